//! A dispatcher decides.

use dispatch::{
    Choice, DispatchError, How, MIGRATIONS, SearchState, Verdict, accept, assign, find, pause, resume,
};
use kernel::{AccountId, Actor, Role};
use testing::on_each_engine;

use crate::kit::{candidates, holder, now, offered, person, provider, searching, told};

fn choice(search: &dispatch::Search, provider: AccountId) -> Choice {
    Choice {
        order: search.order,
        provider,
        how: How::Hand,
        version: None,
        candidates: candidates(&[provider]),
    }
}

on_each_engine!(MIGRATIONS, an_operator_gives_an_order_to_one_and_then_to_another, async |world| {
    let market = world.market();
    let [one, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let boss = person(market, world.id(), Role::Operator);
    let search = searching(world, market).await;
    for who in [one, one, other] {
        let (boss, choice) = (boss.clone(), choice(&search, who));
        let held = world.store.write_in(market, move |tx| assign(tx, &boss, market, choice.clone())).await;
        assert_eq!(held.unwrap().holder, Some(who));
    }
    assert_eq!(
        told(world, search.order).await,
        ["dispatch.search_opened", "dispatch.won", "dispatch.given_back", "dispatch.won"]
    );
    let order = search.order;
    let held = world.store.read(move |tx| {
        Ok::<_, store::StoreError>((find::held_by(tx, market, one)?, find::held_by(tx, market, other)?))
    });
    assert_eq!(held.await.unwrap(), (vec![], vec![order]));
    let reader = boss.clone();
    let why = world.store.read(move |tx| find::decisions(tx, &reader, market, order)).await.unwrap();
    assert_eq!(why.len(), 2);
    assert!(why.iter().all(|why| why.how == How::Hand && why.candidates[0].verdict == Verdict::Chosen));
});

on_each_engine!(MIGRATIONS, nobody_else_decides, async |world| {
    let (market, elsewhere) = (world.market(), world.market());
    let account: AccountId = world.id();
    let search = searching(world, market).await;
    let order = search.order;
    let others = [
        provider(market, account),
        person(market, account, Role::Customer),
        person(market, account, Role::Kitchen),
        person(elsewhere, account, Role::Operator),
    ];
    for who in others {
        let refused = world.store.write_in(market, {
            let (who, choice) = (who.clone(), choice(&search, account));
            move |tx| assign(tx, &who, market, choice.clone())
        });
        assert!(matches!(refused.await, Err(DispatchError::Denied)));
        let refused = world.store.write_in(market, {
            let who = who.clone();
            move |tx| pause(tx, &who, market, order)
        });
        assert!(matches!(refused.await, Err(DispatchError::Denied)));
        let refused = world.store.read(move |tx| find::decisions(tx, &who, market, order)).await;
        assert!(matches!(refused, Err(DispatchError::Denied)));
    }
    assert_eq!(holder(world, &search).await, None);
});

on_each_engine!(MIGRATIONS, a_plan_made_for_an_older_world_is_not_carried_out, async |world| {
    let market = world.market();
    let [one, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let search = searching(world, market).await;
    let plan = |who| Choice { how: How::Plan, version: Some(search.version), ..choice(&search, who) };
    let (first, second) = (plan(one), plan(other));
    world.store.write_in(market, move |tx| assign(tx, &Actor::System, market, first.clone())).await.unwrap();
    let late =
        world.store.write_in(market, move |tx| assign(tx, &Actor::System, market, second.clone())).await;
    assert!(matches!(late, Err(DispatchError::Taken)), "{late:?}");
    assert_eq!(holder(world, &search).await, Some(one));
});

on_each_engine!(MIGRATIONS, a_search_on_hold_asks_nobody_and_an_operator_can_still_assign, async |world| {
    let market = world.market();
    let account: AccountId = world.id();
    let boss = person(market, world.id(), Role::Operator);
    let search = searching(world, market).await;
    let order = search.order;
    let [offer] = offered(world, &search, &[account], 1).await.try_into().unwrap();
    let pauser = boss.clone();
    let held_up = world.store.write_in(market, move |tx| pause(tx, &pauser, market, order)).await.unwrap();
    assert_eq!(held_up.state, SearchState::Paused);
    let (id, who) = (offer.id, provider(market, account));
    let refused = world.store.write_in(market, move |tx| accept(tx, &who, market, id)).await;
    assert!(matches!(refused, Err(DispatchError::OfferOver)), "{refused:?}");
    let resumer = boss.clone();
    world.store.write_in(market, move |tx| resume(tx, &resumer, market, order)).await.unwrap();
    assert_eq!(now(world, market, order).await.state, SearchState::Searching);
    let pauser = boss.clone();
    world.store.write_in(market, move |tx| pause(tx, &pauser, market, order)).await.unwrap();
    let choice = choice(&search, account);
    world.store.write_in(market, move |tx| assign(tx, &boss, market, choice.clone())).await.unwrap();
    assert_eq!(holder(world, &search).await, Some(account));
});
