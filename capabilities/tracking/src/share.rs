//! Links that show one order to whoever holds them.

use ::store::{StoreError, Tx};
use crypto::{Secret, opaque};
use kernel::{AccountId, MarketId, OrderId, Timestamp, blueprint::Span};

use crate::store;

/// A link as it is given out, once.
#[derive(Debug)]
pub struct ShareLink {
    pub token: Secret<String>,
    pub expires_at: Timestamp,
}

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    pub order: OrderId,
    pub expires_at: Timestamp,
}

/// Makes a link to an order for somebody who may share it. It takes the place of the one they made before.
pub fn share(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    by: AccountId,
    open_for: Span,
) -> Result<ShareLink, StoreError> {
    let token = opaque::draw(tx.chance());
    let expires_at = tx.now().plus(open_for.duration());
    store::keep_link(tx, market, order, by, &opaque::digest(token.expose()), expires_at)?;
    Ok(ShareLink { token, expires_at })
}

/// Ends the link somebody made; says whether there was one.
pub fn unshare(tx: &mut Tx<'_>, order: OrderId, by: AccountId) -> Result<bool, StoreError> {
    store::remove_link(tx, order, by)
}

/// The order behind a link, while the link is open.
pub fn open_link(tx: &mut Tx<'_>, market: MarketId, token: &str) -> Result<Option<Shared>, StoreError> {
    let now = tx.now();
    let found = store::link(tx, market, &opaque::digest(token))?;
    Ok(found.filter(|shared| now < shared.expires_at))
}
