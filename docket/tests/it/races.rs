//! Many at once for one thing. Each guard was taken away once and its scene seen to fail.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::{Value, json};
use tokio::sync::Barrier;

use crate::house::{House, Person, cart, scene, text};

const CROWD: usize = 64;

scene!(one_key_makes_one_order_however_many_ask_at_once, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    for key in ["breakfast", "lunch", "dinner"] {
        let crowd = vec![asha.clone(); CROWD];
        let answers = at_once(&crowd, async |asha| {
            asha.sends(asha.request("POST /orders").header("idempotency-key", key), cart(&dish, "cash")).await
        })
        .await;
        assert!(answers.iter().all(|answer| answer.status == 201), "{answers:?}");
        let orders: BTreeSet<String> =
            answers.iter().map(|answer| text(&answer.body["data"]["id"])).collect();
        assert_eq!(orders.len(), 1, "{orders:?}");
        let first =
            answers.iter().filter(|answer| !answer.headers.contains_key("idempotent-replayed")).count();
        assert_eq!(first, 1, "one was done, the others are told of it");
    }
    assert_eq!(asha.sees("/orders?limit=100").await.as_array().unwrap().len(), 3);
});

scene!(the_last_portion_is_sold_once, async |engine| {
    let house = House::shared(engine);
    let crowd = crowd(&house).await;
    for portions in [1, 5] {
        let dish = house.dish().await;
        house.counts(&dish, portions).await;
        let answers =
            at_once(&crowd, async |customer| customer.asks("POST /orders", cart(&dish, "cash")).await).await;
        let (sold, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 201);
        assert_eq!(sold.len(), portions as usize, "{answers:?}");
        for answer in refused {
            answer.refuses(409, "ITEM_UNAVAILABLE");
            assert_eq!(answer.body["error"]["details"][0]["reason"], "out_of_stock");
        }
        assert_eq!(portions_left(&house, &dish).await, json!(0));
    }
});

scene!(portions_that_come_back_are_counted_once, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    house.counts(&dish, 3).await;
    let order = asha.orders(&dish, "cash").await;
    let cancel = format!("POST /orders/{}/cancel", text(&order["id"]));
    let answers = at_once(&vec![asha.clone(); CROWD], async |asha| {
        asha.asks(&cancel, json!({ "reason": "changed_mind" })).await
    })
    .await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{answers:?}");
    assert_eq!(portions_left(&house, &dish).await, json!(3));
});

scene!(one_refund_however_often_the_money_is_asked_back, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    let proof = asha.presses("success", &order).await.unwrap();
    let verified = at_once(&vec![asha.clone(); CROWD / 4], async |asha| {
        asha.asks("POST /payments/verify", proof.clone()).await
    })
    .await;
    assert!(verified.iter().all(|answer| answer.status == 200), "{verified:?}");
    let mut feed = kitchen.listens(Some(order["last_seq"].as_i64().unwrap())).await;
    let cancel = format!("POST /orders/{}/cancel", text(&order["id"]));
    at_once(&vec![asha.clone(); CROWD / 4], async |asha| {
        asha.asks(&cancel, json!({ "reason": "changed_mind" })).await.status
    })
    .await;
    let mut told = Vec::new();
    while told.last() != Some(&json!("refunded")) {
        let event = feed.next_of(&order).await;
        if event.kind == "order_payment" {
            told.push(event.told["payment_status"].clone());
        }
    }
    assert_eq!(told, ["captured", "refund_pending", "refunded"]);
});

/// Lets each of a crowd do the same at the same moment, each on a connection of their own that is open by then.
pub async fn at_once<T>(crowd: &[Person], deed: impl AsyncFn(&Person) -> T) -> Vec<T> {
    let (barrier, deed) = (Barrier::new(crowd.len()), &deed);
    join_all(crowd.iter().map(|person| {
        let (barrier, person) = (&barrier, person.with_a_line_of_their_own());
        async move {
            person.asks("GET /config/public", Value::Null).await;
            barrier.wait().await;
            deed(&person).await
        }
    }))
    .await
}

async fn crowd(house: &House) -> Vec<Person> {
    join_all((0..CROWD).map(|_| house.customer())).await
}

async fn portions_left(house: &House, dish: &str) -> Value {
    let menu = house.nobody().sees("/menu/items").await;
    menu.as_array().unwrap().iter().find(|item| item["id"] == dish).unwrap()["portions_left"].clone()
}
