use payments::{
    BeginError, Cancelled, MIGRATIONS, Settled, State, Status, begin_again, cancel, collect, of_order, settle,
};
use testing::on_each_engine;

use crate::{
    gateway::NAME,
    scene::{Bill, captured, cash, opened, rupees, told, upi},
};

on_each_engine!(MIGRATIONS, cash_is_due_and_may_be_cooked_for, async |world| {
    let (bill, payment) = Bill::new(world, cash()).begun(world).await;
    assert_eq!((payment.status(), payment.is_settled()), (Status::Due, true));
    assert_eq!(bill.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, money_from_a_gateway_is_pending_until_it_says_otherwise, async |world| {
    let (bill, payment) = Bill::new(world, upi()).begun(world).await;
    assert_eq!((payment.status(), payment.is_settled()), (Status::Pending, false));
    assert_eq!(bill.latest(world).await, payment);
    world.expect_jobs_left(1); // asks the gateway to open
});

on_each_engine!(MIGRATIONS, nobody_is_asked_for_nothing, async |world| {
    let free = Bill { amount: rupees(0), ..Bill::new(world, upi()) };
    let (free, payment) = free.begun(world).await;
    assert_eq!((payment.status(), payment.is_settled()), (Status::Captured, true));
    assert_eq!(free.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, an_amount_below_zero_is_refused, async |world| {
    let bill = Bill { amount: rupees(-1), ..Bill::new(world, cash()) };
    let answer = world.store.write(move |tx| payments::begin(tx, &bill.ask())).await;
    assert!(matches!(answer, Err(BeginError::Negative)), "{answer:?}");
});

on_each_engine!(MIGRATIONS, another_try_gives_up_the_one_before, async |world| {
    let (bill, first) = opened(world).await;
    let by_hand = Bill { method: cash(), ..bill.clone() };
    let second = world.store.write(move |tx| begin_again(tx, &by_hand.ask())).await.unwrap();
    assert_eq!((second.attempt, second.status()), (2, Status::Due));

    let (market, order) = (bill.market, bill.order);
    let all = world.store.read(move |tx| of_order(tx, market, order)).await.unwrap();
    let states: Vec<_> = all.iter().map(|payment| (payment.id, payment.state)).collect();
    assert_eq!(states, [(second.id, State::Due), (first.id, State::Cancelled)]);
    assert_eq!(told(world, order, "payments.cancelled").await, 1);
});

on_each_engine!(MIGRATIONS, what_is_paid_is_not_paid_again, async |world| {
    let (bill, _) = captured(world).await;
    let answer = world.store.write(move |tx| begin_again(tx, &bill.ask())).await;
    assert!(matches!(answer, Err(BeginError::AlreadyPaid)), "{answer:?}");
});

on_each_engine!(MIGRATIONS, of_64_tries_at_once_one_stays_open, async |world| {
    let (bill, _) = opened(world).await;
    let by_hand = &Bill { method: cash(), ..bill.clone() };
    let answers = world
        .at_once(64, async |_| {
            let bill = by_hand.clone();
            world.store.write(move |tx| begin_again(tx, &bill.ask())).await
        })
        .await;
    assert!(answers.iter().any(Result::is_ok));

    let (market, order) = (bill.market, bill.order);
    let all = world.store.read(move |tx| of_order(tx, market, order)).await.unwrap();
    assert_eq!(all.iter().filter(|payment| payment.state == State::Due).count(), 1);
    assert_eq!(all.iter().filter(|payment| payment.state == State::Cancelled).count(), all.len() - 1);
});

on_each_engine!(MIGRATIONS, cash_is_collected_once, async |world| {
    let (bill, _) = Bill::new(world, cash()).begun(world).await;
    let (market, order) = (bill.market, bill.order);
    for expected in [true, false] {
        let collected = world.store.write(move |tx| collect(tx, market, order)).await.unwrap();
        assert_eq!(collected.is_some(), expected);
    }
    assert_eq!(bill.latest(world).await.status(), Status::Captured);
    assert_eq!(told(world, order, "payments.captured").await, 1);
});

on_each_engine!(MIGRATIONS, an_order_that_ends_unpaid_leaves_nothing_open, async |world| {
    let (bill, _) = opened(world).await;
    let (market, order) = (bill.market, bill.order);
    for _ in 0..2 {
        let found = world.store.write(move |tx| cancel(tx, market, order)).await.unwrap();
        assert_eq!(found, Cancelled::Unpaid);
    }
    assert_eq!(bill.latest(world).await.status(), Status::Cancelled);
    assert_eq!(told(world, order, "payments.cancelled").await, 1);
});

on_each_engine!(MIGRATIONS, cancelling_what_is_paid_says_so_and_keeps_the_money, async |world| {
    let (bill, _) = captured(world).await;
    let (market, order) = (bill.market, bill.order);
    let found = world.store.write(move |tx| cancel(tx, market, order)).await.unwrap();
    assert_eq!(found, Cancelled::Captured);
    assert_eq!(bill.latest(world).await.status(), Status::Captured);
});

on_each_engine!(MIGRATIONS, a_decline_leaves_the_page_open_for_another_card, async |world| {
    let (bill, _) = opened(world).await;
    let (declined, captured) = (bill.declined(), bill.captured());
    let first = world.store.write(move |tx| settle(tx, NAME, &declined)).await.unwrap();
    assert!(matches!(first, Settled::Failed(_)), "{first:?}");
    assert_eq!(bill.latest(world).await.failure.as_deref(), Some("insufficient funds"));
    let second = world.store.write(move |tx| settle(tx, NAME, &captured)).await.unwrap();
    assert!(matches!(second, Settled::Captured(_)), "{second:?}");
    assert_eq!(bill.latest(world).await.failure, None);
});
