//! Many want the same order at the same moment.

use dispatch::{DispatchError, MIGRATIONS, accept, claim, events::Won};
use kernel::{AccountId, Event};
use testing::on_each_engine;

use crate::kit::{holder, offered, provider, searching, told};

const CROWD: usize = 64;
/// Each time with connections that are warm already.
const TIMES: usize = 5;

on_each_engine!(MIGRATIONS, of_64_who_accept_at_once_one_has_the_order, async |world| {
    // Two copies of the program, as it were.
    let stores = [world.store.clone(), world.open_again()];
    for _ in 0..TIMES {
        let market = world.market();
        let crowd: Vec<AccountId> = (0..CROWD).map(|_| world.id()).collect();
        let search = searching(world, market).await;
        let offers = offered(world, &search, &crowd, CROWD as u32).await;
        assert_eq!(offers.len(), CROWD);

        let answers = world.at_once(CROWD, async |number| {
            let (who, offer) = (provider(market, crowd[number]), offers[number].id);
            stores[number % 2].write_in(market, move |tx| accept(tx, &who, market, offer)).await
        });
        let answers = answers.await;
        let winners: Vec<usize> = (0..CROWD).filter(|number| answers[*number].is_ok()).collect();
        assert_eq!(winners.len(), 1, "{answers:?}");
        let lost = answers.iter().filter(|answer| matches!(answer, Err(DispatchError::Taken))).count();
        assert_eq!(lost, CROWD - 1, "everybody else is told at once: {answers:?}");
        assert_eq!(holder(world, &search).await, Some(crowd[winners[0]]));
        let told = told(world, search.order).await;
        assert_eq!(told.iter().filter(|name| *name == Won::NAME).count(), 1);
        assert_eq!(told.iter().filter(|name| *name == "dispatch.offer_ended").count(), CROWD - 1);
    }
});

on_each_engine!(MIGRATIONS, of_64_who_claim_at_once_one_has_the_order, async |world| {
    let stores = [world.store.clone(), world.open_again()];
    for _ in 0..TIMES {
        let market = world.market();
        let crowd: Vec<AccountId> = (0..CROWD).map(|_| world.id()).collect();
        let search = searching(world, market).await;
        let order = search.order;
        let answers = world.at_once(CROWD, async |number| {
            let (account, who) = (crowd[number], provider(market, crowd[number]));
            stores[number % 2].write_in(market, move |tx| claim(tx, &who, market, order, account)).await
        });
        let answers = answers.await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        assert!(holder(world, &search).await.is_some());
        assert_eq!(told(world, order).await.iter().filter(|name| *name == Won::NAME).count(), 1);
    }
});
