use kernel::{
    AccountId, Timestamp,
    blueprint::{Mover, StateName},
};

/// The record of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// None when the order was placed.
    pub from: Option<StateName>,
    pub to: StateName,
    pub by: Mover,
    /// None when the engine made the move.
    pub account: Option<AccountId>,
    pub reason: Option<String>,
    pub at: Timestamp,
}
