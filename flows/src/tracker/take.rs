use std::sync::Arc;

use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, Market, OrderId, Timestamp};
use live::Hub;
use tracking::{Conditions, Doubt, Fix, Pace, Refused, Step, Trip, worth_keeping};

use super::{
    Tracker,
    cross::Crossed,
    round::{Job, Read, Round},
};

/// What became of what a device sent; the numbers count its fixes from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The device's time of the newest fix that is known now: nothing up to it needs to be sent again.
    pub newest: Option<Timestamp>,
    pub taken: usize,
    pub doubtful: Vec<(usize, Doubt)>,
    pub refused: Vec<(usize, Refused)>,
}

/// A moment nobody gave a vehicle to yet.
const ANY_VEHICLE: &str = "any";

impl Tracker {
    /// Takes what a provider's device sent, in the order of its own time, and tells what follows from it. Only the newest
    /// is shown; all of them make the trail.
    pub async fn take(&self, hub: &Hub, market: &Arc<Market>, provider: AccountId, fixes: &[Fix]) -> Receipt {
        self.refresh(market, provider).await;
        let (receipt, heard) = self.pin(market, provider, fixes);
        let Some(round) = self.rounds.of(market.id, provider) else { return receipt };
        let (steps, crossed) = listen(market, &round, &heard);
        self.gather(steps);
        for crossed in &crossed {
            self.cross(market, &round, crossed).await;
        }
        if !crossed.is_empty() {
            self.refresh(market, provider).await;
        }
        if let Some(fix) = heard.iter().rev().find(|fix| fix.doubt.is_none()) {
            self.tell_place(hub, &round, fix);
            self.tell_eta(hub, &round, fix).await;
        }
        receipt
    }

    fn pin(&self, market: &Market, provider: AccountId, fixes: &[Fix]) -> (Receipt, Vec<Fix>) {
        let now = self.clock.now();
        let mut receipt = Receipt { newest: None, taken: 0, doubtful: Vec::new(), refused: Vec::new() };
        let mut heard = Vec::with_capacity(fixes.len());
        let mut order: Vec<usize> = (0..fixes.len()).collect();
        order.sort_by_key(|number| fixes[*number].at);
        for number in order {
            match self.board.take(market.id, provider, fixes[number], now) {
                Ok(sighting) => {
                    receipt.taken += 1;
                    receipt.doubtful.extend(sighting.newest.doubt.map(|doubt| (number, doubt)));
                    heard.push(sighting.newest);
                }
                Err(refused) => receipt.refused.push((number, refused)),
            }
        }
        receipt.newest = self.board.sighting(market.id, provider).map(|sighting| sighting.newest.at);
        (receipt, heard)
    }

    /// Reads the rows of the orders that changed. While they cannot be read nothing is told of them.
    pub(super) async fn refresh(&self, market: &Arc<Market>, provider: AccountId) {
        let Some(round) = self.rounds.of(market.id, provider) else { return };
        let doubted = round.jobs().doubted();
        if doubted.is_empty() {
            return;
        }
        let rules = market.clone();
        match self.store.read(move |tx| read(tx, &rules, &doubted)).await {
            Ok(read) => {
                for over in self.rounds.settle(market.id, provider, read) {
                    self.learn(market, &over).await;
                }
            }
            Err(error) => tracing::warn!(%error, "orders on the way cannot be read; nothing is told of them"),
        }
    }

    /// Whoever came there teaches how long it takes at this hour.
    async fn learn(&self, market: &Arc<Market>, over: &Job) {
        let Some(departure) = over.progress.departure else { return };
        let (market, order) = (market.clone(), over.order);
        let learn = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
            let Ok(order) = orders::order(tx, &Actor::System, market.id, order) else { return Ok(()) };
            if order.kind == kernel::blueprint::StateKind::Done {
                let taken = order.entered_at.since(departure.at);
                let trip = Trip { expected: departure.expected, taken };
                tracking::learn(tx, market.id, &conditions(&market, departure.at), &trip)?;
            }
            Ok(())
        };
        if let Err(error) = self.store.write(learn).await {
            tracing::warn!(%error, "a trip taught nothing");
        }
    }
}

fn read(tx: &mut Tx<'_>, market: &Market, doubted: &[(OrderId, u64)]) -> Result<Vec<Read>, StoreError> {
    let now = tx.now();
    let pace = tracking::pace(tx, market.id, &conditions(market, now))?;
    doubted.iter().map(|(order, count)| read_one(tx, market, *order, *count, pace)).collect()
}

fn read_one(
    tx: &mut Tx<'_>,
    market: &Market,
    order: OrderId,
    count: u64,
    pace: Pace,
) -> Result<Read, StoreError> {
    let job = match orders::order(tx, &Actor::System, market.id, order) {
        Ok(found) => {
            let merchant = merchants::merchant(tx, market.id, found.merchant)?;
            let pickup = merchant.and_then(|merchant| merchant.profile.place);
            Job::of(market, &found, pickup, pace)
        }
        Err(orders::FindError::Store(error)) => return Err(error),
        Err(orders::FindError::Missing | orders::FindError::NotStaff) => None,
    };
    Ok(Read { order, count, job })
}

fn conditions(market: &Market, at: Timestamp) -> Conditions {
    let clock = at.in_zone(&market.time_zone);
    let day = u32::from(clock.weekday().to_monday_zero_offset().unsigned_abs());
    let hour = day * 24 + u32::from(clock.hour().unsigned_abs());
    Conditions { hour, vehicle: ANY_VEHICLE.to_owned() }
}

/// What goes into the trails, and which lines were crossed.
fn listen(market: &Market, round: &Round, heard: &[Fix]) -> (Vec<Step>, Vec<Crossed>) {
    let (mut steps, mut crossed) = (Vec::new(), Vec::new());
    let mut jobs = round.jobs();
    for job in jobs.all_sure() {
        for fix in heard {
            steps.extend(step(market, job, fix));
            if fix.doubt.is_none() {
                crossed.extend(Crossed::by(job, fix));
            }
        }
    }
    (steps, crossed)
}

fn step(market: &Market, job: &mut Job, fix: &Fix) -> Option<Step> {
    let trail = job.policy()?.trail?;
    if !worth_keeping(job.progress.kept.as_ref(), fix, trail.thin_to) {
        return None;
    }
    job.progress.kept = Some(*fix);
    let (order, provider) = (job.order, job.provider);
    let forget_at = fix.at.plus(trail.keep.duration());
    Some(Step { market: market.id, order, provider, point: fix.into(), forget_at })
}
