//! One effect for one request, however often it arrives.

use std::time::Duration;

use kernel::AccountId;
use store::{
    Store, StoreError, params,
    replay::{self, Attempt, KeyReused, Outcome},
};
use testing::on_each_engine;

use crate::MIGRATIONS;

#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
}

fn attempt(account: AccountId, key: &str, fingerprint: u8) -> Attempt {
    Attempt { account, key: key.into(), fingerprint: [fingerprint; 32] }
}

/// Adds a cup with the next free id and answers the id.
async fn add_a_cup(store: &Store, attempt: &Attempt) -> Result<Outcome<i64>, Failed> {
    let attempt = attempt.clone();
    store
        .write(move |tx| {
            replay::once(tx, &attempt, |tx| {
                let id: i64 = tx.one("select count(*) + 1 from cups_cups", params![])?;
                tx.run_one("insert into cups_cups (id, size) values ($1, 1)", params![id])?;
                Ok::<_, Failed>(id)
            })
        })
        .await
}

async fn count(store: &Store) -> i64 {
    store.read(|tx| tx.one::<i64>("select count(*) from cups_cups", params![])).await.unwrap()
}

on_each_engine!(MIGRATIONS, sixty_four_at_once_with_one_key_have_one_effect, async |world| {
    let (attempt, other) = (attempt(world.id(), "breakfast", 1), world.open_again());
    let answers = world
        .at_once(64, async |number| {
            add_a_cup(if number % 2 == 0 { &world.store } else { &other }, &attempt).await
        })
        .await;
    let done = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(1)))).count();
    let replayed = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Replayed(1)))).count();
    assert_eq!((done, replayed), (1, 63), "{answers:?}");
    assert_eq!(count(&world.store).await, 1);
});

on_each_engine!(MIGRATIONS, a_key_used_for_something_else_is_refused, async |world| {
    let account = world.id();
    add_a_cup(&world.store, &attempt(account, "breakfast", 1)).await.unwrap();
    let refused = add_a_cup(&world.store, &attempt(account, "breakfast", 2)).await;
    assert!(matches!(refused, Err(Failed::KeyReused(KeyReused))), "{refused:?}");
    let of_another = add_a_cup(&world.store, &attempt(world.id(), "breakfast", 2)).await;
    assert!(matches!(of_another, Ok(Outcome::Done(2))), "keys are each account's own: {of_another:?}");
});

on_each_engine!(MIGRATIONS, a_key_is_free_again_after_a_day, async |world| {
    let account = world.id();
    add_a_cup(&world.store, &attempt(account, "breakfast", 1)).await.unwrap();
    world.clock.advance(replay::KEPT_FOR - Duration::from_micros(1));
    let kept = add_a_cup(&world.store, &attempt(account, "breakfast", 1)).await.unwrap();
    world.clock.advance(Duration::from_micros(1));
    let free = add_a_cup(&world.store, &attempt(account, "breakfast", 2)).await.unwrap();
    let again = add_a_cup(&world.store, &attempt(account, "breakfast", 2)).await.unwrap();
    assert_eq!((kept, free, again), (Outcome::Replayed(1), Outcome::Done(2), Outcome::Replayed(2)));
});

on_each_engine!(MIGRATIONS, a_story_that_fails_leaves_its_key_free, async |world| {
    let attempt = attempt(world.id(), "breakfast", 1);
    let failing = attempt.clone();
    let failed: Result<Outcome<i64>, Failed> = world
        .store
        .write(move |tx| replay::once(tx, &failing, |_| Err(StoreError::RowCount(0).into())))
        .await;
    assert!(failed.is_err());
    assert_eq!(add_a_cup(&world.store, &attempt).await.unwrap(), Outcome::Done(1));
});

on_each_engine!(MIGRATIONS, old_answers_are_forgotten, async |world| {
    let account = world.id();
    add_a_cup(&world.store, &attempt(account, "breakfast", 1)).await.unwrap();
    world.clock.advance(replay::KEPT_FOR / 2);
    add_a_cup(&world.store, &attempt(account, "lunch", 1)).await.unwrap();
    world.clock.advance(replay::KEPT_FOR / 2);
    assert_eq!(world.store.write(replay::forget_old).await.unwrap(), 1);
    assert_eq!(world.store.write(replay::forget_old).await.unwrap(), 0);
});
