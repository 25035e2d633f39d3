create table store_jobs (
  id uuid primary key,
  kind text not null,
  market_id uuid not null,
  unique_key text unique,
  body text not null,
  state text not null check (state in ('queued', 'running', 'dead')),
  run_at bigint not null,
  lease_until bigint,
  attempts bigint not null,
  attempts_max bigint not null,
  last_error text,
  created_at bigint not null
);

-- Finding what is due, whichever way it became due.
create index store_jobs_due on store_jobs (run_at, id) where state = 'queued';
create index store_jobs_leased on store_jobs (lease_until) where state = 'running';
create index store_jobs_listed on store_jobs (market_id, state, created_at, id);
