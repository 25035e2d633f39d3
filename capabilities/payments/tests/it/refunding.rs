use kernel::Money;
use payments::{
    MIGRATIONS, Payment, Reason, Refund, RefundError, RefundState, SendRefundError, Status, collect,
    ports::RefundReport, refund, refund_order, refunds_of, send_refund,
};
use testing::{World, on_each_engine};

use crate::{
    gateway::{bank, refused, unclear},
    scene::{Bill, PRICE, captured, cash, opened, rupees, told},
};

async fn asks(world: &World, payment: &Payment, amount: Money) -> Result<Refund, RefundError> {
    let (market, id) = (payment.market, payment.id);
    world.store.write(move |tx| refund(tx, market, id, amount, Reason::Goodwill)).await
}

async fn refunds(world: &World, payment: &Payment) -> Vec<Refund> {
    let (market, id) = (payment.market, payment.id);
    world.store.read(move |tx| refunds_of(tx, market, id)).await.unwrap()
}

/// The job of a refund is done here by hand.
async fn without_jobs(world: &World) {
    let delete = |tx: &mut store::Tx<'_>| tx.run("delete from store_jobs", store::params![]);
    world.store.write(delete).await.unwrap();
}

fn done() -> Result<RefundReport, payments::GatewayError> {
    Ok(RefundReport::Done { gateway_refund: "rfnd_1".to_owned() })
}

on_each_engine!(MIGRATIONS, money_goes_back_in_parts_up_to_what_was_captured, async |world| {
    let (bill, payment) = captured(world).await;
    let (bank, gateways) = bank();
    let part = asks(world, &payment, rupees(10_000)).await.unwrap();
    assert_eq!(bill.latest(world).await.status(), Status::RefundPending);
    bank.refunds.answers(done());
    send_refund(&world.store, &gateways, bill.market, part.id).await.unwrap();
    assert_eq!(bill.latest(world).await.status(), Status::Captured);

    let rest = asks(world, &payment, rupees(PRICE - 10_000)).await.unwrap();
    bank.refunds.answers(done());
    send_refund(&world.store, &gateways, bill.market, rest.id).await.unwrap();
    assert_eq!(bill.latest(world).await.status(), Status::Refunded);
    assert_eq!(told(world, bill.order, "payments.refunded").await, 2);

    let more = asks(world, &payment, rupees(1)).await;
    assert!(matches!(more, Err(RefundError::AboveCaptured { left }) if left == rupees(0)), "{more:?}");
    without_jobs(world).await;
});

on_each_engine!(MIGRATIONS, of_64_refunds_at_once_no_more_go_back_than_was_captured, async |world| {
    let (bill, payment) = captured(world).await;
    let tenth = rupees(PRICE / 10);
    let answers = world.at_once(64, async |_| asks(world, &payment, tenth).await).await;
    let granted = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(granted, 10);
    for refused in answers.into_iter().filter_map(Result::err) {
        assert!(matches!(refused, RefundError::AboveCaptured { .. }), "{refused:?}");
    }
    assert_eq!(bill.latest(world).await.refund_asked, rupees(PRICE));
    assert_eq!(refunds(world, &payment).await.len(), 10);
    world.expect_jobs_left(10);
});

on_each_engine!(MIGRATIONS, what_makes_no_sense_is_refused, async |world| {
    let (_, payment) = captured(world).await;
    for amount in [rupees(0), rupees(-5), rupees(i64::MIN), Money::new(5, "USD".parse().unwrap())] {
        let answer = asks(world, &payment, amount).await;
        assert!(matches!(answer, Err(RefundError::Amount)), "{amount}: {answer:?}");
    }
    for amount in [rupees(PRICE + 1), rupees(i64::MAX)] {
        let answer = asks(world, &payment, amount).await;
        assert!(matches!(answer, Err(RefundError::AboveCaptured { .. })), "{amount}: {answer:?}");
    }
    let unpaid = opened(world).await.1;
    let answer = asks(world, &unpaid, rupees(1)).await;
    assert!(matches!(answer, Err(RefundError::AboveCaptured { .. })), "{answer:?}");
    let mut elsewhere = payment;
    elsewhere.market = world.market();
    assert!(matches!(asks(world, &elsewhere, rupees(1)).await, Err(RefundError::Missing)));
});

on_each_engine!(
    MIGRATIONS,
    a_refund_is_sent_again_with_the_same_key_until_the_gateway_is_clear,
    async |world| {
        let (bill, payment) = captured(world).await;
        let (bank, gateways) = bank();
        let refund = asks(world, &payment, rupees(PRICE)).await.unwrap();

        bank.refunds.answers(unclear());
        let first = send_refund(&world.store, &gateways, bill.market, refund.id).await;
        assert!(matches!(first, Err(SendRefundError::Gateway(_))), "{first:?}");
        bank.refunds.answers(Ok(RefundReport::Pending));
        let second = send_refund(&world.store, &gateways, bill.market, refund.id).await;
        assert!(matches!(second, Err(SendRefundError::StillPending)), "{second:?}");
        assert_eq!(bill.latest(world).await.status(), Status::RefundPending);

        bank.refunds.answers(done());
        for _ in 0..3 {
            // Only the first of these asks the gateway: afterwards the refund is done.
            send_refund(&world.store, &gateways, bill.market, refund.id).await.unwrap();
        }
        let keys: Vec<_> = bank.refunds.questions().iter().map(|question| question.refund).collect();
        assert_eq!(keys, [refund.id; 3]);
        assert_eq!(bill.latest(world).await.status(), Status::Refunded);
        assert_eq!(told(world, bill.order, "payments.refunded").await, 1);
        without_jobs(world).await;
    }
);

on_each_engine!(MIGRATIONS, a_refused_refund_may_be_asked_for_again, async |world| {
    let (bill, payment) = captured(world).await;
    let (bank, gateways) = bank();
    let first = asks(world, &payment, rupees(PRICE)).await.unwrap();
    bank.refunds.answers(refused("balance too low"));
    send_refund(&world.store, &gateways, bill.market, first.id).await.unwrap();

    let ended = &refunds(world, &payment).await[0];
    assert_eq!((ended.state, ended.failure.as_deref()), (RefundState::Refused, Some("balance too low")));
    assert_eq!(bill.latest(world).await.status(), Status::Captured);
    assert_eq!(told(world, bill.order, "payments.refund_refused").await, 1);
    asks(world, &payment, rupees(PRICE)).await.unwrap();
    without_jobs(world).await;
});

on_each_engine!(MIGRATIONS, two_workers_with_one_refund_count_it_once, async |world| {
    let (bill, payment) = captured(world).await;
    let (bank, gateways) = bank();
    let part = asks(world, &payment, rupees(100)).await.unwrap();
    for _ in 0..8 {
        bank.refunds.answers(done());
    }
    let sent =
        world.at_once(8, async |_| send_refund(&world.store, &gateways, bill.market, part.id).await).await;
    assert!(sent.iter().all(Result::is_ok), "{sent:?}");
    assert_eq!(bill.latest(world).await.refund_done, rupees(100));
    assert_eq!(told(world, bill.order, "payments.refunded").await, 1);
    without_jobs(world).await;
});

on_each_engine!(MIGRATIONS, cash_goes_back_by_hand, async |world| {
    let (bill, _) = Bill::new(world, cash()).begun(world).await;
    let (market, order) = (bill.market, bill.order);
    let refund_all = move |tx: &mut store::Tx<'_>| refund_order(tx, market, order, Reason::OrderCancelled);
    assert_eq!(
        world.store.write(refund_all).await.unwrap(),
        [],
        "cash that nobody took yet stays where it is"
    );

    world.store.write(move |tx| collect(tx, market, order)).await.unwrap();
    let refunds = world.store.write(refund_all).await.unwrap();
    let (_, gateways) = bank();
    send_refund(&world.store, &gateways, market, refunds[0].id).await.unwrap();
    assert_eq!(bill.latest(world).await.status(), Status::Refunded);
    without_jobs(world).await;
});
