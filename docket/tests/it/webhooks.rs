//! Programs outside hear what happens, and know that it was us.

use std::{collections::HashMap, sync::Arc};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{HeaderMap, Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::{Mutex, mpsc},
    task::JoinSet,
};

use crate::house::{House, scene, text, within};

/// A program that listens on loopback, and is not well when it is first told of something.
struct Receiver {
    address: String,
    heard: mpsc::UnboundedReceiver<(HeaderMap, Bytes)>,
    _listening: JoinSet<()>,
}

impl Receiver {
    /// Refuses each event so many times before it takes it.
    async fn that_refuses(times: u32) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/hooks?from=docket", listener.local_addr().unwrap());
        let (tell, heard) = mpsc::unbounded_channel();
        let mut listening = JoinSet::new();
        listening.spawn(async move {
            let tries = Arc::new(Mutex::new(HashMap::<String, u32>::new()));
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let answer = service_fn(|request: Request<Incoming>| {
                    let (tell, tries) = (tell.clone(), tries.clone());
                    async move {
                        let (parts, body) = request.into_parts();
                        assert_eq!(parts.uri.to_string(), "/hooks?from=docket");
                        let body = body.collect().await?.to_bytes();
                        let id = parts.headers["webhook-id"].to_str().unwrap().to_owned();
                        let mut tries = tries.lock().await;
                        let tried = tries.entry(id).or_default();
                        *tried += 1;
                        let status = if *tried > times { 204 } else { 503 };
                        // Nobody looks any more when the scene is over.
                        let _ = tell.send((parts.headers, body));
                        let answer = Response::builder().status(status).body(Full::<Bytes>::default());
                        Ok::<_, hyper::Error>(answer.unwrap())
                    }
                });
                let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
            }
        });
        Self { address, heard, _listening: listening }
    }

    /// The next event, whose signature must hold.
    async fn hears(&mut self, secret: &str) -> Value {
        let patience = std::time::Duration::from_secs(60);
        let (headers, body) = within(patience, "a webhook", self.heard.recv()).await.unwrap();
        assert_eq!(headers["webhook-signature"].to_str().unwrap(), signature(secret, &headers, &body));
        let event: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(headers["webhook-id"], format!("evt_{}", event["seq"]));
        event
    }
}

/// As the specification says, and not by our own signer.
fn signature(secret: &str, headers: &HeaderMap, body: &[u8]) -> String {
    use aws_lc_rs::hmac;
    use base64::prelude::{BASE64_STANDARD, Engine};
    let key = BASE64_STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    let header = |name: &str| headers[name].to_str().unwrap();
    let mut signed = format!("{}.{}.", header("webhook-id"), header("webhook-timestamp")).into_bytes();
    signed.extend_from_slice(body);
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), &signed);
    format!("v1,{}", BASE64_STANDARD.encode(tag))
}

scene!(an_orders_events_reach_a_program_outside_even_when_it_fails_twice, async |engine| {
    let house = House::open(engine);
    let (asha, kitchen, operator) = (house.customer().await, house.kitchen().await, house.operator().await);
    let mut receiver = Receiver::that_refuses(2).await;
    let wish = json!({ "url": receiver.address, "events": ["orders."] });
    let endpoint = operator.gets("POST /admin/webhooks", wish).await;
    let secret = text(&endpoint["secret"]);
    let listed = operator.sees("/admin/webhooks").await;
    assert_eq!((&listed[0]["id"], &listed[0]["secret"]), (&endpoint["id"], &Value::Null), "shown once");

    let order = asha.orders(&house.dish().await, "cash").await;
    let placed = receiver.hears(&secret).await;
    assert_eq!((&placed["name"], &placed["order"]), (&json!("orders.placed"), &order["id"]));
    for _ in 0..2 {
        assert_eq!(receiver.hears(&secret).await, placed, "it was not well and is told again");
    }
    kitchen.moves(&order, "preparing").await;
    let moved = receiver.hears(&secret).await;
    assert_eq!((&moved["name"], &moved["order"]), (&json!("orders.status_changed"), &order["id"]));
    assert!(moved["seq"].as_i64() > placed["seq"].as_i64(), "{placed} {moved}");
    for _ in 0..2 {
        assert_eq!(receiver.hears(&secret).await, moved);
    }
    house.has_done("webhooks.deliver").await;

    let page = format!("/admin/webhooks/{}/deliveries?limit=1", text(&endpoint["id"]));
    let first = operator.asks(&format!("GET {page}"), Value::Null).await.body;
    let delivery = &first["data"][0];
    assert_eq!((&delivery["seq"], &delivery["status"]), (&moved["seq"], &json!("delivered")));
    assert_eq!((&delivery["attempts"], &delivery["answer"]), (&json!(3), &json!(204)));
    let next = operator.sees(&format!("{page}&cursor={}", text(&first["meta"]["next_cursor"]))).await;
    assert_eq!(next[0]["seq"], placed["seq"]);
    assert_eq!(operator.sees("/admin/webhooks").await[0]["failing_since"], Value::Null);
});

scene!(an_endpoint_that_cannot_be_is_refused_by_its_field, async |engine| {
    let house = House::shared(engine);
    let operator = house.operator().await;
    for (url, events, field) in [
        ("http://user@127.0.0.1/", "orders.", "url"),
        ("http://example.org/", "orders.", "url"),
        ("http://127.0.0.1/hooks", "order.", "events"),
    ] {
        let wish = json!({ "url": url, "events": [events] });
        let details = operator.is_refused("POST /admin/webhooks", wish, 400, "VALIDATION_ERROR").await;
        assert_eq!(details[0]["field"], field, "{details}");
    }
});
