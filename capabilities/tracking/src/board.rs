//! The newest fix of every provider, in memory.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use kernel::{AccountId, Id, MarketId, Place, Timestamp};

use crate::{
    field::{Field, Near, Search},
    fix::{Fix, Refused, Sighting, judge},
};

const SHARDS: usize = 64;

/// Who is where. Providers of different shards do not wait for one another.
#[derive(Debug, Default)]
pub struct Board(RwLock<HashMap<MarketId, Arc<Market>>>);

#[derive(Debug)]
struct Market {
    people: [Mutex<HashMap<AccountId, Sighting>>; SHARDS],
    field: Field,
}

impl Default for Market {
    fn default() -> Self {
        Self { people: std::array::from_fn(|_| Mutex::default()), field: Field::default() }
    }
}

/// A rectangle on the map. One whose west lies east of its east goes over the date line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    pub fn contains(&self, place: Place) -> bool {
        let between = if self.west <= self.east {
            (self.west..=self.east).contains(&place.lng)
        } else {
            place.lng >= self.west || place.lng <= self.east
        };
        between && (self.south..=self.north).contains(&place.lat)
    }
}

impl Board {
    /// Takes the next fix of a provider, in the order of the device's time.
    pub fn take(
        &self,
        market: MarketId,
        account: AccountId,
        fix: Fix,
        now: Timestamp,
    ) -> Result<Sighting, Refused> {
        let market = self.open(market);
        let mut people = market.people_with(account);
        let known = people.get(&account);
        let fix = judge(known, fix, now)?;
        let sighting = Sighting::after(known, fix, now);
        if fix.doubt.is_none() {
            let before = known.and_then(|known| known.believed).map(|believed| believed.place);
            market.field.put(account, before, fix.place, fix.at);
        }
        people.insert(account, sighting);
        Ok(sighting)
    }

    pub fn sighting(&self, market: MarketId, account: AccountId) -> Option<Sighting> {
        self.find(market)?.people_with(account).get(&account).copied()
    }

    /// The newest believed fix, unless it was made before `since`.
    pub fn place(&self, market: MarketId, account: AccountId, since: Timestamp) -> Option<Fix> {
        self.sighting(market, account)?.believed.filter(|fix| fix.at >= since)
    }

    /// The nearest of those who fit, the nearest first.
    pub fn nearest(&self, market: MarketId, search: &Search, fits: impl Fn(AccountId) -> bool) -> Vec<Near> {
        self.find(market).map_or_else(Vec::new, |market| market.field.nearest(search, fits))
    }

    /// Everybody who fits within reach, the nearest first.
    pub fn within(
        &self,
        market: MarketId,
        around: Place,
        metres: f64,
        since: Timestamp,
        fits: impl Fn(AccountId) -> bool,
    ) -> Vec<Near> {
        self.nearest(market, &Search { around, metres, count: usize::MAX, since }, fits)
    }

    /// Everybody who is on a part of the map and was believed since `since`, and was heard of since `heard`.
    pub fn in_bounds(
        &self,
        market: MarketId,
        bounds: &Bounds,
        since: Timestamp,
        heard: Option<Timestamp>,
    ) -> Vec<(AccountId, Fix)> {
        let Some(market) = self.find(market) else { return Vec::new() };
        let mut found = Vec::new();
        for people in &market.people {
            let people = people.lock().unwrap_or_else(PoisonError::into_inner);
            let news =
                people.iter().filter(|(_, sighting)| heard.is_none_or(|heard| sighting.heard_at >= heard));
            let fixes = news.filter_map(|(account, sighting)| Some((*account, sighting.believed?)));
            found.extend(fixes.filter(|(_, fix)| fix.at >= since && bounds.contains(fix.place)));
        }
        found
    }

    /// Forgets somebody who went home at a moment, unless they were heard of since: who says so may say it late.
    pub fn forget(&self, market: MarketId, account: AccountId, at: Timestamp) {
        let Some(market) = self.find(market) else { return };
        let mut people = market.people_with(account);
        if people.get(&account).is_none_or(|known| known.heard_at > at) {
            return;
        }
        if let Some(place) = people.remove(&account).and_then(|known| known.believed).map(|fix| fix.place) {
            market.field.remove(account, place);
        }
    }

    /// Forgets whoever was last heard of before `since`; says how many.
    pub fn forget_old(&self, market: MarketId, since: Timestamp) -> usize {
        let Some(market) = self.find(market) else { return 0 };
        let mut forgotten = 0;
        for people in &market.people {
            let mut people = people.lock().unwrap_or_else(PoisonError::into_inner);
            for (account, sighting) in people.extract_if(|_, sighting| sighting.newest.at < since) {
                if let Some(fix) = sighting.believed {
                    market.field.remove(account, fix.place);
                }
                forgotten += 1;
            }
        }
        forgotten
    }

    fn find(&self, market: MarketId) -> Option<Arc<Market>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&market).cloned()
    }

    fn open(&self, market: MarketId) -> Arc<Market> {
        if let Some(found) = self.find(market) {
            return found;
        }
        self.0.write().unwrap_or_else(PoisonError::into_inner).entry(market).or_default().clone()
    }
}

impl Market {
    fn people_with(&self, account: AccountId) -> MutexGuard<'_, HashMap<AccountId, Sighting>> {
        // The last byte of an id is chance.
        let shard = usize::from(account.as_bytes()[15]) % SHARDS;
        self.people[shard].lock().unwrap_or_else(PoisonError::into_inner)
    }
}
