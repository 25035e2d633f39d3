-- Profile and hours are JSON: they are read and written whole.
create table workforce_providers (
  id uuid primary key,
  market_id uuid not null,
  account_id uuid not null,
  profile text not null,
  employment text not null check (employment in ('independent', 'employee')),
  capacity bigint not null check (capacity > 0),
  standing text not null check (standing in ('applied', 'approved', 'rejected', 'suspended')),
  standing_reason text,
  suspended_until bigint,
  background text not null check (background in ('pending', 'clear', 'failed')),
  duty text not null check (duty in ('off', 'on', 'finishing')),
  -- Until when every required document is in force; written when they come on duty.
  valid_until bigint,
  in_hand bigint not null check (in_hand >= 0),
  hours text not null,
  stars_1 bigint not null,
  stars_2 bigint not null,
  stars_3 bigint not null,
  stars_4 bigint not null,
  stars_5 bigint not null,
  registered_at bigint not null,
  unique (market_id, account_id),
  -- The last word on how much somebody can have in hand; verbs refuse before it comes to this.
  check (in_hand <= capacity)
);
-- The operator's lists: ids sort by the time they were made.
create index workforce_providers_of_market on workforce_providers (market_id, id);
create index workforce_providers_by_standing on workforce_providers (market_id, standing, id);
create index workforce_providers_by_duty on workforce_providers (market_id, duty, id);
create index workforce_providers_suspended on workforce_providers (suspended_until)
  where suspended_until is not null;

create table workforce_skills (
  market_id uuid not null,
  skill text not null,
  provider_id uuid not null,
  primary key (market_id, skill, provider_id)
);
create index workforce_skills_of_provider on workforce_skills (provider_id);

-- The words of a provider's name in lower case, to find them by how one begins. Bytes, because texts are sorted in
-- another order by each database.
create table workforce_words (
  market_id uuid not null,
  word bytea not null,
  provider_id uuid not null,
  primary key (market_id, word, provider_id)
);
create index workforce_words_of_provider on workforce_words (provider_id);

-- The audit trail of standings and background checks.
create table workforce_changes (
  provider_id uuid not null,
  number bigint not null,
  market_id uuid not null,
  what text not null,
  account_id uuid,
  reason text,
  at bigint not null,
  primary key (provider_id, number)
);

create table workforce_documents (
  id uuid primary key,
  market_id uuid not null,
  provider_id uuid not null,
  name text not null,
  number_end text not null,
  expires_on text,
  expires_at bigint,
  state text not null check (state in ('waiting', 'accepted', 'rejected', 'replaced')),
  reason text,
  handed_in_at bigint not null,
  decided_at bigint,
  decided_by uuid,
  -- When somebody has to be told something about it next.
  due_at bigint
);
create index workforce_documents_of_provider on workforce_documents (provider_id, name);
-- Of each document one waits at most, and one is in force.
create unique index workforce_documents_current on workforce_documents (provider_id, name, state)
  where state in ('waiting', 'accepted', 'rejected');
create index workforce_documents_due on workforce_documents (due_at) where due_at is not null;

create table workforce_orders (
  provider_id uuid not null,
  order_id uuid not null,
  market_id uuid not null,
  taken_at bigint not null,
  finished_at bigint,
  outcome text check (outcome in ('done', 'cancelled', 'withdrawn')),
  primary key (provider_id, order_id),
  check ((finished_at is null) = (outcome is null))
);
create index workforce_orders_in_hand on workforce_orders (provider_id) where finished_at is null;
create index workforce_orders_by_order on workforce_orders (order_id, taken_at);

create table workforce_ratings (
  order_id uuid primary key,
  market_id uuid not null,
  provider_id uuid not null,
  stars bigint not null check (stars between 1 and 5),
  at bigint not null
);

create table workforce_days (
  provider_id uuid not null,
  day text not null,
  market_id uuid not null,
  offered bigint not null,
  accepted bigint not null,
  declined bigint not null,
  expired bigint not null,
  cancelled bigint not null,
  done bigint not null,
  on_time bigint not null,
  earned bigint not null,
  primary key (provider_id, day)
);

create table workforce_earnings (
  id uuid primary key,
  market_id uuid not null,
  provider_id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('base', 'tip', 'bonus')),
  amount bigint not null,
  currency text not null,
  at bigint not null,
  unique (provider_id, order_id, kind)
);
create index workforce_earnings_listed on workforce_earnings (provider_id, at, id);
