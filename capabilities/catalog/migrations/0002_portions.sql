-- How many portions are left changes with every sale, and what an item is hardly ever. In one row the two made the
-- orders of different markets collide on PostgreSQL, whose predicate locks cover whole pages: each reads items, and
-- the neighbours in the page were being sold.
create table catalog_portions (
  item_id uuid primary key,
  market_id uuid not null,
  portions_left bigint not null check (portions_left >= 0),
  changes bigint not null
);
insert into catalog_portions (item_id, market_id, portions_left, changes)
  select id, market_id, portions_left, portions_changes from catalog_items where counted;
create index catalog_portions_of_market on catalog_portions (market_id);

-- SQLite drops no column that a check names, so the table is made anew without them.
create table catalog_items_anew (
  id uuid primary key,
  market_id uuid not null,
  category_id uuid not null references catalog_categories (id),
  sku text not null,
  name text not null,
  description text not null,
  price bigint not null check (price >= 0),
  currency text not null,
  diet text,
  allergens text not null,
  prep_minutes bigint not null,
  slots text not null,
  options text not null,
  active boolean not null,
  out_of_stock boolean not null,
  out_of_stock_until bigint,
  -- Whether there is a row of portions.
  counted boolean not null,
  position bigint not null
);
insert into catalog_items_anew
  select id, market_id, category_id, sku, name, description, price, currency, diet, allergens, prep_minutes, slots,
    options, active, out_of_stock, out_of_stock_until, counted, position
  from catalog_items;
drop table catalog_items;
alter table catalog_items_anew rename to catalog_items;
create unique index catalog_items_by_sku on catalog_items (market_id, sku);
create index catalog_items_listed on catalog_items (market_id, position, id);
create index catalog_items_by_category on catalog_items (category_id);
create index catalog_items_returning on catalog_items (market_id, out_of_stock_until)
  where out_of_stock_until is not null;
