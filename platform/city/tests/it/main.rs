//! A city that agrees with itself: what is drawn is driven, found and told.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod damaged_files;
mod extracts;
mod generating;
mod maps;
mod routing;
mod searching;
mod towns;
mod trips;
