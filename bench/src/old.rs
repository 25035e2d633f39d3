//! Years of orders at once: one order is placed, cooked and handed over through the real flows, and its rows are then
//! copied under other ids, to other customers, into other days.

use std::{fs::File, path::Path, sync::Arc, time::Duration};

use flows::{Announcer, Texts};
use i18n::Catalogue;
use kernel::{
    AccountId, Actor, Chance, Clock, Id, Market, OrderId, PaymentId, Person, Role, Roles, SystemClock,
    Timestamp,
};
use markets::Markets;
use orders::MoveRequest;
use rusqlite::{Connection, params};
use store::{Store, Tx, log};

use crate::{Outcome, place::Place, town::Town};

const DAYS: u32 = 180;
const DAY: Duration = Duration::from_secs(24 * 3_600);
const ORDERS_A_CUSTOMER: u64 = 100;
const ORDERS_A_TRANSACTION: u64 = 50_000;
/// Large, so that indexes in no order of time grow in memory.
const CACHE_KIB: i64 = 2 * 1_024 * 1_024;

/// Fills the folder of a place whose store is closed.
pub async fn fill(place: &Place, town: &Town, orders: u64) -> Outcome {
    let store = place.open()?;
    let model = finished_order(&store, town).await?;
    drop(store);
    let market = town.shops.first().ok_or("a town needs a market")?.market.clone();
    let rows = place.rows();
    // Rows are written as fast as the disk takes them; the callers' thread has nothing else to do.
    copy(&rows, &market, model, &customers(town, orders), orders)?;
    File::open(&rows)?.sync_all()?;
    Ok(())
}

/// One order that went the whole way, with what was told of it.
async fn finished_order(store: &Store, town: &Town) -> Outcome<OrderId> {
    let mut chance = Chance::seeded(0);
    let wish = town.wish(&mut chance);
    let (market, customer, request) = (wish.shop.market.clone(), wish.person(), wish.request());
    let announcer = announcer(store).await?;
    let placed = store.write(move |tx| {
        let order = flows::place_order(tx, &market, &customer, &request)?.order.id;
        for status in ["preparing", "ready", "completed"] {
            let to = MoveRequest { to: status.parse()?, reason: None, expected_version: None };
            flows::move_order(tx, &cook(&customer), &market, order, &to)?;
        }
        Ok::<_, crate::Failure>(order)
    });
    let order = placed.await?;
    let announced = store.write(move |tx: &mut Tx<'_>| {
        let from = log::cursor(tx, "announce")?;
        let events = log::after(tx, from, u32::MAX)?;
        announcer.announce(tx, &events)?;
        log::advance(tx, "announce", from, events.last().map_or(from, |event| event.seq))
    });
    announced.await?;
    Ok(order)
}

async fn announcer(store: &Store) -> Outcome<Announcer> {
    let markets = Markets::default();
    markets.replace(store.read(markets::load).await?);
    Ok(Announcer { markets: Arc::new(markets), texts: Arc::new(Texts::new(Arc::new(Catalogue::embedded()))) })
}

fn cook(customer: &Person) -> Actor {
    Actor::Person(Person {
        account: AccountId::from_bytes([7; 16]),
        roles: Roles::NONE.with(Role::Kitchen),
        ..customer.clone()
    })
}

/// Those who are signed in, and as many strangers as so many orders need.
fn customers(town: &Town, orders: u64) -> Vec<AccountId> {
    let mut chance = Chance::seeded(1);
    let strangers = (orders / ORDERS_A_CUSTOMER).saturating_sub(town.customers.len() as u64);
    let known = town.customers.iter().map(|customer| customer.person.account);
    known.chain((0..strangers).map(|_| chance.id(SystemClock.now()))).collect()
}

fn copy(path: &Path, market: &Market, model: OrderId, customers: &[AccountId], orders: u64) -> Outcome {
    let mut rows = Connection::open(path)?;
    rows.execute_batch(&format!(
        "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -{CACHE_KIB};"
    ))?;
    rows.execute_batch(include_str!("old.begin.sql"))?;
    let mut chance = Chance::seeded(2);
    let start = SystemClock.now().minus(DAY * DAYS);
    for first in (0..orders).step_by(usize::try_from(ORDERS_A_TRANSACTION)?) {
        let transaction = rows.transaction()?;
        for number in first..orders.min(first + ORDERS_A_TRANSACTION) {
            let share = number as f64 / orders as f64;
            let at = start.plus((DAY * DAYS - Duration::from_secs(3_600)).mul_f64(share));
            let customer = customers[chance.below(u32::try_from(customers.len())?) as usize];
            add(&transaction, market, number, at, customer, &mut chance)?;
        }
        copy_model(&transaction, model)?;
        transaction.commit()?;
    }
    rows.execute_batch(include_str!("old.end.sql"))?;
    Ok(())
}

fn add(
    rows: &Connection,
    market: &Market,
    number: u64,
    at: Timestamp,
    customer: AccountId,
    chance: &mut Chance,
) -> Outcome {
    let (order, payment): (OrderId, PaymentId) = (chance.id(at), chance.id(at));
    let day = at.in_zone(&market.time_zone).strftime("%Y%m%d").to_string();
    let label = format!("ORD-{day}-{number}");
    rows.prepare_cached(
        "insert into old (id, payment_id, customer_id, number, day, at) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        order.as_bytes(),
        payment.as_bytes(),
        customer.as_bytes(),
        label,
        day,
        at.as_micros()
    ])?;
    Ok(())
}

fn copy_model(rows: &Connection, model: OrderId) -> Outcome {
    // Each file of statements takes the model's id by name.
    for statement in include_str!("old.copy.sql").split(";\n").filter(|text| !text.trim().is_empty()) {
        let mut statement = rows.prepare_cached(statement)?;
        if statement.parameter_count() == 0 {
            statement.execute([])?
        } else {
            statement.execute([model.as_bytes()])?
        };
    }
    Ok(())
}
