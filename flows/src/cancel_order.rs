use ::store::Tx;
use kernel::{
    Actor, Market, OrderId, Problem,
    blueprint::{Blueprint, Mover, ReasonCode, StateKind, StateName},
};
use orders::{FindError, MoveError, MoveRequest, Order};

use crate::move_order;

#[derive(Debug, thiserror::Error)]
pub enum CancelError {
    #[error("choose one of: {}", .0.join(", "))]
    UnknownReason(Vec<String>),
    #[error("the life cycle has no cancelled state")]
    NoWayOut,
    #[error(transparent)]
    Move(#[from] MoveError),
    #[error(transparent)]
    Store(#[from] ::store::StoreError),
}

impl From<FindError> for CancelError {
    fn from(error: FindError) -> Self {
        Self::Move(error.into())
    }
}

impl From<CancelError> for Problem {
    fn from(error: CancelError) -> Self {
        match error {
            CancelError::UnknownReason(_) => Self::invalid("reason", error),
            CancelError::NoWayOut => Self::conflict("NOT_CANCELLABLE"),
            CancelError::Move(error) => error.into(),
            CancelError::Store(error) => error.into(),
        }
    }
}

/// Cancels an order for one of the reasons the blueprint offers the one who cancels.
pub fn cancel_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: OrderId,
    reason: &str,
) -> Result<Order, CancelError> {
    let order = orders::order(tx, actor, market.id, id)?;
    let rules = market.blueprint_of(&order.blueprint).ok_or(MoveError::RulesMissing)?;
    must_be_offered(rules, actor, &order, reason)?;
    let to = cancelled_state(rules).ok_or(CancelError::NoWayOut)?;
    let request = MoveRequest { to, reason: Some(reason.to_owned()), expected_version: None };
    Ok(move_order(tx, actor, market, id, &request)?)
}

fn must_be_offered(rules: &Blueprint, actor: &Actor, order: &Order, reason: &str) -> Result<(), CancelError> {
    let owns = actor.account() == Some(order.customer);
    let movers = Mover::all_of(actor).into_iter().filter(|mover| *mover != Mover::Customer || owns);
    let offered: Vec<&ReasonCode> = movers.flat_map(|mover| rules.cancel_reasons_of(mover)).collect();
    if offered.iter().any(|code| code.as_str() == reason) {
        return Ok(());
    }
    Err(CancelError::UnknownReason(offered.iter().map(ToString::to_string).collect()))
}

fn cancelled_state(rules: &Blueprint) -> Option<StateName> {
    let states = &rules.life_cycle.states;
    states.iter().find(|state| state.kind == StateKind::Cancelled).map(|state| state.name.clone())
}
