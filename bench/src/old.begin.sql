-- What differs between the copies.
create temp table old (
  id blob not null,
  payment_id blob not null,
  customer_id blob not null,
  number text not null,
  day text not null,
  at integer not null
);
