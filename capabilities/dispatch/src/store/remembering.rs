//! Who had what, and why.

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, OrderId, blueprint::Word};

use crate::{Decision, How, Search};

/// The search's version numbers the assignment, so that it cannot begin twice.
pub(crate) fn begin_assignment(
    tx: &mut Tx<'_>,
    search: &Search,
    provider: AccountId,
    how: How,
    made_by: Option<AccountId>,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into dispatch_assignments (order_id, number, market_id, provider_id, how, made_by_id, since)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![search.order, search.version, search.market, provider, how.as_str(), made_by, now],
    )
}

pub(crate) fn end_assignment(tx: &mut Tx<'_>, order: OrderId, ended: &'static str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "update dispatch_assignments set until = $2, ended = $3 where order_id = $1 and until is null",
        params![order, now, ended],
    )
}

impl FromRow for Decision {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            order: row.take()?,
            at: row.take()?,
            how: row.parse()?,
            round: row.take()?,
            radius: row.take()?,
            candidates: row.json()?,
        })
    }
}

pub(crate) fn insert_decision(
    tx: &mut Tx<'_>,
    market: MarketId,
    decision: &Decision,
) -> Result<(), StoreError> {
    let candidates = serde_json::to_string(&decision.candidates).expect("candidates are plain data");
    tx.send(
        "insert into dispatch_decisions (id, market_id, order_id, at, how, round, radius, candidates)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            decision.id,
            market,
            decision.order,
            decision.at,
            decision.how.as_str(),
            decision.round,
            decision.radius,
            candidates
        ],
    )
}

pub(crate) fn decisions(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Vec<Decision>, StoreError> {
    tx.all(
        "select id, order_id, at, how, round, radius, candidates from dispatch_decisions
         where order_id = $1 and market_id = $2 order by at, round, id",
        params![order, market],
    )
}
