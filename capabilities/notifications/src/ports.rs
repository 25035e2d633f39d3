//! What is needed from outside: somebody who carries messages. Connectors implement this.

use async_trait::async_trait;
use crypto::Secret;
use kernel::{Phone, Timestamp, blueprint::Channel};
use serde_json::Value;

use crate::{DeliveryError, DeviceToken, Payload, Platform};

#[async_trait]
pub trait Sms: Send + Sync + 'static {
    async fn send(&self, message: &SmsMessage) -> Result<(), DeliveryError>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsMessage {
    pub to: Phone,
    /// May hold a one-time code: a connector hands it on and logs nothing of it.
    pub body: Secret<String>,
}

#[async_trait]
pub trait Push: Send + Sync + 'static {
    async fn send(&self, message: &PushMessage) -> Result<(), DeliveryError>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushMessage {
    pub token: DeviceToken,
    pub platform: Platform,
    /// Whose device it is. Push services do not need to know; what demos show is found by it.
    pub to: Phone,
    pub payload: Payload,
}

/// Shows what was sent, in demo and test mode.
pub trait SentBox: Send + Sync + 'static {
    /// The messages to a phone number, newest first.
    fn sent_to(&self, phone: &Phone) -> Vec<SentMessage>;
}

#[derive(Debug, Clone, PartialEq)]
pub struct SentMessage {
    pub to: Phone,
    pub channel: Channel,
    pub body: String,
    /// The payload of a push.
    pub data: Option<Value>,
    pub at: Timestamp,
}
