use std::time::Duration;

use payments::{Heard, MIGRATIONS, SettleError, Settled, State, forget_webhooks, hear, ports::Webhook};
use testing::{World, on_each_engine};

use crate::{
    gateway::NAME,
    scene::{opened, rupees, told, webhook},
};

async fn hears(world: &World, webhook: Webhook) -> Result<Heard, SettleError> {
    world.store.write(move |tx| hear(tx, NAME, &webhook)).await
}

on_each_engine!(MIGRATIONS, a_webhook_is_news_once, async |world| {
    let (bill, _) = opened(world).await;
    let first = hears(world, webhook("evt_1", bill.captured())).await.unwrap();
    let Heard::News(settled) = first else { panic!("{first:?}") };
    assert!(matches!(*settled, Settled::Captured(_)), "{settled:?}");
    assert_eq!(hears(world, webhook("evt_1", bill.captured())).await.unwrap(), Heard::Before);
    assert_eq!(told(world, bill.order, "payments.captured").await, 1);
});

on_each_engine!(MIGRATIONS, one_webhook_delivered_64_times_at_once_is_news_once, async |world| {
    let (bill, _) = opened(world).await;
    let heard =
        world.at_once(64, async |_| hears(world, webhook("evt_1", bill.captured())).await.unwrap()).await;
    assert_eq!(heard.iter().filter(|heard| matches!(heard, Heard::News(_))).count(), 1);
    assert_eq!(told(world, bill.order, "payments.captured").await, 1);
});

on_each_engine!(MIGRATIONS, a_webhook_that_speaks_of_other_money_is_kept_and_not_believed, async |world| {
    let (bill, payment) = opened(world).await;
    let wrong = webhook("evt_1", bill.captured_as("pay_1", rupees(1)));
    assert_eq!(hears(world, wrong.clone()).await.unwrap(), Heard::Disbelieved);
    assert_eq!(hears(world, wrong).await.unwrap(), Heard::Before);
    assert_eq!(bill.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, a_webhook_that_comes_before_our_record_is_wanted_again, async |world| {
    let stranger = payments::Report::pending("order_not_on_record_yet");
    let answer = hears(world, webhook("evt_1", stranger.clone())).await;
    assert!(matches!(answer, Err(SettleError::Unknown)), "{answer:?}");
    let again = hears(world, webhook("evt_1", stranger)).await;
    assert!(matches!(again, Err(SettleError::Unknown)), "{again:?}");
});

on_each_engine!(MIGRATIONS, a_webhook_about_something_else_changes_nothing, async |world| {
    let about_something_else = Webhook { event_id: "evt_1".to_owned(), report: None };
    assert_eq!(hears(world, about_something_else).await.unwrap(), Heard::NotOurs);
});

on_each_engine!(MIGRATIONS, webhooks_are_forgotten_after_a_month_and_still_do_no_harm, async |world| {
    let (bill, _) = opened(world).await;
    hears(world, webhook("evt_1", bill.captured())).await.unwrap();
    assert_eq!(world.store.write(forget_webhooks).await.unwrap(), 0);
    world.clock.advance(Duration::from_secs(31 * 24 * 3_600));
    assert_eq!(world.store.write(forget_webhooks).await.unwrap(), 1);

    let again = hears(world, webhook("evt_1", bill.captured())).await.unwrap();
    let Heard::News(settled) = again else { panic!("{again:?}") };
    assert!(matches!(*settled, Settled::AlreadyCaptured(_)), "{settled:?}");
    assert_eq!(bill.latest(world).await.state, State::Captured);
});
