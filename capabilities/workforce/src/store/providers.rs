use ::store::{FromRow, Param, Row, StoreError, ToParam, Tx, params};
use kernel::{AccountId, MarketId, ProviderId, Timestamp};

use crate::{Provider, Ratings, Standing, history::Change, provider::word};

/// The columns in the order `FromRow` takes them.
macro_rules! providers {
    ($rest:literal) => {
        concat!(
            "select p.id, p.market_id, p.account_id, p.profile, p.employment, p.capacity, p.standing,
               p.standing_reason, p.suspended_until, p.background, p.duty, p.valid_until, p.in_hand, p.hours,
               p.stars_1, p.stars_2, p.stars_3, p.stars_4, p.stars_5, p.registered_at
             from workforce_providers p ",
            $rest
        )
    };
}

pub(crate) use providers;

pub(crate) fn provider(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: ProviderId,
) -> Result<Option<Provider>, StoreError> {
    tx.maybe(providers!("where p.id = $1 and p.market_id = $2"), params![id, market])
}

pub(crate) fn provider_of_account(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
) -> Result<Option<Provider>, StoreError> {
    tx.maybe(providers!("where p.market_id = $1 and p.account_id = $2"), params![market, account])
}

/// How many providers `providers_of` asks for in one statement.
pub(crate) const TOGETHER: usize = 24;

pub(crate) fn providers_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    ids: &[ProviderId],
) -> Result<Vec<Provider>, StoreError> {
    tx.all(
        providers!(
            "where p.id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
               $20, $21, $22, $23, $24) and p.market_id = $25"
        ),
        &together(ids, &market),
    )
}

pub(crate) fn providers_of_accounts(
    tx: &mut Tx<'_>,
    market: MarketId,
    accounts: &[AccountId],
) -> Result<Vec<Provider>, StoreError> {
    tx.all(
        providers!(
            "where p.account_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
               $18, $19, $20, $21, $22, $23, $24) and p.market_id = $25"
        ),
        &together(accounts, &market),
    )
}

/// So many ids, the rest of them null, and the market.
fn together<'a, I: ToParam>(ids: &'a [I], market: &'a MarketId) -> [Param<'a>; TOGETHER + 1] {
    let mut asked = [Param::Null; TOGETHER + 1];
    asked[TOGETHER] = market.to_param();
    for (place, id) in asked.iter_mut().zip(ids.iter().take(TOGETHER)) {
        *place = id.to_param();
    }
    asked
}

/// Suspensions whose time is over, the longest over first.
pub(crate) fn suspensions_over(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Provider>, StoreError> {
    let now = tx.now();
    tx.all(
        providers!("where p.suspended_until <= $1 order by p.suspended_until limit $2"),
        params![now, limit],
    )
}

pub(crate) fn insert(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    tx.run_one(
        "insert into workforce_providers
           (id, market_id, account_id, profile, employment, capacity, standing, background, duty, in_hand, hours,
            stars_1, stars_2, stars_3, stars_4, stars_5, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, 0, 0, 0, 0, 0, $11)",
        params![
            provider.id,
            provider.market,
            provider.account,
            written(&provider.profile)?,
            word(provider.employment),
            provider.capacity,
            provider.standing.as_str(),
            word(provider.background),
            word(provider.duty),
            written(&provider.hours)?,
            provider.registered_at
        ],
    )?;
    keep_words(tx, provider)
}

pub(crate) fn save_profile(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    let profile = written(&provider.profile)?;
    tx.run_one("update workforce_providers set profile = $2 where id = $1", params![provider.id, profile])?;
    tx.run("delete from workforce_skills where provider_id = $1", params![provider.id])?;
    tx.run("delete from workforce_words where provider_id = $1", params![provider.id])?;
    keep_words(tx, provider)
}

/// What a provider can be found by.
fn keep_words(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    for skill in &provider.profile.skills {
        tx.send(
            "insert into workforce_skills (market_id, skill, provider_id) values ($1, $2, $3)",
            params![provider.market, skill.as_str(), provider.id],
        )?;
    }
    for word in provider.profile.name.split_whitespace() {
        tx.send(
            "insert into workforce_words (market_id, word, provider_id) values ($1, $2, $3)
             on conflict (market_id, word, provider_id) do nothing",
            params![provider.market, word.to_lowercase().into_bytes(), provider.id],
        )?;
    }
    Ok(())
}

pub(crate) fn save_hours(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    let hours = written(&provider.hours)?;
    tx.run_one("update workforce_providers set hours = $2 where id = $1", params![provider.id, hours])
}

pub(crate) fn save_standing(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    let standing = &provider.standing;
    tx.run_one(
        "update workforce_providers set standing = $2, standing_reason = $3, suspended_until = $4 where id = $1",
        params![provider.id, standing.as_str(), standing.reason(), standing.until()],
    )
}

pub(crate) fn save_terms(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    tx.run_one(
        "update workforce_providers set employment = $2, capacity = $3 where id = $1",
        params![provider.id, word(provider.employment), provider.capacity],
    )
}

pub(crate) fn save_background(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    tx.run_one(
        "update workforce_providers set background = $2 where id = $1",
        params![provider.id, word(provider.background)],
    )
}

pub(crate) fn enter_duty(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    tx.run_one(
        "update workforce_providers set duty = 'on', valid_until = $2 where id = $1",
        params![provider.id, provider.valid_until],
    )
}

pub(crate) fn save_validity(tx: &mut Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    tx.run_one(
        "update workforce_providers set valid_until = $2 where id = $1",
        params![provider.id, provider.valid_until],
    )
}

/// Lets a provider finish what is in hand; false when nothing is, or they are not on duty.
pub(crate) fn finish_duty(tx: &mut Tx<'_>, id: ProviderId) -> Result<bool, StoreError> {
    let touched = tx.run(
        "update workforce_providers set duty = 'finishing' where id = $1 and duty <> 'off' and in_hand > 0",
        params![id],
    )?;
    Ok(touched == 1)
}

/// Says whether they were on duty.
pub(crate) fn leave_duty(tx: &mut Tx<'_>, id: ProviderId) -> Result<bool, StoreError> {
    let touched =
        tx.run("update workforce_providers set duty = 'off' where id = $1 and duty <> 'off'", params![id])?;
    Ok(touched == 1)
}

/// Says whether they were finishing.
pub(crate) fn leave_finished_duty(tx: &mut Tx<'_>, id: ProviderId) -> Result<bool, StoreError> {
    let touched = tx.run(
        "update workforce_providers set duty = 'off' where id = $1 and duty = 'finishing' and in_hand = 0",
        params![id],
    )?;
    Ok(touched == 1)
}

pub(crate) fn insert_change(tx: &mut Tx<'_>, provider: &Provider, change: &Change) -> Result<(), StoreError> {
    tx.send(
        "insert into workforce_changes (provider_id, number, market_id, what, account_id, reason, at)
         select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from workforce_changes
         where provider_id = $1",
        params![provider.id, provider.market, change.what, change.by, change.reason, change.at],
    )
}

pub(crate) fn changes(tx: &mut Tx<'_>, provider: ProviderId) -> Result<Vec<Change>, StoreError> {
    tx.all(
        "select what, account_id, reason, at from workforce_changes where provider_id = $1 order by number",
        params![provider],
    )
}

impl FromRow for Change {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { what: row.take()?, by: row.take()?, reason: row.take()?, at: row.take()? })
    }
}

impl FromRow for Provider {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            account: row.take()?,
            profile: row.json()?,
            employment: row.parse()?,
            capacity: row.take()?,
            standing: standing(row)?,
            background: row.parse()?,
            duty: row.parse()?,
            valid_until: row.take()?,
            in_hand: row.take()?,
            hours: row.json()?,
            ratings: Ratings { stars: [row.take()?, row.take()?, row.take()?, row.take()?, row.take()?] },
            registered_at: row.take()?,
        })
    }
}

fn standing(row: &mut Row<'_>) -> Result<Standing, StoreError> {
    let word: String = row.take()?;
    let reason: Option<String> = row.take()?;
    let until: Option<Timestamp> = row.take()?;
    let reason = reason.unwrap_or_default();
    Ok(match word.as_str() {
        "approved" => Standing::Approved,
        "rejected" => Standing::Rejected { reason },
        "suspended" => Standing::Suspended { reason, until },
        _ => Standing::Applied,
    })
}

fn written<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Engine(error.to_string()))
}
