#![doc = include_str!("../README.md")]

mod app;
mod body;
mod config;
mod envelope;
mod health;
mod idempotency;
mod language;
mod limits;
mod market;
mod openapi;
mod refusal;
mod request_id;
mod router;
mod viewer;

pub use app::{App, Settings};
pub use body::Body;
pub use envelope::{Created, Data, Done, ListMeta, Listed};
pub use idempotency::Write;
pub use limits::Limits;
pub use market::Here;
pub use refusal::{ErrorBody, Refusal};
pub use router::router;
pub use viewer::{Operator, Proofs, Staff, Standings, Viewer};
