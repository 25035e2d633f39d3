insert into orders_orders
  (id, market_id, merchant_id, customer_id, number, order_type, status, kind, blueprint_version, bill, total, currency,
   payment_method, payment_settled, note, address, delivery_staff_id, placed_at, entered_at, updated_at, ready_from,
   ready_until, version)
select old.id, o.market_id, o.merchant_id, old.customer_id, old.number, o.order_type, o.status, o.kind,
  o.blueprint_version, o.bill, o.total, o.currency, o.payment_method, o.payment_settled, o.note, o.address,
  o.delivery_staff_id, old.at, old.at + o.entered_at - o.placed_at, old.at + o.updated_at - o.placed_at,
  old.at + o.ready_from - o.placed_at, old.at + o.ready_until - o.placed_at, o.version
from old cross join orders_orders o on o.id = :model;

insert into orders_changes (order_id, version, from_status, to_status, made_by, account_id, reason, at)
select old.id, c.version, c.from_status, c.to_status, c.made_by, c.account_id, c.reason, old.at + c.version
from old cross join orders_changes c on c.order_id = :model;

insert into payments_payments
  (id, market_id, order_id, attempt, method, gateway, currency, amount, state, order_number, merchant_name, expires_at,
   captured_at, created_at)
select old.payment_id, p.market_id, old.id, p.attempt, p.method, p.gateway, p.currency, p.amount, p.state, old.number,
  p.merchant_name, old.at + p.expires_at - p.created_at, old.at + p.captured_at - p.created_at, old.at
from old cross join payments_payments p on p.order_id = :model;

insert into store_events (name, market_id, order_id, at, body)
select e.name, e.market_id, old.id, old.at, e.body
from old cross join store_events e on e.order_id = :model;

insert into notifications_notices
  (id, market_id, account_id, kind, title, body, order_id, status, click_action, created_at)
select cast(substr(old.id, 1, 8) || randomblob(8) as blob), n.market_id, old.customer_id, n.kind, n.title, n.body, old.id,
  n.status, n.click_action, old.at
from old cross join notifications_notices n on n.order_id = :model;

-- Answers are kept for a day.
insert into store_replays (account_id, idempotency_key, fingerprint, body, created_at)
select old.customer_id, hex(old.id), randomblob(32), o.bill || o.bill || o.bill, old.at
from old cross join orders_orders o on o.id = :model
where old.at > (strftime('%s', 'now') - 24 * 3600) * 1000000;

insert into orders_counters (market_id, day, last)
select (select market_id from orders_orders where id = :model), day, count(*) from old where true group by day
on conflict (market_id, day) do update set last = orders_counters.last + excluded.last;

delete from old;
