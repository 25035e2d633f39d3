use kernel::PaymentId;
use payments::{MIGRATIONS, OpenError, Settled, Status, cancel, open, settle};
use store::{StoreError, Tx, params};
use testing::{World, on_each_engine};

use crate::{
    gateway::{NAME, bank, refused, unclear},
    scene::{Bill, opened, told, upi},
};

async fn jobs(world: &World) -> u32 {
    let count =
        |tx: &mut Tx<'_>| -> Result<u32, StoreError> { tx.one("select count(*) from store_jobs", params![]) };
    world.store.read(count).await.unwrap()
}

on_each_engine!(MIGRATIONS, the_gateway_is_told_what_its_page_must_show, async |world| {
    let (bill, payment) = Bill::new(world, upi()).begun(world).await;
    let (bank, gateways) = bank();
    bank.opens.answers(Ok(bill.opened()));
    let after = open(&world.store, &gateways, bill.market, payment.id).await.unwrap();
    assert_eq!(after.gateway_order, Some(bill.gateway_order()));
    assert_eq!((after.key_id.as_deref(), after.pay_url.as_deref()), (Some("key_1"), Some("/pay")));

    let asked = &bank.opens.questions()[0];
    assert_eq!((asked.payment, asked.amount), (payment.id, bill.amount));
    assert_eq!((&*asked.order_number, &*asked.merchant_name), ("ORD-20260115-001", "North Canteen"));
    assert_eq!(jobs(world).await, 0, "whoever waited for the answer took the job's work");
});

on_each_engine!(MIGRATIONS, opening_twice_asks_the_gateway_once, async |world| {
    let (bill, payment) = opened(world).await;
    let (bank, gateways) = bank();
    let again = open(&world.store, &gateways, bill.market, payment.id).await.unwrap();
    assert_eq!(again, payment);
    assert_eq!(bank.opens.questions(), []);
});

on_each_engine!(
    MIGRATIONS,
    an_unclear_answer_leaves_the_payment_pending_and_the_job_waiting,
    async |world| {
        let (bill, payment) = Bill::new(world, upi()).begun(world).await;
        let (bank, gateways) = bank();
        bank.opens.answers(unclear());
        let answer = open(&world.store, &gateways, bill.market, payment.id).await;
        assert!(matches!(answer, Err(OpenError::Gateway(_))), "{answer:?}");
        assert_eq!(bill.latest(world).await, payment);
        world.expect_jobs_left(1);
    }
);

on_each_engine!(MIGRATIONS, a_refusal_fails_the_payment, async |world| {
    let (bill, payment) = Bill::new(world, upi()).begun(world).await;
    let (bank, gateways) = bank();
    bank.opens.answers(refused("currency not supported"));
    let after = open(&world.store, &gateways, bill.market, payment.id).await.unwrap();
    assert_eq!((after.status(), after.failure.as_deref()), (Status::Failed, Some("currency not supported")));
    assert_eq!(bill.latest(world).await, after);
    assert_eq!(told(world, bill.order, "payments.failed").await, 1);
});

on_each_engine!(MIGRATIONS, an_answer_that_comes_after_giving_up_is_kept_for_late_money, async |world| {
    let (bill, payment) = Bill::new(world, upi()).begun(world).await;
    let (market, order) = (bill.market, bill.order);
    let (bank, gateways) = bank();
    bank.opens.answers(Ok(bill.opened()));
    let store = world.store.clone();
    bank.meanwhile(async move {
        store.write(move |tx| cancel(tx, market, order)).await.unwrap();
    });
    let after = open(&world.store, &gateways, market, payment.id).await.unwrap();
    assert_eq!(
        (after.status(), after.gateway_order.clone()),
        (Status::Cancelled, Some(bill.gateway_order()))
    );

    let report = bill.captured();
    let late = world.store.write(move |tx| settle(tx, NAME, &report)).await.unwrap();
    assert!(matches!(late, Settled::CapturedLate(..)), "{late:?}");
    world.expect_jobs_left(1); // sends the money back
});

on_each_engine!(MIGRATIONS, nobody_elses_payment_is_opened, async |world| {
    let (_, payment) = opened(world).await;
    let (_, gateways) = bank();
    for (market, id) in [(world.market(), payment.id), (payment.market, world.id::<PaymentId>())] {
        let answer = open(&world.store, &gateways, market, id).await;
        assert!(matches!(answer, Err(OpenError::Missing)), "{answer:?}");
    }
});
