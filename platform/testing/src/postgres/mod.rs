//! PostgreSQL for tests: one throwaway cluster per test program, one database per test.

mod cluster;
mod database;
mod programs;

use cluster::Cluster;
pub(crate) use database::Database;
