-- Claims the key and reads who claimed it before, in one statement. A plain select would leave a predicate lock on a
-- whole page of the index, into which the orders of other markets insert at the same time: they would all collide.
insert into store_replays (account_id, idempotency_key, fingerprint, body, created_at) values ($1, $2, $4, '', $5)
on conflict (account_id, idempotency_key) do update set
  fingerprint = case when store_replays.created_at > $3 then store_replays.fingerprint else excluded.fingerprint end,
  body = case when store_replays.created_at > $3 then store_replays.body else '' end,
  created_at = case when store_replays.created_at > $3 then store_replays.created_at else excluded.created_at end
returning fingerprint, body
