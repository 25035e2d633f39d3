//! Scenes with rows, each on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod kit;
mod listing;
mod moving;
mod placing;
mod telling;
mod timing;
