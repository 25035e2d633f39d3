use std::time::Duration;

use kernel::{Actor, Problem};
use store::Tx;
use testing::on_each_engine;
use webhooks::{EndpointChange, MIGRATIONS, Outcome, Status, TRIES, change, forget_old, remove, retry};

use crate::scene::{Captured, Mailbox, Placed, happens, jobs, kept, listed, reach, subscribes, tries};

on_each_engine!(MIGRATIONS, each_event_is_delivered_once_to_each_who_asked, async |world| {
    let market = world.market();
    happens(world, Placed { market }).await;
    world.clock.advance(Duration::from_secs(1));
    let (orders, money) =
        (subscribes(world, market, "orders.").await, subscribes(world, market, "payments.captured").await);
    happens(world, Placed { market }).await;
    happens(world, Captured { market }).await;
    let jobs_once = jobs(world).await;
    let of: Vec<_> = jobs_once.iter().map(|job| (job.endpoint, job.seq)).collect();
    assert_eq!(of, [(orders.id, 2), (money.id, 3)], "the first event came before anybody asked");
    assert_eq!(jobs(world).await.len(), 2, "who reads the log again queues nothing again");

    let mailbox = Mailbox::that_answers(204);
    assert_eq!(tries(world, &mailbox, jobs_once[0]).await.unwrap(), Outcome::Delivered(204));
    assert_eq!(tries(world, &mailbox, jobs_once[0]).await.unwrap(), Outcome::Withheld, "it has arrived");
    let letter = mailbox.letters.lock().unwrap().remove(0);
    assert_eq!(letter.to.as_str(), "http://example.org/hooks");
    assert_eq!(letter.id, "evt_2");
    assert_eq!(letter.signature, orders.secret.sign("evt_2", world.now(), &letter.body));
    let expected = format!(
        r#"{{"seq":2,"name":"orders.placed","market":"{market}","order":null,"at":"{}","body":{{"market":"{market}"}}}}"#,
        world.now()
    );
    assert_eq!(letter.body, expected);
    let delivery = listed(world, &orders).await.remove(0);
    assert_eq!((delivery.status, delivery.attempts, delivery.answer), (Status::Delivered, 1, Some(204)));
});

on_each_engine!(MIGRATIONS, a_market_hears_nothing_of_another, async |world| {
    let (here, elsewhere) = (world.market(), world.market());
    let endpoint = subscribes(world, here, "orders.").await;
    happens(world, Placed { market: elsewhere }).await;
    assert_eq!(jobs(world).await, []);
    assert_eq!(listed(world, &endpoint).await, []);
    // Not even by a job that names both.
    happens(world, Placed { market: here }).await;
    let job = webhooks::jobs::Deliver { market: elsewhere, ..jobs(world).await.remove(0) };
    let mailbox = Mailbox::that_answers(200);
    assert_eq!(tries(world, &mailbox, job).await.unwrap(), Outcome::Withheld);
    assert!(mailbox.letters.lock().unwrap().is_empty());
});

on_each_engine!(MIGRATIONS, what_fails_is_tried_until_it_is_dead_and_again_when_asked, async |world| {
    let market = world.market();
    let endpoint = subscribes(world, market, "orders.").await;
    happens(world, Placed { market }).await;
    let job = jobs(world).await.remove(0);
    let (silent, broken) = (Mailbox::that_is_silent(), Mailbox::that_answers(500));
    for _ in 1..TRIES {
        assert!(tries(world, &silent, job).await.is_err());
    }
    assert_eq!(kept(world, market).await[0].failing_since, Some(world.now()));
    assert_eq!(tries(world, &broken, job).await.unwrap(), Outcome::GaveUp(Some(500)));
    let dead = listed(world, &endpoint).await.remove(0);
    assert_eq!((dead.status, dead.attempts, dead.answer), (Status::Dead, TRIES, Some(500)));

    let (id, seq) = (endpoint.id, job.seq);
    let again = move |tx: &mut Tx<'_>| retry(tx, &Actor::System, market, id, seq).map_err(Problem::from);
    world.store.write(again).await.unwrap();
    assert_eq!(world.store.write(again).await.unwrap_err().code, "NOT_FOUND", "it waits already");
    assert_eq!(tries(world, &Mailbox::that_answers(200), job).await.unwrap(), Outcome::Delivered(200));
    assert_eq!(kept(world, market).await[0].failing_since, None);
});

on_each_engine!(MIGRATIONS, who_is_gone_or_switched_off_is_left_alone, async |world| {
    let market = world.market();
    let endpoint = subscribes(world, market, "orders.").await;
    happens(world, Placed { market }).await;
    happens(world, Placed { market }).await;
    let waiting = jobs(world).await;
    let gone = Mailbox::that_answers(410);
    assert_eq!(tries(world, &gone, waiting[0]).await.unwrap(), Outcome::Unwanted(410));
    assert!(!kept(world, market).await[0].active);
    assert_eq!(tries(world, &gone, waiting[1]).await.unwrap(), Outcome::Withheld);
    let statuses: Vec<_> = listed(world, &endpoint).await.iter().map(|delivery| delivery.status).collect();
    assert_eq!(statuses, [Status::Dead, Status::Dead]);
    happens(world, Placed { market }).await;
    assert_eq!(jobs(world).await.len(), 2, "nothing is kept for who is switched off");

    let on = EndpointChange { active: Some(true), ..EndpointChange::default() };
    let id = endpoint.id;
    let story = move |tx: &mut Tx<'_>| {
        change(tx, &Actor::System, market, id, &on, &reach()).map_err(Problem::from)?;
        remove(tx, &Actor::System, market, id).map_err(Problem::from)
    };
    world.store.write(story).await.unwrap();
    assert_eq!(tries(world, &gone, waiting[1]).await.unwrap(), Outcome::Withheld);
    assert_eq!(gone.letters.lock().unwrap().len(), 1);
});

on_each_engine!(MIGRATIONS, what_ended_is_forgotten_after_a_week, async |world| {
    let market = world.market();
    let endpoint = subscribes(world, market, "orders.").await;
    happens(world, Placed { market }).await;
    happens(world, Placed { market }).await;
    let waiting = jobs(world).await;
    tries(world, &Mailbox::that_answers(200), waiting[0]).await.unwrap();
    world.clock.advance(Duration::from_secs(7 * 24 * 3_600 - 1));
    world.store.write(forget_old).await.unwrap();
    assert_eq!(listed(world, &endpoint).await.len(), 2);
    world.clock.advance(Duration::from_secs(1));
    world.store.write(forget_old).await.unwrap();
    let left = listed(world, &endpoint).await;
    assert_eq!(left.iter().map(|delivery| delivery.seq).collect::<Vec<_>>(), [waiting[1].seq], "it waits");
});
