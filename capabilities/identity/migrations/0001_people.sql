-- A person has one account, whatever the number of markets; the phone is how they prove who they are.
create table identity_accounts (
  id uuid primary key,
  phone text not null unique,
  name text,
  language text not null,
  created_at bigint not null
);

-- What an account may do in a market beyond being a customer there. The key's order serves both questions: the roles
-- of one person, and everybody with a role.
create table identity_roles (
  market_id uuid not null,
  account_id uuid not null references identity_accounts (id),
  role text not null check (role in ('provider', 'kitchen', 'operator', 'admin')),
  granted_by uuid references identity_accounts (id),
  granted_at bigint not null,
  primary key (market_id, account_id, role)
);
