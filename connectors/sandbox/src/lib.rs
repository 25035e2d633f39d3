#![doc = include_str!("../README.md")]

mod address;
mod credentials;
mod deliver;
mod gateway;
pub mod jobs;
mod order;
mod page;
mod pay;
mod refund;
mod signature;
mod site;
mod store;
mod webhook;

use std::sync::Arc;

use ::store::{Migration, Store, StoreError};
use i18n::Catalogue;
use kernel::Clock;

pub use address::{Address, NotAnAddress};
pub use deliver::DeliverError;
pub use order::{NotAWay, Way};
pub use site::site;

use credentials::Credentials;

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("sandbox", "0001_sandbox", include_str!("../migrations/0001_sandbox.sql"))];

pub struct Sandbox {
    store: Store,
    clock: Arc<dyn Clock>,
    texts: Arc<Catalogue>,
    /// Where the program itself listens: webhooks go there.
    home: Address,
    credentials: Credentials,
}

impl Sandbox {
    /// Opens the gateway; the first time its credentials are drawn.
    pub async fn open(
        store: Store,
        clock: Arc<dyn Clock>,
        texts: Arc<Catalogue>,
        home: Address,
    ) -> Result<Self, StoreError> {
        let credentials = store.write(credentials::load_or_draw).await?;
        Ok(Self { store, clock, texts, home, credentials })
    }
}
