//! Stories share a commit and nothing else.

use store::{StoreError, Tx, params};
use testing::on_each_engine;

use crate::{
    MIGRATIONS,
    bell::{Rang, add_cup, cups, in_one_batch, is_pending, story},
};

on_each_engine!(MIGRATIONS, a_failing_and_a_panicking_story_harm_no_neighbour, async |world| {
    let market = world.market();
    let commits = world.store.commits();
    let ring = move |tx: &mut Tx<'_>, times| {
        add_cup(tx, times, 1)?;
        tx.publish(Rang { market, times })
    };
    let answers = in_one_batch(
        &world.store,
        market,
        vec![
            story(move |tx| ring(tx, 1)),
            story(move |tx| ring(tx, 2).and(Err(StoreError::Engine("changed its mind".into())))),
            story(move |tx| ring(tx, 3)),
            story(move |tx| {
                ring(tx, 4)?;
                panic!("a story that panics");
            }),
            // Runs into the first one's cup.
            story(move |tx| ring(tx, 5).and(add_cup(tx, 1, 1))),
            story(move |tx| ring(tx, 6)),
        ],
    )
    .await;

    assert!(
        matches!(
            answers.as_slice(),
            [
                Ok(()),
                Err(StoreError::Engine(reason)),
                Ok(()),
                Err(StoreError::Panicked),
                Err(StoreError::Constraint(_)),
                Ok(())
            ] if reason == "changed its mind"
        ),
        "{answers:?}"
    );
    assert_eq!(world.store.read(cups).await.unwrap(), [1, 3, 6]);
    let rung = world.store.read(|tx| store::log::after(tx, 0, 10)).await.unwrap();
    let rung: Vec<i64> = rung.iter().map(|event| event.read::<Rang>().unwrap().times).collect();
    assert_eq!(rung, [1, 3, 6], "in the order of the stories, and only of those that were kept");
    assert_eq!(*commits.borrow(), 1, "one commit for all of them");
});

on_each_engine!(MIGRATIONS, a_refusal_that_shows_late_hits_only_the_story_that_sent_it, async |world| {
    let market = world.market();
    let answers = in_one_batch(
        &world.store,
        market,
        vec![
            story(|tx| add_cup(tx, 1, 1)),
            story(|tx| tx.send("insert into cups_cups (id, size) values (1, 1)", params![])),
            story(|tx| add_cup(tx, 2, 1)),
        ],
    )
    .await;
    assert!(matches!(answers.as_slice(), [Ok(()), Err(StoreError::Constraint(_)), Ok(())]), "{answers:?}");
    assert_eq!(world.store.read(cups).await.unwrap(), [1, 2]);
});

on_each_engine!(MIGRATIONS, undoing_a_story_does_not_hide_that_one_before_it_failed_late, async |world| {
    let market = world.market();
    let changed_its_mind = || StoreError::Engine("changed its mind".into());
    let answers = in_one_batch(
        &world.store,
        market,
        vec![
            story(|tx| add_cup(tx, 1, 1)),
            story(|tx| tx.send("insert into cups_cups (id, size) values (1, 1)", params![])),
            // It waits for nothing, so its undoing is the first to hear of the failure.
            story(move |_| Err(changed_its_mind())),
            story(|tx| add_cup(tx, 2, 1)),
        ],
    )
    .await;
    assert!(
        matches!(
            answers.as_slice(),
            [Ok(()), Err(StoreError::Constraint(_)), Err(StoreError::Engine(_)), Ok(())]
        ),
        "{answers:?}"
    );
    assert_eq!(world.store.read(cups).await.unwrap(), [1, 2]);
});

on_each_engine!(MIGRATIONS, after_a_failed_statement_the_story_is_over_whatever_it_says, async |world| {
    let outcome: Result<(), StoreError> = world
        .store
        .write(|tx| {
            add_cup(tx, 1, 1)?;
            // A check says no, and the story pretends that nothing happened.
            let _ = add_cup(tx, 2, 0);
            let _ = add_cup(tx, 3, 1);
            Ok(())
        })
        .await;
    assert!(matches!(outcome, Err(StoreError::Constraint(_))), "{outcome:?}");
    assert_eq!(world.store.read(cups).await.unwrap(), [] as [i64; 0]);
});

on_each_engine!(MIGRATIONS, a_caller_who_went_away_does_not_undo_what_he_asked_for, async |world| {
    let market = world.market();
    {
        let mut write = std::pin::pin!(world.store.write_in(market, |tx| add_cup(tx, 1, 1)));
        assert!(is_pending(write.as_mut()).await);
    }
    // The same lane: this answers after the one before it.
    world.store.write_in(market, |_| Ok::<_, StoreError>(())).await.unwrap();
    assert_eq!(world.store.read(cups).await.unwrap(), [1]);
});
