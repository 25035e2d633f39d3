-- Numbers must not be used again even if the newest row were deleted: consumers remember them.
create table store_events (
  seq integer primary key autoincrement,
  name text not null,
  market_id uuid not null,
  order_id uuid,
  at bigint not null,
  body text not null
);
