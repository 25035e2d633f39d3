use std::time::Duration;

use crypto::Secret;
use identity::MIGRATIONS;
use kernel::{Actor, Role};
use testing::on_each_engine;

use crate::house::{ASHA, RAVI, house};

on_each_engine!(MIGRATIONS, a_ticket_tells_who_took_it_once, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await.standing;
    let ticket = house.takes_ticket(asha.person()).await;
    assert_eq!(house.shows_ticket(&ticket).await, Some(asha));
    assert_eq!(house.shows_ticket(&ticket).await, None);
});

on_each_engine!(MIGRATIONS, of_many_who_show_a_ticket_at_once_one_gets_in, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await.standing;
    let ticket = house.takes_ticket(asha.person()).await;
    let answers = world.at_once(64, async |_| house.shows_ticket(&ticket).await).await;
    assert_eq!(answers.iter().flatten().count(), 1);
});

on_each_engine!(MIGRATIONS, a_ticket_is_good_for_thirty_seconds, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await.standing;
    let (early, late) = (house.takes_ticket(asha.person()).await, house.takes_ticket(asha.person()).await);
    world.clock.advance(Duration::from_secs(29));
    assert!(house.shows_ticket(&early).await.is_some());
    world.clock.advance(Duration::from_secs(1));
    assert_eq!(house.shows_ticket(&late).await, None);
});

on_each_engine!(MIGRATIONS, a_ticket_ends_with_its_session, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await;
    let ticket = house.takes_ticket(asha.standing.person()).await;
    house.logs_out(&asha.credentials.refresh).await;
    assert_eq!(house.shows_ticket(&ticket).await, None);
});

on_each_engine!(MIGRATIONS, a_ticket_carries_the_roles_of_now, async |world| {
    let house = house(world);
    let ravi = house.signs_in(RAVI).await.standing;
    let before = house.takes_ticket(ravi.person()).await;
    house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap();
    assert!(house.shows_ticket(&before).await.unwrap().roles.contains(Role::Kitchen));

    let after = house.takes_ticket(ravi.person()).await;
    house.withdraws(&Actor::System, ravi.account.id, Role::Kitchen).await.unwrap();
    assert!(!house.shows_ticket(&after).await.unwrap().roles.contains(Role::Kitchen));
});

on_each_engine!(MIGRATIONS, what_we_did_not_issue_is_no_ticket, async |world| {
    let house = house(world);
    for made_up in ["", "ticket", &"A".repeat(43)] {
        assert_eq!(house.shows_ticket(&Secret::new(made_up.to_owned())).await, None);
    }
});
