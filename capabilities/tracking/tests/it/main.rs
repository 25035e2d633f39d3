//! The board beside a plain search, and scenes with rows on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod board;
mod learning;
mod plans;
mod sharing;
mod trails;
