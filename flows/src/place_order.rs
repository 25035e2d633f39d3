use std::time::Duration;

use ::store::Tx;
use kernel::{Market, Person, Timestamp, blueprint::MethodName};
use merchants::Availability;
use orders::{Address, Needs, NewOrder, Order};
use payments::Payment;

use crate::{
    cart::{self, Cart, CartError},
    dispatching,
};

/// How much later than promised an order may be ready without being late.
const READY_MARGIN: Duration = Duration::from_secs(5 * 60);

#[derive(Debug, Clone)]
pub struct PlaceOrder {
    pub cart: Cart,
    pub payment_method: MethodName,
    pub address: Option<Address>,
    pub needs: Needs,
    pub note: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Placed {
    pub order: Order,
    pub payment: Payment,
}

/// A customer orders: what they want is checked, priced by the server, counted off the stock and billed, and the
/// payment begins; all of it or nothing.
pub fn place_order(
    tx: &mut Tx<'_>,
    market: &Market,
    customer: &Person,
    request: &PlaceOrder,
) -> Result<Placed, CartError> {
    let switches = markets::switches(tx, market.id)?;
    cart::must_offer_type(market, &switches, request.cart.order_type)?;
    cart::must_know_needs(market, &request.needs)?;
    let method = cart::must_offer_method(market, &switches, &request.payment_method)?;
    let (merchant, availability) = cart::open_merchant(tx, market)?;
    let slots = cart::active_slots(market, tx.now());
    let items = catalog::reserve(tx, market.id, &request.cart.items, &slots)?;
    let bill = cart::priced(market, &items, request.cart.order_type)?;
    let order = orders::place(
        tx,
        market,
        NewOrder {
            customer: customer.account,
            merchant: merchant.id,
            order_type: request.cart.order_type,
            payment_method: method.name.clone(),
            payment_settled: method.is_by_hand() || bill.total.minor == 0,
            bill,
            note: request.note.clone(),
            address: request.address.clone(),
            needs: request.needs.clone(),
            ready: Some(ready_estimate(tx.now(), &items, availability)),
        },
    )?;
    dispatching::follow(tx, market, &order)?;
    let payment = payments::begin(tx, &ask(market, &order, method, &merchant.profile.name))?;
    Ok(Placed { order, payment })
}

pub(crate) fn ask<'a>(
    market: &Market,
    order: &'a Order,
    method: &'a kernel::blueprint::Method,
    merchant_name: &'a str,
) -> payments::Ask<'a> {
    // What is paid by hand waits for nothing.
    let hold = market.blueprint.payment.hold.filter(|_| !method.is_by_hand());
    payments::Ask {
        market: order.market,
        order: order.id,
        order_number: &order.number,
        merchant_name,
        method,
        amount: order.bill.total,
        expires_at: hold.map(|hold| order.placed_at.plus(hold.duration())),
    }
}

/// Items are made side by side, so the slowest one counts; a busy merchant says how much longer everything takes.
fn ready_estimate(
    now: Timestamp,
    items: &[catalog::Reserved],
    availability: Availability,
) -> (Timestamp, Timestamp) {
    let slowest = items.iter().map(|item| item.prep_minutes).max().unwrap_or(0);
    let busy = if let Availability::Busy { minutes, .. } = availability { minutes } else { 0 };
    let from = now.plus(Duration::from_secs(u64::from(slowest + busy) * 60));
    (from, from.plus(READY_MARGIN))
}
