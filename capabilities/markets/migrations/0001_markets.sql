create table markets_markets (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  -- Host names this market answers to, separated by spaces.
  hosts text not null,
  currency text not null,
  time_zone text not null,
  blueprint_version text not null,
  -- What an operator switched off, separated by spaces: `delivery` (an order type), `cash` (a payment method), …
  switched_off text not null,
  created_at bigint not null
);

-- Every version an order may have been placed under. A version is its content: it never changes.
create table markets_blueprints (
  market_id uuid not null references markets_markets (id),
  version text not null,
  body text not null,
  created_at bigint not null,
  primary key (market_id, version)
);
