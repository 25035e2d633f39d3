use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, Market, OrderId, Problem};
use orders::{AssignError, Order};

#[derive(Debug, thiserror::Error)]
pub enum AssignDeliveryError {
    #[error("nobody of this id brings orders here; choose somebody from the staff list")]
    NotStaff,
    #[error(transparent)]
    Assign(#[from] AssignError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AssignDeliveryError> for Problem {
    fn from(error: AssignDeliveryError) -> Self {
        match error {
            AssignDeliveryError::NotStaff => Self::invalid("staff_id", error),
            AssignDeliveryError::Assign(error) => error.into(),
            AssignDeliveryError::Store(error) => error.into(),
        }
    }
}

/// Gives an order to somebody who may bring it, as the blueprint says.
pub fn assign_delivery(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
    staff: AccountId,
) -> Result<Order, AssignDeliveryError> {
    let candidates = market.blueprint.dispatch.as_ref().map(|dispatch| dispatch.candidates());
    let member = identity::member(tx, market.id, staff)?;
    let fits = member.zip(candidates).is_some_and(|(member, roles)| member.roles.intersects(roles));
    if !fits {
        return Err(AssignDeliveryError::NotStaff);
    }
    Ok(orders::assign_delivery(tx, actor, market.id, order, staff)?)
}
