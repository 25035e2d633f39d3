use std::io;

use crypto::Secret;
use kernel::{Id, OrderId, blueprint::Opens};
use notifications::{Payload, PayloadLink, PayloadText, Platform};
use testing::ManualClock;

use super::*;

fn phone(text: &str) -> Phone {
    text.parse().unwrap()
}

fn code(to: &str, digits: &str) -> SmsMessage {
    SmsMessage { to: phone(to), body: Secret::new(format!("{digits} is your code.")) }
}

fn ready(to: &str) -> PushMessage {
    PushMessage {
        token: "fcm:token-of-a-device".parse().unwrap(),
        platform: Platform::Web,
        to: phone(to),
        payload: Payload {
            notification: PayloadText { title: "Order ready".into(), body: "ORD-7 is ready".into() },
            data: PayloadLink {
                kind: "order_status".into(),
                order_id: OrderId::from_bytes([7; 16]),
                status: "ready".into(),
                click_action: Opens::OrderTracking,
            },
        },
    }
}

const ADA: &str = "+919876543210";
const BEN: &str = "+919876543211";

#[tokio::test]
async fn a_demo_shows_each_person_their_messages_the_newest_first() {
    let carrier = Carrier::that_keeps(Arc::new(ManualClock::default()));
    Sms::send(&carrier, &code(ADA, "042137")).await.unwrap();
    Sms::send(&carrier, &code(BEN, "555555")).await.unwrap();
    Push::send(&carrier, &ready(ADA)).await.unwrap();

    let shown: Vec<_> =
        carrier.sent_to(&phone(ADA)).into_iter().map(|sent| (sent.channel, sent.body)).collect();
    let expected =
        [(Channel::Push, "ORD-7 is ready".to_owned()), (Channel::Sms, "042137 is your code.".to_owned())];
    assert_eq!(shown, expected);
    let push = &carrier.sent_to(&phone(ADA))[0];
    assert_eq!(push.data.as_ref().unwrap()["data"]["click_action"], "ORDER_TRACKING");
    assert_eq!(push.at, ManualClock::START);
}

#[tokio::test]
async fn only_the_last_thousand_are_kept() {
    let carrier = Carrier::that_keeps(Arc::new(ManualClock::default()));
    for number in 0..=KEPT_MAX {
        Sms::send(&carrier, &code(ADA, &format!("{number:06}"))).await.unwrap();
    }
    let shown = carrier.sent_to(&phone(ADA));
    assert_eq!(shown.len(), KEPT_MAX);
    assert!(shown[0].body.starts_with("001000"), "{}", shown[0].body);
    assert!(shown[KEPT_MAX - 1].body.starts_with("000001"), "{}", shown[KEPT_MAX - 1].body);
}

#[tokio::test]
async fn otherwise_nothing_is_kept() {
    let carrier = Carrier::new(Arc::new(ManualClock::default()));
    Sms::send(&carrier, &code(ADA, "042137")).await.unwrap();
    assert_eq!(carrier.sent_to(&phone(ADA)), []);
}

#[tokio::test]
async fn the_log_holds_no_code_no_token_and_no_whole_number() {
    let written = Written::default();
    let writer = written.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let carrier = Carrier::that_keeps(Arc::new(ManualClock::default()));
    Sms::send(&carrier, &code(ADA, "042137")).await.unwrap();
    Push::send(&carrier, &ready(ADA)).await.unwrap();
    drop(guard);

    let log = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    assert_eq!(log.lines().count(), 2, "{log}");
    for secret in ["042137", "token-of-a-device", ADA, "ORD-7"] {
        assert!(!log.contains(secret), "{secret} stands in {log}");
    }
}

/// What a subscriber wrote.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
