//! The menu, as everybody sees it.

pub mod categories;
mod etag;
pub mod items;
mod view;

pub use etag::Known;
pub use view::{CategoryView, ItemView, Moment};
