//! People and orders for the scenes.

use std::time::Duration;

use dispatch::{
    Candidate, DispatchError, NewSearch, Offer, Round, Search, SearchState, Verdict, Wanted, find, hold_out,
    open_search,
};
use kernel::{AccountId, Actor, MarketId, OrderId, Person, Place, Role, Roles};
use store::Store;
use testing::World;

pub const LAPSE: Duration = Duration::from_secs(30);

pub fn place(lat: f64, lng: f64) -> Place {
    Place::new(lat, lng).unwrap()
}

/// Around here.
pub const HERE: (f64, f64) = (12.97, 77.59);

pub fn provider(market: MarketId, account: AccountId) -> Actor {
    person(market, account, Role::Provider)
}

pub fn person(market: MarketId, account: AccountId, role: Role) -> Actor {
    let session = kernel::Id::from_bytes([7; 16]);
    Actor::Person(Person { account, session, market, roles: Roles::NONE.with(role) })
}

pub async fn searching(world: &World, market: MarketId) -> Search {
    searching_at(world, market, place(HERE.0, HERE.1)).await
}

pub async fn searching_at(world: &World, market: MarketId, place: Place) -> Search {
    let new = NewSearch {
        order: world.id(),
        market,
        place,
        wanted: Wanted { skills: vec!["plumbing".parse().unwrap()], ..Wanted::default() },
        urgency: 1,
        radius: 5_000,
    };
    world.store.write_in(market, move |tx| open_search(tx, &new)).await.unwrap()
}

pub fn candidates(providers: &[AccountId]) -> Vec<Candidate> {
    let candidate = |(index, provider): (usize, &AccountId)| Candidate {
        provider: *provider,
        metres: 100 * (index as u32 + 1),
        verdict: Verdict::Chosen,
    };
    providers.iter().enumerate().map(candidate).collect()
}

/// Holds the order out to the first of those named who were not asked before.
pub async fn offered(world: &World, search: &Search, providers: &[AccountId], at_once: u32) -> Vec<Offer> {
    let (market, order) = (search.market, search.order);
    let version = now(world, market, order).await.version;
    let round = Round { order, version, candidates: candidates(providers), at_once, lapse: LAPSE };
    world.store.write_in(market, move |tx| hold_out(tx, market, round.clone())).await.unwrap()
}

pub async fn now(world: &World, market: MarketId, order: OrderId) -> Search {
    found(&world.store, market, order).await.unwrap()
}

pub async fn found(store: &Store, market: MarketId, order: OrderId) -> Result<Search, DispatchError> {
    store.read(move |tx| find::of_order(tx, market, order)).await
}

pub async fn holder(world: &World, search: &Search) -> Option<AccountId> {
    let search = now(world, search.market, search.order).await;
    assert_eq!(search.holder.is_some(), search.state == SearchState::Held);
    search.holder
}

/// The names of what was told of an order, in order.
pub async fn told(world: &World, order: OrderId) -> Vec<String> {
    let events = world.store.read(move |tx| store::log::after_of_order(tx, order, 0, 1_000)).await.unwrap();
    events.into_iter().map(|event| event.name).collect()
}
