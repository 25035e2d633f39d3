create table payments_payments (
  id uuid primary key,
  market_id uuid not null,
  order_id uuid not null,
  -- 1 for the first try to pay the order, then 2, …
  attempt bigint not null,
  method text not null,
  -- none when the money is taken by hand
  gateway text,
  amount bigint not null check (amount >= 0),
  currency text not null,
  state text not null check (state in ('pending', 'due', 'captured', 'failed', 'cancelled')),
  -- what the gateway's page shows to the person who pays
  order_number text not null,
  merchant_name text not null,
  expires_at bigint,
  gateway_order_id text,
  key_id text,
  pay_url text,
  gateway_payment_id text,
  failure text,
  captured_at bigint,
  -- the sums of the refunds wished for and done
  refund_asked bigint not null default 0,
  refund_done bigint not null default 0,
  -- when the gateway is asked next, as long as its word is missing
  check_at bigint,
  checks bigint not null default 0,
  created_at bigint not null,
  -- the last line of defence: whatever the code does, more than was captured cannot go back
  check (0 <= refund_done and refund_done <= refund_asked and refund_asked <= amount),
  check (refund_asked = 0 or state = 'captured')
);

create unique index payments_by_order on payments_payments (order_id, attempt);
-- Two tries to pay one order cannot be open at once.
create unique index payments_open on payments_payments (order_id) where state in ('pending', 'due');
create unique index payments_by_gateway_order on payments_payments (gateway, gateway_order_id)
  where gateway_order_id is not null;
create index payments_to_check on payments_payments (check_at) where check_at is not null;
