use std::time::Duration;

use payments::{MIGRATIONS, Outcome, Payment, Report, inquire, reconcile, settle};
use store::{StoreError, Tx, params};
use testing::{World, on_each_engine};

use crate::{
    gateway::{bank, unclear},
    scene::{captured, opened},
};

/// Runs the schedule's line, takes the questions it queued, and says how many there were.
async fn questions(world: &World) -> u64 {
    let run = |tx: &mut Tx<'_>| -> Result<u64, StoreError> {
        reconcile(tx)?;
        tx.run("delete from store_jobs where kind = 'payments.inquire'", params![])
    };
    world.store.write(run).await.unwrap()
}

async fn asks(world: &World, gateways: &payments::Gateways, payment: &Payment) -> Option<payments::Answer> {
    inquire(&world.store, gateways, payment.market, payment.id).await.unwrap()
}

on_each_engine!(MIGRATIONS, money_whose_webhook_was_lost_is_found_by_asking, async |world| {
    let (bill, payment) = opened(world).await;
    assert_eq!(questions(world).await, 0, "a person needs a moment to pay");
    world.clock.advance(Duration::from_secs(61));
    assert_eq!(questions(world).await, 1);

    let (bank, gateways) = bank();
    bank.statuses.answers(Ok(bill.captured()));
    let answer = asks(world, &gateways, &payment).await.unwrap();
    world.store.write(move |tx| settle(tx, &answer.gateway, &answer.report)).await.unwrap();
    assert!(bill.latest(world).await.is_settled());
    assert_eq!(bank.statuses.questions(), [bill.gateway_order()]);

    world.clock.advance(Duration::from_secs(24 * 3_600));
    assert_eq!(questions(world).await, 0, "what is known is not asked");
});

on_each_engine!(MIGRATIONS, a_gateway_that_does_not_know_or_answer_is_asked_later_and_later, async |world| {
    let (bill, payment) = opened(world).await;
    let (bank, gateways) = bank();
    for answer in [unclear(), Ok(Report { outcome: Outcome::Pending, ..bill.captured() })] {
        bank.statuses.answers(answer);
        assert_eq!(asks(world, &gateways, &payment).await, None);
    }
    assert_eq!(bill.latest(world).await, payment);

    let mut asked_after = Vec::new();
    for minute in 1..=130 {
        world.clock.advance(Duration::from_secs(60));
        if questions(world).await == 1 {
            asked_after.push(minute);
        }
    }
    assert_eq!(asked_after, [1, 3, 7, 15, 31, 63, 127]);
    let mut later = 0;
    for _ in 0..100 {
        world.clock.advance(Duration::from_secs(3_600));
        later += questions(world).await;
    }
    assert_eq!(later, 4, "eleven questions in all, then it is for a person to look");
});

on_each_engine!(MIGRATIONS, what_was_captured_meanwhile_is_not_asked_about, async |world| {
    let (_, payment) = captured(world).await;
    let (bank, gateways) = bank();
    assert_eq!(asks(world, &gateways, &payment).await, None);
    assert_eq!(bank.statuses.questions(), [] as [String; 0]);
});
