use ::store::Tx;
use kernel::{Currency, MarketId, blueprint::Blueprint};

use crate::{InstallError, store};

#[derive(Debug, Clone)]
pub struct NewMarket {
    pub slug: String,
    pub name: String,
    pub hosts: Vec<String>,
    pub currency: Currency,
    pub time_zone: String,
    pub blueprint: Blueprint,
}

/// Makes a market, or brings a known one onto the blueprint given: new orders follow it, older ones keep theirs.
pub fn install(tx: &mut Tx<'_>, new: &NewMarket) -> Result<MarketId, InstallError> {
    if new.slug.is_empty() || !new.slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return Err(InstallError::Slug(new.slug.clone()));
    }
    if jiff::tz::TimeZone::get(&new.time_zone).is_err() {
        return Err(InstallError::TimeZone(new.time_zone.clone()));
    }
    let id = match store::id_of(tx, &new.slug)? {
        Some(id) => id,
        None => store::insert(tx, new)?,
    };
    store::keep_version(tx, id, &new.blueprint)?;
    Ok(id)
}
