//! An order finds hands: what happens together when somebody is looked for, asked, found or lost.
//!
//! `dispatch` knows who has an order and who was asked, `workforce` who is able, `orders` what follows from it for the
//! order. Whatever puts an order into somebody's hands ends in `hand_over`, and whatever takes it out in `take_back`.

mod accept_offer;
mod by_hand;
mod claim_order;
mod decline_offer;
mod error;
mod follow;
mod give_back_order;
mod hand_over;
mod look;
mod need;
mod pool;
mod take_back;
mod tally;
mod wait;
mod went_off_duty;

pub use accept_offer::accept_offer;
pub use by_hand::{assign_order, pause_search, resume_search, suggestions};
pub use claim_order::claim_order;
pub use decline_offer::{decline_in_pool, decline_offer};
pub use error::DispatchingError;
pub(crate) use follow::follow;
pub use give_back_order::give_back_order;
pub use look::look;
pub use pool::{InPool, pool};
pub use wait::{give_up, offer_ran_out, watch_holder};
pub use went_off_duty::went_off_duty;
