//! Several questions in one flight.

use store::{Param, StoreError, Tx, params};
use testing::on_each_engine;

use crate::{MIGRATIONS, bell::add_cup};

fn sizes(tx: &mut Tx<'_>, ids: [i64; 3]) -> Result<Vec<i64>, StoreError> {
    let sets = ids.map(|id| [Param::Int(id)]);
    tx.all_of("select size from cups_cups where id = $1", &sets)
}

on_each_engine!(MIGRATIONS, answers_come_in_the_order_of_the_questions, async |world| {
    world.store.write(|tx| add_cup(tx, 1, 10).and(add_cup(tx, 2, 20))).await.unwrap();
    let answers = world.store.read(|tx| sizes(tx, [2, 3, 1])).await.unwrap();
    assert_eq!(answers, [20, 10], "nothing is said of what is not there");
    // In a transaction that asked before, and of what it wrote itself.
    let answers = world.store.write(|tx| {
        add_cup(tx, 3, 30)?;
        sizes(tx, [3, 1, 3])
    });
    assert_eq!(answers.await.unwrap(), [30, 10, 30]);
});

on_each_engine!(MIGRATIONS, one_question_that_fails_fails_them_all, async |world| {
    let outcome: Result<(), StoreError> = world
        .store
        .write(|tx| {
            let sets = [[Param::Int(1)], [Param::Int(0)]];
            let _: Vec<i64> = tx.all_of(
                "insert into cups_cups (id, size) values (9, $1) on conflict do nothing returning size",
                &sets,
            )?;
            Ok(())
        })
        .await;
    assert!(matches!(outcome, Err(StoreError::Constraint(_))), "{outcome:?}");
    let left: i64 = world.store.read(|tx| tx.one("select count(*) from cups_cups", params![])).await.unwrap();
    assert_eq!(left, 0);
});
