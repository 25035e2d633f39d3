use ::store::{StoreError, Tx};
use kernel::{Actor, Market, OrderId, Problem, blueprint::MethodName};
use orders::MoveError;

use crate::{
    cart::{self, CartError},
    place_order::{Placed, ask},
};

#[derive(Debug, thiserror::Error)]
pub enum PayAgainError {
    #[error(transparent)]
    Cart(#[from] CartError),
    #[error(transparent)]
    Move(#[from] MoveError),
    #[error(transparent)]
    Payment(#[from] payments::BeginError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PayAgainError> for Problem {
    fn from(error: PayAgainError) -> Self {
        match error {
            PayAgainError::Cart(error) => error.into(),
            PayAgainError::Move(error) => error.into(),
            PayAgainError::Payment(error) => error.into(),
            PayAgainError::Store(error) => error.into(),
        }
    }
}

/// After a decline, or with a change of mind: the customer tries again or pays in another way.
pub fn pay_again(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
    method: &MethodName,
) -> Result<Placed, PayAgainError> {
    let switches = markets::switches(tx, market.id)?;
    let method = cart::must_offer_method(market, &switches, method)?;
    let order =
        orders::change_payment_method(tx, actor, market.id, order, &method.name, method.is_by_hand())?;
    let merchant = merchants::of_market(tx, market.id)?.ok_or(CartError::NoMerchant)?;
    let payment = payments::begin_again(tx, &ask(market, &order, method, &merchant.profile.name))?;
    Ok(Placed { order, payment })
}
