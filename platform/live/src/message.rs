use std::{ops::Range, sync::Arc};

use bytes::Bytes;
use serde_json::{Map, Value, json};
use store::log::Logged;

use crate::Post;

/// What a listener gets, encoded once for all of them. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Message(Arc<Encoded>);

#[derive(Debug)]
struct Encoded {
    /// None when it passes by: it stands in no log, and nobody resumes from it.
    seq: Option<i64>,
    kind: &'static str,
    last: bool,
    frame: Bytes,
    json: Range<usize>,
}

impl Message {
    pub(crate) fn of(event: &Logged, post: Post) -> Self {
        let mut fields = post.body;
        fields.insert("seq".into(), event.seq.into());
        fields.insert("at".into(), event.at.to_string().into());
        if let Some(order) = event.order {
            fields.insert("order_id".into(), order.to_string().into());
        }
        Self::encode(Some(event.seq), post.kind, post.last, fields)
    }

    /// The first message of a subscription: from which number on it tells. `reset` means that the number asked for is
    /// not of this log, and that what the listener knows should be loaded anew.
    pub(crate) fn hello(seq: i64, reset: bool) -> Self {
        let mut fields = Map::new();
        fields.insert("seq".into(), seq.into());
        if reset {
            fields.insert("reset".into(), json!(true));
        }
        Self::encode(Some(seq), "hello", false, fields)
    }

    /// What is true for a moment and told to whoever listens just now, such as where somebody is.
    pub fn passing(kind: &'static str, fields: Map<String, Value>) -> Self {
        Self::encode(None, kind, false, fields)
    }

    fn encode(seq: Option<i64>, kind: &'static str, last: bool, mut fields: Map<String, Value>) -> Self {
        fields.insert("type".into(), kind.into());
        let id = seq.map_or_else(String::new, |seq| format!("id: {seq}\n"));
        let mut frame = format!("{id}event: {kind}\ndata: ");
        let start = frame.len();
        frame.push_str(&Value::Object(fields).to_string());
        let json = start..frame.len();
        frame.push_str("\n\n");
        Self(Arc::new(Encoded { seq, kind, last, frame: frame.into(), json }))
    }

    /// The number of the event this tells of; zero, which no event has, when it passes by.
    pub fn seq(&self) -> i64 {
        self.0.seq.unwrap_or(0)
    }

    /// Whether it stands in no log: who misses it has missed it.
    pub fn is_passing(&self) -> bool {
        self.0.seq.is_none()
    }

    pub fn kind(&self) -> &'static str {
        self.0.kind
    }

    /// Whether the room closes after this.
    pub fn is_last(&self) -> bool {
        self.0.last
    }

    /// The JSON object, UTF-8, for a socket.
    pub fn json(&self) -> Bytes {
        self.0.frame.slice(self.0.json.clone())
    }

    /// The same, as a server-sent event with its number and type.
    pub fn frame(&self) -> Bytes {
        self.0.frame.clone()
    }
}
