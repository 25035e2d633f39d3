use kernel::{
    Role,
    hours::{Hours, Opening, Weekly},
};
use testing::on_each_engine;
use workforce::{
    Candidate, Duty, DutyError, Finished, Hindrance, Need, Outcome, Presence, ProfileChange, Provider,
    Unsuitable,
    events::{WentOffline, WentOnline},
};

use crate::town::{DAY, MIGRATIONS, Town, profile, rules};

pub fn weekly(day: &str, opens: &str, closes: &str) -> Hours {
    let opening = Opening { opens: opens.parse().unwrap(), closes: closes.parse().unwrap() };
    Hours::new(vec![Weekly { day: day.parse().unwrap(), opening }], Vec::new()).unwrap()
}

pub fn hindrances(went: Result<Provider, DutyError>) -> Vec<Hindrance> {
    match went {
        Err(DutyError::NotReady(hindrances)) => hindrances,
        other => panic!("expected hindrances, got {other:?}"),
    }
}

async fn weighed(town: &Town<'_>, need: Need, among: &[&Provider]) -> Vec<Candidate> {
    let among: Vec<_> = among.iter().map(|provider| provider.id).collect();
    let market = town.market.clone();
    let weigh = move |tx: &mut store::Tx<'_>| workforce::candidates(tx, &market, &need, &among);
    town.world.store.read(weigh).await.unwrap()
}

on_each_engine!(MIGRATIONS, everything_that_keeps_somebody_from_duty_is_told_at_once, async |world| {
    let mut rules = rules();
    rules.hours = true;
    let town = Town::under(world, rules);
    let provider = town.registers(profile("Mei", "car")).await;
    let why = hindrances(town.goes_online(&provider).await);
    let told = serde_json::to_value(&why).unwrap();
    assert_eq!(
        told,
        serde_json::json!([
            { "reason": "not_approved" },
            { "reason": "background_check" },
            { "reason": "document", "document": "passport", "why": "missing" },
            { "reason": "document", "document": "licence", "why": "missing" },
            { "reason": "outside_hours", "from": null },
        ])
    );
    let stranger = town.person(Role::Customer);
    let nobody = town.does(move |tx, market| workforce::go_online(tx, &stranger, market)).await;
    assert!(matches!(nobody, Err(DutyError::Missing)));
});

on_each_engine!(MIGRATIONS, going_on_and_off_duty_is_told_once, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    town.goes_online(&provider).await.unwrap();
    assert_eq!(town.told::<WentOnline>().await.len(), 1);
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Online);
    town.goes_offline(&provider).await;
    town.goes_offline(&provider).await;
    assert_eq!(town.told::<WentOffline>().await.len(), 1);
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Offline);
});

on_each_engine!(MIGRATIONS, who_wants_to_go_home_finishes_first, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let (first, second) = (world.id(), world.id());
    town.takes_on(&provider, first).await.unwrap();
    town.takes_on(&provider, second).await.unwrap();
    assert_eq!(town.goes_offline(&provider).await.duty, Duty::Finishing);
    assert_eq!(town.told::<WentOffline>().await, []);
    let done = Outcome::Done { on_time: true };
    assert_eq!(town.finishes(&provider, first, done).await, Finished::Now);
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Finishing);
    assert_eq!(town.finishes(&provider, second, done).await, Finished::Now);
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Offline);
    assert_eq!(town.told::<WentOffline>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, who_changes_their_mind_goes_on, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let order = world.id();
    town.takes_on(&provider, order).await.unwrap();
    town.goes_offline(&provider).await;
    town.goes_online(&provider).await.unwrap();
    town.finishes(&provider, order, Outcome::Withdrawn).await;
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Online);
    assert_eq!(town.told::<WentOnline>().await.len(), 1, "they never left");
});

on_each_engine!(MIGRATIONS, working_hours_bind_where_the_blueprint_says_so, async |world| {
    let mut rules = rules();
    rules.hours = true;
    let town = Town::under(world, rules);
    let provider = town.hired().await;
    let actor = town.themselves(&provider);
    // The clock stands at noon of a Thursday in Kolkata.
    let friday = weekly("fri", "09:00", "17:00");
    town.does(move |tx, market| workforce::set_hours(tx, &actor, market.id, &friday)).await.unwrap();
    let from = Some("2026-01-16T03:30:00Z".parse().unwrap());
    assert_eq!(hindrances(town.goes_online(&provider).await), [Hindrance::OutsideHours { from }]);
    world.clock.advance(DAY);
    town.goes_online(&provider).await.unwrap();
    assert_eq!(weighed(&town, Need::default(), &[&provider]).await[0].unsuitable, []);
    world.clock.advance(DAY);
    let late = weighed(&town, Need::default(), &[&provider]).await;
    assert_eq!(late[0].unsuitable, [Unsuitable::OutsideHours]);
});

on_each_engine!(MIGRATIONS, what_speaks_against_somebody_is_named, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let need = |skill: &str, brand: &str, vehicle: &str| Need {
        skills: vec![skill.parse().unwrap()],
        brands: vec![brand.parse().unwrap()],
        vehicles: vec![vehicle.parse().unwrap()],
    };
    let fit = weighed(&town, need("plumbing", "lg", "bicycle"), &[&provider]).await;
    assert_eq!(fit[0].unsuitable, []);
    let unfit = weighed(&town, need("cooling", "bosch", "car"), &[&provider]).await;
    let expected = [
        Unsuitable::Skill { skill: "cooling".parse().unwrap() },
        Unsuitable::Brand { brand: "bosch".parse().unwrap() },
        Unsuitable::Vehicle,
    ];
    assert_eq!(unfit[0].unsuitable, expected);
    for _ in 0..2 {
        town.takes_on(&provider, world.id()).await.unwrap();
    }
    let full = weighed(&town, Need::default(), &[&provider]).await;
    assert_eq!(full[0].unsuitable, [Unsuitable::Full]);
    town.goes_offline(&provider).await;
    let leaving = weighed(&town, Need::default(), &[&provider]).await;
    assert_eq!(leaving[0].unsuitable, [Unsuitable::Offline, Unsuitable::Full]);
});

on_each_engine!(MIGRATIONS, many_are_weighed_at_once_and_only_those_of_the_market, async |world| {
    let town = Town::new(world);
    let mut everybody = Vec::new();
    for _ in 0..27 {
        everybody.push(town.registers(profile("Ravi", "bicycle")).await);
    }
    let at_work = town.at_work().await;
    let stranger = Town::new(world).at_work().await;
    everybody.extend([at_work.clone(), stranger]);
    let among: Vec<_> = everybody.iter().collect();
    assert_eq!(weighed(&town, Need::default(), &among).await.len(), 28);
    let (market, ids) = (town.market.clone(), among.iter().map(|provider| provider.id).collect::<Vec<_>>());
    let fit =
        world.store.read(move |tx| workforce::suitable(tx, &market, &Need::default(), &ids)).await.unwrap();
    assert_eq!(fit.iter().map(|provider| provider.id).collect::<Vec<_>>(), [at_work.id]);
    let (market, accounts) =
        (town.market.id, among.iter().map(|provider| provider.account).collect::<Vec<_>>());
    let found = world.store.read(move |tx| workforce::of_accounts(tx, market, &accounts)).await.unwrap();
    assert_eq!(found.len(), 28);
});

on_each_engine!(MIGRATIONS, who_comes_with_another_vehicle_needs_its_documents, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let comes_by = async |vehicle: &'static str| {
        let actor = town.themselves(&provider);
        let vehicle = profile("Ravi Kumar", vehicle).vehicle;
        let change = ProfileChange { vehicle: Some(vehicle), ..ProfileChange::default() };
        town.does(move |tx, market| workforce::update_profile(tx, &actor, market, change.clone()))
            .await
            .unwrap()
    };
    assert_eq!(comes_by("car").await.presence(), Presence::Offline, "nobody has seen a licence");
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Offline);
    town.hands_in(&provider, "licence", Some("2026-01-31")).await;
    town.accepts(&provider, "licence").await;
    comes_by("bicycle").await;
    assert_eq!(town.goes_online(&provider).await.unwrap().valid_until, None);
    let drives = comes_by("car").await;
    assert_eq!(drives.presence(), Presence::Online);
    assert_eq!(drives.valid_until, Some("2026-01-31T18:30:00Z".parse().unwrap()));
    assert_eq!(town.seen(provider.id).await, drives);
});
