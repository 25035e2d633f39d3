//! What apps need to know of a market before anybody signs in, and the switches operators turn.

pub mod public;
pub mod show;
pub mod update;

use markets::Switches;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an operator may switch off for a while.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ConfigView {
    pub delivery_enabled: bool,
    pub cash_payment_enabled: bool,
    pub upi_payment_enabled: bool,
}

impl From<&Switches> for ConfigView {
    fn from(switches: &Switches) -> Self {
        Self {
            delivery_enabled: switches.is_on("delivery"),
            cash_payment_enabled: switches.is_on("cash"),
            upi_payment_enabled: switches.is_on("upi"),
        }
    }
}
