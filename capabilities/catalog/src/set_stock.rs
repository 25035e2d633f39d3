use jiff::{ToSpan, tz::TimeZone};
use kernel::{Actor, ItemId, MarketId, Timestamp};
use store::Tx;

use crate::{EditError, Fault, Item, Outage, Stock, change, events, policy, store as rows};

/// What the kitchen says about an item's supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StockChange {
    pub supply: Supply,
    /// Absent to go on counting as before; none to stop counting.
    pub portions: Option<Option<u32>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    There,
    Out(Outage),
}

pub fn set_stock(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ItemId,
    change: StockChange,
) -> Result<Item, EditError> {
    policy::may_edit(actor, market)?;
    let mut item = rows::item(tx, market, id)?.ok_or(EditError::Missing)?;
    let stock = decide(item.stock, change, tx.now()).map_err(|fault| EditError::Invalid(vec![fault]))?;
    if stock != item.stock {
        item.stock = stock;
        rows::update_stock(tx, market, id, stock)?;
        events::menu_changed(tx, market, Some(id))?;
    }
    Ok(item)
}

fn decide(before: Stock, change: StockChange, now: Timestamp) -> Result<Stock, Fault> {
    let portions_left = match (change.portions, change.supply, before.portions_left) {
        (Some(Some(portions)), ..) => {
            Some(change::portions(portions).map_err(|reason| Fault::new("portions", reason))?)
        }
        (Some(None), ..) => None,
        // There is some again, and nobody said how many: what was counted down to nothing is not counted on.
        (None, Supply::There, Some(0)) => None,
        (None, _, left) => left,
    };
    let outage = match change.supply {
        Supply::There => None,
        Supply::Out(Outage::Until(end)) if end <= now => {
            return Err(Fault::new("until", "name a moment that is still to come"));
        }
        Supply::Out(outage) => Some(outage),
    };
    Ok(Stock { outage, portions_left })
}

/// The first moment of tomorrow on the wall clocks of a zone: until when today's supply is out.
pub fn tomorrow(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let tomorrow = now.in_zone(zone).date().saturating_add(1.day());
    // Where the clocks change at midnight the day begins at one.
    zone.to_ambiguous_zoned(tomorrow.at(0, 0, 0, 0))
        .compatible()
        .map_or(Timestamp::from_micros(i64::MAX), |start| start.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stock_is_decided_from_what_was_and_what_is_said() {
        let now = Timestamp::from_micros(1_000);
        let (past, later) = (Timestamp::from_micros(1_000), Timestamp::from_micros(2_000));
        let stock = |outage, portions_left| Ok(Stock { outage, portions_left });
        let until = |at| Supply::Out(Outage::Until(at));
        for (left, supply, portions, expected) in [
            (None, Supply::There, None, stock(None, None)),
            (Some(3), Supply::There, None, stock(None, Some(3))),
            (Some(0), Supply::There, None, stock(None, None)),
            (Some(0), Supply::There, Some(Some(20)), stock(None, Some(20))),
            (Some(3), Supply::There, Some(None), stock(None, None)),
            (Some(3), until(later), None, stock(Some(Outage::Until(later)), Some(3))),
            (
                None,
                Supply::Out(Outage::UntilFurtherNotice),
                Some(Some(5)),
                stock(Some(Outage::UntilFurtherNotice), Some(5)),
            ),
            (None, until(past), None, Err("until")),
            (None, Supply::There, Some(Some(100_001)), Err("portions")),
        ] {
            let before = Stock { outage: None, portions_left: left };
            let decided = decide(before, StockChange { supply, portions }, now);
            assert_eq!(
                decided.map_err(|fault| fault.field),
                expected.map_err(str::to_owned),
                "{left:?} {supply:?}"
            );
        }
    }

    #[test]
    fn tomorrow_begins_at_midnight_where_there_is_one() {
        for (now, zone, start) in [
            ("2026-01-15T06:30:00Z", "Asia/Kolkata", "2026-01-15T18:30:00.000000Z"),
            ("2026-01-15T20:00:00Z", "Asia/Kolkata", "2026-01-16T18:30:00.000000Z"),
            // The clocks of Beirut go from 00:00 to 01:00 on 29 March.
            ("2026-03-28T12:00:00Z", "Asia/Beirut", "2026-03-28T22:00:00.000000Z"),
        ] {
            let zone = TimeZone::get(zone).unwrap();
            assert_eq!(tomorrow(now.parse().unwrap(), &zone).to_string(), start);
        }
    }
}
