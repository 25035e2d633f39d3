-- Where the merchant is on the map: what is brought begins its way there.
alter table merchants_merchants add column lat double precision;
alter table merchants_merchants add column lng double precision;
