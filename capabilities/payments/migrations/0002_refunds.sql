create table payments_refunds (
  id uuid primary key,
  market_id uuid not null,
  order_id uuid not null,
  payment_id uuid not null references payments_payments (id),
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text not null,
  state text not null check (state in ('asked', 'done', 'refused')),
  gateway_refund_id text,
  failure text,
  asked_at bigint not null,
  ended_at bigint
);

create index payments_refunds_by_payment on payments_refunds (payment_id, asked_at);
