//! A canteen on the campus blueprint, its people, and what they do.

use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{
    AccountId, Actor, ChargeKind, Market, MerchantId, Money, OrderId, Person, Problem, Role, Roles,
    blueprint::{Blueprint, OrderType, StateName},
};
use orders::{Bill, Line, MoveError, MoveRequest, Moved, Needs, NewOrder, Order};
use store::{Migration, StoreError};
use testing::World;

pub const MIGRATIONS: &[Migration] = orders::MIGRATIONS;

pub struct Canteen<'w> {
    pub world: &'w World,
    pub market: Arc<Market>,
    merchant: MerchantId,
}

impl<'w> Canteen<'w> {
    pub fn new(world: &'w World) -> Self {
        Self::in_zone(world, "Asia/Kolkata")
    }

    pub fn in_zone(world: &'w World, zone: &str) -> Self {
        let blueprint: Arc<Blueprint> = Arc::new(blueprints::built_in("campus_food").unwrap());
        let market = Market {
            id: world.market(),
            slug: "campus".to_owned(),
            name: "Campus".to_owned(),
            hosts: Vec::new(),
            currency: blueprint.pricing.currency,
            time_zone: TimeZone::get(zone).unwrap(),
            versions: [(blueprint.version, blueprint.clone())].into(),
            blueprint,
        };
        Self { world, market: Arc::new(market), merchant: world.id() }
    }

    pub fn person(&self, role: Role) -> Actor {
        let roles = Roles::NONE.with(Role::Customer).with(role);
        let (account, session) = (self.world.id(), self.world.id());
        Actor::Person(Person { account, session, market: self.market.id, roles })
    }

    pub fn customer(&self) -> Actor {
        self.person(Role::Customer)
    }

    pub fn cook(&self) -> Actor {
        self.person(Role::Kitchen)
    }

    pub fn order(&self, customer: &Actor) -> NewOrder {
        let total = Money::new(24_000, self.market.currency);
        let line = Line {
            kind: ChargeKind::Item,
            item: Some(self.world.id()),
            label: "Masala dosa".to_owned(),
            quantity: Some(2),
            unit_price: Some(12_000),
            amount: total.minor,
            options: Vec::new(),
            explanation: None,
        };
        NewOrder {
            customer: customer.account().unwrap(),
            merchant: self.merchant,
            order_type: OrderType::Pickup,
            bill: Bill { lines: vec![line], total },
            payment_method: "cash".parse().unwrap(),
            payment_settled: true,
            note: None,
            address: None,
            needs: Needs::default(),
            ready: None,
        }
    }

    pub async fn places(&self, new: NewOrder) -> Order {
        let market = self.market.clone();
        let place = move |tx: &mut store::Tx<'_>| orders::place(tx, &market, new.clone());
        self.world.store.write_in(self.market.id, place).await.unwrap()
    }

    /// A paid order of somebody.
    pub async fn paid_order(&self) -> Order {
        let customer = self.customer();
        self.places(self.order(&customer)).await
    }

    pub async fn unpaid_order(&self, customer: &Actor) -> Order {
        let order = self.order(customer);
        self.places(NewOrder { payment_settled: false, payment_method: "upi".parse().unwrap(), ..order })
            .await
    }

    pub async fn moves(&self, actor: &Actor, order: OrderId, to: &str) -> Result<Moved, MoveError> {
        self.asks(actor, order, request(to)).await
    }

    pub async fn asks(
        &self,
        actor: &Actor,
        order: OrderId,
        request: MoveRequest,
    ) -> Result<Moved, MoveError> {
        let (market, actor) = (self.market.clone(), actor.clone());
        let story = move |tx: &mut store::Tx<'_>| orders::make_move(tx, &actor, &market, order, &request);
        self.world.store.write_in(self.market.id, story).await
    }

    pub async fn history(&self, order: OrderId) -> Vec<(Option<StateName>, StateName, Option<AccountId>)> {
        let changes = self.world.store.read(move |tx| orders::changes_of(tx, &[order])).await.unwrap();
        let changes = changes.get(&order).into_iter().flatten();
        changes.map(|change| (change.from.clone(), change.to.clone(), change.account)).collect()
    }

    pub async fn jobs_waiting(&self) -> i64 {
        let count = |tx: &mut store::Tx<'_>| -> Result<i64, StoreError> {
            tx.one("select count(*) from store_jobs", store::params![])
        };
        self.world.store.read(count).await.unwrap()
    }
}

pub fn request(to: &str) -> MoveRequest {
    MoveRequest { to: to.parse().unwrap(), reason: Some("because".to_owned()), expected_version: None }
}

/// The code a caller would be told.
pub fn code(error: impl Into<Problem>) -> &'static str {
    error.into().code
}
