//! Nothing that is asked often reads a whole table.

use std::time::Duration;

use dispatch::{
    Choice, How, MIGRATIONS, NewSearch, Round, SearchState, Wanted, accept, assign, claim, close, find,
    give_back, hold_out, open_search, widen,
};
use kernel::{AccountId, Actor, PageRequest};
use store::StoreError;
use testing::on_each_engine;

use crate::kit::{HERE, candidates, place, provider};

on_each_engine!(MIGRATIONS, every_question_has_its_index, async |world| {
    let market = world.market();
    let [one, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let (order, around) = (world.id(), place(HERE.0, HERE.1));
    let plans = world.store.plans(move |tx| {
        let refused = |error: dispatch::DispatchError| StoreError::Engine(error.to_string());
        let new =
            NewSearch { order, market, place: around, wanted: Wanted::default(), urgency: 1, radius: 5_000 };
        let search = open_search(tx, &new)?;
        let round = Round {
            order,
            version: search.version,
            candidates: candidates(&[one]),
            at_once: 1,
            lapse: Duration::from_secs(30),
        };
        let offers = hold_out(tx, market, round).map_err(refused)?;
        find::open_offers_of(tx, market, one)?;
        accept(tx, &provider(market, one), market, offers[0].id).map_err(refused)?;
        find::held_by(tx, market, one)?;
        give_back(tx, &provider(market, one), market, order, None).map_err(refused)?;
        find::pool(tx, market, other, around, 5_000)?;
        widen(tx, market, order, 9_000).map_err(refused)?;
        claim(tx, &provider(market, other), market, order, other).map_err(refused)?;
        let choice = Choice { order, provider: one, how: How::Hand, version: None, candidates: Vec::new() };
        assign(tx, &Actor::System, market, choice).map_err(refused)?;
        let ask = PageRequest::new(None, None);
        find::searches(tx, &Actor::System, market, SearchState::Held, &ask).map_err(refused)?;
        find::decisions(tx, &Actor::System, market, order).map_err(refused)?;
        close(tx, market, order, "done")
    });
    let plans = plans.await.unwrap();
    assert!(plans.len() > 25, "all of them were asked: {plans:#?}");
    for plan in &plans {
        let constant = plan.steps.iter().any(|step| step == "SCAN CONSTANT ROW");
        assert!(constant || !plan.reads_everything(), "{plan:#?}");
    }
});
