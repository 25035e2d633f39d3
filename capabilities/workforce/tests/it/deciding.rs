use kernel::{Actor, Role};
use testing::on_each_engine;
use workforce::{
    Background, Change, DecideError, Employment, Presence, Standing, Terms,
    events::{Reinstated, Rejected, Suspended, WentOffline},
};

use crate::town::{DAY, MIGRATIONS, Town, document, profile};

on_each_engine!(MIGRATIONS, only_operators_decide, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "bicycle")).await;
    town.hands_in(&provider, "passport", None).await;
    town.clears(&provider).await;
    let elsewhere = Town::new(world).operator();
    for who in
        [town.themselves(&provider), town.person(Role::Customer), town.person(Role::Kitchen), elsewhere]
    {
        let id = provider.id;
        let denied = town.does(move |tx, market| {
            let is_denied = |decided: Result<(), DecideError>| matches!(decided, Err(DecideError::Denied));
            let (here, passport) = (market.id, document("passport"));
            Ok::<_, DecideError>([
                is_denied(workforce::approve(tx, &who, market, id, Terms::default()).map(|_| ())),
                is_denied(workforce::reject(tx, &who, here, id, "no").map(|_| ())),
                is_denied(workforce::suspend(tx, &who, here, id, "no", None).map(|_| ())),
                is_denied(workforce::reinstate(tx, &who, here, id).map(|_| ())),
                is_denied(workforce::record_background(tx, &who, here, id, Background::Failed).map(|_| ())),
                is_denied(workforce::accept_document(tx, &who, market, id, &passport).map(|_| ())),
                is_denied(workforce::reject_document(tx, &who, market, id, &passport, "no").map(|_| ())),
            ])
        });
        assert_eq!(denied.await.unwrap(), [true; 7]);
    }
    assert_eq!(town.seen(provider.id).await.standing, Standing::Applied);
});

on_each_engine!(MIGRATIONS, nobody_is_approved_before_their_past_was_looked_into, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "bicycle")).await;
    let (operator, id) = (town.operator(), provider.id);
    let early =
        town.does(move |tx, market| workforce::approve(tx, &operator, market, id, Terms::default())).await;
    assert!(matches!(early, Err(DecideError::BackgroundNotClear)));
    town.clears(&provider).await;
    assert_eq!(town.approves(&provider).await.standing, Standing::Approved);
});

on_each_engine!(MIGRATIONS, the_terms_can_be_changed_but_not_below_what_is_in_hand, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    for _ in 0..2 {
        town.takes_on(&provider, world.id()).await.unwrap();
    }
    let offer = async |terms: Terms| {
        let (operator, id) = (town.operator(), provider.id);
        town.does(move |tx, market| workforce::approve(tx, &operator, market, id, terms)).await
    };
    let terms = Terms { employment: Some(Employment::Employee), capacity: Some(5) };
    let changed = offer(terms).await.unwrap();
    assert_eq!((changed.employment, changed.capacity), (Employment::Employee, 5));
    let kept = offer(Terms::default()).await.unwrap();
    assert_eq!((kept.employment, kept.capacity), (Employment::Employee, 5));
    for capacity in [0, 1, 1_001] {
        let refused = offer(Terms { employment: None, capacity: Some(capacity) }).await;
        assert!(matches!(refused, Err(DecideError::Invalid(_))), "{capacity}");
    }
});

on_each_engine!(MIGRATIONS, who_is_turned_down_is_told_why_and_may_ask_again, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "bicycle")).await;
    let reject = async |reason: &'static str| {
        let (operator, id) = (town.operator(), provider.id);
        town.does(move |tx, market| workforce::reject(tx, &operator, market.id, id, reason)).await
    };
    assert!(matches!(reject("  ").await, Err(DecideError::Invalid(_))), "whoever says no says why");
    let rejected = reject("no tools").await.unwrap();
    assert_eq!(rejected.standing, Standing::Rejected { reason: "no tools".into() });
    assert!(matches!(reject("again").await, Err(DecideError::NotNow("rejected"))));
    assert_eq!(town.told::<Rejected>().await[0].reason, "no tools");

    let actor = town.themselves(&provider);
    let again = town
        .does(move |tx, market| workforce::register(tx, &actor, market, profile("Ravi K", "car")))
        .await
        .unwrap();
    assert_eq!((again.id, &again.standing), (provider.id, &Standing::Applied));
    assert_eq!(town.seen(provider.id).await.profile.name, "Ravi K");
});

on_each_engine!(MIGRATIONS, a_suspension_ends_duty_at_once_and_by_itself, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let until = world.now().plus(2 * DAY);
    let (operator, id) = (town.operator(), provider.id);
    let suspended = town
        .does(move |tx, market| workforce::suspend(tx, &operator, market.id, id, "late", Some(until)))
        .await
        .unwrap();
    assert_eq!(suspended.standing, Standing::Suspended { reason: "late".into(), until: Some(until) });
    assert_eq!(suspended.presence(), Presence::Offline);
    assert_eq!(town.told::<WentOffline>().await.len(), 1);
    assert_eq!(town.told::<Suspended>().await[0].until, Some(until));
    assert!(town.takes_on(&provider, world.id()).await.is_err());

    let end = async || town.does(|tx, _| workforce::end_suspensions(tx)).await.unwrap();
    assert_eq!(end().await, []);
    world.clock.advance(2 * DAY);
    assert_eq!(end().await.len(), 1);
    assert_eq!(town.seen(id).await.standing, Standing::Approved);
    assert_eq!(end().await, [], "once");
    assert_eq!(town.told::<Reinstated>().await[0].by, None);
});

on_each_engine!(MIGRATIONS, every_change_of_standing_is_kept_with_who_when_and_why, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "bicycle")).await;
    town.clears(&provider).await;
    town.approves(&provider).await;
    let (operator, id) = (town.operator(), provider.id);
    let boss = operator.account();
    let suspended = {
        let operator = operator.clone();
        town.does(move |tx, market| workforce::suspend(tx, &operator, market.id, id, "late", None)).await
    };
    suspended.unwrap();
    {
        let operator = operator.clone();
        town.does(move |tx, market| workforce::reinstate(tx, &operator, market.id, id)).await.unwrap();
    }
    let again = {
        let operator = operator.clone();
        town.does(move |tx, market| workforce::reinstate(tx, &operator, market.id, id)).await
    };
    assert!(matches!(again, Err(DecideError::NotNow("approved"))));
    let history =
        async |actor: Actor| town.does(move |tx, market| workforce::history(tx, &actor, market.id, id)).await;
    let kept = history(operator).await.unwrap();
    let what: Vec<_> = kept.iter().map(|change| change.what.as_str()).collect();
    assert_eq!(what, ["applied", "background_clear", "approved", "suspended", "approved"]);
    let late = Change { what: "suspended".into(), by: boss, reason: Some("late".into()), at: world.now() };
    assert_eq!(kept[3], late);
    assert_eq!(kept[0].by, Some(provider.account));
    assert!(history(town.person(Role::Customer)).await.is_err());
});

on_each_engine!(MIGRATIONS, a_past_that_speaks_against_somebody_ends_their_duty, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let (operator, id) = (town.operator(), provider.id);
    let failed = Background::Failed;
    let seen = town
        .does(move |tx, market| workforce::record_background(tx, &operator, market.id, id, failed))
        .await
        .unwrap();
    assert_eq!((seen.background, seen.presence()), (Background::Failed, Presence::Offline));
    assert!(town.goes_online(&provider).await.is_err());
});
