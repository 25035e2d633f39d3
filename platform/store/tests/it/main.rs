//! The store's promises, each on both engines unless only one of them can break it.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod batches;
mod bell;
mod commits;
mod disk;
mod jobs;
mod log;
mod loss;
mod migrations;
mod pages;
mod plans;
mod proxy;
mod questions;
mod queues;
mod replays;

use store::Migration;

/// A small business of the tests' own: cups have a size, and a bell is rung.
const MIGRATIONS: &[Migration] = &[Migration::shared(
    "cups",
    "0001_cups",
    "create table cups_cups (id bigint primary key, size bigint not null check (size > 0))",
)];
