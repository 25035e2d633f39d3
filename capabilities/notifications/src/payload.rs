//! What a push carries, word for word as programs outside expect it.

use kernel::{OrderId, blueprint::Opens};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    pub notification: PayloadText,
    pub data: PayloadLink,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayloadText {
    pub title: String,
    pub body: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayloadLink {
    #[serde(rename = "type")]
    pub kind: String,
    pub order_id: OrderId,
    pub status: String,
    pub click_action: Opens,
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use serde_json::{json, to_value};

    use super::*;

    #[test]
    fn the_payload_is_the_one_that_apps_read() {
        let payload = Payload {
            notification: PayloadText {
                title: "Order ready".into(),
                body: "ORD-20260213-042 is ready".into(),
            },
            data: PayloadLink {
                kind: "order_status".into(),
                order_id: OrderId::from_bytes([7; 16]),
                status: "ready".into(),
                click_action: Opens::OrderTracking,
            },
        };
        let expected = json!({
            "notification": { "title": "Order ready", "body": "ORD-20260213-042 is ready" },
            "data": {
                "type": "order_status",
                "order_id": "07070707-0707-0707-0707-070707070707",
                "status": "ready",
                "click_action": "ORDER_TRACKING",
            },
        });
        assert_eq!(to_value(payload).unwrap(), expected);
    }
}
