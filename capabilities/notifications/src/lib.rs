#![doc = include_str!("../README.md")]

mod announce;
mod device;
mod error;
mod forget_device;
pub mod jobs;
mod list;
mod notice;
mod payload;
pub mod ports;
mod read;
mod register_device;
mod send_push;
mod send_sms;
mod store;
mod takes_pushes;
mod tell;

pub use announce::{Addressee, Announcement, Mentions, announce};
pub use device::{Device, DeviceToken, NotADeviceToken, NotAPlatform, Platform};
pub use error::{DeliveryError, ReadError};
pub use forget_device::forget_device;
pub use list::{list, unread};
pub use notice::Notice;
pub use payload::{Payload, PayloadLink, PayloadText};
pub use ports::{Push, SentBox, Sms};
pub use read::{read, read_all};
pub use register_device::register_device;
pub use send_push::{SendPushError, send_push};
pub use send_sms::{send_sms, text};
pub use takes_pushes::takes_pushes;
pub use tell::tell;

use ::store::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("notifications", "0001_notices", include_str!("../migrations/0001_notices.sql")),
    Migration::shared("notifications", "0002_devices", include_str!("../migrations/0002_devices.sql")),
];
