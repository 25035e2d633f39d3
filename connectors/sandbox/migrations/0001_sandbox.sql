-- One row: every copy of the program signs with the same secret.
create table sandbox_credentials (
  id bigint primary key check (id = 1),
  key_id text not null,
  secret bytea not null
);

create table sandbox_orders (
  id text primary key,
  market_id uuid not null,
  -- our id of the payment: asking twice opens one order
  payment_id uuid not null unique,
  order_number text not null,
  merchant_name text not null,
  amount bigint not null,
  currency text not null,
  expires_at bigint,
  created_at bigint not null
);

create table sandbox_charges (
  id text primary key,
  market_id uuid not null,
  order_id text not null references sandbox_orders (id),
  outcome text not null check (outcome in ('captured', 'declined')),
  created_at bigint not null
);
create index sandbox_charges_by_order on sandbox_charges (order_id, created_at);
create unique index sandbox_charges_captured on sandbox_charges (order_id) where outcome = 'captured';

create table sandbox_refunds (
  id text primary key,
  market_id uuid not null,
  -- our id of the refund: asking twice sends once
  refund_id uuid not null unique,
  order_id text not null references sandbox_orders (id),
  amount bigint not null check (amount > 0),
  created_at bigint not null
);
create index sandbox_refunds_by_order on sandbox_refunds (order_id);
