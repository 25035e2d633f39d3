#![doc = include_str!("../README.md")]

mod broadcast;
mod consumer;
mod follower;
mod hub;
mod mailbox;
mod message;
mod room;
mod subscription;
pub mod tasks;

use std::time::Duration;

pub use broadcast::{Broadcast, Cut, Post};
pub use consumer::{ConsumeError, Consumer, Trouble};
pub use hub::{Ask, Hub, Limits};
pub use message::Message;
pub use room::Room;
pub use subscription::{Ending, Fate, Subscription};

/// How often an idle socket or feed is told that it is still alive; whoever holds the wire sends this, not the hub.
pub const HEARTBEAT: Duration = Duration::from_secs(15);
/// How often to look for what other copies of the program committed.
const LOOK_EVERY: Duration = Duration::from_millis(200);
