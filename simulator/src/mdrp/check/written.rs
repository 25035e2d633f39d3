//! The three files of a solution, with names resolved against the instance.

use std::{collections::HashMap, path::Path};

use crate::mdrp::{
    instance::{Instance, MINUTE, Minute, Spot},
    solution::{ASSIGNMENTS, ORDERS, PROVIDERS, START},
    table::{ReadError, Row, Table},
};

pub(super) struct Written {
    pub assignments: Vec<Assignment>,
    pub orders: Vec<Line>,
    pub moves: Vec<Move>,
}

pub(super) struct Assignment {
    pub assigned: Minute,
    pub pickup: Minute,
    pub provider: usize,
    pub orders: Vec<usize>,
}

/// The line of an order, as it is written.
pub(super) struct Line {
    pub order: usize,
    pub placed: String,
    pub ready: String,
    pub pickup: String,
    pub drop_off: String,
    pub provider: String,
}

pub(super) struct Move {
    pub provider: usize,
    pub departed: Minute,
    pub from: String,
    pub to: String,
    pub from_spot: Spot,
    pub to_spot: Spot,
}

impl Written {
    pub fn read(instance: &Instance, folder: &Path) -> Result<Self, ReadError> {
        let names = Names::of(instance);
        let table = |file: &str| Table::read(&folder.join(file), ' ');
        Ok(Self {
            assignments: table(ASSIGNMENTS)?
                .rows()
                .map(|row| assignment(row, &names))
                .collect::<Result<_, _>>()?,
            orders: table(ORDERS)?.rows().map(|row| line(row, &names)).collect::<Result<_, _>>()?,
            moves: table(PROVIDERS)?
                .rows()
                .map(|row| a_move(row, &names, instance))
                .collect::<Result<_, _>>()?,
        })
    }
}

struct Names<'i> {
    orders: HashMap<&'i str, usize>,
    providers: HashMap<&'i str, usize>,
    spots: HashMap<&'i str, Spot>,
}

impl<'i> Names<'i> {
    fn of(instance: &'i Instance) -> Self {
        let orders = instance.orders.iter().map(|order| (order.name.as_str(), order.spot));
        let merchants = instance.merchants.iter().map(|merchant| (merchant.name.as_str(), merchant.spot));
        Self {
            orders: instance.orders.iter().enumerate().map(|(at, order)| (order.name.as_str(), at)).collect(),
            providers: instance
                .providers
                .iter()
                .enumerate()
                .map(|(at, one)| (one.name.as_str(), at))
                .collect(),
            spots: orders.chain(merchants).collect(),
        }
    }

    fn order(&self, row: Row<'_>, name: &str) -> Result<usize, ReadError> {
        self.orders.get(name).copied().ok_or_else(|| row.refused("order", name, "name one of the instance"))
    }

    fn provider(&self, row: Row<'_>) -> Result<usize, ReadError> {
        let known = self.providers.get(row.text("courier")?).copied();
        known.ok_or_else(|| row.wrong("courier", "name one of the instance"))
    }

    fn spot(&self, row: Row<'_>, field: &'static str) -> Result<Spot, ReadError> {
        let known = self.spots.get(row.text(field)?).copied();
        known.ok_or_else(|| row.wrong(field, "name an order or a restaurant of the instance"))
    }
}

fn assignment(row: Row<'_>, names: &Names<'_>) -> Result<Assignment, ReadError> {
    const BEFORE_THE_ORDERS: usize = 3;
    let orders = row
        .rest(BEFORE_THE_ORDERS)
        .iter()
        .map(|name| names.order(row, name))
        .collect::<Result<Vec<_>, _>>()?;
    if orders.is_empty() {
        return Err(row.refused("orders", "", "name at least one order"));
    }
    Ok(Assignment {
        assigned: row.number("assignment_time", MINUTE)?,
        pickup: row.number("pickup_time", MINUTE)?,
        provider: names.provider(row)?,
        orders,
    })
}

fn line(row: Row<'_>, names: &Names<'_>) -> Result<Line, ReadError> {
    let text = |field| row.text(field).map(str::to_owned);
    Ok(Line {
        order: names.order(row, row.text("order")?)?,
        placed: text("placement_time")?,
        ready: text("ready_time")?,
        pickup: text("pickup_time")?,
        drop_off: text("dropoff_time")?,
        provider: text("courier")?,
    })
}

fn a_move(row: Row<'_>, names: &Names<'_>, instance: &Instance) -> Result<Move, ReadError> {
    let provider = names.provider(row)?;
    let from = row.text("origin")?;
    let from_spot =
        if from == START { instance.providers[provider].spot } else { names.spot(row, "origin")? };
    Ok(Move {
        provider,
        departed: row.number("departure_time", MINUTE)?,
        from: from.to_owned(),
        to: row.text("destination")?.to_owned(),
        from_spot,
        to_spot: names.spot(row, "destination")?,
    })
}
