//! A market whose providers bring things about, its people, and what they do.

use std::{sync::Arc, time::Duration};

use jiff::tz::TimeZone;
use kernel::{
    AccountId, Actor, Event, Market, OrderId, Person, ProviderId, Role, Roles,
    blueprint::{Approval, Blueprint, DocumentName, Span, WantedDocument, Workforce},
};
use serde::de::DeserializeOwned;
use store::{Migration, StoreError, Tx};
use testing::World;
use workforce::{
    Background, Craft, Document, DutyError, HandedIn, Outcome, Profile, Provider, TakeOnError, TakenOn,
    Terms, Vehicle,
};

pub const MIGRATIONS: &[Migration] = workforce::MIGRATIONS;
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[derive(Clone)]
pub struct Town<'w> {
    pub world: &'w World,
    pub market: Arc<Market>,
}

/// The licence is asked of those who come by car, and expires.
pub fn rules() -> Workforce {
    let document = |name: &str, expires, vehicles: &[&str]| WantedDocument {
        name: name.parse().unwrap(),
        expires,
        required: true,
        vehicles: vehicles.iter().map(|name| name.parse().unwrap()).collect(),
    };
    Workforce {
        skills: vec!["cooling".parse().unwrap(), "plumbing".parse().unwrap()],
        brands: vec!["bosch".parse().unwrap(), "lg".parse().unwrap()],
        vehicles: vec!["bicycle".parse().unwrap(), "car".parse().unwrap()],
        documents: vec![document("passport", false, &[]), document("licence", true, &["car"])],
        background_check: true,
        approval: Approval::Operator,
        capacity: 2,
        hours: false,
        reminder: "14 days".parse::<Span>().unwrap(),
    }
}

pub fn profile(name: &str, vehicle: &str) -> Profile {
    Profile {
        name: name.to_owned(),
        skills: vec!["plumbing".parse().unwrap()],
        brands: vec!["lg".parse().unwrap()],
        vehicle: Some(Vehicle {
            kind: vehicle.parse().unwrap(),
            plate: Some("KA 01 AB 1234".to_owned()),
            model: None,
            colour: None,
        }),
        home: None,
        craft: Craft::default(),
    }
}

pub fn document(name: &str) -> DocumentName {
    name.parse().unwrap()
}

impl<'w> Town<'w> {
    pub fn new(world: &'w World) -> Self {
        Self::under(world, rules())
    }

    pub fn under(world: &'w World, rules: Workforce) -> Self {
        let mut blueprint: Blueprint = blueprints::built_in("campus_food").unwrap();
        blueprint.workforce = Some(rules);
        let blueprint = Arc::new(blueprint);
        let market = Market {
            id: world.market(),
            slug: "town".to_owned(),
            name: "Town".to_owned(),
            hosts: Vec::new(),
            currency: blueprint.pricing.currency,
            time_zone: TimeZone::get("Asia/Kolkata").unwrap(),
            versions: [(blueprint.version, blueprint.clone())].into(),
            blueprint,
        };
        Self { world, market: Arc::new(market) }
    }

    pub fn person(&self, role: Role) -> Actor {
        self.someone(self.world.id(), role)
    }

    pub fn someone(&self, account: AccountId, role: Role) -> Actor {
        let roles = Roles::NONE.with(Role::Customer).with(role);
        Actor::Person(Person { account, session: self.world.id(), market: self.market.id, roles })
    }

    pub fn operator(&self) -> Actor {
        self.person(Role::Operator)
    }

    /// The provider as a person who asks.
    pub fn themselves(&self, provider: &Provider) -> Actor {
        self.someone(provider.account, Role::Provider)
    }

    /// Runs a verb in this market.
    pub async fn does<T, E, F>(&self, mut verb: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>, &Market) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let market = self.market.clone();
        self.world.store.write_in(market.id, move |tx| verb(tx, &market)).await
    }

    pub async fn registers(&self, profile: Profile) -> Provider {
        let actor = self.person(Role::Customer);
        self.does(move |tx, market| workforce::register(tx, &actor, market, profile.clone())).await.unwrap()
    }

    pub async fn hands_in(&self, provider: &Provider, name: &str, expires_on: Option<&str>) -> Document {
        let handed_in = HandedIn {
            name: document(name),
            number: "KA01-2019-0004711".to_owned(),
            expires_on: expires_on.map(|day| day.parse().unwrap()),
        };
        let actor = self.themselves(provider);
        self.does(move |tx, market| workforce::hand_in(tx, &actor, market, &handed_in)).await.unwrap()
    }

    pub async fn accepts(&self, provider: &Provider, name: &str) -> Document {
        let (operator, id, name) = (self.operator(), provider.id, document(name));
        self.does(move |tx, market| workforce::accept_document(tx, &operator, market, id, &name))
            .await
            .unwrap()
    }

    pub async fn clears(&self, provider: &Provider) -> Provider {
        let (operator, id) = (self.operator(), provider.id);
        let clear = Background::Clear;
        self.does(move |tx, market| workforce::record_background(tx, &operator, market.id, id, clear))
            .await
            .unwrap()
    }

    pub async fn approves(&self, provider: &Provider) -> Provider {
        let (operator, id) = (self.operator(), provider.id);
        self.does(move |tx, market| workforce::approve(tx, &operator, market, id, Terms::default()))
            .await
            .unwrap()
    }

    /// Somebody with a bicycle who may work.
    pub async fn hired(&self) -> Provider {
        let provider = self.registers(profile("Ravi Kumar", "bicycle")).await;
        self.hands_in(&provider, "passport", None).await;
        self.accepts(&provider, "passport").await;
        self.clears(&provider).await;
        self.approves(&provider).await
    }

    /// Somebody with a bicycle who is on duty.
    pub async fn at_work(&self) -> Provider {
        let provider = self.hired().await;
        self.goes_online(&provider).await.unwrap()
    }

    pub async fn goes_online(&self, provider: &Provider) -> Result<Provider, DutyError> {
        let actor = self.themselves(provider);
        self.does(move |tx, market| workforce::go_online(tx, &actor, market)).await
    }

    pub async fn goes_offline(&self, provider: &Provider) -> Provider {
        let actor = self.themselves(provider);
        self.does(move |tx, market| workforce::go_offline(tx, &actor, market.id)).await.unwrap()
    }

    pub async fn takes_on(&self, provider: &Provider, order: OrderId) -> Result<TakenOn, TakeOnError> {
        let id = provider.id;
        self.does(move |tx, market| workforce::take_on(tx, market.id, id, order)).await
    }

    pub async fn finishes(
        &self,
        provider: &Provider,
        order: OrderId,
        outcome: Outcome,
    ) -> workforce::Finished {
        let id = provider.id;
        self.does(move |tx, market| workforce::finish(tx, market, id, order, outcome)).await.unwrap()
    }

    pub async fn seen(&self, id: ProviderId) -> Provider {
        self.does(move |tx, market| workforce::provider(tx, &Actor::System, market.id, id)).await.unwrap()
    }

    /// What was told under this name, the oldest first.
    pub async fn told<E: Event + DeserializeOwned>(&self) -> Vec<E> {
        let events = self.world.store.read(|tx| store::log::after(tx, 0, 1_000)).await.unwrap();
        events.iter().filter(|event| event.name == E::NAME).map(|event| event.read().unwrap()).collect()
    }
}
