#![doc = include_str!("../README.md")]

mod batch;
mod connection;
mod error;
mod explain;
pub mod jobs;
mod lane;
pub mod log;
mod migrate;
mod news;
mod postgres;
mod reader;
pub mod replay;
mod row;
mod sqlite;
mod store;
mod tx;
mod value;

pub use connection::Engine;
pub use error::StoreError;
pub use explain::Plan;
pub use jobs::Job;
pub use migrate::{MIGRATIONS, MigrateError, Migration};
pub use news::News;
pub use row::{Column, FromColumn, FromRow, Row};
pub use store::{Location, OpenError, Options, Store};
pub use tx::Tx;
pub use value::{Param, ToParam};
