//! The schema changes once, in order, as it was written.

use std::sync::Arc;

use kernel::Chance;
use store::{MigrateError, Migration, OpenError, Store, params};
use testing::{ManualClock, World, on_each_engine};

use crate::MIGRATIONS;

fn open(world: &World, cups: &[Migration]) -> Result<Store, OpenError> {
    let migrations = [store::MIGRATIONS, cups].concat();
    Store::open(&world.options(), &migrations, Arc::new(ManualClock::default()), Chance::seeded(1))
}

const WITH_A_COLOUR: &str = "alter table cups_cups add column colour text";

on_each_engine!(MIGRATIONS, what_ran_does_not_run_again_and_what_is_new_does, async |world| {
    open(world, MIGRATIONS).unwrap();
    let grown = [MIGRATIONS, &[Migration::shared("cups", "0002_colour", WITH_A_COLOUR)]].concat();
    open(world, &grown).unwrap();
    let store = open(world, &grown).unwrap();
    let colours = store.read(|tx| tx.all::<Option<String>>("select colour from cups_cups", params![])).await;
    assert_eq!(colours.unwrap(), []);
});

on_each_engine!(MIGRATIONS, an_edited_migration_is_noticed, async |world| {
    let edited = [Migration::shared("cups", "0001_cups", "create table cups_cups (id bigint)")];
    let refused = open(world, &edited).err().unwrap();
    assert!(
        matches!(&refused, OpenError::Migrate(MigrateError::Drifted { owner, name }) if owner == "cups" && name == "0001_cups"),
        "{refused}"
    );
});

on_each_engine!(MIGRATIONS, a_program_older_than_its_data_refuses_to_start, async |world| {
    let refused = open(world, &[]).err().unwrap();
    assert!(
        matches!(&refused, OpenError::Migrate(MigrateError::Unknown { name, .. }) if name == "0001_cups"),
        "{refused}"
    );
});

on_each_engine!(MIGRATIONS, a_failing_migration_leaves_nothing_behind, async |world| {
    let broken = [
        MIGRATIONS,
        &[
            Migration::shared("cups", "0002_colour", WITH_A_COLOUR),
            Migration::shared("cups", "0003_broken", "alter table saucers add column colour text"),
        ],
    ]
    .concat();
    let refused = open(world, &broken).err().unwrap();
    assert!(
        matches!(&refused, OpenError::Migrate(MigrateError::Failed { name: "0003_broken", .. })),
        "{refused}"
    );
    let mended = [MIGRATIONS, &[Migration::shared("cups", "0002_colour", WITH_A_COLOUR)]].concat();
    open(world, &mended).unwrap();
});

on_each_engine!(&[], copies_that_start_at_once_agree, async |world| {
    let started: Vec<_> = std::thread::scope(|scope| {
        let starting: Vec<_> = (0..6).map(|_| scope.spawn(|| open(world, MIGRATIONS).map(|_| ()))).collect();
        starting.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(started.iter().all(Result::is_ok), "{started:?}");
});
