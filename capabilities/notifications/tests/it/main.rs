//! Every store test of notifications, on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod announcing;
mod carrier;
mod delivering;
mod devices;
mod plans;
mod reading;
mod scene;
