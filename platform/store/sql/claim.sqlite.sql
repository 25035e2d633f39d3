update store_jobs set state = 'running', lease_until = $2, attempts = attempts + 1
where id in (
  select id from store_jobs
  where (state = 'queued' and run_at <= $1) or (state = 'running' and lease_until <= $1)
  order by run_at limit $3)
returning id, kind, body, attempts, attempts_max
