create table store_events (
  seq bigint generated always as identity primary key,
  name text not null,
  market_id uuid not null,
  order_id uuid,
  at bigint not null,
  body text not null
);
