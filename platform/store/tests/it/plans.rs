//! The store's own queries find their rows by index, however many there are.

use std::time::Duration;

use kernel::{Id, JobId, OrderId, PageRequest};
use store::{Plan, StoreError, Tx, jobs, log, replay};
use testing::{World, on_each_engine};

use crate::{MIGRATIONS, bell::Wash};

async fn plan(
    world: &World,
    story: impl Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
) -> Vec<Plan> {
    let plans = world.store.plans(story).await.unwrap();
    assert!(!plans.is_empty());
    assert!(plans.iter().all(|plan| !plan.reads_everything()), "{plans:#?}");
    plans
}

fn assert_uses(plans: &[Plan], index: &str) {
    assert!(plans.iter().any(|plan| plan.uses(index)), "{index}: {plans:#?}");
}

on_each_engine!(MIGRATIONS, jobs_are_found_by_index, async |world| {
    let market = world.market();
    let kinds: jobs::Kinds = ["cups.wash"].into_iter().collect();
    let (due, claimed) = (kinds.clone(), kinds);
    let claim = plan(world, move |tx| jobs::claim(tx, &claimed, Duration::from_secs(1), 8).map(|_| ())).await;
    assert_uses(&claim, "store_jobs_due");
    assert_uses(&plan(world, move |tx| jobs::next_due(tx, &due).map(|_| ())).await, "store_jobs_due");
    assert_uses(&plan(world, |tx| jobs::recover(tx).map(|_| ())).await, "store_jobs_leased");
    plan(world, |tx| jobs::withdraw(tx, "a key").map(|_| ())).await;
    plan(world, move |tx| tx.enqueue(&Wash { market, cup: Some(1) })).await;
    let list =
        plan(world, move |tx| jobs::list(tx, market, "dead", &PageRequest::new(None, None)).map(|_| ()));
    assert_uses(&list.await, "store_jobs_listed");
    plan(world, move |tx| jobs::run_again(tx, market, JobId::from_bytes([1; 16])).map(|_| ())).await;
});

on_each_engine!(MIGRATIONS, the_log_is_read_by_index, async |world| {
    let market = world.market();
    plan(world, |tx| log::after(tx, 7, 10).map(|_| ())).await;
    let order = OrderId::from_bytes([1; 16]);
    let of_order = plan(world, move |tx| log::after_of_order(tx, order, 7, 10).map(|_| ())).await;
    assert_uses(&of_order, "store_events_by_order");
    let of_market = plan(world, move |tx| log::after_of_market(tx, market, 7, 10).map(|_| ())).await;
    assert_uses(&of_market, "store_events_by_market");
    plan(world, |tx| log::newest(tx).map(|_| ())).await;
    plan(world, |tx| log::cursor(tx, "notices").map(|_| ())).await;
});

on_each_engine!(MIGRATIONS, replays_are_found_and_forgotten_by_index, async |world| {
    let attempt = replay::Attempt { account: world.id(), key: "breakfast".into(), fingerprint: [0; 32] };
    plan(world, move |tx| {
        replay::once(tx, &attempt, |_| Ok::<_, Failed>(1)).map(|_| ()).map_err(|Failed(error)| error)
    })
    .await;
    assert_uses(&plan(world, |tx| replay::forget_old(tx).map(|_| ())).await, "store_replays_by_age");
});

struct Failed(StoreError);

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

impl From<replay::KeyReused> for Failed {
    fn from(error: replay::KeyReused) -> Self {
        Self(StoreError::Engine(error.to_string()))
    }
}
