-- Resuming a room reads one order's events, resuming a feed one market's.
create index store_events_by_order on store_events (order_id, seq) where order_id is not null;
create index store_events_by_market on store_events (market_id, seq);

create table store_consumers (
  name text primary key,
  seq bigint not null
);
