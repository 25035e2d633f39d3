create table webhooks_endpoints (
  id uuid primary key,
  market_id uuid not null,
  url text not null,
  -- a JSON list of names and prefixes
  events text not null,
  secret text not null,
  active boolean not null,
  failing_since bigint,
  created_at bigint not null
);

create index webhooks_endpoints_listed on webhooks_endpoints (market_id, created_at, id);

create table webhooks_deliveries (
  endpoint_id uuid not null,
  seq bigint not null,
  market_id uuid not null,
  name text not null,
  status text not null,
  attempts bigint not null,
  answer bigint,
  -- of the last change
  at bigint not null,
  -- when it was delivered or died
  ended_at bigint,
  primary key (endpoint_id, seq)
);

create index webhooks_deliveries_ended on webhooks_deliveries (ended_at) where ended_at is not null;
