//! What every handler may reach for: handed down once by `docket`.

use std::{sync::Arc, time::Duration};

use crypto::AccessTokens;
use flows::Texts;
use kernel::{Clock, MarketId, PaymentId};
use markets::Markets;
use payments::Gateways;
use store::Store;

use crate::{
    dev::Showcase,
    limits::Limits,
    viewer::{Proofs, Standings},
};

pub struct App {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub markets: Arc<Markets>,
    pub texts: Arc<Texts>,
    pub identity: Arc<identity::Config>,
    pub hub: live::Hub,
    pub tracker: Arc<flows::Tracker>,
    pub gateways: Gateways,
    /// Only in demo and test mode.
    pub showcase: Option<Showcase>,
    pub tokens: AccessTokens,
    pub limits: Limits,
    pub proofs: Proofs,
    pub standings: Arc<Standings>,
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
    pub settings: Settings,
}

impl App {
    /// Asks the gateway to open its order, so that the caller can go on to pay. What takes longer than the patience,
    /// or fails, is left to the job that waits for it.
    pub async fn open_payment(&self, market: MarketId, payment: PaymentId, patience: Duration) {
        let opening = payments::open(&self.store, &self.gateways, market, payment);
        match tokio::time::timeout(patience, opening).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => tracing::warn!(%error, %payment, "a payment could not be opened at once"),
            Err(_) => tracing::warn!(%payment, "the gateway did not open a payment in time"),
        }
    }
}

/// The knobs of this floor.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Demo and test mode: shows what was sent, and to whom one can sign in as.
    pub demo: bool,
    /// How many proxies of one's own stand in front; each adds one address to `X-Forwarded-For`.
    pub trusted_proxies: usize,
    /// Requests a minute.
    pub per_person: u32,
    pub per_address: u32,
    /// The largest request body, in bytes.
    pub body_bytes_max: usize,
    /// Where webhooks may go.
    pub webhooks: webhooks::Reach,
    /// After this many seconds a request is given up.
    pub request_seconds_max: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            demo: false,
            trusted_proxies: 0,
            per_person: 600,
            per_address: 1_200,
            body_bytes_max: 1 << 20,
            webhooks: webhooks::Reach::default(),
            request_seconds_max: 15,
        }
    }
}
