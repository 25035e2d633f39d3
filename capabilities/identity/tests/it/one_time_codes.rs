use std::collections::BTreeMap;

use identity::{CodeSent, MIGRATIONS, RequestCodeError, WrongCode, events::SessionOpened};
use kernel::{Problem, Role, Roles};
use store::{StoreError, Tx, params};
use testing::on_each_engine;

use crate::house::{ASHA, DAY, HOME, HOUR, House, MINUTE, RAVI, house};

on_each_engine!(MIGRATIONS, the_code_from_the_message_opens_a_session_and_makes_the_account, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    assert!(code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");

    let first = house.types(ASHA, &code).await.unwrap();
    assert_eq!(first.standing.account.phone.as_str(), ASHA);
    assert_eq!((first.standing.account.name.clone(), first.standing.account.language.as_str()), (None, "hi"));
    assert_eq!(first.standing.roles, Roles::NONE.with(Role::Customer));
    assert_eq!(house.standing(first.credentials.access.session).await, Some(first.standing.clone()));

    let again = house.signs_in(ASHA).await;
    assert_eq!(again.standing.account, first.standing.account, "the same person");
    assert_ne!(again.standing.session, first.standing.session, "another session");
    assert_eq!(house.told::<SessionOpened>().await.len(), 2);
});

on_each_engine!(MIGRATIONS, a_code_works_once, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    house.types(ASHA, &code).await.unwrap();
    assert_eq!(house.types(ASHA, &code).await, Err(WrongCode));
});

on_each_engine!(MIGRATIONS, of_many_who_type_the_code_at_once_one_gets_in, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    let answers = world.at_once(64, async |_| house.types(ASHA, &code).await).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
});

on_each_engine!(MIGRATIONS, people_who_first_sign_in_at_once_get_one_account_each, async |world| {
    let house = house(world);
    let codes = [house.receives_code(ASHA).await, house.receives_code(RAVI).await];
    let answers = world
        .at_once(16, async |n| {
            let (who, code) = if n % 2 == 0 { (ASHA, &codes[0]) } else { (RAVI, &codes[1]) };
            house.types(who, code).await
        })
        .await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 2);
    assert_eq!(rows(&house).await["identity_accounts"], 2);
});

on_each_engine!(MIGRATIONS, after_five_wrong_tries_the_right_code_is_wrong_too, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    for _ in 0..5 {
        assert_eq!(house.types(ASHA, wrong(&code)).await, Err(WrongCode));
    }
    assert_eq!(house.restarted(world).types(ASHA, &code).await, Err(WrongCode));
});

on_each_engine!(MIGRATIONS, the_fifth_try_may_be_right, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    for _ in 0..4 {
        assert_eq!(house.types(ASHA, wrong(&code)).await, Err(WrongCode));
    }
    assert!(house.types(ASHA, &code).await.is_ok());
});

on_each_engine!(MIGRATIONS, guesses_at_once_are_all_counted, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    world.at_once(64, async |_| house.types(ASHA, wrong(&code)).await).await;
    assert_eq!(house.types(ASHA, &code).await, Err(WrongCode));
});

on_each_engine!(MIGRATIONS, a_code_is_too_old_after_five_minutes, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    world.clock.advance(5 * MINUTE);
    assert_eq!(house.types(ASHA, &code).await, Err(WrongCode));
});

on_each_engine!(MIGRATIONS, a_newer_code_replaces_the_older, async |world| {
    let house = house(world);
    let older = house.receives_code(ASHA).await;
    let newer = house.receives_code(ASHA).await;
    assert_ne!(older, newer, "the seed of these worlds draws two different codes");
    assert_eq!(house.types(ASHA, &older).await, Err(WrongCode));
    assert!(house.types(ASHA, &newer).await.is_ok());
});

on_each_engine!(MIGRATIONS, a_code_opens_no_other_phone, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    house.receives_code(RAVI).await;
    assert_eq!(house.types(RAVI, &code).await, Err(WrongCode));
});

on_each_engine!(MIGRATIONS, a_phone_gets_five_codes_an_hour_from_wherever_they_are_asked, async |world| {
    let house = house(world);
    for n in 0..5 {
        assert!(house.asks_for_code(ASHA, &format!("203.0.113.{n}")).await.is_ok());
        world.clock.advance(MINUTE);
    }
    // The first of five was five minutes ago: it leaves the hour in 55 minutes.
    assert_eq!(seconds_to_wait(&house, ASHA, "203.0.113.77").await, 55 * 60);
    assert_eq!(seconds_to_wait(&house.restarted(world), ASHA, "203.0.113.78").await, 55 * 60);
    assert!(house.asks_for_code(RAVI, "203.0.113.0").await.is_ok(), "others are not kept waiting");

    world.clock.advance(55 * MINUTE);
    assert!(house.asks_for_code(ASHA, "203.0.113.0").await.is_ok());
    assert_eq!(seconds_to_wait(&house, ASHA, "203.0.113.0").await, 60, "the next one leaves a minute later");
    assert_eq!(house.messages().await.len(), 7, "who is refused gets no message");
});

on_each_engine!(MIGRATIONS, an_address_asks_for_twenty_codes_an_hour_for_whatever_phones, async |world| {
    let house = house(world);
    for n in 0..20 {
        assert!(house.asks_for_code(&format!("+9198765000{n:02}"), HOME).await.is_ok());
    }
    assert_eq!(seconds_to_wait(&house, ASHA, HOME).await, 60 * 60);
    assert_eq!(seconds_to_wait(&house.restarted(world), ASHA, HOME).await, 60 * 60);
    assert!(house.asks_for_code(ASHA, "203.0.113.10").await.is_ok());
    assert_eq!(house.messages().await.len(), 21);
});

on_each_engine!(MIGRATIONS, requests_at_once_do_not_slip_past_the_limit, async |world| {
    let house = house(world);
    let answers = world.at_once(64, async |_| house.asks_for_code(ASHA, HOME).await).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 5);
    assert_eq!(house.messages().await.len(), 5);
});

on_each_engine!(MIGRATIONS, nothing_tells_whether_an_account_exists, async |world| {
    let house = house(world);
    house.signs_in(ASHA).await;
    world.clock.advance(2 * HOUR);
    house.store.write(identity::forget_expired).await.unwrap();

    let (known, unknown) = (footprint(&house, ASHA).await, footprint(&house, RAVI).await);
    assert_eq!(known, unknown);
    assert_eq!(known.0, CodeSent { valid_for: 5 * MINUTE });
});

on_each_engine!(MIGRATIONS, a_code_is_kept_sealed_and_stays_out_of_logs, async |world| {
    let house = house(world);
    let code = house.receives_code(ASHA).await;
    let sealed: Vec<u8> =
        house.write(|tx, _| tx.one::<Vec<u8>>("select sealed from identity_codes", params![])).await.unwrap();
    assert_eq!(sealed.len(), 32);
    assert!(!sealed.windows(code.len()).any(|part| part == code.as_bytes()));
    let [message] = {
        house.asks_for_code(ASHA, HOME).await.unwrap();
        house.messages().await.try_into().unwrap()
    };
    assert!(!format!("{message:?}").contains(&message.code));
});

on_each_engine!(MIGRATIONS, the_session_ends_thirty_days_after_the_code, async |world| {
    let house = house(world);
    let signed_in = house.signs_in(ASHA).await;
    world.clock.advance(30 * DAY - MINUTE);
    let last = house.refreshes(&signed_in.credentials.refresh).await.unwrap();
    assert_eq!(last.access.expires_at, last.access.issued_at.plus(MINUTE), "not past the session's end");
    world.clock.advance(MINUTE);
    assert!(house.refreshes(&last.refresh).await.is_err());
    assert_eq!(house.standing(signed_in.standing.session).await, None);
});

/// A code that differs from this one in its last digit.
fn wrong(code: &str) -> &'static str {
    if code.ends_with('0') { "999991" } else { "999990" }
}

async fn seconds_to_wait(house: &House, who: &str, from: &str) -> u64 {
    let refused = house.asks_for_code(who, from).await.unwrap_err();
    assert!(matches!(refused, RequestCodeError::Limited { .. }), "{refused}");
    let problem = Problem::from(refused);
    assert_eq!(problem.code, "RATE_LIMITED");
    problem.retry_after.unwrap()
}

/// What asking for a code and typing a wrong one answer, and how many rows each table gains by it.
async fn footprint(house: &House, who: &str) -> (CodeSent, Option<WrongCode>, BTreeMap<&'static str, i64>) {
    let before = rows(house).await;
    let sent = house.asks_for_code(who, HOME).await.unwrap();
    let [message] = house.messages().await.try_into().unwrap();
    let answer = house.types(who, wrong(&message.code)).await.err();
    let after = rows(house).await;
    (sent, answer, after.into_iter().map(|(table, count)| (table, count - before[table])).collect())
}

async fn rows(house: &House) -> BTreeMap<&'static str, i64> {
    house.store.read(count_rows).await.unwrap()
}

fn count_rows(tx: &mut Tx<'_>) -> Result<BTreeMap<&'static str, i64>, StoreError> {
    [
        ("identity_accounts", "select count(*) from identity_accounts"),
        ("identity_codes", "select count(*) from identity_codes"),
        ("identity_code_requests", "select count(*) from identity_code_requests"),
        ("identity_sessions", "select count(*) from identity_sessions"),
        ("store_events", "select count(*) from store_events"),
    ]
    .into_iter()
    .map(|(table, sql)| Ok((table, tx.one(sql, params![])?)))
    .collect()
}
