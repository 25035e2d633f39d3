//! What was promised for later is done, on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod calling;
mod kitchen;
mod scheduling;
mod telling;
mod working;
