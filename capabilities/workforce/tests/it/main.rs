//! Scenes with rows, each on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod town;

mod capacity;
mod deciding;
mod documents;
mod duty;
mod earning;
mod finding;
mod plans;
mod rating;
mod registering;
