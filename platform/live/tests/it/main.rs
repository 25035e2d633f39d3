//! Rooms, consumers and tasks, each promise on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod consuming;
mod house;
mod passing;
mod resuming;
mod rights;
mod slow_readers;
mod supervising;
