use std::time::Duration;

use kernel::Clock;
use payments::{Gateway, GatewayError, Outcome, ports::Proof};
use sandbox::MIGRATIONS;
use testing::on_each_engine;

use crate::shop::{Page, Shop, brought_back, rupees};

on_each_engine!(MIGRATIONS, the_page_shows_what_is_paid_to_whom_and_for_what, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let path = format!("{}?return_url=/orders/7", opened.pay_url.unwrap());
    let page = shop.visits("GET", &path, "en").await;
    assert_eq!(page.status, 200);
    for shown in ["₹240.50", "ORD-20260115-001", "Tom &amp; Mei&#39;s &lt;Canteen&gt;", "Pay ₹240.50"] {
        assert!(page.html.contains(shown), "{shown} is missing in {}", page.html);
    }
    for way in ["success", "decline", "timeout", "late", "duplicate"] {
        let action =
            format!("formaction=\"/sandbox/pay/{}/{way}?return_url=/orders/7\"", opened.gateway_order);
        assert!(page.html.contains(&action), "{action} is missing in {}", page.html);
    }
    assert!(!page.html.contains("<script"), "the page needs no script");
    assert!(page.policy.contains("default-src 'none'"), "{}", page.policy);
});

on_each_engine!(MIGRATIONS, the_page_speaks_the_language_of_the_browser, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let path = opened.pay_url.unwrap();
    for (accept, sign, text) in [
        ("es-MX", "lang=\"es\" dir=\"ltr\"", "Pagar"),
        ("hi", "lang=\"hi\" dir=\"ltr\"", "चुकाएँ"),
        ("zh-CN", "lang=\"zh\" dir=\"ltr\"", "支付"),
        ("ar", "lang=\"ar\" dir=\"rtl\"", "ادفع"),
        ("fr", "lang=\"en\" dir=\"ltr\"", "Pay"),
    ] {
        let page = shop.visits("GET", &path, accept).await;
        assert!(page.html.contains(sign) && page.html.contains(text), "{accept}: {}", page.html);
    }
});

on_each_engine!(MIGRATIONS, a_page_nobody_opened_is_not_found, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let strange_way = format!("{}/robbery", opened.pay_url.unwrap());
    for (method, path) in
        [("GET", "/sandbox/pay/order_x"), ("POST", "/sandbox/pay/order_x/success"), ("POST", &strange_way)]
    {
        assert_eq!(shop.visits(method, path, "en").await.status, 404, "{method} {path}");
    }
});

on_each_engine!(MIGRATIONS, success_sends_back_a_proof_that_holds_for_this_payment_alone, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "success").await;
    assert!(page.location.as_deref().unwrap().starts_with("/orders/7?outcome=success&"), "{page:?}");
    let payment = brought_back(&page, "payment_id").unwrap();
    let proof = Proof {
        gateway_order: opened.gateway_order,
        gateway_payment: payment.to_owned(),
        signature: brought_back(&page, "signature").unwrap().to_owned(),
    };
    let report = shop.sandbox.verify(&proof).await.unwrap();
    let expected = Outcome::Captured { gateway_payment: payment.to_owned(), amount: rupees(24_050) };
    assert_eq!(report.outcome, expected);

    let (_, other) = shop.asks_for_money().await;
    for forged in [
        Proof { gateway_order: other.gateway_order, ..proof.clone() },
        Proof { gateway_payment: "pay_other".to_owned(), ..proof.clone() },
        Proof { signature: "0".repeat(64), ..proof.clone() },
        Proof { signature: proof.signature[..63].to_owned(), ..proof },
    ] {
        assert_eq!(shop.sandbox.verify(&forged).await, Err(GatewayError::Forged), "{forged:?}");
    }
    assert_eq!(shop.deliveries().await.len(), 1);
});

on_each_engine!(MIGRATIONS, pressing_twice_pays_once, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let pages = world.at_once(16, async |_| shop.presses(&opened, "success").await).await;
    let payments: Vec<_> = pages.iter().map(|page| brought_back(page, "payment_id").unwrap()).collect();
    assert_eq!(payments, [payments[0]; 16]);
    assert_eq!(shop.deliveries().await.len(), 1);
    let page = shop.visits("GET", &opened.pay_url.unwrap(), "en").await;
    assert!(page.html.contains("This payment is made."), "{}", page.html);
});

on_each_engine!(MIGRATIONS, a_decline_leaves_room_for_another_try, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "decline").await;
    assert_eq!(page.location.as_deref(), Some("/orders/7?outcome=declined"));
    let report = shop.sandbox.status(&opened.gateway_order).await.unwrap();
    assert!(matches!(report.outcome, Outcome::Declined { .. }), "{report:?}");

    let page = shop.presses(&opened, "success").await;
    assert_eq!(brought_back(&page, "outcome"), Some("success"));
    let report = shop.sandbox.status(&opened.gateway_order).await.unwrap();
    assert!(matches!(report.outcome, Outcome::Captured { .. }), "{report:?}");
    assert_eq!(shop.deliveries().await.len(), 2);
});

on_each_engine!(MIGRATIONS, a_time_out_leaves_everything_open, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "timeout").await;
    assert_told(&page, "The bank has not answered.");
    let report = shop.sandbox.status(&opened.gateway_order).await.unwrap();
    assert_eq!(report.outcome, Outcome::Pending);
    assert_eq!(shop.deliveries().await, []);
});

on_each_engine!(MIGRATIONS, a_late_payment_is_told_by_webhook_alone, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "late").await;
    assert_told(&page, "will hear of it in about 20 seconds");
    let due: Vec<_> = shop.deliveries().await.into_iter().map(|(seconds, _)| seconds).collect();
    assert_eq!(due, [20]);
});

on_each_engine!(MIGRATIONS, a_duplicate_is_the_same_event_twice, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    assert_eq!(brought_back(&shop.presses(&opened, "duplicate").await, "outcome"), Some("success"));
    let [(_, first), (_, second)] = &shop.deliveries().await[..] else { panic!("two deliveries") };
    assert_eq!(first, second);
});

on_each_engine!(MIGRATIONS, after_its_time_nothing_is_charged, async |world| {
    let shop = Shop::open(world).await;
    let intent = shop.intent(Some(world.clock.now().plus(Duration::from_secs(300))));
    let opened = shop.sandbox.open(&intent).await.unwrap();
    world.clock.advance(Duration::from_secs(300));
    assert_told(&shop.presses(&opened, "success").await, "The time to pay is over.");
    let page = shop.visits("GET", opened.pay_url.as_deref().unwrap(), "en").await;
    assert!(!page.html.contains("<form"), "{}", page.html);
    let report = shop.sandbox.status(&opened.gateway_order).await.unwrap();
    assert_eq!(report.outcome, Outcome::Pending);
});

on_each_engine!(MIGRATIONS, nobody_is_sent_to_another_site, async |world| {
    let shop = Shop::open(world).await;
    let (_, opened) = shop.asks_for_money().await;
    let path = opened.pay_url.unwrap();
    for elsewhere in ["https://evil.example", "//evil.example", "javascript:alert(1)", "%2F%2Fevil.example"] {
        let page = shop.visits("POST", &format!("{path}/success?return_url={elsewhere}"), "en").await;
        assert_eq!((page.status, &page.location), (200, &None), "{elsewhere}");
        assert!(!page.html.contains("evil") && !page.html.contains("alert"), "{elsewhere}: {}", page.html);
    }
    shop.deliveries().await;
});

/// The page stays and says something, with the way back to the shop and nothing to prove there.
fn assert_told(page: &Page, text: &str) {
    assert_eq!((page.status, &page.location), (200, &None));
    assert!(page.html.contains(text), "{}", page.html);
    assert!(page.html.contains("href=\"/orders/7\""), "{}", page.html);
}
