-- Everybody was told of these orders long ago.
update store_consumers set seq = (select max(seq) from store_events);
