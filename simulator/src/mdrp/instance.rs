//! One day of the benchmark. All times are whole minutes since the start of the day, all places metres.

use std::{collections::HashMap, path::Path};

use super::table::{ReadError, Row, Table};

const METRES: &str = "give metres, such as 1007";
pub const MINUTE: &str = "give a whole minute of the day, such as 615";
const AMOUNT: &str = "give a number above zero";

pub type Minute = i64;

#[derive(Debug, Clone)]
pub struct Instance {
    pub name: String,
    pub merchants: Vec<Merchant>,
    pub orders: Vec<Order>,
    pub providers: Vec<Provider>,
    pub rules: Rules,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

#[derive(Debug, Clone)]
pub struct Merchant {
    pub name: String,
    pub spot: Spot,
}

#[derive(Debug, Clone)]
pub struct Order {
    pub name: String,
    pub spot: Spot,
    pub placed: Minute,
    pub merchant: usize,
    pub ready: Minute,
}

#[derive(Debug, Clone)]
pub struct Provider {
    pub name: String,
    pub spot: Spot,
    pub on: Minute,
    pub off: Minute,
}

#[derive(Debug, Clone)]
pub struct Rules {
    pub metres_per_minute: f64,
    pub pickup_service: Minute,
    pub drop_off_service: Minute,
    pub target: Minute,
    pub pay_per_order: f64,
    pub pay_per_hour: f64,
}

impl Instance {
    pub fn read(folder: &Path) -> Result<Self, ReadError> {
        let table = |file: &str| Table::read(&folder.join(file), '\t');
        let merchants: Vec<Merchant> =
            table("restaurants.txt")?.rows().map(merchant).collect::<Result<_, _>>()?;
        let known: HashMap<&str, usize> =
            merchants.iter().enumerate().map(|(index, merchant)| (merchant.name.as_str(), index)).collect();
        let orders = table("orders.txt")?.rows().map(|row| order(row, &known)).collect::<Result<_, _>>()?;
        let providers = table("couriers.txt")?.rows().map(provider).collect::<Result<_, _>>()?;
        let parameters = table("instance_parameters.txt")?;
        let rules = parameters.rows().next().ok_or_else(|| parameters.empty()).and_then(rules)?;
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { name, merchants, orders, providers, rules })
    }
}

impl Rules {
    pub fn before_pickup(&self) -> Minute {
        self.pickup_service / 2
    }

    pub fn after_pickup(&self) -> Minute {
        self.pickup_service - self.before_pickup()
    }

    pub fn before_drop_off(&self) -> Minute {
        self.drop_off_service / 2
    }

    pub fn after_drop_off(&self) -> Minute {
        self.drop_off_service - self.before_drop_off()
    }

    pub fn minutes(&self, from: Spot, to: Spot) -> Minute {
        let (x, y) = (to.x - from.x, to.y - from.y);
        ((x * x + y * y).sqrt() / self.metres_per_minute).ceil() as Minute
    }
}

fn spot(row: Row<'_>) -> Result<Spot, ReadError> {
    Ok(Spot { x: row.number("x", METRES)?, y: row.number("y", METRES)? })
}

fn merchant(row: Row<'_>) -> Result<Merchant, ReadError> {
    Ok(Merchant { name: row.text("restaurant")?.to_owned(), spot: spot(row)? })
}

fn order(row: Row<'_>, merchants: &HashMap<&str, usize>) -> Result<Order, ReadError> {
    let merchant = merchants.get(row.text("restaurant")?).copied();
    Ok(Order {
        name: row.text("order")?.to_owned(),
        spot: spot(row)?,
        placed: row.number("placement_time", MINUTE)?,
        merchant: merchant
            .ok_or_else(|| row.wrong("restaurant", "name one that stands in restaurants.txt"))?,
        ready: row.number("ready_time", MINUTE)?,
    })
}

fn provider(row: Row<'_>) -> Result<Provider, ReadError> {
    Ok(Provider {
        name: row.text("courier")?.to_owned(),
        spot: spot(row)?,
        on: row.number("on_time", MINUTE)?,
        off: row.number("off_time", MINUTE)?,
    })
}

fn rules(row: Row<'_>) -> Result<Rules, ReadError> {
    let metres_per_minute: f64 = row.number("meters_per_minute", AMOUNT)?;
    if metres_per_minute <= 0.0 || metres_per_minute.is_nan() {
        return Err(row.wrong("meters_per_minute", AMOUNT));
    }
    Ok(Rules {
        metres_per_minute,
        pickup_service: row.number("pickup service minutes", MINUTE)?,
        drop_off_service: row.number("dropoff service minutes", MINUTE)?,
        target: row.number("target click-to-door", MINUTE)?,
        pay_per_order: row.number("pay per order", AMOUNT)?,
        pay_per_hour: row.number("guaranteed pay per hour", AMOUNT)?,
    })
}
