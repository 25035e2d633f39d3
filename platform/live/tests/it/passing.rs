//! What passes by is told to whoever may know it, has no number, and is the first to be dropped.

use futures_util::FutureExt;
use kernel::{AccountId, OrderId, Person};
use live::{Hub, Limits, Message, Room, Subscription};
use serde_json::{Value, json};
use testing::on_each_engine;

use crate::house::{open_hub, open_hub_with, person, ring, sit_down, times};

fn step(kind: &'static str, number: i64) -> Message {
    Message::passing(kind, json!({ "step": number }).as_object().cloned().unwrap())
}

fn walk(hub: &Hub, order: OrderId, number: i64) {
    hub.pass_by(Room::Order(order), |_| Some(step("step", number)));
}

fn told(message: &Message) -> Value {
    serde_json::from_slice(&message.json()).unwrap()
}

/// The kinds of everything that waits.
fn waiting(subscription: &mut Subscription) -> Vec<(String, i64)> {
    let mut heard = Vec::new();
    while let Some(Some(message)) = subscription.next().now_or_never() {
        let told = told(&message);
        let number = told["step"].as_i64().or(told["times"].as_i64()).unwrap_or(0);
        heard.push((message.kind().to_owned(), number));
    }
    heard
}

on_each_engine!(&[], each_hears_what_he_may, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let (near, far): (Person, Person) = (person(world, market), person(world, market));
    let mut close = sit_down(&hub, near.clone(), Room::Order(order), None).await;
    let mut none = sit_down(&hub, far, Room::Order(order), None).await;
    let mut elsewhere = sit_down(&hub, near.clone(), Room::Order(world.id()), None).await;
    let may = |who: AccountId| who == near.account;
    hub.pass_by(Room::Order(order), |who| may(who.account).then(|| step("step", 1)));
    close.next().await.unwrap();
    let message = close.next().await.unwrap();
    assert_eq!(told(&message), json!({ "type": "step", "step": 1 }));
    assert_eq!(&message.frame()[..], b"event: step\ndata: {\"step\":1,\"type\":\"step\"}\n\n");
    assert!(message.is_passing());
    assert_eq!(waiting(&mut none), [("hello".to_owned(), 0)]);
    assert_eq!(waiting(&mut elsewhere), [("hello".to_owned(), 0)]);
});

on_each_engine!(&[], only_the_newest_waits_and_news_drops_it, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let mut reader = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    for number in 1..=50 {
        walk(&hub, order, number);
    }
    hub.pass_by(Room::Order(order), |_| Some(step("glance", 7)));
    let heard = waiting(&mut reader);
    assert_eq!(
        heard,
        [("hello", 0), ("step", 50), ("glance", 7)].map(|(kind, number)| (kind.to_owned(), number))
    );
    walk(&hub, order, 51);
    ring(&world.store, market, order, 3).await;
    hub.catch_up().await.unwrap();
    assert_eq!(waiting(&mut reader), [("bell".to_owned(), 3)], "the step before the bell is old");
    walk(&hub, order, 52);
    assert_eq!(waiting(&mut reader), [("step".to_owned(), 52)]);
});

on_each_engine!(&[], a_slow_reader_misses_steps_and_no_bell, async |world| {
    let limits = Limits { queue_length_max: 4, ..Limits::default() };
    let (hub, market, order) = (open_hub_with(&world.store, limits).await, world.market(), world.id());
    let mut slow = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    slow.next().await.unwrap();
    for number in 1..=6 {
        ring(&world.store, market, order, number * 2 - 1).await;
        hub.catch_up().await.unwrap();
        walk(&hub, order, number);
    }
    let mut heard = Vec::new();
    while heard.len() < 6 {
        let message = slow.next().await.unwrap();
        assert!(!message.is_passing());
        heard.push(times(&message));
    }
    assert_eq!(heard, [1, 3, 5, 7, 9, 11]);
});

on_each_engine!(&[], who_comes_back_is_not_told_what_passed_by, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let who = person(world, market);
    let mut first = sit_down(&hub, who.clone(), Room::Order(order), None).await;
    ring(&world.store, market, order, 1).await;
    hub.catch_up().await.unwrap();
    first.next().await.unwrap();
    let seen = first.next().await.unwrap().seq();
    walk(&hub, order, 1);
    ring(&world.store, market, order, 3).await;
    hub.catch_up().await.unwrap();
    let mut back = sit_down(&hub, who, Room::Order(order), Some(seen)).await;
    walk(&hub, order, 2);
    back.next().await.unwrap();
    assert_eq!(times(&back.next().await.unwrap()), 3);
    assert_eq!(back.next().await.map(|message| message.kind()), Some("step"));
});
