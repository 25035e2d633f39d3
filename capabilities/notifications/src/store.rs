//! The only SQL of notifications.

use kernel::{AccountId, DeviceId, MarketId, NoticeId, PageRequest, Person};
use store::{FromRow, Row, StoreError, Tx, params};

use crate::{Device, DeviceToken, Notice};

/// Nobody carries more; those seen longest ago get nothing.
const DEVICES_MAX: u32 = 20;

impl FromRow for Notice {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            account: row.take()?,
            kind: row.take()?,
            title: row.take()?,
            body: row.take()?,
            order: row.take()?,
            status: row.take()?,
            click_action: row.take()?,
            read_at: row.take()?,
            at: row.take()?,
        })
    }
}

impl FromRow for Device {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            account: row.take()?,
            token: row.parse()?,
            platform: row.parse()?,
        })
    }
}

pub(crate) fn insert_notice(tx: &mut Tx<'_>, notice: &Notice) -> Result<(), StoreError> {
    tx.send(
        "insert into notifications_notices
           (id, market_id, account_id, kind, title, body, order_id, status, click_action, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            notice.id,
            notice.market,
            notice.account,
            notice.kind,
            notice.title,
            notice.body,
            notice.order,
            notice.status,
            notice.click_action,
            notice.at,
        ],
    )
}

pub(crate) fn notices_of(
    tx: &mut Tx<'_>,
    person: &Person,
    ask: &PageRequest,
) -> Result<Vec<Notice>, StoreError> {
    tx.all(
        "select id, market_id, account_id, kind, title, body, order_id, status, click_action, read_at, created_at
         from notifications_notices
         where account_id = $1 and market_id = $2 and (created_at, id) < ($3, $4)
         order by created_at desc, id desc limit $5",
        params![person.account, person.market, ask.after.at, ask.after.id, ask.fetch()],
    )
}

pub(crate) fn count_unread(tx: &mut Tx<'_>, person: &Person) -> Result<u32, StoreError> {
    tx.one(
        "select count(*) from notifications_notices
         where account_id = $1 and market_id = $2 and read_at is null",
        params![person.account, person.market],
    )
}

/// False when there is no such notice in this person's list.
pub(crate) fn mark_read(tx: &mut Tx<'_>, person: &Person, notice: NoticeId) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update notifications_notices set read_at = coalesce(read_at, $4)
         where id = $1 and account_id = $2 and market_id = $3",
        params![notice, person.account, person.market, now],
    )?;
    Ok(touched == 1)
}

pub(crate) fn mark_all_read(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run(
        "update notifications_notices set read_at = $3
         where account_id = $1 and market_id = $2 and read_at is null",
        params![person.account, person.market, now],
    )?;
    Ok(())
}

pub(crate) fn upsert_device(tx: &mut Tx<'_>, device: &Device) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into notifications_devices (id, market_id, account_id, token, platform, created_at, seen_at)
         values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (market_id, token) do update
         set account_id = excluded.account_id, platform = excluded.platform, seen_at = excluded.seen_at",
        params![
            device.id,
            device.market,
            device.account,
            device.token.as_str(),
            device.platform.as_str(),
            now
        ],
    )
}

pub(crate) fn devices_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
) -> Result<Vec<Device>, StoreError> {
    tx.all(
        "select id, market_id, account_id, token, platform from notifications_devices
         where account_id = $1 and market_id = $2 order by seen_at desc limit $3",
        params![account, market, DEVICES_MAX],
    )
}

pub(crate) fn device(
    tx: &mut Tx<'_>,
    market: MarketId,
    device: DeviceId,
) -> Result<Option<Device>, StoreError> {
    tx.maybe(
        "select id, market_id, account_id, token, platform from notifications_devices
         where id = $1 and market_id = $2",
        params![device, market],
    )
}

pub(crate) fn delete_device(
    tx: &mut Tx<'_>,
    device: DeviceId,
    token: &DeviceToken,
) -> Result<(), StoreError> {
    tx.run(
        "delete from notifications_devices where id = $1 and token = $2",
        params![device, token.as_str()],
    )?;
    Ok(())
}

pub(crate) fn delete_device_of(
    tx: &mut Tx<'_>,
    person: &Person,
    token: &DeviceToken,
) -> Result<(), StoreError> {
    tx.run(
        "delete from notifications_devices where market_id = $1 and token = $2 and account_id = $3",
        params![person.market, token.as_str(), person.account],
    )?;
    Ok(())
}
