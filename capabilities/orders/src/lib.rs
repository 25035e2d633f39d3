#![doc = include_str!("../README.md")]

mod bill;
mod change;
mod needs;
mod number;
mod order;

mod assign_delivery;
mod change_payment;
mod feedback;
mod make_move;
mod place;
mod put_in_hands;
mod settle;

mod find;
mod policy;

mod error;
pub mod events;
pub mod jobs;
mod store;

pub use assign_delivery::assign_delivery;
pub use bill::{Bill, Line};
pub use change::Change;
pub use change_payment::change_payment_method;
pub use error::{AssignError, FeedbackError, FindError, MoveError};
pub use feedback::{Feedback, Rating, give_feedback};
pub use find::{Filter, allowed_moves, changes_of, newest_change, newest_event, order, orders_in, orders_of};
pub use make_move::{MoveRequest, Moved, make_move};
pub use needs::Needs;
pub use order::{Address, Order};
pub use place::{NewOrder, place};
pub use put_in_hands::put_in_hands;
pub use settle::settle_payment;

use ::store::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("orders", "0001_orders", include_str!("../migrations/0001_orders.sql")),
    Migration::shared("orders", "0002_needs", include_str!("../migrations/0002_needs.sql")),
];
