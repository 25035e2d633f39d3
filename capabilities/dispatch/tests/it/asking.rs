//! Offers: yes, no, silence, and what comes after.

use dispatch::{
    DispatchError, MIGRATIONS, Round, SearchState, Verdict, accept, claim, close, decline, find, give_back,
    hold_out, lapse, open_search, widen,
};
use kernel::{AccountId, Actor, Role};
use testing::{World, on_each_engine};

use crate::kit::{LAPSE, candidates, holder, now, offered, person, provider, searching, told};

async fn decided(world: &World, search: &dispatch::Search) -> Vec<Vec<Verdict>> {
    let (market, order) = (search.market, search.order);
    let decisions = world.store.read(move |tx| find::decisions(tx, &Actor::System, market, order)).await;
    let verdicts = |decision: dispatch::Decision| {
        decision.candidates.iter().map(|candidate| candidate.verdict).collect()
    };
    decisions.unwrap().into_iter().map(verdicts).collect()
}

on_each_engine!(MIGRATIONS, who_says_no_or_nothing_is_not_asked_again, async |world| {
    let market = world.market();
    let [first, second, third]: [AccountId; 3] = std::array::from_fn(|_| world.id());
    let all = [first, second, third];
    let search = searching(world, market).await;

    let [offer] = offered(world, &search, &all, 1).await.try_into().unwrap();
    assert_eq!(offer.provider, first);
    let (id, who) = (offer.id, provider(market, first));
    let no = Some("too far".to_owned());
    world.store.write_in(market, move |tx| decline(tx, &who, market, id, no.clone())).await.unwrap();

    let [offer] = offered(world, &search, &all, 1).await.try_into().unwrap();
    assert_eq!(offer.provider, second, "the next is asked at once");
    let id = offer.id;
    world.clock.advance(LAPSE);
    let silent = world.store.write_in(market, move |tx| lapse(tx, market, id)).await.unwrap();
    assert_eq!(silent.unwrap().provider, second);
    let again = world.store.write_in(market, move |tx| lapse(tx, market, id)).await.unwrap();
    assert_eq!(again, None, "an offer lapses once");

    let [offer] = offered(world, &search, &all, 1).await.try_into().unwrap();
    assert_eq!(offer.provider, third);
    assert_eq!(offered(world, &search, &all, 1).await, [], "one is asked at a time");
    let (id, who) = (offer.id, provider(market, third));
    world.store.write_in(market, move |tx| accept(tx, &who, market, id)).await.unwrap();
    assert_eq!(holder(world, &search).await, Some(third));

    use Verdict::{AskedBefore, Chosen, NextInLine};
    assert_eq!(
        decided(world, &search).await,
        [
            [Chosen, NextInLine, NextInLine],
            [AskedBefore, Chosen, NextInLine],
            [AskedBefore, AskedBefore, Chosen],
            [AskedBefore, AskedBefore, AskedBefore],
        ]
    );
    // The clock of the silent one was let run in this scene; nothing else waits.
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, an_answer_that_comes_too_late_counts_for_nothing, async |world| {
    let market = world.market();
    let account: AccountId = world.id();
    let search = searching(world, market).await;
    let [offer] = offered(world, &search, &[account], 1).await.try_into().unwrap();
    world.clock.advance(LAPSE);
    let (id, who) = (offer.id, provider(market, account));
    let late = world.store.write_in(market, move |tx| accept(tx, &who, market, id)).await;
    assert!(matches!(late, Err(DispatchError::OfferOver)), "{late:?}");
    assert_eq!(holder(world, &search).await, None);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, an_offer_is_for_the_one_it_was_made_to, async |world| {
    let (market, elsewhere) = (world.market(), world.market());
    let account: AccountId = world.id();
    let search = searching(world, market).await;
    let [offer] = offered(world, &search, &[account], 1).await.try_into().unwrap();
    let id = offer.id;
    let strangers = [
        provider(market, world.id()),
        person(market, world.id(), Role::Operator),
        provider(elsewhere, account),
    ];
    for who in strangers {
        let refused = world.store.write_in(market, {
            let who = who.clone();
            move |tx| accept(tx, &who, market, id)
        });
        assert!(matches!(refused.await, Err(DispatchError::Missing)));
        let refused = world.store.write_in(market, move |tx| decline(tx, &who, market, id, None));
        assert!(matches!(refused.await, Err(DispatchError::Missing)));
    }
    let who = provider(elsewhere, account);
    let refused = world.store.write_in(elsewhere, move |tx| accept(tx, &who, elsewhere, id)).await;
    assert!(matches!(refused, Err(DispatchError::Missing)));
    let seen = world.store.read(move |tx| find::open_offers_of(tx, market, account)).await.unwrap();
    assert_eq!(seen, [offer]);
    assert_eq!(world.store.read(move |tx| find::open_offers_of(tx, elsewhere, account)).await.unwrap(), []);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, saying_yes_twice_is_saying_it_once, async |world| {
    let market = world.market();
    let account: AccountId = world.id();
    let search = searching(world, market).await;
    let [offer] = offered(world, &search, &[account], 1).await.try_into().unwrap();
    let (id, who) = (offer.id, provider(market, account));
    for _ in 0..2 {
        let who = who.clone();
        let held = world.store.write_in(market, move |tx| accept(tx, &who, market, id)).await.unwrap();
        assert_eq!(held.holder, Some(account));
    }
    assert_eq!(
        told(world, search.order).await,
        ["dispatch.search_opened", "dispatch.offered", "dispatch.won"]
    );
    let no = world.store.write_in(market, move |tx| decline(tx, &who, market, id, None)).await;
    assert!(matches!(no, Err(DispatchError::OfferOver)), "who has it gives it back instead: {no:?}");
});

on_each_engine!(MIGRATIONS, what_was_thought_about_an_older_world_is_not_done, async |world| {
    let market = world.market();
    let [one, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let search = searching(world, market).await;
    let stale = Round {
        order: search.order,
        version: search.version,
        candidates: candidates(&[other]),
        at_once: 2,
        lapse: LAPSE,
    };
    assert_eq!(offered(world, &search, &[one], 1).await.len(), 1);
    let nothing = world.store.write_in(market, move |tx| hold_out(tx, market, stale.clone())).await;
    assert_eq!(nothing.unwrap(), []);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, who_gives_an_order_back_does_not_get_it_again, async |world| {
    let market = world.market();
    let [one, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let search = searching(world, market).await;
    let order = search.order;
    let who = provider(market, one);
    let claimant = who.clone();
    world.store.write_in(market, move |tx| claim(tx, &claimant, market, order, one)).await.unwrap();
    let stranger = provider(market, other);
    let refused = world.store.write_in(market, move |tx| give_back(tx, &stranger, market, order, None)).await;
    assert!(matches!(refused, Err(DispatchError::Missing)), "{refused:?}");

    let giver = who.clone();
    let reason = Some("flat tyre".to_owned());
    let free = world
        .store
        .write_in(market, move |tx| give_back(tx, &giver, market, order, reason.clone()))
        .await
        .unwrap();
    assert_eq!((free.state, free.holder), (SearchState::Searching, None));
    let again = world.store.write_in(market, move |tx| claim(tx, &who, market, order, one)).await;
    assert!(matches!(again, Err(DispatchError::AskedBefore)), "{again:?}");
    let offers = offered(world, &search, &[one, other], 1).await;
    assert_eq!(offers.iter().map(|offer| offer.provider).collect::<Vec<_>>(), [other]);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, a_search_that_is_closed_leaves_nobody_waiting, async |world| {
    let market = world.market();
    let crowd: Vec<AccountId> = (0..3).map(|_| world.id()).collect();
    let search = searching(world, market).await;
    let order = search.order;
    offered(world, &search, &crowd, 3).await;
    for _ in 0..2 {
        world.store.write_in(market, move |tx| close(tx, market, order, "cancelled")).await.unwrap();
    }
    let told = told(world, order).await;
    assert_eq!(told.iter().filter(|name| *name == "dispatch.offer_ended").count(), 3);
    assert_eq!(told.iter().filter(|name| *name == "dispatch.search_closed").count(), 1);
    let first = crowd[0];
    let seen = world.store.read(move |tx| find::open_offers_of(tx, market, first)).await.unwrap();
    assert_eq!(seen, []);
    let who = provider(market, first);
    let over = world.store.write_in(market, move |tx| claim(tx, &who, market, order, first)).await;
    assert!(matches!(over, Err(DispatchError::Over)), "{over:?}");

    // A recalled order looks anew.
    let new = dispatch::NewSearch {
        order,
        market,
        place: search.place,
        wanted: search.wanted.clone(),
        urgency: 2,
        radius: 1_000,
    };
    let again = world.store.write_in(market, move |tx| open_search(tx, &new)).await.unwrap();
    assert_eq!((again.state, again.round, again.urgency), (SearchState::Searching, 0, 2));
    assert_eq!(now(world, market, order).await, again);
});

on_each_engine!(MIGRATIONS, a_search_only_ever_grows, async |world| {
    let market = world.market();
    let search = searching(world, market).await;
    let order = search.order;
    let wider = world.store.write_in(market, move |tx| widen(tx, market, order, 8_000)).await.unwrap();
    assert_eq!(wider.unwrap().radius, 8_000);
    let narrower = world.store.write_in(market, move |tx| widen(tx, market, order, 2_000)).await.unwrap();
    assert_eq!(narrower, None);
    assert_eq!(now(world, market, order).await.radius, 8_000);
});
