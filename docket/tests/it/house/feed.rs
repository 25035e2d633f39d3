//! Reads server-sent events.

use http_body_util::BodyExt;
use hyper::{Response, body::Incoming};
use serde_json::Value;

use super::waiting::soon;

pub struct Feed {
    pub status: u16,
    body: Incoming,
    read: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FeedEvent {
    pub seq: i64,
    pub kind: String,
    pub told: Value,
}

impl Feed {
    pub fn of(response: Response<Incoming>) -> Self {
        Self { status: response.status().as_u16(), body: response.into_body(), read: String::new() }
    }

    /// The next event; nothing when the feed has ended. The welcome is passed over.
    pub async fn next(&mut self) -> Option<FeedEvent> {
        soon("the next event of the feed", self.next_whenever()).await
    }

    /// The next event of an order.
    pub async fn next_of(&mut self, order: &Value) -> FeedEvent {
        loop {
            let event = self.next().await.expect("the feed goes on");
            if event.told["order_id"] == order["id"] {
                return event;
            }
        }
    }

    pub async fn next_whenever(&mut self) -> Option<FeedEvent> {
        loop {
            while let Some((block, rest)) = self.read.split_once("\n\n") {
                let event = parse(block);
                self.read = rest.to_owned();
                if event.as_ref().is_some_and(|event| event.kind != "hello" && event.kind != "heartbeat") {
                    return event;
                }
            }
            let frame = self.body.frame().await?.ok()?;
            let bytes = frame.into_data().unwrap_or_default();
            self.read.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }
}

/// An event, or nothing when the lines are a comment.
fn parse(block: &str) -> Option<FeedEvent> {
    let field = |name: &str| {
        block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::trim_start))
    };
    let told: Value = serde_json::from_str(field("data")?).unwrap();
    // The first message of a feed may stand for a moment in the log and not for an event of it.
    let seq = field("id").map_or_else(|| told["seq"].as_i64().unwrap_or(0), |id| id.parse().unwrap());
    let kind = field("event").unwrap_or("message").to_owned();
    // What passes by has no number.
    assert_eq!(
        (told["seq"].as_i64().unwrap_or(0), told["type"].as_str()),
        (seq, Some(kind.as_str())),
        "{block}"
    );
    Some(FeedEvent { seq, kind, told })
}
