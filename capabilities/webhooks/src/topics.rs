//! What an endpoint wants to hear of: names of events, and prefixes such as `orders.`.

use serde::{Deserialize, Serialize};

const MOST: usize = 50;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTopics {
    #[error("name 1 to {MOST} events")]
    Count,
    #[error("`{0}` is no event; name one of docs/events, or a prefix such as `orders.`")]
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Topics(Vec<String>);

impl Topics {
    /// `known` are the names of all events there are.
    pub fn parse(mut wanted: Vec<String>, known: &[&str]) -> Result<Self, NotTopics> {
        wanted.sort();
        wanted.dedup();
        if !(1..=MOST).contains(&wanted.len()) {
            return Err(NotTopics::Count);
        }
        match wanted.iter().find(|topic| !known.iter().any(|name| covers(topic, name))) {
            Some(stranger) => Err(NotTopics::Unknown(stranger.clone())),
            None => Ok(Self(wanted)),
        }
    }

    pub fn include(&self, name: &str) -> bool {
        self.0.iter().any(|topic| covers(topic, name))
    }

    pub fn as_slice(&self) -> &[String] {
        &self.0
    }
}

fn covers(topic: &str, name: &str) -> bool {
    if topic.ends_with('.') { name.starts_with(topic) } else { name == topic }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["orders.placed", "orders.status_changed", "payments.captured"];

    fn topics(wanted: &[&str]) -> Result<Topics, NotTopics> {
        Topics::parse(wanted.iter().map(ToString::to_string).collect(), &KNOWN)
    }

    #[test]
    fn a_prefix_ends_with_its_dot() {
        let orders = topics(&["orders.", "orders."]).unwrap();
        assert_eq!(orders.as_slice(), ["orders."]);
        assert!(orders.include("orders.placed") && !orders.include("payments.captured"));
        let one = topics(&["orders.placed"]).unwrap();
        assert!(one.include("orders.placed") && !one.include("orders.placed_again"));
    }

    #[test]
    fn what_nobody_tells_is_refused() {
        assert_eq!(topics(&[]), Err(NotTopics::Count));
        for unknown in ["orders", "order.", ".", "", "orders.lost"] {
            assert_eq!(topics(&["orders.", unknown]), Err(NotTopics::Unknown(unknown.to_owned())));
        }
    }
}
