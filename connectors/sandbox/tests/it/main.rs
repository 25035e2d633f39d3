//! Stories of the sandbox, on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod collecting;
mod delivering;
mod paying;
mod shop;
