-- Which webhooks were heard, so that a repeated one is cheap and a strange one can be looked at.
create table payments_webhooks (
  gateway text not null,
  event_id text not null,
  market_id uuid not null,
  payment_id uuid not null,
  verdict text not null,
  received_at bigint not null,
  primary key (gateway, event_id)
);
create index payments_webhooks_by_age on payments_webhooks (received_at);
