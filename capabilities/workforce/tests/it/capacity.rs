use testing::on_each_engine;
use workforce::{Figures, Finished, Outcome, Presence, Span, TakeOnError, TakenOn};

use crate::town::{MIGRATIONS, Town, profile};

on_each_engine!(MIGRATIONS, nobody_has_more_in_hand_than_they_can, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let taken = world.at_once(16, async |_| town.takes_on(&provider, world.id()).await).await;
    let now = taken.iter().filter(|taken| matches!(taken, Ok(TakenOn::Now))).count();
    let full = taken.iter().filter(|taken| matches!(taken, Err(TakeOnError::Full))).count();
    assert_eq!((now, full), (2, 14), "{taken:?}");
    let seen = town.seen(provider.id).await;
    assert_eq!((seen.in_hand, seen.presence()), (2, Presence::Busy));
});

on_each_engine!(MIGRATIONS, an_order_taken_on_or_finished_twice_counts_once, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let order = world.id();
    let taken = world.at_once(8, async |_| town.takes_on(&provider, order).await.unwrap()).await;
    assert_eq!(taken.iter().filter(|taken| **taken == TakenOn::Now).count(), 1);
    assert_eq!(town.seen(provider.id).await.in_hand, 1);
    let done = Outcome::Done { on_time: true };
    let finished = world.at_once(8, async |_| town.finishes(&provider, order, done).await).await;
    assert_eq!(finished.iter().filter(|finished| **finished == Finished::Now).count(), 1);
    assert_eq!(town.seen(provider.id).await.in_hand, 0);

    let (id, actor) = (provider.id, town.themselves(&provider));
    let today = "2026-01-15".parse().unwrap();
    let span = Span::new(today, today).unwrap();
    let stats = town.does(move |tx, market| workforce::stats(tx, &actor, market, id, span)).await.unwrap();
    assert_eq!(stats, Figures { done: 1, on_time: 1, ..Figures::default() });
});

on_each_engine!(MIGRATIONS, what_was_given_back_can_be_taken_on_again, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let order = world.id();
    assert_eq!(town.takes_on(&provider, order).await.unwrap(), TakenOn::Now);
    town.finishes(&provider, order, Outcome::Cancelled).await;
    assert_eq!(town.takes_on(&provider, order).await.unwrap(), TakenOn::Now);
    assert_eq!(town.takes_on(&provider, order).await.unwrap(), TakenOn::Before);
    let id = provider.id;
    let in_hand = town.does(move |tx, market| workforce::orders_in_hand(tx, market.id, id)).await.unwrap();
    assert_eq!(in_hand, [order]);
    let holds = town.does(move |tx, market| workforce::holds(tx, market.id, id, order)).await.unwrap();
    assert!(holds);
});

on_each_engine!(MIGRATIONS, work_is_for_those_who_are_approved_here, async |world| {
    let town = Town::new(world);
    let applied = town.registers(profile("Ravi", "bicycle")).await;
    assert!(matches!(town.takes_on(&applied, world.id()).await, Err(TakeOnError::NotApproved)));
    let stranger = Town::new(world).at_work().await;
    assert!(matches!(town.takes_on(&stranger, world.id()).await, Err(TakeOnError::Missing)));
    let provider = town.hired().await;
    let order = world.id();
    let id = provider.id;
    let never =
        town.does(move |tx, market| workforce::finish(tx, market, id, order, Outcome::Withdrawn)).await;
    assert!(never.is_err(), "they never had it");
    assert_eq!(town.takes_on(&provider, order).await.unwrap(), TakenOn::Now, "a dispatcher may ask anybody");
});
