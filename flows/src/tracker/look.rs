//! What somebody is shown who asks.

use ::store::Tx;
use kernel::{
    AccountId, Actor, Id, Market, OrderId, Person, Place, Timestamp,
    blueprint::{Location, Precision, Span, StateKind, Watcher},
};
use orders::{FindError, Order};
use serde_json::{Map, Value, json};
use tracking::{Bounds, Eta, Fix, TrailPoint, blurred, may_see_as, watchers};

use super::Tracker;

/// Who looks at an order.
#[derive(Debug, Clone)]
pub enum Looker {
    Person(Person),
    /// Whoever holds a link to it.
    Link,
}

/// What a looker may know of an order's provider now.
#[derive(Debug, Clone)]
pub struct Look {
    pub order: Order,
    pub precision: Option<Precision>,
    pub position: Option<Position>,
    pub eta: Option<Eta>,
    pub trail: Option<Vec<TrailPoint>>,
    /// How often a new one can be expected.
    pub every: Option<Span>,
}

/// A place as it is shown: whatever would say more than its precision allows is not in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    pub place: Place,
    pub at: Timestamp,
    pub precision: Precision,
    pub accuracy: Option<f64>,
    pub speed: Option<f64>,
    pub heading: Option<f64>,
}

impl Position {
    pub fn of(fix: &Fix, precision: Precision, salt: u64) -> Self {
        let exact = precision == Precision::Exact;
        Self {
            place: blurred(fix.place, precision, salt),
            at: fix.at,
            precision,
            accuracy: fix.accuracy.filter(|_| exact),
            speed: fix.speed.filter(|_| exact),
            heading: fix.heading.filter(|_| exact),
        }
    }

    /// As it is written on the wire.
    pub fn fields(&self) -> Map<String, Value> {
        let whole = json!({
            "lat": self.place.lat,
            "lng": self.place.lng,
            "at": self.at,
            "precision": self.precision,
            "accuracy": self.accuracy,
            "speed": self.speed,
            "heading": self.heading,
        });
        match whole {
            Value::Object(fields) => fields,
            other => unreachable!("an object is written above, not {other}"),
        }
    }
}

/// Somebody on the console's map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnMap {
    pub account: AccountId,
    pub position: Position,
}

impl Tracker {
    /// An order with what this looker may know of its provider, by its row as it is now. Whoever is nothing to the order
    /// does not find it.
    pub fn look(
        &self,
        tx: &mut Tx<'_>,
        market: &Market,
        looker: &Looker,
        id: OrderId,
    ) -> Result<Look, FindError> {
        let order = orders::order(tx, &Actor::System, market.id, id)?;
        let watchers = match looker {
            Looker::Person(person) if person.market != market.id => return Err(FindError::Missing),
            Looker::Person(person) => watchers(person, order.customer, order.delivery_staff),
            Looker::Link => vec![Watcher::Link],
        };
        if watchers.is_empty() {
            return Err(FindError::Missing);
        }
        let policy = market.blueprint_of(&order.blueprint).and_then(|rules| rules.location.as_ref());
        let precision = may_see_as(policy, watchers.iter().copied(), &order.status);
        let trail = if may_see_trail(&order, precision, &watchers) {
            policy.and_then(|policy| policy.trail).map(|_| tracking::trail(tx, market.id, id)).transpose()?
        } else {
            None
        };
        Ok(Look {
            position: precision.and_then(|precision| self.position(tx.now(), policy?, &order, precision)),
            eta: precision.and_then(|_| self.eta(market, &order)),
            every: policy.map(|policy| policy.every),
            precision,
            trail,
            order,
        })
    }

    fn position(
        &self,
        now: Timestamp,
        policy: &Location,
        order: &Order,
        precision: Precision,
    ) -> Option<Position> {
        let since = now.minus(policy.fresh.duration());
        let fix = self.board.place(order.market, order.delivery_staff?, since)?;
        Some(Position::of(&fix, precision, salt(order.id)))
    }

    fn eta(&self, market: &Market, order: &Order) -> Option<Eta> {
        let round = self.rounds.of(market.id, order.delivery_staff?)?;
        let jobs = round.jobs();
        let job = jobs.sure(order.id).filter(|job| job.status == order.status)?;
        job.progress.eta
    }

    /// The providers on a part of the map for those who run the market: all that are fresh, or only those who were heard of
    /// since a moment. As precisely as the blueprint shows them to operators at all.
    pub fn on_map(&self, market: &Market, bounds: &Bounds, heard: Option<Timestamp>) -> Vec<OnMap> {
        let Some((policy, precision)) = for_operators(market) else { return Vec::new() };
        let since = self.clock.now().minus(policy.fresh.duration());
        let found = self.board.in_bounds(market.id, bounds, since, heard);
        let show = |(account, fix): (AccountId, Fix)| {
            let position = Position::of(&fix, precision, number(account.as_bytes()));
            OnMap { account, position }
        };
        found.into_iter().map(show).collect()
    }

    /// The present moment, from which a feed of the map goes on.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

fn for_operators(market: &Market) -> Option<(&Location, Precision)> {
    let policy = market.blueprint.location.as_ref()?;
    let rows = policy.seen.iter().filter(|row| row.by == Watcher::Operator);
    let precision = rows.map(|row| row.precision).reduce(Precision::or_finer)?;
    Some((policy, precision))
}

/// On the way, whoever sees the place exactly; afterwards only those who run the market.
fn may_see_trail(order: &Order, precision: Option<Precision>, watchers: &[Watcher]) -> bool {
    if order.kind == StateKind::Open {
        precision == Some(Precision::Exact)
    } else {
        watchers.contains(&Watcher::Operator)
    }
}

/// Shifts the squares of an order: the part of its id that is chance.
pub fn salt(order: OrderId) -> u64 {
    number(order.as_bytes())
}

fn number(id: &[u8; 16]) -> u64 {
    let (_, chance) = id.split_at(8);
    u64::from_be_bytes(chance.try_into().expect("half of sixteen bytes are eight"))
}
