//! The gateways that are connected, by name.

use std::sync::Arc;

use crate::{Gateway, GatewayError, Payment};

#[derive(Clone, Default)]
pub struct Gateways(Vec<Arc<dyn Gateway>>);

impl Gateways {
    pub fn new(gateways: impl IntoIterator<Item = Arc<dyn Gateway>>) -> Self {
        Self(gateways.into_iter().collect())
    }

    pub fn named(&self, name: &str) -> Result<&dyn Gateway, GatewayError> {
        self.0
            .iter()
            .find(|gateway| gateway.name() == name)
            .map(AsRef::as_ref)
            .ok_or_else(|| GatewayError::NotConnected(name.to_owned()))
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|gateway| gateway.name())
    }

    /// The gateway a payment goes through.
    pub fn of(&self, payment: &Payment) -> Result<&dyn Gateway, GatewayError> {
        self.named(payment.gateway.as_deref().unwrap_or("none"))
    }
}
