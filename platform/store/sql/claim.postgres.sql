-- `skip locked` lets several workers claim at once without waiting for one another.
update store_jobs set state = 'running', lease_until = $2, attempts = attempts + 1
where id in (
  select id from store_jobs
  where state = 'queued' and run_at <= $1 and replace($4, '|' || kind || '|', '') <> $4
  order by run_at, id limit $3
  for update skip locked)
returning id, kind, market_id, body, run_at, attempts, attempts_max
