//! What we do later: make the moves that time makes.

use ::store::{Job, StoreError, Tx, jobs};
use kernel::{
    MarketId, OrderId,
    blueprint::{Blueprint, StateName, TimerName},
};
use serde::{Deserialize, Serialize};

use crate::Order;

/// A timer of the life cycle ran out for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimerRanOut {
    pub market: MarketId,
    pub order: OrderId,
    pub timer: TimerName,
}

impl Job for TimerRanOut {
    const KIND: &'static str = "orders.timer_ran_out";

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(key(self.order, &self.timer))
    }
}

fn key(order: OrderId, timer: &TimerName) -> String {
    format!("orders.timer:{order}:{timer}")
}

/// Starts the timers of the state an order came into. One whose conditions fail already is left out: an order whose
/// money is settled never becomes unpaid again.
pub(crate) fn start_timers(tx: &mut Tx<'_>, rules: &Blueprint, order: &Order) -> Result<(), StoreError> {
    let facts = order.facts(tx.now(), true);
    for timer in rules.life_cycle.timers_of(&order.status) {
        if timer.when.iter().all(|condition| condition.holds(&facts)) {
            let job = TimerRanOut { market: order.market, order: order.id, timer: timer.name.clone() };
            tx.enqueue_at(&job, order.entered_at.plus(timer.after.duration()))?;
        }
    }
    Ok(())
}

/// Stops the timers of the state an order left.
pub(crate) fn stop_timers(
    tx: &mut Tx<'_>,
    rules: &Blueprint,
    order: OrderId,
    left: &StateName,
) -> Result<(), StoreError> {
    for timer in rules.life_cycle.timers_of(left) {
        jobs::withdraw(tx, &key(order, &timer.name))?;
    }
    Ok(())
}
