use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use payments::{
    Gateway, GatewayError, Outcome,
    ports::{Incoming, Webhook},
};
use sandbox::{DeliverError, MIGRATIONS};
use testing::on_each_engine;
use tokio::net::TcpListener;

use crate::shop::{Shop, brought_back, rupees};

/// A program that listens for webhooks over real HTTP, and answers what it is told to.
struct Ear {
    heard: Mutex<Vec<(String, Bytes)>>,
    answer: AtomicU16,
}

impl Ear {
    async fn listens() -> (Arc<Self>, String) {
        let ear = Arc::new(Self { heard: Mutex::default(), answer: AtomicU16::new(200) });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let router =
            Router::new().route("/api/v1/payments/webhooks/sandbox", post(hear)).with_state(ear.clone());
        let serving = async { axum::serve(listener, router).await };
        #[expect(clippy::disallowed_methods, reason = "ends with the test's runtime")]
        tokio::spawn(serving);
        (ear, address)
    }

    fn last(&self) -> (String, Bytes) {
        self.heard.lock().unwrap().last().cloned().expect("something was heard")
    }
}

async fn hear(State(ear): State<Arc<Ear>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let signature = headers["x-sandbox-signature"].to_str().unwrap().to_owned();
    ear.heard.lock().unwrap().push((signature, body));
    StatusCode::from_u16(ear.answer.load(Ordering::SeqCst)).unwrap()
}

fn read(shop: &Shop<'_>, signature: &str, body: &[u8]) -> Result<Webhook, GatewayError> {
    shop.sandbox.read_webhook(&Incoming { headers: &[("X-Sandbox-Signature", signature)], body })
}

on_each_engine!(MIGRATIONS, a_webhook_arrives_signed_and_says_what_was_paid, async |world| {
    let (ear, address) = Ear::listens().await;
    let shop = Shop::at(world, &address).await;
    let (_, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "success").await;
    let [(0, delivery)] = &shop.deliveries().await[..] else { panic!("one delivery, at once") };
    shop.sandbox.deliver(delivery).await.unwrap();

    let (signature, body) = ear.last();
    let report = read(&shop, &signature, &body).unwrap().report.unwrap();
    assert_eq!(report.gateway_order, opened.gateway_order);
    let payment = brought_back(&page, "payment_id").unwrap().to_owned();
    assert_eq!(report.outcome, Outcome::Captured { gateway_payment: payment, amount: rupees(24_050) });
});

on_each_engine!(MIGRATIONS, a_late_webhook_is_signed_when_it_leaves, async |world| {
    let (ear, address) = Ear::listens().await;
    let shop = Shop::at(world, &address).await;
    let (_, opened) = shop.asks_for_money().await;
    shop.presses(&opened, "late").await;
    let (_, delivery) = shop.deliveries().await.remove(0);
    world.clock.advance(Duration::from_secs(3_600));
    shop.sandbox.deliver(&delivery).await.unwrap();
    let (signature, body) = ear.last();
    assert!(read(&shop, &signature, &body).is_ok());
});

on_each_engine!(MIGRATIONS, what_was_overheard_cannot_be_played_back_later_or_changed, async |world| {
    let (ear, address) = Ear::listens().await;
    let shop = Shop::at(world, &address).await;
    let (_, opened) = shop.asks_for_money().await;
    shop.presses(&opened, "decline").await;
    shop.sandbox.deliver(&shop.deliveries().await[0].1).await.unwrap();
    let (signature, body) = ear.last();

    let says_paid = String::from_utf8(body.to_vec()).unwrap().replace("payment.failed", "payment.captured");
    assert_eq!(read(&shop, &signature, says_paid.as_bytes()), Err(GatewayError::Forged));
    assert_eq!(read(&shop, &signature, &body[..body.len() - 1]), Err(GatewayError::Forged));
    assert_eq!(read(&shop, &signature[..signature.len() - 1], &body), Err(GatewayError::Forged));
    let unsigned = Incoming { headers: &[], body: &body };
    assert_eq!(shop.sandbox.read_webhook(&unsigned), Err(GatewayError::Forged));

    world.clock.advance(Duration::from_secs(300));
    assert!(read(&shop, &signature, &body).is_ok());
    world.clock.advance(Duration::from_secs(1));
    assert_eq!(read(&shop, &signature, &body), Err(GatewayError::Stale));
});

on_each_engine!(MIGRATIONS, a_refunds_webhook_concerns_no_payment, async |world| {
    let (ear, address) = Ear::listens().await;
    let shop = Shop::at(world, &address).await;
    let (intent, opened) = shop.asks_for_money().await;
    let page = shop.presses(&opened, "success").await;
    shop.deliveries().await;
    let payment = brought_back(&page, "payment_id").unwrap();
    shop.sandbox.refund(&shop.refund(&intent, &opened, payment, 100)).await.unwrap();
    shop.sandbox.deliver(&shop.deliveries().await[0].1).await.unwrap();
    let (signature, body) = ear.last();
    assert_eq!(read(&shop, &signature, &body).unwrap().report, None);
});

on_each_engine!(MIGRATIONS, a_delivery_counts_only_when_somebody_says_yes, async |world| {
    let (ear, address) = Ear::listens().await;
    let shop = Shop::at(world, &address).await;
    let (_, opened) = shop.asks_for_money().await;
    shop.presses(&opened, "success").await;
    let (_, delivery) = shop.deliveries().await.remove(0);
    for status in [404, 409, 500, 503, 301] {
        ear.answer.store(status, Ordering::SeqCst);
        let answer = shop.sandbox.deliver(&delivery).await;
        assert!(
            matches!(answer, Err(DeliverError::Refused(other)) if other == status),
            "{status}: {answer:?}"
        );
    }
    ear.answer.store(204, Ordering::SeqCst);
    shop.sandbox.deliver(&delivery).await.unwrap();

    let deaf = Shop::open(world).await;
    let answer = deaf.sandbox.deliver(&delivery).await;
    assert!(matches!(answer, Err(DeliverError::Connect(_))), "{answer:?}");
});
