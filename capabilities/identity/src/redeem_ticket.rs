use ::store::Tx;
use crypto::opaque;

use crate::{RedeemTicketError, Standing, standing, store};

/// Tells who holds a ticket and uses it up. The roles are those of now, not those of when it was issued.
pub fn redeem_ticket(tx: &mut Tx<'_>, token: &str) -> Result<Standing, RedeemTicketError> {
    let found = store::take_ticket(tx, &opaque::digest(token))?;
    let (session, market) = found.ok_or(RedeemTicketError::Invalid)?;
    standing(tx, session, market)?.ok_or(RedeemTicketError::Invalid)
}
