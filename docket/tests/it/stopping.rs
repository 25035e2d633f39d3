//! The program is told to stop, and to start again.

use crate::house::{House, Word, scene, until};

scene!(who_listens_is_told_goodbye_and_goes_on_where_he_was, async |engine| {
    let mut house = House::open(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let (mut socket, mut feed) = (asha.follows(&order).await, kitchen.listens(None).await);
    house.server.signal("TERM");
    assert_eq!(socket.ends().await, Word::Closed(1001), "the server stops");
    while feed.next().await.is_some() {}
    assert_eq!(house.restarts(), 0, "it ended calmly");

    let (asha, kitchen) = (asha.through(&house.client), kitchen.through(&house.client));
    let mut socket = asha.follows_after(&order, order["last_seq"].as_i64()).await;
    kitchen.moves(&order, "preparing").await;
    assert_eq!(socket.next_of("order_status").await["status"], "preparing");
    until("to be ready", async || {
        (asha.asks("GET /readyz", serde_json::Value::Null).await.status == 200).then_some(())
    })
    .await;
});
