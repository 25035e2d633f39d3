-- What the work is about and asks for: skills, a brand, a model; absent where nobody has to be able to do something.
alter table orders_orders add column needs text;
