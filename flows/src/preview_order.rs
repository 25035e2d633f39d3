use ::store::Tx;
use kernel::Market;
use orders::Bill;

use crate::cart::{self, Cart, CartError};

/// What an order would cost, and what of it cannot be had.
#[derive(Debug, Clone)]
pub struct PreviewedOrder {
    pub bill: Bill,
    pub lacking: Vec<catalog::Lacking>,
}

/// Prices a cart without taking anything. It works while the merchant is closed: people plan.
pub fn preview_order(tx: &mut Tx<'_>, market: &Market, cart: &Cart) -> Result<PreviewedOrder, CartError> {
    let switches = markets::switches(tx, market.id)?;
    cart::must_offer_type(market, &switches, cart.order_type)?;
    let slots = cart::active_slots(market, tx.now());
    let preview = catalog::preview(tx, market.id, &cart.items, &slots)?;
    let bill = cart::priced(market, &preview.available, cart.order_type)?;
    Ok(PreviewedOrder { bill, lacking: preview.lacking })
}
