#![doc = include_str!("../README.md")]

mod add;
mod address;
mod change;
mod deliver;
mod delivery;
mod endpoint;
mod error;
mod forget_old;
pub mod jobs;
mod list;
mod policy;
pub mod ports;
mod queue;
mod remove;
mod retry;
mod rotate_secret;
mod secret;
mod settle;
mod store;
mod topics;

pub use add::{NewEndpoint, add};
pub use address::{Address, NotAnAddress, Reach, is_private};
pub use change::{EndpointChange, change};
pub use deliver::{DeliverError, deliver};
pub use delivery::{Delivery, Outcome, Status, TRIES};
pub use endpoint::Endpoint;
pub use error::WebhookError;
pub use forget_old::forget_old;
pub use list::{deliveries, endpoints};
pub use ports::Sender;
pub use queue::queue;
pub use remove::remove;
pub use retry::retry;
pub use rotate_secret::rotate_secret;
pub use secret::EndpointSecret;
pub use settle::settle;
pub use topics::{NotTopics, Topics};

use ::store::Migration;

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("webhooks", "0001_webhooks", include_str!("../migrations/0001_webhooks.sql"))];
