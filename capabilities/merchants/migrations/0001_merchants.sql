-- Hours are JSON: they are read and written whole, and what they mean at a moment depends on the market's time zone.
create table merchants_merchants (
  id uuid primary key,
  market_id uuid not null,
  name text not null,
  phone text,
  address text,
  hours text not null,
  state text not null check (state in ('open', 'busy', 'paused')),
  busy_minutes bigint,
  paused_until bigint,
  check ((state = 'busy') = (busy_minutes is not null)),
  check (state = 'paused' or paused_until is null)
);
create index merchants_of_market on merchants_merchants (market_id, id);
