-- One row for each order that needs hands: who has it, or how far the search for somebody has come.
create table dispatch_searches (
  order_id uuid primary key,
  market_id uuid not null,
  state text not null check (state in ('searching', 'paused', 'held', 'over')),
  -- Where the work begins.
  lat double precision not null,
  lng double precision not null,
  -- Skills, brand and vehicle, as one document: whoever reads the row needs all of it.
  wanted text not null,
  urgency bigint not null,
  radius bigint not null check (radius > 0),
  round bigint not null,
  holder_id uuid,
  opened_at bigint not null,
  changed_at bigint not null,
  version bigint not null,
  check ((state = 'held') = (holder_id is not null))
);
create index dispatch_searches_listed on dispatch_searches (market_id, state, opened_at, order_id);
create index dispatch_searches_nearby on dispatch_searches (market_id, state, lat);
create index dispatch_searches_held on dispatch_searches (market_id, holder_id) where holder_id is not null;

-- Who was asked, and what became of it. One row for each pair: nobody is asked twice for one order.
create table dispatch_offers (
  id uuid primary key,
  order_id uuid not null,
  market_id uuid not null,
  provider_id uuid not null,
  state text not null
    check (state in ('open', 'accepted', 'declined', 'lapsed', 'withdrawn', 'given_back')),
  round bigint not null,
  metres bigint not null,
  reason text,
  offered_at bigint not null,
  lapses_at bigint not null,
  answered_at bigint
);
create unique index dispatch_offers_once on dispatch_offers (order_id, provider_id);
create index dispatch_offers_of_provider on dispatch_offers (market_id, provider_id, offered_at, id);

-- Who had an order in hand, from when until when, and why it ended.
create table dispatch_assignments (
  order_id uuid not null,
  number bigint not null,
  market_id uuid not null,
  provider_id uuid not null,
  how text not null,
  made_by_id uuid,
  since bigint not null,
  until bigint,
  ended text,
  primary key (order_id, number)
);
-- The last guard of all: an order is in one pair of hands.
create unique index dispatch_assignments_current on dispatch_assignments (order_id) where until is null;
create index dispatch_assignments_of_provider on dispatch_assignments (market_id, provider_id, since, order_id);

-- Why somebody was chosen and others were not, as it looked at that moment.
create table dispatch_decisions (
  id uuid primary key,
  market_id uuid not null,
  order_id uuid not null,
  at bigint not null,
  how text not null,
  round bigint not null,
  radius bigint not null,
  candidates text not null
);
create index dispatch_decisions_of_order on dispatch_decisions (order_id, at, id);
