use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{MarketId, OrderId, ProviderId};

/// An order that a provider took on, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    /// Absent while it is in hand.
    pub outcome: Option<String>,
}

impl FromRow for Taken {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { outcome: row.take()? })
    }
}

pub(crate) fn taken(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
) -> Result<Option<Taken>, StoreError> {
    tx.maybe(
        "select outcome from workforce_orders where provider_id = $1 and order_id = $2 and market_id = $3",
        params![provider, order, market],
    )
}

pub(crate) fn orders_in_hand(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
) -> Result<Vec<OrderId>, StoreError> {
    tx.all(
        "select order_id from workforce_orders
         where provider_id = $1 and finished_at is null and market_id = $2 order by taken_at",
        params![provider, market],
    )
}

/// One more in hand, when there is room for one.
pub(crate) fn take_in_hand(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
) -> Result<bool, StoreError> {
    let touched = tx.run(
        "update workforce_providers set in_hand = in_hand + 1
         where id = $1 and market_id = $2 and standing = 'approved' and in_hand < capacity",
        params![provider, market],
    )?;
    Ok(touched == 1)
}

/// What somebody gave back they may take on again.
pub(crate) fn insert_taken(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into workforce_orders (provider_id, order_id, market_id, taken_at) values ($1, $2, $3, $4)
         on conflict (provider_id, order_id) do update set taken_at = $4, finished_at = null, outcome = null",
        params![provider, order, market, now],
    )
}

/// False when it was not in hand.
pub(crate) fn finish_taken(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
    outcome: &str,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update workforce_orders set finished_at = $4, outcome = $5
         where provider_id = $1 and order_id = $2 and market_id = $3 and finished_at is null",
        params![provider, order, market, now, outcome],
    )?;
    Ok(touched == 1)
}

/// One less in hand; says how many are left.
pub(crate) fn put_down(tx: &mut Tx<'_>, provider: ProviderId) -> Result<i64, StoreError> {
    tx.one(
        "update workforce_providers set in_hand = in_hand - 1 where id = $1 returning in_hand",
        params![provider],
    )
}

/// Who did an order, or is at it: of several, the last who took it on and did not lose it.
pub(crate) fn doer(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Option<ProviderId>, StoreError> {
    tx.maybe(
        "select provider_id from workforce_orders
         where order_id = $1 and market_id = $2 and (outcome is null or outcome = 'done')
         order by taken_at desc limit 1",
        params![order, market],
    )
}
