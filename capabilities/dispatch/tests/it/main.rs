//! Plans without rows, and scenes with them, each on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod asking;
mod by_hand;
mod kit;
mod planning;
mod plans;
mod pool;
mod races;
