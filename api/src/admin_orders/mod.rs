//! Orders as those who work in the market see and move them.

pub mod assign_delivery;
pub mod list;
pub mod move_order;
pub mod show;
