use kernel::{Actor, Place, Role, blueprint::Approval};
use testing::on_each_engine;
use workforce::{
    ChangeError, Craft, Level, ProfileChange, RegisterError, Standing,
    events::{Applied, Approved, HoursChanged, ProfileChanged},
};

use crate::town::{MIGRATIONS, Town, profile, rules};

fn fields(error: RegisterError) -> Vec<String> {
    match error {
        RegisterError::Invalid(faults) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("expected faults, got {other:?}"),
    }
}

on_each_engine!(MIGRATIONS, somebody_applies_once_and_waits, async |world| {
    let town = Town::new(world);
    let ravi = town.person(Role::Customer);
    let register = async || {
        let ravi = ravi.clone();
        town.does(move |tx, market| workforce::register(tx, &ravi, market, profile(" Ravi ", "car"))).await
    };
    let provider = register().await.unwrap();
    assert_eq!((provider.profile.name.as_str(), &provider.standing), ("Ravi", &Standing::Applied));
    assert_eq!((provider.capacity, provider.in_hand), (2, 0), "as the blueprint says");
    assert!(matches!(register().await, Err(RegisterError::AlreadyRegistered)));
    let (market, account) = (town.market.id, provider.account);
    assert_eq!(town.told::<Applied>().await, [Applied { market, provider: provider.id, account }]);
    let found = town.does(move |tx, market| workforce::own(tx, &ravi, market.id)).await.unwrap();
    assert_eq!(found, provider, "it is found again as it was written");
});

on_each_engine!(MIGRATIONS, where_approval_is_automatic_whoever_applies_may_work, async |world| {
    let mut rules = rules();
    (rules.approval, rules.background_check) = (Approval::Automatic, false);
    let town = Town::under(world, rules);
    let provider = town.registers(profile("Ravi", "bicycle")).await;
    assert_eq!(provider.standing, Standing::Approved);
    assert_eq!(town.told::<Approved>().await[0].by, None, "the engine did it");
    town.hands_in(&provider, "passport", None).await;
    town.goes_online(&provider).await.unwrap();
});

on_each_engine!(MIGRATIONS, a_business_without_providers_takes_none, async |world| {
    let mut town = Town::new(world);
    let mut market = (*town.market).clone();
    let mut blueprint = (*market.blueprint).clone();
    blueprint.workforce = None;
    market.blueprint = blueprint.into();
    town.market = market.into();
    let ravi = town.person(Role::Customer);
    let refused =
        town.does(move |tx, market| workforce::register(tx, &ravi, market, profile("Ravi", "car"))).await;
    assert!(matches!(refused, Err(RegisterError::NoneHere)));
});

on_each_engine!(MIGRATIONS, what_cannot_be_taken_is_named, async |world| {
    let town = Town::new(world);
    let ravi = town.person(Role::Customer);
    let mut wrong = profile("  ", "rocket");
    wrong.skills = vec!["magic".parse().unwrap()];
    wrong.craft = Craft { level: Some(Level::Master), years: 81, certifications: vec!["x".repeat(81)] };
    let refused = town.does(move |tx, market| workforce::register(tx, &ravi, market, wrong.clone())).await;
    assert_eq!(fields(refused.unwrap_err()), ["name", "skills", "vehicle.kind", "certifications", "years"]);
    let refused =
        town.does(|tx, market| workforce::register(tx, &Actor::System, market, profile("R", "car"))).await;
    assert!(matches!(refused, Err(RegisterError::Denied)), "the engine is no person who could work");
});

on_each_engine!(MIGRATIONS, only_what_is_named_of_a_profile_changes_and_only_ones_own, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "car")).await;
    let home = Place::new(12.97, 77.59).unwrap();
    let change = async |actor: Actor| {
        let craft = Craft { level: Some(Level::Senior), years: 7, certifications: vec![" Gas ".into()] };
        let skills = Some(vec!["plumbing".parse().unwrap(), "cooling".parse().unwrap()]);
        let change =
            ProfileChange { skills, home: Some(Some(home)), craft: Some(craft), ..ProfileChange::default() };
        town.does(move |tx, market| workforce::update_profile(tx, &actor, market, change.clone())).await
    };
    let changed = change(town.themselves(&provider)).await.unwrap();
    assert_eq!((changed.profile.name.as_str(), changed.profile.home), ("Ravi", Some(home)));
    assert_eq!(changed.profile.craft.certifications, ["Gas"]);
    let skills: Vec<_> = changed.profile.skills.iter().map(|skill| skill.as_str()).collect();
    assert_eq!(skills, ["cooling", "plumbing"], "each once, in the blueprint's order");
    assert_eq!(town.seen(provider.id).await, changed);
    change(town.themselves(&provider)).await.unwrap();
    assert_eq!(town.told::<ProfileChanged>().await.len(), 1, "what changes nothing is not told");
    for other in [town.operator(), town.person(Role::Customer)] {
        assert!(matches!(change(other).await, Err(ChangeError::Missing)));
    }
});

on_each_engine!(MIGRATIONS, working_hours_are_a_providers_own, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "car")).await;
    let set = async |actor: Actor| {
        let hours = crate::duty::weekly("mon", "08:00", "17:00");
        town.does(move |tx, market| workforce::set_hours(tx, &actor, market.id, &hours)).await
    };
    let changed = set(town.themselves(&provider)).await.unwrap();
    assert_eq!(town.seen(provider.id).await, changed);
    assert_eq!(changed.hours.week().len(), 1);
    assert!(matches!(set(town.operator()).await, Err(ChangeError::Missing)));
    assert_eq!(town.told::<HoursChanged>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, who_applies_from_two_devices_at_once_is_one_provider, async |world| {
    let town = Town::new(world);
    let ravi = town.person(Role::Customer);
    let applied = world
        .at_once(8, async |_| {
            let ravi = ravi.clone();
            town.does(move |tx, market| workforce::register(tx, &ravi, market, profile("Ravi", "car"))).await
        })
        .await;
    let taken = applied.iter().filter(|applied| applied.is_ok()).count();
    let known = applied.iter().filter(|applied| matches!(applied, Err(RegisterError::AlreadyRegistered)));
    assert_eq!((taken, known.count()), (1, 7), "{applied:?}");
});
