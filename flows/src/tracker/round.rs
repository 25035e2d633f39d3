//! Which orders a provider is on the way to, in memory.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use kernel::{
    AccountId, Market, MarketId, OrderId, Place, Timestamp,
    blueprint::{Blueprint, Location, OrderType, StateKind, StateName},
};
use orders::Order;
use tracking::{Crossings, Eta, Fix, Pace};

/// An order somebody is on the way to, as its row was when it was last read.
#[derive(Debug, Clone)]
pub struct Job {
    pub order: OrderId,
    pub order_type: OrderType,
    pub customer: AccountId,
    pub provider: AccountId,
    pub status: StateName,
    pub rules: Arc<Blueprint>,
    pub pickup: Option<Place>,
    pub drop_off: Option<Place>,
    pub pace: Pace,
    pub progress: Progress,
}

/// What was heard since the order came into its state.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    /// One for each fence of the blueprint.
    pub crossings: Vec<Crossings>,
    /// The last fix that went into the trail.
    pub kept: Option<Fix>,
    pub eta: Option<Eta>,
    pub asked_at: Option<Timestamp>,
    pub departure: Option<Departure>,
}

/// When the way began, and how long the router said it would be.
#[derive(Debug, Clone, Copy)]
pub struct Departure {
    pub at: Timestamp,
    pub expected: std::time::Duration,
}

impl Job {
    /// The order as a job, while it is open and somebody is on the way to it.
    pub fn of(market: &Market, order: &Order, pickup: Option<Place>, pace: Pace) -> Option<Self> {
        let rules = market.blueprint_of(&order.blueprint)?.clone();
        if order.kind != StateKind::Open {
            return None;
        }
        Some(Self {
            order: order.id,
            order_type: order.order_type,
            customer: order.customer,
            provider: order.delivery_staff?,
            status: order.status.clone(),
            rules,
            pickup,
            drop_off: order.address.as_ref().and_then(|address| address.place),
            pace,
            progress: Progress::default(),
        })
    }

    pub fn policy(&self) -> Option<&Location> {
        self.rules.location.as_ref()
    }

    /// The same job after its row was read again: what was heard counts on in the same state.
    fn read_again(self, before: Option<Self>) -> Self {
        match before {
            Some(before) if before.status == self.status && before.provider == self.provider => {
                Self { progress: before.progress, ..self }
            }
            Some(before) if before.provider == self.provider => {
                let progress = Progress { kept: before.progress.kept, ..Progress::default() };
                Self { progress, ..self }
            }
            _ => self,
        }
    }
}

type Key = (MarketId, AccountId);

#[derive(Debug, Default)]
pub struct Rounds {
    rounds: RwLock<HashMap<Key, Arc<Round>>>,
    /// Who carries an order: when it is given to another, both must look again.
    carriers: Mutex<HashMap<OrderId, Key>>,
}

#[derive(Debug, Default)]
pub struct Round(Mutex<Jobs>);

#[derive(Debug, Default)]
pub struct Jobs {
    pub known: BTreeMap<OrderId, Job>,
    /// What changed since its row was read, and at which count.
    doubted: HashMap<OrderId, u64>,
    count: u64,
}

impl Rounds {
    pub fn of(&self, market: MarketId, provider: AccountId) -> Option<Arc<Round>> {
        self.rounds.read().unwrap_or_else(PoisonError::into_inner).get(&(market, provider)).cloned()
    }

    /// An order changed: nothing more is said of it until its row was read again.
    pub fn doubt(&self, market: MarketId, provider: Option<AccountId>, order: OrderId) {
        let carrier = self.carriers().get(&order).copied();
        let now = provider.map(|provider| (market, provider));
        let mut rounds = self.rounds.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(round) = carrier.filter(|carrier| Some(*carrier) != now).and_then(|key| rounds.get(&key))
        {
            round.jobs().doubt(order);
        }
        if let Some(key) = now {
            rounds.entry(key).or_default().jobs().doubt(order);
        }
    }

    /// Puts what was read in place of what was known; answers the jobs that are over.
    pub fn settle(&self, market: MarketId, provider: AccountId, read: Vec<Read>) -> Vec<Job> {
        let key = (market, provider);
        let Some(round) = self.of(market, provider) else { return Vec::new() };
        let mut over = Vec::new();
        for Read { order, count, job } in read {
            let mut jobs = round.jobs();
            let before = jobs.known.remove(&order);
            match job.filter(|job| job.provider == provider) {
                Some(job) => {
                    jobs.known.insert(order, job.read_again(before));
                    self.carriers().insert(order, key);
                }
                None => {
                    over.extend(before);
                    self.lay_down(order, key);
                }
            }
            jobs.believe(order, count);
        }
        self.leave_if_empty(key);
        over
    }

    /// Who brought it does so no longer, unless another does by now.
    fn lay_down(&self, order: OrderId, key: Key) {
        let mut carriers = self.carriers();
        if carriers.get(&order) == Some(&key) {
            carriers.remove(&order);
        }
    }

    fn leave_if_empty(&self, key: Key) {
        let mut rounds = self.rounds.write().unwrap_or_else(PoisonError::into_inner);
        let is_empty = |round: &Arc<Round>| {
            let jobs = round.jobs();
            jobs.known.is_empty() && jobs.doubted.is_empty()
        };
        if rounds.get(&key).is_some_and(is_empty) {
            rounds.remove(&key);
        }
    }

    fn carriers(&self) -> MutexGuard<'_, HashMap<OrderId, Key>> {
        self.carriers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a row says now, and at which count it was looked for.
pub struct Read {
    pub order: OrderId,
    pub count: u64,
    pub job: Option<Job>,
}

impl Round {
    pub fn jobs(&self) -> MutexGuard<'_, Jobs> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Jobs {
    fn doubt(&mut self, order: OrderId) {
        self.count += 1;
        self.doubted.insert(order, self.count);
    }

    /// Believes an order's row, unless it changed again meanwhile.
    fn believe(&mut self, order: OrderId, count: u64) {
        if self.doubted.get(&order) == Some(&count) {
            self.doubted.remove(&order);
        }
    }

    pub fn doubted(&self) -> Vec<(OrderId, u64)> {
        self.doubted.iter().map(|(order, count)| (*order, *count)).collect()
    }

    /// The order, while what is known of it is what its row says.
    pub fn sure(&self, order: OrderId) -> Option<&Job> {
        self.known.get(&order).filter(|_| !self.doubted.contains_key(&order))
    }

    pub fn all_sure(&mut self) -> impl Iterator<Item = &mut Job> {
        let Self { known, doubted, .. } = self;
        known.values_mut().filter(|job| !doubted.contains_key(&job.order))
    }
}
