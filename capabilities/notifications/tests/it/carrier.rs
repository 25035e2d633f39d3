//! Carries messages nowhere, remembers them, and answers what the test tells it to.

use std::{collections::VecDeque, sync::Mutex};

use async_trait::async_trait;
use notifications::{
    DeliveryError, Push, Sms,
    ports::{PushMessage, SmsMessage},
};

#[derive(Default)]
pub struct Carrier {
    pub pushes: Mutex<Vec<PushMessage>>,
    pub texts: Mutex<Vec<SmsMessage>>,
    answers: Mutex<VecDeque<DeliveryError>>,
}

impl Carrier {
    /// Fails the next message like this.
    pub fn fails(&self, error: DeliveryError) {
        self.answers.lock().unwrap().push_back(error);
    }

    pub fn tokens(&self) -> Vec<String> {
        self.pushes.lock().unwrap().iter().map(|push| push.token.as_str().to_owned()).collect()
    }

    fn answer(&self) -> Result<(), DeliveryError> {
        self.answers.lock().unwrap().pop_front().map_or(Ok(()), Err)
    }
}

#[async_trait]
impl Push for Carrier {
    async fn send(&self, message: &PushMessage) -> Result<(), DeliveryError> {
        self.pushes.lock().unwrap().push(message.clone());
        self.answer()
    }
}

#[async_trait]
impl Sms for Carrier {
    async fn send(&self, message: &SmsMessage) -> Result<(), DeliveryError> {
        self.texts.lock().unwrap().push(message.clone());
        self.answer()
    }
}
