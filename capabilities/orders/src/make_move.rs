use ::store::Tx;
use kernel::{
    Actor, Market, OrderId, Timestamp,
    blueprint::{Blueprint, Effect, Mover, StateName},
};

use crate::{Change, MoveError, Order, events::StatusChanged, find, jobs, policy, store};

/// Where somebody wants to move an order, and why.
#[derive(Debug, Clone)]
pub struct MoveRequest {
    pub to: StateName,
    pub reason: Option<String>,
    /// The version the caller acts on; when the order has changed since, the move is refused.
    pub expected_version: Option<u32>,
}

/// A move that was made, and what has to follow from it in the same transaction.
#[derive(Debug, Clone)]
pub struct Moved {
    pub order: Order,
    pub from: StateName,
    pub follows: Vec<Effect>,
}

/// Moves an order along its own life cycle, if that allows this actor to do so now.
pub fn make_move(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: OrderId,
    request: &MoveRequest,
) -> Result<Moved, MoveError> {
    let order = find::order(tx, actor, market.id, id)?;
    let rules = market.blueprint_of(&order.blueprint).ok_or(MoveError::RulesMissing)?;
    let decided = decide(rules, &order, actor, request, tx.now())?;
    let moved = apply(order, &decided, tx.now());
    store::save_status(tx, &moved)?;
    store::record(tx, &moved, &decided.change)?;
    jobs::stop_timers(tx, rules, moved.id, &decided.from)?;
    jobs::start_timers(tx, rules, &moved)?;
    tx.publish(StatusChanged::new(&moved, &decided.change, decided.undo))?;
    Ok(Moved { order: moved, from: decided.from, follows: decided.follows })
}

/// A move that may be made.
struct Decided {
    from: StateName,
    change: Change,
    follows: Vec<Effect>,
    undo: bool,
    kind: kernel::blueprint::StateKind,
}

fn decide(
    rules: &Blueprint,
    order: &Order,
    actor: &Actor,
    request: &MoveRequest,
    now: Timestamp,
) -> Result<Decided, MoveError> {
    if request.expected_version.is_some_and(|version| version != order.version) {
        return Err(MoveError::changed(order));
    }
    let movers = policy::movers(actor, order);
    let facts = order.facts(now, request.reason.is_some());
    let (made, by) = rules
        .life_cycle
        .decide(&order.status, &request.to, &movers, &facts)
        .map_err(|refusal| MoveError::refused(rules, order, request, &movers, &facts, refusal))?;
    let state = rules.life_cycle.state(&request.to).ok_or(MoveError::RulesMissing)?;
    Ok(Decided {
        from: order.status.clone(),
        change: change(order, request, actor, by, now),
        follows: made.follows.clone(),
        undo: made.undo,
        kind: state.kind,
    })
}

fn change(order: &Order, request: &MoveRequest, actor: &Actor, by: Mover, now: Timestamp) -> Change {
    Change {
        from: Some(order.status.clone()),
        to: request.to.clone(),
        by,
        account: actor.account(),
        reason: request.reason.clone(),
        at: now,
    }
}

fn apply(order: Order, decided: &Decided, now: Timestamp) -> Order {
    Order {
        status: decided.change.to.clone(),
        kind: decided.kind,
        entered_at: now,
        updated_at: now,
        version: order.version + 1,
        ..order
    }
}
