#![doc = include_str!("../README.md")]

mod cart;
mod effects;
mod event_names;

mod assign_delivery;
mod cancel_order;
mod confirm_payment;
pub mod dispatching;
mod migrations;
mod move_order;
mod onboard_provider;
mod pay_again;
mod place_order;
mod preview_order;
mod run_timer;
mod send_code;
mod share_order;
mod show_provider;
mod tell_providers;
pub mod tracker;
mod watch_providers;

mod addressees;
mod announce;
pub mod broadcast;
pub mod subscriptions;
mod texts;

pub use announce::Announcer;
pub use assign_delivery::{AssignDeliveryError, assign_delivery};
pub use broadcast::broadcast;
pub use cancel_order::{CancelError, cancel_order};
pub use cart::{Cart, CartError};
pub use confirm_payment::{ConfirmError, confirm_payment, hear_webhook};
pub use event_names::EVENT_NAMES;
pub use migrations::migrations;
pub use move_order::move_order;
pub use onboard_provider::{
    OnboardError, approve_provider, register_provider, reinstate_provider, suspend_provider,
};
pub use pay_again::{PayAgainError, pay_again};
pub use place_order::{PlaceOrder, Placed, place_order};
pub use preview_order::{PreviewedOrder, preview_order};
pub use run_timer::run_timer;
pub use share_order::{ShareError, share_order, unshare_order};
pub use show_provider::{SeenProvider, show_provider};
pub use tell_providers::ProviderNotices;
pub use texts::Texts;
pub use tracker::Tracker;
pub use watch_providers::{rate_providers, watch_providers};
