use std::time::Duration;

use crypto::Secret;
use identity::{
    MIGRATIONS, RefreshRefused,
    events::{SessionEnd, SessionEnded},
};
use testing::on_each_engine;

use crate::house::{ASHA, House, RAVI, house};

const SECOND: Duration = Duration::from_secs(1);

on_each_engine!(MIGRATIONS, a_refresh_token_is_traded_for_the_next_one, async |world| {
    let house = house(world);
    let first = house.signs_in(ASHA).await.credentials;
    world.clock.advance(3_600 * SECOND);
    let second = house.refreshes(&first.refresh).await.unwrap();
    assert_ne!(second.refresh, first.refresh);
    assert_eq!(second.access.session, first.access.session);
    assert_eq!(second.access.expires_at, first.access.expires_at.plus(3_600 * SECOND));
    assert!(house.refreshes(&second.refresh).await.is_ok());
});

on_each_engine!(MIGRATIONS, a_token_used_again_ends_its_session_for_everybody, async |world| {
    let house = house(world);
    let signed_in = house.signs_in(ASHA).await;
    let (session, stolen) = (signed_in.standing.session, signed_in.credentials.refresh);
    let owners = house.refreshes(&stolen).await.unwrap();
    world.clock.advance(10 * SECOND);

    assert_eq!(house.refreshes(&stolen).await, Err(RefreshRefused), "the thief");
    assert_eq!(house.refreshes(&owners.refresh).await, Err(RefreshRefused), "the owner");
    assert_eq!(house.standing(session).await, None, "and their access tokens");
    let [ended] = house.told::<SessionEnded>().await.try_into().unwrap();
    assert_eq!((ended.session, ended.reason), (session, SessionEnd::RefreshTokenReused));
});

on_each_engine!(MIGRATIONS, a_token_two_generations_old_is_never_forgiven, async |world| {
    let house = house(world);
    let first = house.signs_in(ASHA).await.credentials;
    let second = house.refreshes(&first.refresh).await.unwrap();
    house.refreshes(&second.refresh).await.unwrap();
    assert_eq!(house.refreshes(&first.refresh).await, Err(RefreshRefused));
    assert_eq!(house.standing(first.access.session).await, None);
});

on_each_engine!(MIGRATIONS, other_sessions_of_the_person_go_on, async |world| {
    let house = house(world);
    let phone = house.signs_in(ASHA).await.credentials;
    let laptop = house.signs_in(ASHA).await.credentials;
    house.refreshes(&phone.refresh).await.unwrap();
    world.clock.advance(10 * SECOND);
    house.refreshes(&phone.refresh).await.unwrap_err();
    assert!(house.refreshes(&laptop.refresh).await.is_ok());
});

on_each_engine!(MIGRATIONS, a_lost_answer_is_given_again_for_ten_seconds, async |world| {
    let house = house(world);
    let first = house.signs_in(ASHA).await.credentials;
    let second = house.refreshes(&first.refresh).await.unwrap();
    world.clock.advance(9 * SECOND);
    let again = house.restarted(world).refreshes(&first.refresh).await.unwrap();
    assert_eq!(again.refresh, second.refresh);
    assert!(house.refreshes(&again.refresh).await.is_ok());
});

on_each_engine!(MIGRATIONS, many_refreshes_at_once_give_one_successor, async |world| {
    let house = house(world);
    let first = house.signs_in(ASHA).await.credentials;
    let answers = world.at_once(64, async |_| house.refreshes(&first.refresh).await).await;
    let successors: Vec<_> = answers.into_iter().map(|answer| answer.unwrap().refresh).collect();
    assert!(successors.iter().all(|successor| *successor == successors[0]));
    assert!(house.refreshes(&successors[0]).await.is_ok());
    assert!(house.told::<SessionEnded>().await.is_empty());
});

on_each_engine!(MIGRATIONS, a_stranger_cannot_end_a_session_by_guessing, async |world| {
    let house = house(world);
    let owners = house.signs_in(ASHA).await.credentials;
    let token = owners.refresh.expose();
    let older = token.replacen(".1.", ".0.", 1);
    for forged in ["", "let me in", &older, &token[..token.len() - 1]] {
        assert_eq!(house.refreshes(&Secret::new(forged.to_owned())).await, Err(RefreshRefused));
        assert_eq!(house.logs_out(&Secret::new(forged.to_owned())).await, None);
    }
    assert!(house.refreshes(&owners.refresh).await.is_ok());
});

on_each_engine!(MIGRATIONS, logging_out_ends_the_session_at_once, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await;
    let ravi = house.signs_in(RAVI).await;
    assert_eq!(house.logs_out(&asha.credentials.refresh).await, Some(asha.standing.account.id));

    assert_eq!(house.standing(asha.standing.session).await, None);
    assert_eq!(house.refreshes(&asha.credentials.refresh).await, Err(RefreshRefused));
    assert!(house.standing(ravi.standing.session).await.is_some());
    assert_eq!(ends(&house).await, [SessionEnd::LoggedOut]);

    assert_eq!(house.logs_out(&asha.credentials.refresh).await, None);
    assert_eq!(ends(&house).await, [SessionEnd::LoggedOut], "a second time changes nothing");
});

async fn ends(house: &House) -> Vec<SessionEnd> {
    house.told::<SessionEnded>().await.into_iter().map(|ended| ended.reason).collect()
}
