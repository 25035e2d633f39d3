#![doc = include_str!("../README.md")]

mod admin_orders;
mod app;
mod auth;
mod body;
mod config;
mod dev;
mod envelope;
mod health;
mod idempotency;
mod jobs;
mod language;
mod limits;
mod live;
mod market;
mod notifications;
mod openapi;
mod orders;
mod params;
mod payments;
mod refusal;
mod request_id;
mod router;
mod staff;
mod users;
mod viewer;

pub use app::{App, Settings};
pub use body::Body;
pub use dev::{DemoPerson, Showcase};
pub use envelope::{Created, Data, Done, ListMeta, Listed};
pub use idempotency::Write;
pub use limits::{Limits, Origin};
pub use market::Here;
pub use params::{Asked, Id, Tongue};
pub use refusal::{ErrorBody, Refusal};
pub use router::router;
pub use viewer::{Operator, Proofs, Staff, Standings, Viewer};
