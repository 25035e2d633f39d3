#![doc = include_str!("../README.md")]

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use kernel::{Clock, Phone, blueprint::Channel};
use notifications::{
    DeliveryError, Push, SentBox, Sms,
    ports::{PushMessage, SentMessage, SmsMessage},
};

const KEPT_MAX: usize = 1_000;

/// Takes every message and sends none.
pub struct Carrier {
    clock: Arc<dyn Clock>,
    kept: Option<Mutex<VecDeque<SentMessage>>>,
}

impl Carrier {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, kept: None }
    }

    /// For demos and tests: what was sent can be looked at.
    pub fn that_keeps(clock: Arc<dyn Clock>) -> Self {
        Self { kept: Some(Mutex::default()), ..Self::new(clock) }
    }

    fn keep(&self, message: impl FnOnce() -> SentMessage) {
        let Some(kept) = &self.kept else { return };
        let mut kept = kept.lock().expect("nobody panics while holding it");
        kept.truncate(KEPT_MAX - 1);
        kept.push_front(message());
    }
}

#[async_trait]
impl Sms for Carrier {
    async fn send(&self, message: &SmsMessage) -> Result<(), DeliveryError> {
        tracing::info!(to = message.to.masked(), "a text message would be sent");
        self.keep(|| SentMessage {
            to: message.to.clone(),
            channel: Channel::Sms,
            body: message.body.expose().clone(),
            data: None,
            at: self.clock.now(),
        });
        Ok(())
    }
}

#[async_trait]
impl Push for Carrier {
    async fn send(&self, message: &PushMessage) -> Result<(), DeliveryError> {
        tracing::info!(to = message.to.masked(), "a push would be sent");
        self.keep(|| SentMessage {
            to: message.to.clone(),
            channel: Channel::Push,
            body: message.payload.notification.body.clone(),
            data: Some(serde_json::to_value(&message.payload).expect("a payload is plain data")),
            at: self.clock.now(),
        });
        Ok(())
    }
}

impl SentBox for Carrier {
    fn sent_to(&self, phone: &Phone) -> Vec<SentMessage> {
        let Some(kept) = &self.kept else { return Vec::new() };
        let kept = kept.lock().expect("nobody panics while holding it");
        kept.iter().filter(|message| message.to == *phone).cloned().collect()
    }
}

#[cfg(test)]
mod tests;
