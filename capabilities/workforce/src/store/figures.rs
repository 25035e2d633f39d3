use ::store::{FromRow, Row, StoreError, Tx, params};
use jiff::civil::Date;
use kernel::{Id, MarketId, Money, OrderId, PageRequest, ProviderId, Timestamp};

use crate::{Earning, Figures, Provider, provider::word};

pub(crate) fn add_figures(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    day: Date,
    more: &Figures,
) -> Result<(), StoreError> {
    tx.send(
        "insert into workforce_days as d
           (provider_id, day, market_id, offered, accepted, declined, expired, cancelled, done, on_time, earned)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (provider_id, day) do update set
           offered = d.offered + $4, accepted = d.accepted + $5, declined = d.declined + $6,
           expired = d.expired + $7, cancelled = d.cancelled + $8, done = d.done + $9, on_time = d.on_time + $10,
           earned = d.earned + $11",
        params![
            provider,
            day.to_string(),
            market,
            more.offered,
            more.accepted,
            more.declined,
            more.expired,
            more.cancelled,
            more.done,
            more.on_time,
            more.earned
        ],
    )
}

/// What there is on some days, both ends included.
pub(crate) fn sum_figures(
    tx: &mut Tx<'_>,
    provider: ProviderId,
    from: Date,
    to: Date,
) -> Result<Figures, StoreError> {
    tx.one(
        "select cast(coalesce(sum(offered), 0) as bigint), cast(coalesce(sum(accepted), 0) as bigint),
           cast(coalesce(sum(declined), 0) as bigint), cast(coalesce(sum(expired), 0) as bigint),
           cast(coalesce(sum(cancelled), 0) as bigint), cast(coalesce(sum(done), 0) as bigint),
           cast(coalesce(sum(on_time), 0) as bigint), cast(coalesce(sum(earned), 0) as bigint)
         from workforce_days where provider_id = $1 and day >= $2 and day <= $3",
        params![provider, from.to_string(), to.to_string()],
    )
}

/// False when the order has stars already.
pub(crate) fn insert_rating(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
    stars: u32,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "insert into workforce_ratings (order_id, market_id, provider_id, stars, at) values ($1, $2, $3, $4, $5)
         on conflict (order_id) do nothing",
        params![order, market, provider, stars, now],
    )?;
    Ok(touched == 1)
}

pub(crate) fn add_stars(tx: &mut Tx<'_>, provider: ProviderId, stars: u32) -> Result<(), StoreError> {
    tx.run_one(
        "update workforce_providers set
           stars_1 = stars_1 + case when $2 = 1 then 1 else 0 end,
           stars_2 = stars_2 + case when $2 = 2 then 1 else 0 end,
           stars_3 = stars_3 + case when $2 = 3 then 1 else 0 end,
           stars_4 = stars_4 + case when $2 = 4 then 1 else 0 end,
           stars_5 = stars_5 + case when $2 = 5 then 1 else 0 end
         where id = $1",
        params![provider, stars],
    )
}

/// False when this kind of this order is there already.
pub(crate) fn insert_earning(
    tx: &mut Tx<'_>,
    provider: &Provider,
    earning: &Earning,
) -> Result<bool, StoreError> {
    let id: OrderId = tx.new_id();
    let touched = tx.run(
        "insert into workforce_earnings (id, market_id, provider_id, order_id, kind, amount, currency, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (provider_id, order_id, kind) do nothing",
        params![
            id,
            provider.market,
            provider.id,
            earning.order,
            word(earning.kind),
            earning.amount.minor,
            earning.amount.currency.as_str(),
            earning.at
        ],
    )?;
    Ok(touched == 1)
}

/// A line with what tells it from others of the same moment.
pub(crate) struct Line {
    pub id: [u8; 16],
    pub earning: Earning,
}

pub(crate) fn earnings(
    tx: &mut Tx<'_>,
    provider: ProviderId,
    from: Timestamp,
    end: Timestamp,
    ask: &PageRequest,
) -> Result<Vec<Line>, StoreError> {
    tx.all(
        "select id, order_id, kind, amount, currency, at from workforce_earnings
         where provider_id = $1 and at >= $2 and at < $3 and (at, id) < ($4, $5)
         order by at desc, id desc limit $6",
        params![provider, from, end, ask.after.at, ask.after.id, ask.fetch()],
    )
}

impl FromRow for Line {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let id: OrderId = row.take()?;
        let (order, kind) = (row.take()?, row.parse()?);
        let amount = Money::new(row.take()?, row.parse()?);
        let earning = Earning { order, kind, amount, at: row.take()? };
        Ok(Self { id: *id.as_bytes(), earning })
    }
}

impl FromRow for Figures {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            offered: row.take()?,
            accepted: row.take()?,
            declined: row.take()?,
            expired: row.take()?,
            cancelled: row.take()?,
            done: row.take()?,
            on_time: row.take()?,
            earned: row.take()?,
        })
    }
}
