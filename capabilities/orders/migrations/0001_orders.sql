create table orders_orders (
  id uuid primary key,
  market_id uuid not null,
  merchant_id uuid not null,
  customer_id uuid not null,
  number text not null,
  order_type text not null,
  status text not null,
  -- What kind of state that is (open, done, cancelled): lists ask for it.
  kind text not null,
  blueprint_version text not null,
  -- The bill is settled when the order is placed and read as a whole ever after, so it is one document.
  bill text not null,
  total bigint not null,
  currency text not null,
  payment_method text not null,
  payment_settled boolean not null,
  note text,
  address text,
  delivery_staff_id uuid,
  placed_at bigint not null,
  entered_at bigint not null,
  updated_at bigint not null,
  ready_from bigint,
  ready_until bigint,
  version bigint not null
);

create index orders_orders_by_market on orders_orders (market_id, kind, placed_at, id);
create index orders_orders_by_customer on orders_orders (customer_id, market_id, placed_at, id);

-- The order number of a day: one hot row per market, changed only on that market's lane.
create table orders_counters (
  market_id uuid not null,
  day text not null,
  last bigint not null,
  primary key (market_id, day)
);

create table orders_changes (
  order_id uuid not null,
  -- The order's version after the change, so a change cannot be recorded twice.
  version bigint not null,
  from_status text,
  to_status text not null,
  made_by text not null,
  account_id uuid,
  reason text,
  at bigint not null,
  primary key (order_id, version)
);

create table orders_feedback (
  order_id uuid primary key,
  rating bigint not null check (rating between 1 and 5),
  comment text,
  at bigint not null
);
