//! Taking what an order wants off the menu: priced by us, checked against what there is, counted portions taken.

use std::collections::BTreeMap;

use kernel::{ChoiceId, ItemId, MarketId, Money, blueprint::SlotName};
use store::{StoreError, Tx};

use crate::{
    Lacking, Reason, ReserveError,
    events::MenuChanged,
    preview::{Line, look_up},
    release, store as rows,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub item: ItemId,
    pub quantity: u32,
    pub choices: Vec<ChoiceId>,
}

/// What was wanted, as it will stand on the order whatever the menu says later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reserved {
    pub item: ItemId,
    pub name: String,
    pub quantity: u32,
    /// With everything chosen.
    pub unit_price: Money,
    pub choices: Vec<String>,
    pub prep_minutes: u32,
}

/// Reserves all of it, in the order it was wanted, or nothing.
pub fn reserve(
    tx: &mut Tx<'_>,
    market: MarketId,
    wanted: &[Wanted],
    active: &[SlotName],
) -> Result<Vec<Reserved>, ReserveError> {
    let lines = look_up(tx, market, wanted, active)?;
    let mut lacking: Vec<Lacking> = lines.iter().filter_map(Line::lacking).collect();
    let counted = portions_of(&lines);
    let mut taken = Vec::with_capacity(counted.len());
    // In the order of their ids, so that two orders that want the same items never wait for each other.
    for (item, (portions, name)) in counted {
        match take(tx, market, item, portions)? {
            Ok(()) => taken.push((item, portions)),
            Err(reason) => lacking.push(Lacking { item, name: Some(name), reason }),
        }
    }
    if lacking.is_empty() {
        return Ok(lines.into_iter().filter_map(Line::available).collect());
    }
    // The caller may refuse the order in a transaction that goes on.
    release(tx, market, &taken)?;
    Err(ReserveError::Unavailable(lacking))
}

fn portions_of(lines: &[Line]) -> BTreeMap<ItemId, (u32, String)> {
    let mut portions = BTreeMap::new();
    for reserved in lines.iter().filter_map(Line::counted) {
        let entry = portions.entry(reserved.item).or_insert_with(|| (0, reserved.name.clone()));
        entry.0 += reserved.quantity;
    }
    portions
}

fn take(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
    portions: u32,
) -> Result<Result<(), Reason>, StoreError> {
    match rows::take_portions(tx, market, item, portions)? {
        Some(0) => tx.publish(MenuChanged { market, item: Some(item) }).map(Ok),
        Some(_) => Ok(Ok(())),
        None if rows::portions_left(tx, market, item)? == Some(0) => Ok(Err(Reason::OutOfStock)),
        None => Ok(Err(Reason::NotEnoughPortions)),
    }
}
