//! Scenes of signing in, staying in and being let go, each on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod house;

mod forgetting;
mod keys;
mod one_time_codes;
mod plans;
mod roles;
mod sessions;
mod staff;
mod tickets;
