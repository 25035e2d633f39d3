//! Orders to pay and payments in the states that tests begin with.

use kernel::{MarketId, Money, OrderId, blueprint::Method};
use payments::{
    Ask, Outcome, Payment, Report, Settled, begin, hear, latest, open,
    ports::{Opened, Webhook},
    settle,
};
use store::{StoreError, Tx, params};
use testing::World;

use crate::gateway::{NAME, bank};

pub const PRICE: i64 = 24_000;

pub fn rupees(minor: i64) -> Money {
    Money::new(minor, "INR".parse().unwrap())
}

pub fn upi() -> Method {
    Method { name: "upi".parse().unwrap(), gateway: Some(NAME.to_owned()) }
}

pub fn cash() -> Method {
    Method { name: "cash".parse().unwrap(), gateway: None }
}

/// An order that somebody wants to pay.
#[derive(Clone)]
pub struct Bill {
    pub market: MarketId,
    pub order: OrderId,
    pub method: Method,
    pub amount: Money,
}

impl Bill {
    pub fn new(world: &World, method: Method) -> Self {
        Self { market: world.market(), order: world.id(), method, amount: rupees(PRICE) }
    }

    pub fn ask(&self) -> Ask<'_> {
        Ask {
            market: self.market,
            order: self.order,
            order_number: "ORD-20260115-001",
            merchant_name: "North Canteen",
            method: &self.method,
            amount: self.amount,
            expires_at: None,
        }
    }

    /// What the gateway calls the order of this bill.
    pub fn gateway_order(&self) -> String {
        format!("order_{}", self.order)
    }

    pub fn opened(&self) -> Opened {
        Opened {
            gateway_order: self.gateway_order(),
            key_id: Some("key_1".to_owned()),
            pay_url: Some("/pay".to_owned()),
        }
    }

    pub fn captured(&self) -> Report {
        self.captured_as("pay_1", self.amount)
    }

    pub fn captured_as(&self, gateway_payment: &str, amount: Money) -> Report {
        let gateway_payment = gateway_payment.to_owned();
        Report { gateway_order: self.gateway_order(), outcome: Outcome::Captured { gateway_payment, amount } }
    }

    pub fn declined(&self) -> Report {
        let outcome = Outcome::Declined { reason: "insufficient funds".to_owned() };
        Report { gateway_order: self.gateway_order(), outcome }
    }

    pub async fn begun(self, world: &World) -> (Self, Payment) {
        let asked = self.clone();
        let payment = world.store.write(move |tx| begin(tx, &asked.ask())).await.unwrap();
        (self, payment)
    }

    pub async fn latest(&self, world: &World) -> Payment {
        let Self { market, order, .. } = *self;
        world.store.read(move |tx| latest(tx, market, order)).await.unwrap().unwrap()
    }
}

/// A payment whose page is open at the gateway, and no job left.
pub async fn opened(world: &World) -> (Bill, Payment) {
    let (bill, payment) = Bill::new(world, upi()).begun(world).await;
    let (bank, gateways) = bank();
    bank.opens.answers(Ok(bill.opened()));
    let payment = open(&world.store, &gateways, bill.market, payment.id).await.unwrap();
    (bill, payment)
}

pub async fn captured(world: &World) -> (Bill, Payment) {
    let (bill, _) = opened(world).await;
    let report = bill.captured();
    let settled = world.store.write(move |tx| settle(tx, NAME, &report)).await.unwrap();
    let Settled::Captured(payment) = settled else { panic!("the first report captures, not {settled:?}") };
    (bill, payment)
}

pub fn webhook(event_id: &str, report: Report) -> Webhook {
    Webhook { event_id: event_id.to_owned(), report: Some(report) }
}

/// Hears a webhook that is ours and is news or not.
pub fn hears(tx: &mut Tx<'_>, event_id: &str, report: Report) {
    hear(tx, NAME, &webhook(event_id, report)).unwrap();
}

/// How often an event was told about a payment's order.
pub async fn told(world: &World, order: OrderId, event: &'static str) -> u32 {
    let count = move |tx: &mut Tx<'_>| -> Result<u32, StoreError> {
        tx.one("select count(*) from store_events where order_id = $1 and name = $2", params![order, event])
    };
    world.store.read(count).await.unwrap()
}
