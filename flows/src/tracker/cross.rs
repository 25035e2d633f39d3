use std::sync::Arc;

use ::store::Tx;
use kernel::{
    Actor, Market, OrderId, Place,
    blueprint::{Crossing, Fence, Landmark},
};
use orders::{MoveError, MoveRequest};
use tracking::{Circle, Crossings, Fix};

use super::{
    Tracker,
    round::{Job, Round},
};
use crate::move_order;

/// Somebody came or went where the blueprint makes a move of it.
#[derive(Debug, Clone)]
pub struct Crossed {
    order: OrderId,
    number: usize,
    fence: Fence,
}

impl Crossed {
    /// What this fix completes, of an order in its present state.
    pub fn by(job: &mut Job, fix: &Fix) -> Option<Self> {
        let rules = job.rules.clone();
        let fences = &rules.location.as_ref()?.fences;
        job.progress.crossings.resize(fences.len(), Crossings::default());
        let mut completed = None;
        for (number, fence) in fences.iter().enumerate().filter(|(_, fence)| fence.state == job.status) {
            let Some(around) = landmark(job, fence.around) else { continue };
            let circle = Circle { around, radius: fence.radius.as_f64() };
            if job.progress.crossings[number].hear(&circle, fix) == Some(fence.when) {
                completed = completed.or(Some(Self { order: job.order, number, fence: fence.clone() }));
            }
        }
        completed
    }
}

/// Where a landmark of an order is, when that is known.
fn landmark(job: &Job, landmark: Landmark) -> Option<Place> {
    match landmark {
        Landmark::DropOff => job.drop_off,
        Landmark::Pickup => job.pickup,
    }
}

impl Tracker {
    /// Makes the blueprint's move, unless the order went on by itself.
    pub(super) async fn cross(&self, market: &Arc<Market>, round: &Round, crossed: &Crossed) {
        let (rules, asked) = (market.clone(), crossed.clone());
        let outcome = self.store.write_in(market.id, move |tx| make(tx, &rules, &asked)).await;
        self.rounds.doubt(market.id, None, crossed.order);
        match outcome {
            Ok(()) => {}
            Err(MoveError::Store(error)) => {
                tracing::warn!(%error, order = %crossed.order, "a crossing made no move yet");
                // The next two fixes try again.
                if let Some(job) = round.jobs().known.get_mut(&crossed.order) {
                    job.progress.crossings[crossed.number] = Crossings::default();
                }
            }
            Err(refused) => tracing::info!(%refused, order = %crossed.order, "a crossing made no move"),
        }
    }
}

fn make(tx: &mut Tx<'_>, market: &Market, crossed: &Crossed) -> Result<(), MoveError> {
    let order = orders::order(tx, &Actor::System, market.id, crossed.order)?;
    if order.status != crossed.fence.state {
        return Ok(());
    }
    let rules = market.blueprint_of(&order.blueprint).ok_or(MoveError::RulesMissing)?;
    let made = rules.life_cycle.move_named(&crossed.fence.make).ok_or(MoveError::RulesMissing)?;
    let request = MoveRequest {
        to: made.to.clone(),
        reason: Some(reason(&crossed.fence)),
        expected_version: Some(order.version),
    };
    move_order(tx, &Actor::System, market, order.id, &request).map(|_| ())
}

/// For those who read the order's history.
fn reason(fence: &Fence) -> String {
    match fence.when {
        Crossing::Arrived => format!("arrived at {}", fence.around),
        Crossing::Left => format!("left {}", fence.around),
    }
}
