//! Scenes with rows, each on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod browsing;
mod demo_menus;
mod editing;
mod importing;
mod kit;
mod plans;
mod reserving;
