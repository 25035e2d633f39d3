use ::store::{StoreError, Tx};
use kernel::{Actor, Market, OrderId, Problem, Roles, blueprint::StateKind};
use orders::FindError;
use tracking::ShareLink;

#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    #[error("only its customer or an operator may share an order")]
    NotYours,
    #[error("this market has no share links, or the order is over")]
    Closed,
    #[error(transparent)]
    Find(#[from] FindError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ShareError> for Problem {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::NotYours => Self::denied(),
            ShareError::Closed => Self::conflict("SHARING_CLOSED"),
            ShareError::Find(error) => error.into(),
            ShareError::Store(error) => error.into(),
        }
    }
}

/// Makes a link that shows an open order to whoever holds it, for as long as its blueprint says.
pub fn share_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: OrderId,
) -> Result<ShareLink, ShareError> {
    let order = orders::order(tx, actor, market.id, id)?;
    let by = actor.account().ok_or(ShareError::NotYours)?;
    if by != order.customer && !actor.is_any_of(market.id, Roles::OPERATORS) {
        return Err(ShareError::NotYours);
    }
    let rules = market.blueprint_of(&order.blueprint).and_then(|rules| rules.location.as_ref());
    let open_for = rules.and_then(|location| location.share_link).ok_or(ShareError::Closed)?;
    if order.kind != StateKind::Open {
        return Err(ShareError::Closed);
    }
    Ok(tracking::share(tx, market.id, id, by, open_for)?)
}

/// Ends the link the actor made to an order.
pub fn unshare_order(tx: &mut Tx<'_>, actor: &Actor, market: &Market, id: OrderId) -> Result<(), ShareError> {
    orders::order(tx, actor, market.id, id)?;
    let by = actor.account().ok_or(ShareError::NotYours)?;
    let was_open = tracking::unshare(tx, id, by)?;
    was_open.then_some(()).ok_or(ShareError::Find(FindError::Missing))
}
