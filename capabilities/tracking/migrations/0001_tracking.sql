-- The way to an order that is still open.
create table tracking_points (
  order_id uuid not null,
  -- By the device's clock.
  at bigint not null,
  market_id uuid not null,
  provider_id uuid not null,
  lat double precision not null,
  lng double precision not null,
  doubtful boolean not null,
  forget_at bigint not null,
  primary key (order_id, at)
);

create index tracking_points_by_age on tracking_points (forget_at);

-- The way to an order that is over, thinned: read as a whole, so it is one document.
create table tracking_trails (
  order_id uuid primary key,
  market_id uuid not null,
  provider_id uuid not null,
  points text not null,
  forget_at bigint not null
);

create index tracking_trails_by_age on tracking_trails (forget_at);

-- One link for each person and order; a new one takes the place of the old.
create table tracking_links (
  order_id uuid not null,
  account_id uuid not null,
  market_id uuid not null,
  token_digest bytea not null,
  expires_at bigint not null,
  primary key (order_id, account_id)
);

create unique index tracking_links_by_token on tracking_links (token_digest);
create index tracking_links_by_age on tracking_links (expires_at);

create table tracking_paces (
  market_id uuid not null,
  -- Of the week, in the market's time zone: 0 is Monday after midnight.
  hour bigint not null,
  vehicle text not null,
  factor double precision not null,
  trips bigint not null,
  primary key (market_id, hour, vehicle)
);
