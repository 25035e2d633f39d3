-- The first answer to a write that carried an idempotency key, kept with the effect it answers for.
create table store_replays (
  account_id uuid not null,
  idempotency_key text not null,
  fingerprint bytea not null,
  body text not null,
  created_at bigint not null,
  primary key (account_id, idempotency_key)
);
create index store_replays_by_age on store_replays (created_at);
