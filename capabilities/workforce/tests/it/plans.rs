use kernel::{Actor, Money, OrderId, PageRequest, Role, blueprint::Approval};
use testing::on_each_engine;
use workforce::{
    Background, EarningKind, Filter, HandedIn, Need, Outcome, Presence, ProfileChange, Span, Tally, Terms,
};

use crate::{
    duty::weekly,
    town::{MIGRATIONS, Town, document, profile, rules},
};

on_each_engine!(MIGRATIONS, nothing_reads_a_table_from_end_to_end, async |world| {
    let mut rules = rules();
    rules.approval = Approval::Operator;
    let town = Town::under(world, rules);
    let (market, ravi, boss) = (town.market.clone(), town.person(Role::Provider), town.operator());
    let order: OrderId = world.id();
    let plans = world.store.plans(move |tx| {
        let ask = PageRequest::new(None, None);
        let provider = workforce::register(tx, &ravi, &market, profile("Ravi", "bicycle")).unwrap();
        let (here, id) = (market.id, provider.id);
        let passport = document("passport");
        let handed_in = HandedIn { name: passport.clone(), number: "12345678".into(), expires_on: None };
        workforce::hand_in(tx, &ravi, &market, &handed_in).unwrap();
        workforce::accept_document(tx, &boss, &market, id, &passport).unwrap();
        workforce::record_background(tx, &boss, here, id, Background::Clear).unwrap();
        workforce::approve(tx, &boss, &market, id, Terms::default()).unwrap();
        workforce::update_profile(
            tx,
            &ravi,
            &market,
            ProfileChange { name: Some("Ravi K".into()), ..ProfileChange::default() },
        )
        .unwrap();
        workforce::set_hours(tx, &ravi, here, &weekly("mon", "08:00", "17:00")).unwrap();
        workforce::go_online(tx, &ravi, &market).unwrap();
        workforce::candidates(tx, &market, &Need::default(), &[id])?;
        workforce::of_accounts(tx, here, &[provider.account])?;
        workforce::take_on(tx, here, id, order).unwrap();
        workforce::holds(tx, here, id, order)?;
        workforce::orders_in_hand(tx, here, id)?;
        workforce::go_offline(tx, &ravi, here).unwrap();
        workforce::finish(tx, &market, id, order, Outcome::Done { on_time: true }).unwrap();
        workforce::rate(tx, here, order, 5)?.unwrap();
        workforce::count(tx, &market, id, Tally::Offered)?;
        workforce::earn(tx, &market, id, order, EarningKind::Base, Money::new(1, market.currency)).unwrap();
        let day = "2026-01-15".parse().unwrap();
        let span = Span::new(day, day).unwrap();
        workforce::stats(tx, &ravi, &market, id, span).unwrap();
        workforce::earnings(tx, &ravi, &market, id, span, &ask).unwrap();
        workforce::totals(tx, &ravi, &market, id).unwrap();
        workforce::history(tx, &boss, here, id).unwrap();
        workforce::watch_documents(tx, |_| Some(market.clone()))?;
        workforce::suspend(tx, &boss, here, id, "late", None).unwrap();
        workforce::end_suspensions(tx)?;
        workforce::reinstate(tx, &Actor::System, here, id).unwrap();
        workforce::reject_document(tx, &boss, &market, id, &passport, "torn").unwrap();
        for filter in [
            Filter::default(),
            Filter { standing: Some("applied".into()), ..Filter::default() },
            Filter { presence: Some(Presence::Busy), ..Filter::default() },
            Filter { skill: Some("plumbing".parse().unwrap()), ..Filter::default() },
            Filter { text: Some("ra".into()), ..Filter::default() },
        ] {
            workforce::providers(tx, &boss, here, &filter, &ask).unwrap();
        }
        Ok(())
    });
    let plans = plans.await.unwrap();
    assert!(plans.len() >= 60, "every verb asks something: {}", plans.len());
    for plan in &plans {
        assert!(!plan.reads_everything(), "{plan:#?}");
    }
    for index in [
        "workforce_providers_of_market",
        "workforce_providers_by_standing",
        "workforce_providers_by_duty",
        "workforce_documents_due",
        "workforce_earnings_listed",
    ] {
        assert!(plans.iter().any(|plan| plan.uses(index)), "nothing uses {index}");
    }
});
