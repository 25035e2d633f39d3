//! What an order would be, without taking anything.

use std::collections::BTreeMap;

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
    refuse_what_is_too_many(&mut lines);
    let lacking = lines.iter().filter_map(Line::lacking).collect();
    Ok(Preview { available: lines.into_iter().filter_map(Line::available).collect(), lacking })
}

/// One wanted line, held against the menu.
pub(crate) enum Line {
    Available { reserved: Reserved, portions_left: Option<u32> },
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
            Self::Available { reserved, portions_left: Some(_) } => Some(reserved),
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
    let mut items: Vec<rows::OnSale> = Vec::with_capacity(wanted.len());
    for (index, line) in wanted.iter().enumerate() {
        let seen = wanted[..index].iter().any(|earlier| earlier.item == line.item);
        if !seen && let Some(item) = rows::on_sale(tx, market, line.item)? {
            items.push(item);
        }
    }
    Ok(items)
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
    Ok(Line::Available { reserved, portions_left: item.portions_left })
}

fn refuse_what_is_too_many(lines: &mut [Line]) {
    let mut taken: BTreeMap<ItemId, u32> = BTreeMap::new();
    for line in lines {
        let Line::Available { reserved, portions_left: Some(left) } = line else { continue };
        let taken = taken.entry(reserved.item).or_default();
        if *taken + reserved.quantity <= *left {
            *taken += reserved.quantity;
            continue;
        }
        let reason = if *left == 0 { Reason::OutOfStock } else { Reason::NotEnoughPortions };
        *line = lacks(reserved.item, Some(reserved.name.clone()), reason);
    }
}

fn lacks(item: ItemId, name: Option<String>, reason: Reason) -> Line {
    Line::Lacking(Lacking { item, name, reason })
}
