//! A reader who does not read costs little, for a short while, and nobody else anything.

use std::time::Duration;

use futures_util::FutureExt;
use live::{Ending, Limits, Room};
use testing::on_each_engine;

use crate::house::{hear, open_hub_with, person, ring, sit_down, times};

/// Nobody may stay behind for any time at all.
const STRICT: Limits = Limits { queue_length_max: 8, behind_max: Duration::ZERO };
const PATIENT: Limits = Limits { behind_max: Duration::from_secs(3_600), ..STRICT };

on_each_engine!(&[], he_is_cut_while_the_others_go_on_and_resumes, async |world| {
    let hub = open_hub_with(&world.store, STRICT).await;
    let (market, order) = (world.market(), world.id());
    let mut slow = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    let mut quick = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    let mut seen = hear(&mut quick, 0).await.1;
    hear(&mut slow, 0).await;
    let fate = slow.fate();
    let mut last_of_slow = 0;
    for number in 101..=120 {
        ring(&world.store, market, order, number).await;
        hub.catch_up().await.unwrap();
        seen.push(times(&quick.next().await.unwrap()));
        if number == 101 {
            last_of_slow = slow.next().await.unwrap().seq();
        }
    }
    assert_eq!(seen, (101..=120).collect::<Vec<_>>());
    assert_eq!(fate.ended().await, Ending::TooSlow, "whoever writes to his wire is told at once");
    assert!(slow.next().await.is_none());
    assert_eq!(slow.ending().map(Ending::close_code), Some(1013));

    let mut back = sit_down(&hub, person(world, market), Room::Order(order), Some(last_of_slow)).await;
    assert_eq!(hear(&mut back, 19).await.1, (102..=120).collect::<Vec<_>>());
});

on_each_engine!(&[], a_burst_longer_than_his_queue_reaches_a_reader_who_reads, async |world| {
    let hub = open_hub_with(&world.store, PATIENT).await;
    let (market, order) = (world.market(), world.id());
    let mut reader = sit_down(&hub, person(world, market), Room::Order(order), None).await;
    for number in 1..=100 {
        ring(&world.store, market, order, number * 14).await;
    }
    hub.catch_up().await.unwrap();
    let (_, heard) = hear(&mut reader, 50).await;
    // More comes while he is still reading the log.
    for number in 101..=105 {
        ring(&world.store, market, order, number * 14).await;
    }
    hub.catch_up().await.unwrap();
    let mut heard = heard;
    while heard.len() < 105 {
        heard.push(times(&reader.next().await.unwrap()));
    }
    assert_eq!(heard, (1..=105).map(|number| number * 14).collect::<Vec<_>>());
});

on_each_engine!(&[], waiting_may_be_given_up_at_any_point, async |world| {
    let hub = open_hub_with(&world.store, PATIENT).await;
    let (market, order) = (world.market(), world.id());
    let mut reader = sit_down(&hub, person(world, market), Room::Order(order), Some(0)).await;
    for number in 1..=40 {
        ring(&world.store, market, order, number * 14).await;
    }
    hub.catch_up().await.unwrap();
    let mut heard = Vec::new();
    while heard.len() < 41 {
        // Given up at once, in the middle of a page of the log or of the wait for the mailbox.
        if let Some(message) = reader.next().now_or_never() {
            heard.push(message.unwrap());
        }
        if heard.len() < 41 {
            heard.push(reader.next().await.unwrap());
        }
    }
    let rings: Vec<i64> = heard[1..].iter().map(times).collect();
    assert_eq!(rings, (1..=40).map(|number| number * 14).collect::<Vec<_>>());
});
