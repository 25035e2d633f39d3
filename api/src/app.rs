//! What every handler may reach for: handed down once by `docket`.

use std::sync::Arc;

use crypto::AccessTokens;
use i18n::Catalogue;
use kernel::Clock;
use markets::Markets;
use store::Store;

use crate::{
    limits::Limits,
    viewer::{Proofs, Standings},
};

pub struct App {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub markets: Markets,
    pub catalogue: Catalogue,
    pub tokens: AccessTokens,
    pub limits: Limits,
    pub proofs: Proofs,
    pub standings: Standings,
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
    pub settings: Settings,
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
            request_seconds_max: 15,
        }
    }
}
