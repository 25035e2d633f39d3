use ::store::Tx;
use kernel::{Actor, Market};
use orders::{FindError, MoveError, MoveRequest, Order, jobs::TimerRanOut};

use crate::move_order;

/// Makes the move of a timer that ran out, unless the order went on by itself or the timer's conditions fail by now.
pub fn run_timer(tx: &mut Tx<'_>, market: &Market, ran_out: &TimerRanOut) -> Result<(), MoveError> {
    let order = match orders::order(tx, &Actor::System, market.id, ran_out.order) {
        Ok(order) => order,
        Err(FindError::Missing) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    match request(tx, market, &order, ran_out)? {
        Some(request) => move_order(tx, &Actor::System, market, order.id, &request).map(|_| ()),
        None => Ok(()),
    }
}

fn request(
    tx: &Tx<'_>,
    market: &Market,
    order: &Order,
    ran_out: &TimerRanOut,
) -> Result<Option<MoveRequest>, MoveError> {
    let rules = market.blueprint_of(&order.blueprint).ok_or(MoveError::RulesMissing)?;
    let facts = order.facts(tx.now(), true);
    let timer = rules.life_cycle.timers_of(&order.status).find(|timer| timer.name == ran_out.timer);
    let Some(timer) = timer.filter(|timer| timer.when.iter().all(|condition| condition.holds(&facts))) else {
        return Ok(None);
    };
    let made = rules.life_cycle.move_named(&timer.make).ok_or(MoveError::RulesMissing)?;
    Ok(Some(MoveRequest {
        to: made.to.clone(),
        reason: timer.reason.as_ref().map(ToString::to_string),
        expected_version: Some(order.version),
    }))
}
