//! One business running on one blueprint: the frame in which everything else happens.

use std::{collections::HashMap, sync::Arc};

use jiff::tz::TimeZone;

use crate::{
    Currency, MarketId,
    blueprint::{Blueprint, BlueprintVersion},
};

/// A market as the running program knows it: read by every request, replaced whole when it changes.
#[derive(Debug, Clone)]
pub struct Market {
    pub id: MarketId,
    pub slug: String,
    pub name: String,
    pub hosts: Vec<String>,
    pub currency: Currency,
    pub time_zone: TimeZone,
    /// What new orders are placed under.
    pub blueprint: Arc<Blueprint>,
    /// Every version that some order was placed under, the current one included.
    pub versions: HashMap<BlueprintVersion, Arc<Blueprint>>,
}

impl Market {
    /// The rules an order was placed under.
    pub fn blueprint_of(&self, version: &BlueprintVersion) -> Option<&Arc<Blueprint>> {
        self.versions.get(version)
    }
}
