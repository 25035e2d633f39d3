//! Whoever comes back misses nothing and hears nothing twice.

use std::collections::HashSet;

use futures_util::{StreamExt, future::join};
use live::{Ending, Room};
use store::log;
use testing::on_each_engine;

use crate::house::{hall, hear, open_hub, person, ring, ring_last, sit_down, times};

on_each_engine!(&[], a_stream_cut_at_any_position_goes_on_there, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let room = Room::Order(order);
    let mut whole = sit_down(&hub, person(world, market), room, None).await;
    for number in 1..=100 {
        // Others' rings lie between, so that numbers have gaps.
        ring(&world.store, market, world.id(), 1).await;
        ring(&world.store, market, order, number * 20).await;
    }
    hub.catch_up().await.unwrap();
    let mut seqs = Vec::new();
    assert_eq!(whole.next().await.unwrap().kind(), "hello");
    for number in 1..=64 {
        let message = whole.next().await.unwrap();
        assert_eq!(times(&message), number * 20);
        seqs.push(message.seq());
    }
    // The other 36 did not fit and come from the log.
    for number in 65..=100 {
        let message = whole.next().await.unwrap();
        assert_eq!(times(&message), number * 20);
        seqs.push(message.seq());
    }
    for (heard, seq) in seqs.iter().enumerate() {
        let mut rest = sit_down(&hub, person(world, market), room, Some(*seq)).await;
        let (hello, rings) = hear(&mut rest, 99 - heard).await;
        assert_eq!(hello, *seq);
        let expected: Vec<i64> = (1..=100).skip(heard + 1).map(|number| number * 20).collect();
        assert_eq!(rings, expected, "after the {heard}th");
    }
    let mut hall = sit_down(&hub, person(world, market), hall(market), Some(0)).await;
    assert_eq!(hear(&mut hall, 100).await.1.len(), 100, "longer than a page of the log");
});

on_each_engine!(&[], history_and_news_meet_without_a_seam, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let ringing = async {
        for number in 1..=300 {
            ring(&world.store, market, order, number * 2).await;
            // The follower works beside the readers, as in the program.
            if number % 7 == 0 {
                hub.catch_up().await.unwrap();
            }
        }
        hub.catch_up().await.unwrap();
    };
    let listening = async {
        let (mut heard, mut after) = (Vec::new(), 0);
        while heard.len() < 300 {
            let mut subscription = sit_down(&hub, person(world, market), hall(market), Some(after)).await;
            assert_eq!(subscription.next().await.unwrap().kind(), "hello");
            // Listens for a while, then the connection breaks.
            for _ in 0..(heard.len() % 11 + 1).min(300 - heard.len()) {
                let message = subscription.next().await.unwrap();
                after = message.seq();
                heard.push(times(&message));
            }
        }
        heard
    };
    let ((), heard) = join(ringing, listening).await;
    assert_eq!(heard, (1..=300).map(|number| number * 2).collect::<Vec<_>>());
});

on_each_engine!(&[], another_copy_and_a_restarted_one_go_on_where_the_first_was, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let mut first = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    for number in 1..=10 {
        ring(&world.store, market, order, number).await;
    }
    hub.catch_up().await.unwrap();
    let (_, heard) = hear(&mut first, 4).await;
    assert_eq!(heard, [1, 2, 3, 4]);
    let seq_of_4 = world.store.read(move |tx| log::after_of_order(tx, order, 0, 4)).await.unwrap()[3].seq;

    // This copy was there from the start and has not looked at the log since.
    let restarted = open_hub(&world.open_again()).await;
    let mut again = sit_down(&restarted, person(world, market), Room::Order(order), Some(seq_of_4)).await;
    assert_eq!(hear(&mut again, 6).await.1, [5, 6, 7, 8, 9, 10]);
});

on_each_engine!(&[], a_copy_that_is_behind_does_not_repeat_what_was_heard_elsewhere, async |world| {
    let (ahead, behind) = (open_hub(&world.store).await, open_hub(&world.store).await);
    let (market, order) = (world.market(), world.id());
    for number in 1..=3 {
        ring(&world.store, market, order, number).await;
    }
    ahead.catch_up().await.unwrap();
    let second = world.store.read(move |tx| log::after_of_order(tx, order, 0, 2)).await.unwrap()[1].seq;
    let mut subscription = sit_down(&behind, person(world, market), Room::Order(order), Some(second)).await;
    behind.catch_up().await.unwrap();
    assert_eq!(hear(&mut subscription, 1).await, (second, vec![3]));
});

on_each_engine!(&[], a_number_from_nowhere_is_answered_with_a_reset, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    ring(&world.store, market, order, 1).await;
    hub.catch_up().await.unwrap();
    let newest = world.store.read(log::newest).await.unwrap();
    let mut lost = sit_down(&hub, person(world, market), Room::Order(order), Some(newest + 1)).await;
    let hello = lost.next().await.unwrap();
    assert_eq!(hello.json(), format!(r#"{{"reset":true,"seq":{newest},"type":"hello"}}"#));
    ring(&world.store, market, order, 2).await;
    hub.catch_up().await.unwrap();
    assert_eq!(times(&lost.next().await.unwrap()), 2);

    let mut from_before = sit_down(&hub, person(world, market), Room::Order(order), Some(-5)).await;
    assert_eq!(hear(&mut from_before, 2).await, (0, vec![1, 2]));
});

on_each_engine!(&[], a_room_closes_after_its_last_message, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let room = Room::Order(order);
    let mut present = sit_down(&hub, person(world, market), room, None).await;
    ring(&world.store, market, order, 1).await;
    ring_last(&world.store, market, order, 2, true).await;
    hub.catch_up().await.unwrap();
    assert_eq!(hear(&mut present, 2).await.1, [1, 2]);
    assert!(present.next().await.is_none());
    assert_eq!(present.ending(), Some(Ending::Finished));
    assert_eq!(Ending::Finished.close_code(), 1000);

    let mut late = sit_down(&hub, person(world, market), room, Some(0)).await;
    assert_eq!(hear(&mut late, 2).await.1, [1, 2]);
    assert!(late.next().await.is_none());
    drop((present, late));
    assert_eq!(hub.listeners(), 0);
});

on_each_engine!(&[], a_thousand_hear_the_very_same_bytes, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let mut listeners = Vec::new();
    for _ in 0..1_000 {
        listeners.push(sit_down(&hub, person(world, market), Room::Order(order), None).await);
    }
    ring(&world.store, market, order, 1).await;
    hub.catch_up().await.unwrap();
    let mut places = HashSet::new();
    for listener in &mut listeners {
        listener.next().await.unwrap();
        let message = listener.next().await.unwrap();
        let (json, frame) = (message.json(), message.frame());
        assert!(frame.as_ptr_range().contains(&json.as_ptr()), "the frame holds the object");
        places.insert(frame.as_ptr());
    }
    assert_eq!(places.len(), 1);
});

on_each_engine!(&[], a_message_is_an_object_and_a_frame, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let subscription = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    ring(&world.store, market, order, 1).await;
    hub.catch_up().await.unwrap();
    let mut messages = Box::pin(subscription.into_stream());
    assert_eq!(
        messages.next().await.unwrap().frame(),
        "id: 0\nevent: hello\ndata: {\"seq\":0,\"type\":\"hello\"}\n\n"
    );
    let message = messages.next().await.unwrap();
    let seq = message.seq();
    let json = format!(
        r#"{{"at":"2026-01-15T06:30:00.000000Z","order_id":"{order}","seq":{seq},"times":1,"type":"bell"}}"#
    );
    assert_eq!(message.json(), json);
    assert_eq!(message.frame(), format!("id: {seq}\nevent: bell\ndata: {json}\n\n"));
});

on_each_engine!(&[], an_event_nobody_can_translate_says_nothing_and_stops_nothing, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    let mut subscription = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    for number in 12..=14 {
        ring(&world.store, market, order, number).await;
    }
    hub.catch_up().await.unwrap();
    assert_eq!(hear(&mut subscription, 2).await.1, [12, 14]);
});

on_each_engine!(&[], what_was_committed_before_is_no_news_although_it_is_told_later, async |world| {
    let (hub, market, order) = (open_hub(&world.store).await, world.market(), world.id());
    ring(&world.store, market, order, 2).await;
    let mut listener = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    hub.catch_up().await.unwrap();
    ring(&world.store, market, order, 4).await;
    hub.catch_up().await.unwrap();
    assert_eq!(hear(&mut listener, 1).await.1, [4]);
});
