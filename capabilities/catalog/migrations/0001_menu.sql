-- Counts the changes of a market's menu, so that a reader can tell whether what they hold is current. Portions have a
-- counter of their own: one row per market, touched by every sale, would make all sales of the market collide.
create table catalog_menus (
  market_id uuid primary key,
  version bigint not null
);

create table catalog_categories (
  id uuid primary key,
  market_id uuid not null,
  name text not null,
  position bigint not null
);
create unique index catalog_categories_by_name on catalog_categories (market_id, name);
create index catalog_categories_listed on catalog_categories (market_id, position, id);

-- An item owns its options: they are read, shown and replaced with it, and nobody asks for one alone.
create table catalog_items (
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
  counted boolean not null,
  portions_left bigint check (portions_left >= 0),
  portions_changes bigint not null,
  position bigint not null,
  check (counted = (portions_left is not null))
);
create unique index catalog_items_by_sku on catalog_items (market_id, sku);
create index catalog_items_listed on catalog_items (market_id, position, id);
create index catalog_items_by_category on catalog_items (category_id);
-- What changes without an editor: portions are sold, and time brings back what was out of stock. No index names
-- portions_left, or every sale would write all indexes anew (PostgreSQL updates a row in place only without that).
create index catalog_items_counted on catalog_items (market_id) where counted;
create index catalog_items_returning on catalog_items (market_id, out_of_stock_until)
  where out_of_stock_until is not null;
