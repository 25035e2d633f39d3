//! Scenes with rows, each on both engines.

#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

use std::time::Duration;

use jiff::tz::TimeZone;
use kernel::{Actor, Clock, MarketId, Person, Place, Role, Roles};
use merchants::{
    Availability, Hours, MIGRATIONS, Merchant, MerchantError, Profile, ProfileChange, State, Weekly,
    events::{HoursChanged, ProfileChanged, StateChanged},
    found, merchant, of_market, set_hours, set_state, update_profile,
};
use testing::{World, on_each_engine};

fn profile() -> Profile {
    Profile {
        name: " Canteen ".into(),
        phone: "+918000001000".parse().ok(),
        address: Some("Hall 1".into()),
        place: None,
    }
}

fn hours(day: &str, opens: &str, closes: &str) -> Hours {
    let opening = merchants::Opening { opens: opens.parse().unwrap(), closes: closes.parse().unwrap() };
    Hours::new(vec![Weekly { day: day.parse().unwrap(), opening }], Vec::new()).unwrap()
}

fn person(world: &World, market: MarketId, role: Role) -> Actor {
    let (account, session) = (world.id(), world.id());
    Actor::Person(Person { account, session, market, roles: Roles::NONE.with(role) })
}

/// Open on Thursdays, 10:00 to 14:00; the world's clock stands at noon of one in Kolkata.
async fn canteen(world: &World) -> Merchant {
    let market = world.market();
    let (profile, hours) = (profile(), hours("thu", "10:00", "14:00"));
    let founded =
        world.store.write(move |tx| found(tx, &Actor::System, market, &profile, hours.clone())).await;
    founded.unwrap()
}

async fn found_again(world: &World, canteen: &Merchant) -> Merchant {
    let (market, id) = (canteen.market, canteen.id);
    world.store.read(move |tx| merchant(tx, market, id)).await.unwrap().unwrap()
}

async fn set(world: &World, canteen: &Merchant, state: State) -> Result<Merchant, MerchantError> {
    let (market, id) = (canteen.market, canteen.id);
    world.store.write(move |tx| set_state(tx, &Actor::System, market, id, state)).await
}

fn fields(error: MerchantError) -> Vec<String> {
    match error {
        MerchantError::Invalid(faults) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("expected faults, got {other:?}"),
    }
}

on_each_engine!(MIGRATIONS, a_merchant_is_found_again_as_it_was_founded, async |world| {
    let canteen = canteen(world).await;
    assert_eq!(canteen.profile.name, "Canteen");
    assert_eq!(found_again(world, &canteen).await, canteen);
    let (here, elsewhere, id) = (canteen.market, world.market(), canteen.id);
    let of_market = async |market| world.store.read(move |tx| of_market(tx, market)).await.unwrap();
    assert_eq!(of_market(here).await, Some(canteen));
    assert_eq!(of_market(elsewhere).await, None);
    assert_eq!(world.store.read(move |tx| merchant(tx, elsewhere, id)).await.unwrap(), None);
});

on_each_engine!(MIGRATIONS, a_merchant_is_put_on_the_map_and_taken_off, async |world| {
    let canteen = canteen(world).await;
    let place = Place::new(12.9716, 77.5946).unwrap();
    let (market, id) = (canteen.market, canteen.id);
    for place in [Some(place), None] {
        let change = ProfileChange { place: Some(place), ..ProfileChange::default() };
        let moved = world
            .store
            .write(move |tx| update_profile(tx, &Actor::System, market, id, &change))
            .await
            .unwrap();
        assert_eq!(moved.profile.place, place);
        assert_eq!(found_again(world, &canteen).await, moved);
    }
});

on_each_engine!(MIGRATIONS, a_pause_ends_by_itself, async |world| {
    let canteen = canteen(world).await;
    let zone = TimeZone::get("Asia/Kolkata").unwrap();
    let now = || world.clock.now();
    let closes_at = Some("2026-01-15T08:30:00Z".parse().unwrap());

    let pause = State::paused_for(15, now());
    let until = pause.paused_until();
    set(world, &canteen, pause).await.unwrap();
    let availability = async || found_again(world, &canteen).await.availability(now(), &zone);
    assert_eq!(availability().await, Availability::Paused { until });
    world.clock.advance(Duration::from_secs(15 * 60));
    assert_eq!(availability().await, Availability::Open { closes_at });

    set(world, &canteen, State::Busy { minutes: 20 }).await.unwrap();
    assert_eq!(availability().await, Availability::Busy { minutes: 20, closes_at });
    set(world, &canteen, State::Paused { until: None }).await.unwrap();
    assert_eq!(availability().await, Availability::Paused { until: None });
    set(world, &canteen, State::Open).await.unwrap();
    assert_eq!(availability().await, Availability::Open { closes_at });
});

on_each_engine!(MIGRATIONS, states_that_make_no_sense_are_refused, async |world| {
    let canteen = canteen(world).await;
    let now = world.clock.now();
    for state in [
        State::Busy { minutes: 0 },
        State::Busy { minutes: State::BUSY_MINUTES_MAX + 1 },
        State::Paused { until: Some(now) },
        State::paused_for(State::PAUSE_MINUTES_MAX + 1, now),
    ] {
        assert_eq!(fields(set(world, &canteen, state).await.unwrap_err()), ["minutes"], "{state:?}");
    }
    assert_eq!(found_again(world, &canteen).await.state, State::Open);
});

on_each_engine!(MIGRATIONS, only_what_is_named_of_a_profile_changes, async |world| {
    let canteen = canteen(world).await;
    let (market, id) = (canteen.market, canteen.id);
    let update = async |change: ProfileChange| {
        world.store.write(move |tx| update_profile(tx, &Actor::System, market, id, &change)).await
    };
    let renamed = ProfileChange { name: Some("Mess".into()), ..ProfileChange::default() };
    let expected = Profile { name: "Mess".into(), ..canteen.profile.clone() };
    assert_eq!(update(renamed).await.unwrap().profile, expected);
    let moved_out = ProfileChange { address: Some(Some("  ".into())), ..ProfileChange::default() };
    assert_eq!(update(moved_out).await.unwrap().profile, Profile { address: None, ..expected });
    let wrong = ProfileChange {
        name: Some(" ".into()),
        address: Some(Some("x".repeat(301))),
        phone: None,
        place: None,
    };
    assert_eq!(fields(update(wrong).await.unwrap_err()), ["name", "address"]);
});

on_each_engine!(MIGRATIONS, the_staff_run_their_merchant_and_operators_found_one, async |world| {
    let (canteen, other) = (canteen(world).await, canteen(world).await);
    let (market, id) = (canteen.market, canteen.id);
    for (who, runs, founds) in [
        (person(world, market, Role::Kitchen), true, false),
        (person(world, market, Role::Operator), true, true),
        (person(world, market, Role::Customer), false, false),
        (person(world, other.market, Role::Operator), false, false),
    ] {
        let denied = world.store.write(move |tx| {
            let denied =
                |outcome: Result<Merchant, MerchantError>| matches!(outcome, Err(MerchantError::Denied));
            let change = ProfileChange::default();
            Ok::<_, MerchantError>([
                denied(set_state(tx, &who, market, id, State::Open)),
                denied(set_hours(tx, &who, market, id, &hours("mon", "07:00", "08:00"))),
                denied(update_profile(tx, &who, market, id, &change)),
                denied(found(tx, &who, market, &profile(), Hours::default())),
            ])
        });
        assert_eq!(denied.await.unwrap(), [!runs, !runs, !runs, !founds]);
    }
    let stranger = other.id;
    let missing =
        world.store.write(move |tx| set_state(tx, &Actor::System, market, stranger, State::Open)).await;
    assert!(matches!(missing, Err(MerchantError::Missing)), "another market's merchant does not exist here");
});

on_each_engine!(MIGRATIONS, changes_are_told_once_with_who_made_them, async |world| {
    let canteen = canteen(world).await;
    let (market, id) = (canteen.market, canteen.id);
    let cook = person(world, market, Role::Operator);
    let by = cook.account();
    for _ in 0..2 {
        let cook = cook.clone();
        let made = world.store.write(move |tx| {
            set_state(tx, &cook, market, id, State::Busy { minutes: 10 })?;
            set_hours(tx, &cook, market, id, &hours("mon", "07:00", "08:00"))?;
            let renamed = ProfileChange { name: Some("Mess".into()), ..ProfileChange::default() };
            update_profile(tx, &cook, market, id, &renamed)
        });
        made.await.unwrap();
    }
    let events = world.store.read(|tx| store::log::after(tx, 0, 10)).await.unwrap();
    let [state, hours, profile] = events.as_slice() else { panic!("one event for each change: {events:?}") };
    let expected = StateChanged {
        market,
        merchant: id,
        state: "busy".into(),
        busy_minutes: Some(10),
        paused_until: None,
        by,
    };
    assert_eq!(state.read(), Some(expected));
    assert_eq!(hours.read(), Some(HoursChanged { market, merchant: id, by }));
    assert_eq!(profile.read(), Some(ProfileChanged { market, merchant: id, by }));
});
