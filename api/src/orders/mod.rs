//! Orders as their customers see them.

pub mod cancel;
pub mod feedback;
pub mod list;
pub mod pay_again;
pub mod place;
pub mod preview;
pub mod request;
pub mod show;
pub mod view;

pub use view::OrderView;
