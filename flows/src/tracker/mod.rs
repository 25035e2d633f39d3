//! Where providers are, while they are on their way to orders: heard, kept, told to whoever may know, and turned into the
//! moves that coming and going make.
//!
//! All of it is in memory beside the rows. An order's change makes the copy here doubtful at once (`hear`), and nothing
//! is told of a doubtful one until its row was read again.

mod cross;
mod keep;
mod look;
mod round;
mod take;
mod tell;

use std::sync::{Arc, Mutex, PoisonError};

use ::store::{Store, StoreError, Tx, log::Logged};
use kernel::{Actor, Clock, Event, Market, MarketId, PageRequest, Role, Roles, Timestamp};
use markets::Markets;
use tracking::{Board, Router, Step};

pub use keep::close_trails;
pub use look::{Look, Looker, OnMap, Position, salt};
use round::Rounds;
pub use take::Receipt;

pub struct Tracker {
    pub board: Board,
    /// What happened before this program began was not heard.
    pub listens_since: Timestamp,
    store: Store,
    clock: Arc<dyn Clock>,
    markets: Arc<Markets>,
    router: Arc<dyn Router>,
    rounds: Rounds,
    /// Points of trails that wait to be written together.
    steps: Mutex<Vec<Step>>,
}

impl Tracker {
    pub fn new(store: Store, clock: Arc<dyn Clock>, markets: Arc<Markets>, router: Arc<dyn Router>) -> Self {
        let (board, rounds, steps) = Default::default();
        let listens_since = clock.now();
        Self { board, listens_since, store, clock, markets, router, rounds, steps }
    }

    /// Finds out who is on the way to which order, when the program starts.
    pub async fn load(&self) -> Result<(), StoreError> {
        for market in self.markets.all().into_iter().filter(|market| is_anybody_followed(market)) {
            let id = market.id;
            let carried = self.store.read(move |tx| carried(tx, id)).await?;
            for (order, provider) in carried {
                self.rounds.doubt(id, Some(provider), order);
            }
        }
        Ok(())
    }

    /// Hears of an event before the rooms do. Who went off duty is nowhere. Whatever happened to an order that is carried,
    /// its row is read again before more is told; an event may be heard twice, and much later, because it says no more
    /// than that.
    pub fn hear(&self, event: &Logged) {
        if let Some(gone) = event.read::<workforce::events::WentOffline>() {
            self.board.forget(gone.market, gone.account, event.at);
        }
        let Some(order) = event.order else { return };
        let carrier = match event.name.as_str() {
            orders::events::StatusChanged::NAME => {
                event.read().and_then(|event: orders::events::StatusChanged| event.delivery_staff)
            }
            orders::events::DeliveryAssigned::NAME => {
                event.read().map(|event: orders::events::DeliveryAssigned| event.staff)
            }
            _ => None,
        };
        let market = self.markets.by_id(event.market);
        if market.is_some_and(|market| is_anybody_followed(&market)) {
            self.rounds.doubt(event.market, carrier, order);
        }
    }

    /// Forgets those who went home without a word.
    pub fn forget_the_silent(&self) {
        let now = self.clock.now();
        for market in self.markets.all() {
            if let Some(location) = &market.blueprint.location {
                // Ten times as long as anybody is shown: who comes back goes on where they were.
                self.board.forget_old(market.id, now.minus(location.fresh.duration() * 10));
            }
        }
    }

    fn gather(&self, steps: Vec<Step>) {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner).extend(steps);
    }
}

/// Who tells where they are: providers, and whoever the business sends with an order.
pub fn may_report(market: &Market, roles: Roles) -> bool {
    let sent = market.blueprint.dispatch.as_ref().map_or(Roles::NONE, |dispatch| dispatch.candidates());
    roles.contains(Role::Provider) || roles.intersects(sent)
}

fn is_anybody_followed(market: &Market) -> bool {
    market.versions.values().any(|rules| rules.location.is_some())
}

type Carried = Vec<(kernel::OrderId, kernel::AccountId)>;

fn carried(tx: &mut Tx<'_>, market: MarketId) -> Result<Carried, StoreError> {
    let (mut carried, mut after) = (Vec::new(), None);
    loop {
        let ask = PageRequest::new(after, Some(kernel::page::LIMIT_MAX));
        let page = match orders::orders_in(tx, &Actor::System, market, &orders::Filter::default(), &ask) {
            Ok(page) => page,
            Err(orders::FindError::Store(error)) => return Err(error),
            Err(orders::FindError::Missing | orders::FindError::NotStaff) => return Ok(carried),
        };
        carried.extend(page.rows.iter().filter_map(|order| Some((order.id, order.delivery_staff?))));
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(carried),
        }
    }
}
