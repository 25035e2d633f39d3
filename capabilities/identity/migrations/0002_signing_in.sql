-- The one code that opens an account: the phone is the key, so a newer code replaces the older.
create table identity_codes (
  phone text primary key,
  challenge bytea not null,
  sealed bytea not null,
  tries_left bigint not null,
  expires_at bigint not null
);
create index identity_codes_by_expiry on identity_codes (expires_at);

-- What the limits count. Kept as long as it counts and no longer: it says which phone was used from where.
create table identity_code_requests (
  phone text not null,
  origin text not null,
  counts_until bigint not null
);
create index identity_code_requests_by_phone on identity_code_requests (phone, counts_until);
create index identity_code_requests_by_origin on identity_code_requests (origin, counts_until);
create index identity_code_requests_by_expiry on identity_code_requests (counts_until);

-- An ended session is a deleted row, so no finder can forget to ask. `market_id` is where it was opened.
create table identity_sessions (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  market_id uuid not null,
  device text not null,
  generation bigint not null,
  opened_at bigint not null,
  refreshed_at bigint not null,
  expires_at bigint not null
);
create index identity_sessions_by_expiry on identity_sessions (expires_at);

create table identity_tickets (
  digest bytea primary key,
  session_id uuid not null references identity_sessions (id) on delete cascade,
  market_id uuid not null,
  expires_at bigint not null
);
create index identity_tickets_by_session on identity_tickets (session_id);
create index identity_tickets_by_expiry on identity_tickets (expires_at);
