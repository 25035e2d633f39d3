//! What an order would be, without taking anything.

use std::collections::{BTreeMap, btree_map::Entry};

use kernel::{ItemId, MarketId, Timestamp, blueprint::SlotName};
use store::{StoreError, Tx};

use crate::{Fault, Lacking, PreviewError, Reason, Reserved, Wanted, choosing::Chosen, item, store as rows};

pub const LINES_MAX: usize = 50;
pub const QUANTITY_MAX: u32 = 99;

/// What could be reserved right now, and what could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub available: Vec<Reserved>,
    pub lacking: Vec<Lacking>,
}

pub fn preview(
    tx: &mut Tx<'_>,
    market: MarketId,
    wanted: &[Wanted],
    active: &[SlotName],
) -> Result<Preview, PreviewError> {
    let mut lines = look_up(tx, market, wanted, active)?;
    refuse_what_is_too_many(tx, market, &mut lines)?;
    let lacking = lines.iter().filter_map(Line::lacking).collect();
    Ok(Preview { available: lines.into_iter().filter_map(Line::available).collect(), lacking })
}

/// One wanted line, held against the menu.
pub(crate) enum Line {
    Available { reserved: Reserved, counted: bool },
    Lacking(Lacking),
}

impl Line {
    pub fn available(self) -> Option<Reserved> {
        if let Self::Available { reserved, .. } = self { Some(reserved) } else { None }
    }

    pub fn lacking(&self) -> Option<Lacking> {
        if let Self::Lacking(lacking) = self { Some(lacking.clone()) } else { None }
    }

    pub fn counted(&self) -> Option<&Reserved> {
        match self {
            Self::Available { reserved, counted: true } => Some(reserved),
            _ => None,
        }
    }
}

/// Holds every line against the menu. Whether enough portions are left is not asked here.
pub(crate) fn look_up(
    tx: &mut Tx<'_>,
    market: MarketId,
    wanted: &[Wanted],
    active: &[SlotName],
) -> Result<Vec<Line>, PreviewError> {
    let mut faults = faults_of(wanted);
    if !faults.is_empty() {
        return Err(PreviewError::Invalid(faults));
    }
    let items = distinct_items(tx, market, wanted)?;
    let now = tx.now();
    let mut lines = Vec::with_capacity(wanted.len());
    for (index, wanted) in wanted.iter().enumerate() {
        let line = match items.iter().find(|item| item.id == wanted.item) {
            Some(item) => line(item, wanted, now, active),
            None => Ok(lacks(wanted.item, None, Reason::UnknownItem)),
        };
        match line {
            Ok(line) => lines.push(line),
            Err(reason) => faults.push(Fault::new(format!("items[{index}].options"), reason)),
        }
    }
    if faults.is_empty() { Ok(lines) } else { Err(PreviewError::Invalid(faults)) }
}

fn faults_of(wanted: &[Wanted]) -> Vec<Fault> {
    if wanted.is_empty() || wanted.len() > LINES_MAX {
        return vec![Fault::new("items", format!("order 1 to {LINES_MAX} different items"))];
    }
    let out_of_range = |(index, wanted): (usize, &Wanted)| {
        let fault = || Fault::new(format!("items[{index}].qty"), format!("order 1 to {QUANTITY_MAX} of it"));
        (!(1..=QUANTITY_MAX).contains(&wanted.quantity)).then(fault)
    };
    wanted.iter().enumerate().filter_map(out_of_range).collect()
}

fn distinct_items(
    tx: &mut Tx<'_>,
    market: MarketId,
    wanted: &[Wanted],
) -> Result<Vec<rows::OnSale>, StoreError> {
    let mut items: Vec<ItemId> = wanted.iter().map(|line| line.item).collect();
    items.sort_unstable();
    items.dedup();
    rows::on_sale(tx, market, &items)
}

/// The error says what is wrong with the choices.
fn line(item: &rows::OnSale, wanted: &Wanted, now: Timestamp, active: &[SlotName]) -> Result<Line, String> {
    let named = |reason| lacks(item.id, Some(item.name.clone()), reason);
    if let Some(reason) = item::withheld(item.active, item.outage, &item.slots, now, active) {
        return Ok(named(reason));
    }
    let chosen = Chosen::of(&item.options, &wanted.choices)?;
    if let Some(choice) = chosen.lacking() {
        let name = format!("{}: {}", item.name, choice.name);
        return Ok(lacks(item.id, Some(name), Reason::OutOfStock));
    }
    let reserved = Reserved {
        item: item.id,
        name: item.name.clone(),
        quantity: wanted.quantity,
        unit_price: chosen.added_to(item.price).ok_or("these choices cost more than can be counted")?,
        choices: chosen.names(),
        prep_minutes: item.prep_minutes,
    };
    Ok(Line::Available { reserved, counted: item.counted })
}

fn refuse_what_is_too_many(tx: &mut Tx<'_>, market: MarketId, lines: &mut [Line]) -> Result<(), StoreError> {
    let mut counted: BTreeMap<ItemId, Portions> = BTreeMap::new();
    for line in lines {
        let Some(reserved) = line.counted() else { continue };
        let portions = match counted.entry(reserved.item) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let left = rows::portions_left(tx, market, reserved.item)?.unwrap_or(0);
                new.insert(Portions { left, taken: 0 })
            }
        };
        if portions.taken + reserved.quantity <= portions.left {
            portions.taken += reserved.quantity;
            continue;
        }
        let reason = if portions.left == 0 { Reason::OutOfStock } else { Reason::NotEnoughPortions };
        *line = lacks(reserved.item, Some(reserved.name.clone()), reason);
    }
    Ok(())
}

/// What there is of a counted item, and what the lines before took of it.
struct Portions {
    left: u32,
    taken: u32,
}

fn lacks(item: ItemId, name: Option<String>, reason: Reason) -> Line {
    Line::Lacking(Lacking { item, name, reason })
}
