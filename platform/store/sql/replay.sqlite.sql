select fingerprint, body from store_replays
where account_id = $1 and idempotency_key = $2 and created_at > $3
