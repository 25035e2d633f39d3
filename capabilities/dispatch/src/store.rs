//! The only SQL.

mod asking;
mod remembering;
mod searching;

pub(crate) use asking::{
    asked, end_offer, insert_offer, never_again, offer, offer_state, open_offers, open_offers_of,
};
pub(crate) use remembering::{begin_assignment, decisions, insert_decision};
pub(crate) use searching::{
    held_by, hold, insert_search, let_go, next_round, pool, save_search, search, searches,
};
