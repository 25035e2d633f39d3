create table notifications_devices (
  id uuid primary key,
  market_id uuid not null,
  account_id uuid not null,
  token text not null,
  platform text not null check (platform in ('android', 'ios', 'web')),
  created_at bigint not null,
  seen_at bigint not null
);

-- One device is one row, whoever uses it.
create unique index notifications_devices_by_token on notifications_devices (market_id, token);
create index notifications_devices_of_account on notifications_devices (account_id, market_id, seen_at);
