//! Every store test of webhooks, on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod delivering;
mod keeping;
mod plans;
mod scene;
