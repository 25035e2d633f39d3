use std::time::Duration;

use kernel::{Actor, Cursor, PageRequest, ProviderId, Role};
use testing::on_each_engine;
use workforce::{Filter, FindError, Presence, Provider};

use crate::town::{MIGRATIONS, Town, profile};

const MINUTE: Duration = Duration::from_secs(60);

/// Walks a list to its end, two at a time.
async fn walk(town: &Town<'_>, filter: &Filter) -> Vec<ProviderId> {
    let (mut seen, mut after): (Vec<ProviderId>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let page = page(town, town.operator(), filter, after).await.unwrap();
        seen.extend(page.rows.iter().map(|provider| provider.id));
        match page.next {
            Some(next) => after = Some(next),
            None => return seen,
        }
    }
}

async fn page(
    town: &Town<'_>,
    actor: Actor,
    filter: &Filter,
    after: Option<Cursor>,
) -> Result<kernel::Page<Provider>, FindError> {
    let (filter, ask) = (filter.clone(), PageRequest::new(after, Some(2)));
    town.does(move |tx, market| workforce::providers(tx, &actor, market.id, &filter, &ask)).await
}

on_each_engine!(MIGRATIONS, a_profile_is_seen_by_its_owner_and_by_operators, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "car")).await;
    let see = async |town: &Town<'_>, actor: Actor| {
        let id = provider.id;
        town.does(move |tx, market| workforce::provider(tx, &actor, market.id, id)).await
    };
    assert_eq!(see(&town, town.themselves(&provider)).await.unwrap(), provider);
    assert_eq!(see(&town, town.operator()).await.unwrap(), provider);
    let elsewhere = Town::new(world);
    for (town, actor) in [
        (&town, town.person(Role::Customer)),
        (&town, town.person(Role::Kitchen)),
        (&town, elsewhere.operator()),
        (&elsewhere, elsewhere.operator()),
        (&elsewhere, elsewhere.someone(provider.account, Role::Provider)),
        // The same account, signed in to another market.
        (&town, elsewhere.someone(provider.account, Role::Provider)),
    ] {
        assert!(matches!(see(town, actor).await, Err(FindError::Missing)));
    }
});

on_each_engine!(MIGRATIONS, the_operators_list_is_filtered_and_paged, async |world| {
    let town = Town::new(world);
    let mut applied = Vec::new();
    for name in ["Ravi Kumar", "Asha Rao", "Ravindra Patil", "Élodie Martin", "Mei Ling"] {
        applied.push(town.registers(profile(name, "car")).await.id);
        world.clock.advance(MINUTE);
    }
    let busy = town.at_work().await;
    world.clock.advance(MINUTE);
    for _ in 0..2 {
        town.takes_on(&busy, world.id()).await.unwrap();
    }
    let online = town.at_work().await;
    let everybody: Vec<_> = applied.iter().copied().chain([busy.id, online.id]).rev().collect();
    assert_eq!(walk(&town, &Filter::default()).await, everybody, "the newest first, each once");
    let with = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    };
    let newest_first = |ids: &[ProviderId]| ids.iter().rev().copied().collect::<Vec<_>>();
    let of_standing = with(|filter| filter.standing = Some("applied".into()));
    assert_eq!(walk(&town, &of_standing).await, newest_first(&applied));
    for (presence, expected) in [(Presence::Busy, busy.id), (Presence::Online, online.id)] {
        let filter = Filter { presence: Some(presence), ..Filter::default() };
        assert_eq!(walk(&town, &filter).await, [expected], "{presence:?}");
    }
    let offline = with(|filter| filter.presence = Some(Presence::Offline));
    assert_eq!(walk(&town, &offline).await, newest_first(&applied));
    for (text, expected) in [
        ("ravi", vec![online.id, busy.id, applied[2], applied[0]]),
        ("KUM", vec![online.id, busy.id, applied[0]]),
        ("él", vec![applied[3]]),
        ("lodie", vec![]),
    ] {
        let filter = Filter { text: Some(text.into()), ..Filter::default() };
        assert_eq!(walk(&town, &filter).await, expected, "{text}");
    }
    let both = with(|filter| {
        filter.text = Some("ravi".into());
        filter.standing = Some("applied".into());
        filter.skill = Some("plumbing".parse().unwrap());
        filter.presence = Some(Presence::Offline);
    });
    assert_eq!(walk(&town, &both).await, [applied[2], applied[0]]);
    let skilled = with(|filter| filter.skill = Some("plumbing".parse().unwrap()));
    assert_eq!(walk(&town, &skilled).await, everybody);
    let unskilled = with(|filter| filter.skill = Some("cooling".parse().unwrap()));
    assert_eq!(walk(&town, &unskilled).await, []);
    let elsewhere = Town::new(world);
    assert_eq!(walk(&elsewhere, &Filter::default()).await, []);
});

on_each_engine!(MIGRATIONS, the_list_is_for_operators, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Ravi", "car")).await;
    for who in [town.themselves(&provider), town.person(Role::Kitchen), Town::new(world).operator()] {
        let refused = page(&town, who, &Filter::default(), None).await;
        assert!(matches!(refused, Err(FindError::Denied)));
    }
});
