-- All copies of the program sign access tokens with the same key; the generation is unique so that only one copy
-- makes it.
create table identity_signing_keys (
  generation bigint primary key,
  pkcs8 bytea not null,
  created_at bigint not null
);
