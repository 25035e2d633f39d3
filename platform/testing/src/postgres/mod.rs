//! PostgreSQL for tests: one throwaway cluster per test program, one database per test.

mod cluster;
mod database;
mod programs;

pub use cluster::Cluster;
pub use database::Database;
