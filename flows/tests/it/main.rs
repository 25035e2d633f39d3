//! Stories across capabilities, and what they tell.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod canteen;
mod dispatching;
mod documented_events;
mod mailbox;
mod places;
mod providers;
mod thinking_again;
mod waiting_for_money;
mod webhooks_out;
