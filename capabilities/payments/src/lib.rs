#![doc = include_str!("../README.md")]

mod begin;
mod cancel;
mod collect;
mod error;
pub mod events;
mod find;
mod gateways;
mod hear;
pub mod jobs;
mod open;
mod payment;
pub mod ports;
mod reconcile;
mod refund;
mod refunds;
mod report;
mod send_refund;
mod settle;
mod store;

pub use begin::{Ask, BeginError, begin, begin_again};
pub use cancel::{Cancelled, cancel};
pub use collect::collect;
pub use error::{GatewayError, SettleError};
pub use find::{latest, latest_of, of_order, refunds_of, with_gateway_order};
pub use gateways::Gateways;
pub use hear::{Heard, forget_webhooks, hear};
pub use open::{OpenError, open};
pub use payment::{Payment, State, Status};
pub use ports::Gateway;
pub use reconcile::{Answer, inquire, reconcile};
pub use refund::{Reason, Refund, RefundState};
pub use refunds::{RefundError, refund, refund_order};
pub use report::{Outcome, Report};
pub use send_refund::{SendRefundError, send_refund};
pub use settle::{Settled, settle};

use ::store::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("payments", "0001_payments", include_str!("../migrations/0001_payments.sql")),
    Migration::shared("payments", "0002_refunds", include_str!("../migrations/0002_refunds.sql")),
    Migration::shared("payments", "0003_webhooks", include_str!("../migrations/0003_webhooks.sql")),
];
