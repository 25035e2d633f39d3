//! A house with a bell in each room.

use kernel::{AccountId, Event, MarketId, OrderId, Person, Roles, SessionId, Subject};
use live::{Ask, Broadcast, Cut, Hub, Limits, Message, Post, Room, Subscription};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Store, StoreError, log::Logged};
use testing::World;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rang {
    pub market: MarketId,
    pub order: OrderId,
    pub times: i64,
    pub last: bool,
}

impl Event for Rang {
    const NAME: &'static str = "bell.rang";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Left {
    pub market: MarketId,
    pub account: AccountId,
    pub session: Option<SessionId>,
}

impl Event for Left {
    const NAME: &'static str = "house.left";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

/// The bell is heard in its order's room and, when it rings an even number of times, in the hall.
pub fn translate(event: &Logged) -> Broadcast {
    let mut told = Broadcast::default();
    if let Some(rang) = event.read::<Rang>() {
        assert_ne!(rang.times, 13, "nobody knows how to say this");
        let body = json!({ "times": rang.times }).as_object().cloned().unwrap_or_default();
        let post = Post { room: Room::Order(rang.order), kind: "bell", body, last: rang.last };
        if rang.times % 2 == 0 {
            told.posts.push(Post { room: hall(rang.market), last: false, ..post.clone() });
        }
        told.posts.push(post);
    }
    if let Some(left) = event.read::<Left>() {
        let all = Cut::Account(left.account, left.market);
        told.cuts.push(left.session.map_or(all, Cut::Session));
    }
    told
}

pub fn hall(market: MarketId) -> Room {
    Room::Market(market, "hall")
}

pub async fn open_hub(store: &Store) -> Hub {
    open_hub_with(store, Limits::default()).await
}

pub async fn open_hub_with(store: &Store, limits: Limits) -> Hub {
    Hub::open(store.clone(), limits, translate).await.unwrap()
}

pub fn person(world: &World, market: MarketId) -> Person {
    Person { account: world.id(), session: world.id(), market, roles: Roles::NONE }
}

/// Sits down without anybody asking for a right.
pub async fn sit_down(hub: &Hub, who: Person, room: Room, after: Option<i64>) -> Subscription {
    hub.subscribe(Ask { who, room, after }, |_| Ok::<_, StoreError>(())).await.unwrap()
}

pub async fn ring(store: &Store, market: MarketId, order: OrderId, times: i64) {
    ring_last(store, market, order, times, false).await;
}

pub async fn ring_last(store: &Store, market: MarketId, order: OrderId, times: i64, last: bool) {
    store.write_in(market, move |tx| tx.publish(Rang { market, order, times, last })).await.unwrap();
}

pub fn times(message: &Message) -> i64 {
    let object: serde_json::Value = serde_json::from_slice(&message.json()).unwrap();
    object["times"].as_i64().unwrap()
}

/// The `hello`'s number and the next so many rings.
pub async fn hear(subscription: &mut Subscription, rings: usize) -> (i64, Vec<i64>) {
    let hello = subscription.next().await.unwrap();
    assert_eq!(hello.kind(), "hello");
    let mut heard = Vec::new();
    while heard.len() < rings {
        heard.push(times(&subscription.next().await.unwrap()));
    }
    (hello.seq(), heard)
}
