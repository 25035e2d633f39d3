use payments::{Gateway, GatewayError, Outcome, ports::RefundReport};
use sandbox::MIGRATIONS;
use testing::on_each_engine;

use crate::shop::{Shop, brought_back};

on_each_engine!(MIGRATIONS, asking_twice_opens_one_order, async |world| {
    let shop = Shop::open(world).await;
    let (intent, opened) = shop.asks_for_money().await;
    let again = world.at_once(16, async |_| shop.sandbox.open(&intent).await.unwrap()).await;
    assert!(again.iter().all(|other| *other == opened), "{again:?}");
    assert_ne!(shop.asks_for_money().await.1.gateway_order, opened.gateway_order);
});

on_each_engine!(MIGRATIONS, what_nobody_opened_has_no_status, async |world| {
    let shop = Shop::open(world).await;
    let answer = shop.sandbox.status("order_x").await;
    assert!(matches!(answer, Err(GatewayError::Unclear(_))), "{answer:?}");
});

on_each_engine!(MIGRATIONS, another_copy_of_the_program_is_the_same_gateway, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "success").await;

    let other = Shop::open(world).await;
    let proof = payments::ports::Proof {
        gateway_order: opened.gateway_order,
        gateway_payment: brought_back(&page, "payment_id").unwrap().to_owned(),
        signature: brought_back(&page, "signature").unwrap().to_owned(),
    };
    let report = other.sandbox.verify(&proof).await.unwrap();
    assert!(matches!(report.outcome, Outcome::Captured { .. }), "{report:?}");
    assert_eq!(other.asks_for_money().await.1.key_id, opened.key_id);
    shop.deliveries().await;
});

on_each_engine!(MIGRATIONS, a_refund_is_sent_once_and_never_above_what_was_captured, async |world| {
    let shop = Shop::open(world).await;
    let (intent, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "success").await;
    let payment = brought_back(&page, "payment_id").unwrap();

    let part = shop.refund(&intent, &opened, payment, 20_000);
    let first = shop.sandbox.refund(&part).await.unwrap();
    assert!(matches!(first, RefundReport::Done { .. }), "{first:?}");
    assert_eq!(shop.sandbox.refund(&part).await.unwrap(), first, "the same refund again is the same");

    for (payment, minor) in [(payment, 4_051), (payment, 0), (payment, -1), ("pay_other", 1)] {
        let wrong = shop.refund(&intent, &opened, payment, minor);
        let answer = shop.sandbox.refund(&wrong).await.unwrap();
        assert!(matches!(answer, RefundReport::Refused { .. }), "{payment} {minor}: {answer:?}");
    }
    let rest = shop.refund(&intent, &opened, payment, 4_050);
    assert!(matches!(shop.sandbox.refund(&rest).await.unwrap(), RefundReport::Done { .. }));
    assert_eq!(shop.deliveries().await.len(), 3, "the payment and two refunds are told");
});

on_each_engine!(MIGRATIONS, what_was_not_paid_is_not_refunded, async |world| {
    let shop = Shop::open(world).await;
    let (intent, opened) = shop.asks_for_money().await;
    shop.presses(&opened, "decline").await;
    let answer = shop.sandbox.refund(&shop.refund(&intent, &opened, "pay_x", 1)).await.unwrap();
    assert!(matches!(answer, RefundReport::Refused { .. }), "{answer:?}");
    shop.deliveries().await;
});
