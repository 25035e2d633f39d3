//! The only SQL.

use kernel::{MarketId, MerchantId, Place, Timestamp};
use store::{FromRow, Row, StoreError, Tx, params};

use crate::{Merchant, Profile, State};

impl FromRow for Merchant {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            profile: profile(row)?,
            hours: row.json()?,
            state: state(row)?,
        })
    }
}

fn profile(row: &mut Row<'_>) -> Result<Profile, StoreError> {
    let (name, phone, address) = (row.take()?, row.take()?, row.take()?);
    let (lat, lng): (Option<f64>, Option<f64>) = (row.take()?, row.take()?);
    let place = lat.zip(lng).map(|(lat, lng)| Place::new(lat, lng)).transpose();
    let place = place.map_err(|error| StoreError::Engine(error.to_string()))?;
    Ok(Profile { name, phone, address, place })
}

fn state(row: &mut Row<'_>) -> Result<State, StoreError> {
    let word: String = row.take()?;
    let busy_minutes: Option<u32> = row.take()?;
    let paused_until: Option<Timestamp> = row.take()?;
    Ok(match (word.as_str(), busy_minutes) {
        ("busy", Some(minutes)) => State::Busy { minutes },
        ("paused", _) => State::Paused { until: paused_until },
        _ => State::Open,
    })
}

pub(crate) fn merchant(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: MerchantId,
) -> Result<Option<Merchant>, StoreError> {
    tx.maybe(
        "select id, market_id, name, phone, address, lat, lng, hours, state, busy_minutes,
                paused_until
         from merchants_merchants where id = $1 and market_id = $2",
        params![id, market],
    )
}

pub(crate) fn of_market(tx: &mut Tx<'_>, market: MarketId) -> Result<Option<Merchant>, StoreError> {
    tx.maybe(
        "select id, market_id, name, phone, address, lat, lng, hours, state, busy_minutes,
                paused_until
         from merchants_merchants where market_id = $1 order by id limit 1",
        params![market],
    )
}

pub(crate) fn insert(tx: &mut Tx<'_>, merchant: &Merchant) -> Result<(), StoreError> {
    let Merchant { id, market, profile, state, .. } = merchant;
    tx.send(
        "insert into merchants_merchants (id, market_id, name, phone, address, hours, state, busy_minutes,
                paused_until, lat, lng)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            id,
            market,
            profile.name,
            profile.phone,
            profile.address,
            written_hours(merchant),
            state.as_str(),
            state.busy_minutes(),
            state.paused_until(),
            profile.place.map(|place| place.lat),
            profile.place.map(|place| place.lng)
        ],
    )
}

pub(crate) fn update(tx: &mut Tx<'_>, merchant: &Merchant) -> Result<(), StoreError> {
    let Merchant { id, market, profile, state, .. } = merchant;
    tx.run_one(
        "update merchants_merchants
         set name = $3, phone = $4, address = $5, hours = $6, state = $7, busy_minutes = $8, paused_until = $9,
             lat = $10, lng = $11
         where id = $1 and market_id = $2",
        params![
            id,
            market,
            profile.name,
            profile.phone,
            profile.address,
            written_hours(merchant),
            state.as_str(),
            state.busy_minutes(),
            state.paused_until(),
            profile.place.map(|place| place.lat),
            profile.place.map(|place| place.lng)
        ],
    )
}

fn written_hours(merchant: &Merchant) -> String {
    serde_json::to_string(&merchant.hours).expect("hours are plain data")
}
