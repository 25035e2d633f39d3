//! Every store test of payments, on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod beginning;
mod finding;
mod gateway;
mod opening;
mod plans;
mod reconciling;
mod refunding;
mod scene;
mod settling;
mod webhooks;
