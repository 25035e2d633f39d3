use ::store::{StoreError, Tx};
use kernel::{MarketId, OrderId, Place};

use crate::{Search, SearchState, Wanted, events::SearchOpened, store as rows};

/// An order that begins to look for somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSearch {
    pub order: OrderId,
    pub market: MarketId,
    pub place: Place,
    pub wanted: Wanted,
    pub urgency: u32,
    /// In metres.
    pub radius: u32,
}

/// Puts an order where hands are found. An order that looks already goes on as it is; one that was over looks anew.
pub fn open_search(tx: &mut Tx<'_>, new: &NewSearch) -> Result<Search, StoreError> {
    let before = rows::search(tx, new.market, new.order)?;
    if let Some(search) = before.as_ref().filter(|search| search.state != SearchState::Over) {
        return Ok(search.clone());
    }
    let search = Search {
        order: new.order,
        market: new.market,
        state: SearchState::Searching,
        place: new.place,
        wanted: new.wanted.clone(),
        urgency: new.urgency,
        radius: new.radius,
        round: 0,
        holder: None,
        opened_at: tx.now(),
        changed_at: tx.now(),
        version: before.as_ref().map_or(1, |search| search.version + 1),
    };
    match before {
        None => rows::insert_search(tx, &search)?,
        Some(_) => rows::save_search(tx, &search)?,
    }
    tx.publish(SearchOpened::of(&search))?;
    Ok(search)
}
