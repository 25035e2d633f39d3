//! The right to listen is asked for when it is taken and ends when it ends.

use kernel::{MarketId, Person};
use live::{Ask, Ending, Hub, Room};
use store::{Store, StoreError};
use testing::on_each_engine;

use crate::house::{Left, hear, open_hub, person, ring, sit_down, times};

async fn leave(store: &Store, market: MarketId, who: &Person, session_only: bool) {
    let left = Left { market, account: who.account, session: session_only.then_some(who.session) };
    store.write(move |tx| tx.publish(left.clone())).await.unwrap();
}

on_each_engine!(&[], without_the_right_there_is_no_seat, async |world| {
    let (hub, market) = (open_hub(&world.store).await, world.market());
    let ask = Ask { who: person(world, market), room: Room::Order(world.id()), after: None };
    let refused = hub.subscribe(ask, |_| Err(StoreError::RowCount(0))).await;
    assert!(matches!(refused, Err(StoreError::RowCount(0))));
    assert_eq!(hub.listeners(), 0);
});

on_each_engine!(&[], a_session_that_ends_takes_its_subscriptions_along, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let (leaving, staying) = (person(world, market), person(world, market));
    let at_another_device = Person { session: world.id(), ..leaving.clone() };
    let mut cut = sit_down(&hub, leaving.clone(), Room::Order(order), None).await;
    let mut other = sit_down(&hub, at_another_device, Room::Order(order), None).await;
    let mut stays = sit_down(&hub, staying, Room::Order(order), None).await;
    ring(&world.store, market, order, 1).await;
    leave(&world.store, market, &leaving, true).await;
    ring(&world.store, market, order, 2).await;
    let fate = cut.fate();
    hub.catch_up().await.unwrap();
    assert_eq!(fate.ended().await, Ending::Revoked);
    assert_eq!(cut.next().await.map(|message| message.kind()), Some("hello"), "this says nothing");
    assert!(cut.next().await.is_none(), "not even what was waiting for him");
    assert_eq!(cut.ending().map(Ending::close_code), Some(1008));
    for subscription in [&mut other, &mut stays] {
        subscription.next().await.unwrap();
        assert_eq!(times(&subscription.next().await.unwrap()), 1);
        assert_eq!(times(&subscription.next().await.unwrap()), 2);
    }
});

on_each_engine!(&[], a_cut_ends_the_reading_of_history_too, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    for number in 1..=3 {
        ring(&world.store, market, order, number).await;
    }
    hub.catch_up().await.unwrap();
    let mut reader = sit_down(&hub, person(world, market), Room::Order(order), Some(0)).await;
    assert_eq!(hear(&mut reader, 1).await.1, [1]);
    hub.cut(|_| true);
    assert!(reader.next().await.is_none());
    assert_eq!(reader.ending(), Some(Ending::Revoked));
});

on_each_engine!(&[], a_role_withdrawn_in_one_market_cuts_nothing_in_another, async |world| {
    let (hub, here, there) = (open_hub(&world.store).await, world.market(), world.market());
    let who = person(world, here);
    let elsewhere = Person { market: there, ..who.clone() };
    let here_room = sit_down(&hub, who.clone(), Room::Order(world.id()), None).await;
    let there_room = sit_down(&hub, elsewhere, Room::Order(world.id()), None).await;
    leave(&world.store, here, &who, false).await;
    hub.catch_up().await.unwrap();
    assert_eq!(here_room.fate().ended().await, Ending::Revoked);
    assert_eq!(hub.listeners(), 1);
    assert_eq!(hub.cut(|who| who.market == there), 1);
    assert_eq!(there_room.fate().ended().await, Ending::Revoked);
});

/// The withdrawal commits while the right is being looked up, in the state from before it.
async fn subscribe_while_leaving(hub: &Hub, store: &Store, who: &Person, room: Room) -> live::Subscription {
    let ((looked, looking), (left, go_on)) = (std::sync::mpsc::channel(), std::sync::mpsc::channel());
    let subscribing = hub.subscribe(Ask { who: who.clone(), room, after: None }, move |tx| {
        store::log::newest(tx)?;
        looked.send(()).unwrap();
        go_on.recv().unwrap();
        Ok::<_, StoreError>(())
    });
    let leaving = async {
        tokio::task::spawn_blocking(move || looking.recv().unwrap()).await.unwrap();
        leave(store, who.market, who, true).await;
        hub.catch_up().await.unwrap();
        left.send(()).unwrap();
    };
    let (subscription, ()) = futures_util::future::join(subscribing, leaving).await;
    subscription.unwrap()
}

on_each_engine!(&[], a_right_withdrawn_while_it_is_looked_up_does_not_slip_through, async |world| {
    let hub = open_hub(&world.store).await;
    // A reader of its own for the catching up, while the other one is held.
    let who = person(world, world.market());
    let mut subscription = subscribe_while_leaving(&hub, &world.store, &who, Room::Order(world.id())).await;
    assert_eq!(subscription.next().await.map(|message| message.kind()), Some("hello"));
    assert!(subscription.next().await.is_none());
    assert_eq!(subscription.ending(), Some(Ending::Revoked));
});

on_each_engine!(&[], a_program_that_stops_says_so, async |world| {
    let (hub, market) = (open_hub(&world.store).await, world.market());
    let before = sit_down(&hub, person(world, market), Room::Order(world.id()), None).await;
    hub.clone().follow(std::future::ready(())).await;
    let after = sit_down(&hub, person(world, market), Room::Order(world.id()), None).await;
    assert_eq!(
        (before.fate().ended().await, after.fate().ended().await),
        (Ending::Stopping, Ending::Stopping)
    );
    assert_eq!(Ending::Stopping.close_code(), 1001);
});
