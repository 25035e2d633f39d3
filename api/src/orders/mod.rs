//! Orders as their customers see them.

mod bill;
pub mod cancel;
pub mod feedback;
pub mod list;
pub mod move_order;
pub mod onlooker;
pub mod pay_again;
pub mod place;
pub mod preview;
mod progress;
pub mod request;
pub mod show;
pub mod view;

pub use onlooker::Onlooker;
pub use view::OrderView;
