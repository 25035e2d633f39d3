//! A gateway that answers what the test tells it to, and remembers what it was asked.

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use payments::{
    Gateway, GatewayError, Gateways, Report,
    ports::{Incoming, Intent, Opened, Proof, RefundIntent, RefundReport, Webhook},
};

pub const NAME: &str = "bank";

#[derive(Default)]
pub struct Bank {
    pub opens: Script<Intent, Opened>,
    pub statuses: Script<String, Report>,
    pub refunds: Script<RefundIntent, RefundReport>,
    meanwhile: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
}

impl Bank {
    /// Happens while the gateway works on its next answer to `open`.
    pub fn meanwhile(&self, deed: impl Future<Output = ()> + Send + 'static) {
        *self.meanwhile.lock().unwrap() = Some(Box::pin(deed));
    }
}

/// The questions that came, and the answers to give, in order.
pub struct Script<Q, A> {
    questions: Mutex<Vec<Q>>,
    answers: Mutex<VecDeque<Result<A, GatewayError>>>,
}

impl<Q, A> Default for Script<Q, A> {
    fn default() -> Self {
        Self { questions: Mutex::default(), answers: Mutex::default() }
    }
}

impl<Q: Clone, A> Script<Q, A> {
    pub fn answers(&self, answer: Result<A, GatewayError>) {
        self.answers.lock().unwrap().push_back(answer);
    }

    pub fn questions(&self) -> Vec<Q> {
        self.questions.lock().unwrap().clone()
    }

    fn ask(&self, question: Q) -> Result<A, GatewayError> {
        self.questions.lock().unwrap().push(question);
        self.answers.lock().unwrap().pop_front().expect("the test told the answer to this question")
    }
}

pub fn bank() -> (Arc<Bank>, Gateways) {
    let bank = Arc::new(Bank::default());
    let gateways = Gateways::new([bank.clone() as Arc<dyn Gateway>]);
    (bank, gateways)
}

pub fn unclear<T>() -> Result<T, GatewayError> {
    Err(GatewayError::Unclear("the line broke".to_owned()))
}

pub fn refused<T>(reason: &str) -> Result<T, GatewayError> {
    Err(GatewayError::Refused(reason.to_owned()))
}

#[async_trait]
impl Gateway for Bank {
    fn name(&self) -> &'static str {
        NAME
    }

    async fn open(&self, intent: &Intent) -> Result<Opened, GatewayError> {
        let meanwhile = self.meanwhile.lock().unwrap().take();
        if let Some(deed) = meanwhile {
            deed.await;
        }
        self.opens.ask(intent.clone())
    }

    async fn verify(&self, _: &Proof) -> Result<Report, GatewayError> {
        Err(GatewayError::Forged)
    }

    async fn status(&self, gateway_order: &str) -> Result<Report, GatewayError> {
        self.statuses.ask(gateway_order.to_owned())
    }

    async fn refund(&self, intent: &RefundIntent) -> Result<RefundReport, GatewayError> {
        self.refunds.ask(intent.clone())
    }

    fn read_webhook(&self, _: &Incoming<'_>) -> Result<Webhook, GatewayError> {
        Err(GatewayError::Forged)
    }
}
