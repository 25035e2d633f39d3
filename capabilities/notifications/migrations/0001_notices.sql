create table notifications_notices (
  id uuid primary key,
  market_id uuid not null,
  account_id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  order_id uuid,
  status text,
  click_action text not null,
  read_at bigint,
  created_at bigint not null
);

-- A person's list, newest first, and the number on the bell.
create index notifications_notices_listed on notifications_notices (account_id, market_id, created_at, id);
create index notifications_notices_unread on notifications_notices (account_id, market_id) where read_at is null;
