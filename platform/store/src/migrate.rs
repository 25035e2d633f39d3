//! Schema changes: each capability owns its own, they run once, in order, on whichever engine, and what ran is
//! remembered word for word, so that a migration edited after it ran is noticed instead of trusted.

use kernel::Timestamp;

use crate::{Engine, StoreError, connection::Connection, params};

/// One step of one owner's schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The capability whose tables these are; the tables carry its name.
    pub owner: &'static str,
    /// File name, for example `0001_offers`; the number orders the owner's steps.
    pub name: &'static str,
    pub text: Text,
}

#[derive(Debug, Clone, Copy)]
pub enum Text {
    /// The usual case: both engines read the same.
    Shared(&'static str),
    Forked {
        sqlite: &'static str,
        postgres: &'static str,
    },
}

impl Migration {
    pub const fn shared(owner: &'static str, name: &'static str, sql: &'static str) -> Self {
        Self { owner, name, text: Text::Shared(sql) }
    }

    const fn sql(&self, engine: Engine) -> &'static str {
        match (self.text, engine) {
            (Text::Shared(sql), _)
            | (Text::Forked { sqlite: sql, .. }, Engine::Sqlite)
            | (Text::Forked { postgres: sql, .. }, Engine::Postgres) => sql,
        }
    }
}

/// The store's own tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        owner: "store",
        name: "0001_log",
        text: Text::Forked {
            sqlite: include_str!("../migrations/0001_log.sqlite.sql"),
            postgres: include_str!("../migrations/0001_log.postgres.sql"),
        },
    },
    Migration::shared("store", "0002_followers", include_str!("../migrations/0002_followers.sql")),
    Migration::shared("store", "0003_jobs", include_str!("../migrations/0003_jobs.sql")),
    Migration::shared("store", "0004_replays", include_str!("../migrations/0004_replays.sql")),
];

#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error(
        "migration {owner}/{name} was changed after it ran; restore its text and add a new migration instead"
    )]
    Drifted { owner: String, name: String },
    #[error(
        "the database has migration {owner}/{name}, which this program does not know: it is older than its data"
    )]
    Unknown { owner: String, name: String },
    #[error("migration {owner}/{name} failed: {source}")]
    Failed { owner: &'static str, name: &'static str, source: StoreError },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Brings the schema up to date, in one transaction: all of it or nothing.
pub(crate) fn migrate(
    connection: &mut dyn Connection,
    migrations: &[Migration],
    now: Timestamp,
) -> Result<(), MigrateError> {
    connection.begin_alone()?;
    let outcome = catch_up(connection, migrations, now);
    match outcome {
        Ok(()) => Ok(connection.commit()?),
        Err(error) => {
            connection.rollback();
            Err(error)
        }
    }
}

fn catch_up(
    connection: &mut dyn Connection,
    migrations: &[Migration],
    now: Timestamp,
) -> Result<(), MigrateError> {
    connection.script(
        "create table if not exists store_migrations (
           owner text not null, name text not null, text text not null, applied_at bigint not null,
           primary key (owner, name));",
    )?;
    let applied = applied(connection)?;
    refuse_unknown(&applied, migrations)?;
    for migration in migrations {
        let sql = migration.sql(connection.engine());
        match applied.iter().find(|(owner, name, _)| owner == migration.owner && name == migration.name) {
            Some((.., text)) if text == sql => {}
            Some((owner, name, _)) => {
                return Err(MigrateError::Drifted { owner: owner.clone(), name: name.clone() });
            }
            None => apply(connection, migration, sql, now)?,
        }
    }
    Ok(())
}

fn applied(connection: &mut dyn Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut applied = Vec::new();
    connection.query("select owner, name, text from store_migrations", params![], &mut |row| {
        applied.push((row.take()?, row.take()?, row.take()?));
        Ok(())
    })?;
    Ok(applied)
}

fn refuse_unknown(applied: &[(String, String, String)], known: &[Migration]) -> Result<(), MigrateError> {
    let stranger = applied
        .iter()
        .find(|(owner, name, _)| !known.iter().any(|step| step.owner == owner && step.name == name));
    match stranger {
        Some((owner, name, _)) => Err(MigrateError::Unknown { owner: owner.clone(), name: name.clone() }),
        None => Ok(()),
    }
}

fn apply(
    connection: &mut dyn Connection,
    migration: &Migration,
    sql: &str,
    now: Timestamp,
) -> Result<(), MigrateError> {
    let Migration { owner, name, .. } = *migration;
    connection.script(sql).map_err(|source| MigrateError::Failed { owner, name, source })?;
    connection.run(
        "insert into store_migrations (owner, name, text, applied_at) values ($1, $2, $3, $4)",
        params![owner, name, sql, now],
    )?;
    Ok(())
}
