//! Requests and what they are answered, through the whole router, on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod site;

mod menu;
mod merchant;
mod notices;
mod paying;
mod providers;
mod shapes;
mod signing_in;
mod staff;
