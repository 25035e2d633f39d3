//! Tasks do not die unseen.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use live::tasks::Tasks;
use tokio::sync::oneshot;

#[tokio::test]
async fn a_panic_ends_one_task_and_no_other() {
    let tasks = Tasks::new();
    let (done, told) = oneshot::channel();
    tasks.spawn("panics", async { panic!("a task that panics") });
    tasks.spawn("goes on", async {
        let _ = done.send(());
    });
    told.await.unwrap();
    assert_eq!(tasks.stop(Duration::from_secs(60)).await, 0);
}

#[tokio::test(start_paused = true)]
async fn a_kept_task_starts_again_after_a_panic_and_not_after_its_end() {
    let (tasks, starts) = (Tasks::new(), Arc::new(AtomicUsize::new(0)));
    let (counted, (done, told)) = (starts.clone(), oneshot::channel());
    let done = std::sync::Mutex::new(Some(done));
    tasks.keep("fails twice", move |_| {
        let start = counted.fetch_add(1, Ordering::SeqCst);
        let done = (start == 2).then(|| done.lock().unwrap().take()).flatten();
        async move {
            match done {
                Some(done) => done.send(()).unwrap(),
                None => panic!("a task that panics"),
            }
        }
    });
    told.await.unwrap();
    tokio::time::sleep(Duration::from_secs(3_600)).await;
    assert_eq!(starts.load(Ordering::SeqCst), 3);
}

#[tokio::test(start_paused = true)]
async fn stopping_waits_for_those_who_end_and_ends_those_who_do_not() {
    let (tasks, ended) = (Tasks::new(), Arc::new(AtomicUsize::new(0)));
    let (counted, stop) = (ended.clone(), tasks.stop_signal());
    tasks.spawn("polite", async move {
        stop.requested().await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        counted.fetch_add(1, Ordering::SeqCst);
    });
    tasks.spawn("deaf", std::future::pending());
    assert_eq!(tasks.stop(Duration::from_secs(5)).await, 1);
    assert_eq!(ended.load(Ordering::SeqCst), 1);
}
