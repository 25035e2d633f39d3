use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use ::store::{FromRow, Row, StoreError, Tx, params};
use jiff::tz::TimeZone;
use kernel::{
    Market, MarketId,
    blueprint::{Blueprint, BlueprintVersion},
};

use crate::{NewMarket, Switches};

pub fn id_of(tx: &mut Tx<'_>, slug: &str) -> Result<Option<MarketId>, StoreError> {
    tx.maybe("select id from markets_markets where slug = $1", params![slug])
}

pub fn insert(tx: &mut Tx<'_>, new: &NewMarket) -> Result<MarketId, StoreError> {
    let id: MarketId = tx.new_id();
    let (hosts, version, now) = (new.hosts.join(" "), new.blueprint.version.to_string(), tx.now());
    tx.run_one(
        "insert into markets_markets
           (id, slug, name, hosts, currency, time_zone, blueprint_version, switched_off, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, '', $8)",
        params![id, new.slug, new.name, hosts, new.currency.as_str(), new.time_zone, version, now],
    )?;
    Ok(id)
}

pub fn keep_version(tx: &mut Tx<'_>, market: MarketId, blueprint: &Blueprint) -> Result<(), StoreError> {
    let version = blueprint.version.to_string();
    let body = serde_json::to_string(blueprint).map_err(|error| StoreError::Engine(error.to_string()))?;
    let now = tx.now();
    tx.run(
        "insert into markets_blueprints (market_id, version, body, created_at) values ($1, $2, $3, $4)
         on conflict (market_id, version) do nothing",
        params![market, version, body, now],
    )?;
    tx.run_one("update markets_markets set blueprint_version = $2 where id = $1", params![market, version])
}

pub fn switches(tx: &mut Tx<'_>, market: MarketId) -> Result<Switches, StoreError> {
    let off: String = tx.one("select switched_off from markets_markets where id = $1", params![market])?;
    Ok(Switches(words(&off)))
}

pub fn set_switches(tx: &mut Tx<'_>, market: MarketId, switches: &Switches) -> Result<(), StoreError> {
    let off = switches.0.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    tx.run_one("update markets_markets set switched_off = $2 where id = $1", params![market, off])
}

pub fn markets(tx: &mut Tx<'_>) -> Result<Vec<Market>, StoreError> {
    let mut versions: HashMap<MarketId, HashMap<BlueprintVersion, Arc<Blueprint>>> = HashMap::new();
    let kept: Vec<Kept> =
        tx.all("select market_id, body from markets_blueprints order by market_id", params![])?;
    for Kept { market, blueprint } in kept {
        versions.entry(market).or_default().insert(blueprint.version, Arc::new(blueprint));
    }
    let rows: Vec<MarketRow> = tx.all(
        "select id, slug, name, hosts, currency, time_zone, blueprint_version from markets_markets
         order by slug",
        params![],
    )?;
    rows.into_iter().map(|row| row.into_market(&mut versions)).collect()
}

struct Kept {
    market: MarketId,
    blueprint: Blueprint,
}

impl FromRow for Kept {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { market: row.take()?, blueprint: row.json()? })
    }
}

struct MarketRow {
    id: MarketId,
    slug: String,
    name: String,
    hosts: String,
    currency: kernel::Currency,
    time_zone: String,
    version: BlueprintVersion,
}

impl FromRow for MarketRow {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            slug: row.take()?,
            name: row.take()?,
            hosts: row.take()?,
            currency: row.parse()?,
            time_zone: row.take()?,
            version: row.parse()?,
        })
    }
}

impl MarketRow {
    fn into_market(
        self,
        versions: &mut HashMap<MarketId, HashMap<BlueprintVersion, Arc<Blueprint>>>,
    ) -> Result<Market, StoreError> {
        let broken = |what: &str| StoreError::Engine(format!("market {}: {what}", self.slug));
        let versions = versions.remove(&self.id).unwrap_or_default();
        let blueprint =
            versions.get(&self.version).cloned().ok_or_else(|| broken("its blueprint is gone"))?;
        let time_zone = TimeZone::get(&self.time_zone).map_err(|_| broken("its time zone is unknown"))?;
        Ok(Market {
            id: self.id,
            slug: self.slug,
            name: self.name,
            hosts: words(&self.hosts).into_iter().collect(),
            currency: self.currency,
            time_zone,
            blueprint,
            versions,
        })
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
