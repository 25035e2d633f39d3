//! Where providers are: what their devices tell, and what others are shown.

pub mod console;
pub mod console_feed;
pub mod report;
pub mod share;
pub mod show;
pub mod socket;
pub mod track;
pub mod unshare;
mod view;
