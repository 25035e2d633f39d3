//! A day behind the counter: cooking, bringing, taking a step back, letting somebody go.

use std::time::Duration;

use serde_json::{Value, json};

use crate::house::{House, Word, cart, scene, status_of, text, until, within};

scene!(an_order_is_brought_by_somebody, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let mut delivery = cart(&dish, "cash");
    delivery["type"] = json!("delivery");
    asha.is_refused("POST /orders", delivery.clone(), 400, "VALIDATION_ERROR").await;
    delivery["address"] = json!({ "text": "Hostel 4, room 12", "place": { "lat": 12.99, "lng": 80.23 } });
    let order = asha.gets("POST /orders", delivery).await;
    assert_eq!((&order["total"], &order["address"]["text"]), (&json!(12_500), &json!("Hostel 4, room 12")));
    kitchen.moves_through(&order, &["preparing", "ready"]).await;

    let leave = json!({ "status": "out_for_delivery" });
    kitchen.is_refused(&status_of(&order), leave, 409, "DELIVERY_STAFF_MISSING").await;
    let imran = house.hires("kitchen").await;
    let assign = format!("POST /admin/orders/{}/assign-delivery", text(&order["id"]));
    let assigned = kitchen.gets(&assign, json!({ "staff_id": imran.id })).await;
    assert_eq!(assigned["delivery_staff"]["id"], imran.id);
    kitchen.is_refused(&assign, json!({ "staff_id": asha.id }), 400, "VALIDATION_ERROR").await;
    until("the runner's notice", async || {
        let notices = imran.sees("/notifications").await;
        notices
            .as_array()
            .unwrap()
            .iter()
            .any(|notice| notice["data"]["order_id"] == order["id"])
            .then_some(())
    })
    .await;
    let done = imran.moves_through(&order, &["out_for_delivery", "completed"]).await;
    assert_eq!(done["payment"]["status"], "captured");
    let reached = done["steps"].as_array().unwrap().iter().filter(|step| step["at"].is_string()).count();
    assert_eq!(reached, 5, "{}", done["steps"]);
});

scene!(a_tap_on_the_wrong_ticket_is_taken_back, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let path = ["preparing", "ready", "preparing", "confirmed", "preparing", "ready", "completed", "ready"];
    let recalled = kitchen.moves_through(&order, &path).await;
    assert_eq!(recalled["status"], "ready");
    kitchen.moves(&order, "completed").await;
    let told = async |status: &str| {
        let notices = asha.sees("/notifications?limit=100").await;
        let data = notices.as_array().unwrap().iter().map(|notice| &notice["data"]);
        data.filter(|data| data["order_id"] == order["id"] && data["status"] == status).count()
    };
    until("the last notice", async || (told("completed").await == 2).then_some(())).await;
    let told = told("ready").await;
    assert_eq!(told, 2, "of each time it became ready, and of no step back");
});

scene!(two_who_move_one_ticket_do_not_overrun_each_other, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let seen = json!({ "status": "preparing", "expected_version": order["version"] });
    kitchen.gets(&status_of(&order), seen.clone()).await;
    let details = kitchen.is_refused(&status_of(&order), seen, 409, "INVALID_MOVE").await;
    assert_eq!((&details[0]["from"], &details[0]["version"]), (&json!("preparing"), &json!(2)));
    let details =
        kitchen.is_refused(&status_of(&order), json!({ "status": "completed" }), 409, "INVALID_MOVE").await;
    assert_eq!(details[0]["allowed"], json!(["ready", "confirmed", "cancelled"]));
    let shown = kitchen.sees(&format!("/admin/orders/{}", text(&order["id"]))).await;
    assert_eq!(shown["allowed_moves"], details[0]["allowed"]);
    assert_eq!(shown["customer"]["phone"].as_str().unwrap().matches('•').count(), 9, "{}", shown["customer"]);
});

scene!(what_is_cooked_is_not_cancelled_by_the_customer, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let cancel = format!("POST /orders/{}/cancel", text(&order["id"]));
    asha.is_refused(&cancel, json!({ "reason": "out_of_stock" }), 400, "VALIDATION_ERROR").await;
    kitchen.moves(&order, "preparing").await;
    asha.is_refused(&cancel, json!({ "reason": "changed_mind" }), 409, "NOT_CANCELLABLE").await;
    assert_eq!(asha.order(&order).await["cancellable_until"], Value::Null);
});

scene!(what_is_cancelled_can_be_sold_again, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    house.counts(&dish, 1).await;
    let order = asha.orders(&dish, "cash").await;
    let details = asha.is_refused("POST /orders", cart(&dish, "cash"), 409, "ITEM_UNAVAILABLE").await;
    assert_eq!((&details[0]["menu_item_id"], &details[0]["reason"]), (&json!(dish), &json!("out_of_stock")));
    asha.cancels(&order, "changed_mind").await;
    asha.orders(&dish, "cash").await;
});

scene!(feedback_is_given_once_when_the_order_is_done, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let give = format!("POST /orders/{}/feedback", text(&order["id"]));
    let praise = json!({ "rating": 5, "comment": "Hot and quick" });
    asha.is_refused(&give, praise.clone(), 409, "FEEDBACK_TOO_EARLY").await;
    let mut feed = kitchen.listens(None).await;
    kitchen.moves_through(&order, &["preparing", "ready", "completed"]).await;
    kitchen.is_refused(&give, praise.clone(), 403, "INSUFFICIENT_ROLE").await;
    asha.is_refused(&give, json!({ "rating": 6 }), 400, "VALIDATION_ERROR").await;
    let given = asha.asks(&give, praise.clone()).await;
    assert_eq!((given.status, &given.body["data"]["feedback"]["rating"]), (201, &json!(5)));
    while feed.next_of(&order).await.kind != "order_feedback" {}
    asha.is_refused(&give, praise, 409, "FEEDBACK_ALREADY_GIVEN").await;
});

scene!(who_is_let_go_hears_no_more, async |engine| {
    let house = House::shared(engine);
    let (operator, ravi) = (house.operator().await, house.hires("kitchen").await);
    let mut feed = ravi.listens(None).await;
    let role = format!("DELETE /admin/staff/{}/roles/kitchen", ravi.id);
    operator.gets(&role, Value::Null).await;
    within(Duration::from_secs(5), "the feed to be cut", async { while feed.next().await.is_some() {} })
        .await;
    ravi.is_refused("GET /admin/orders", Value::Null, 403, "INSUFFICIENT_ROLE").await;
    ravi.is_refused("GET /admin/orders/stream", Value::Null, 403, "INSUFFICIENT_ROLE").await;
    assert_eq!(ravi.sees("/orders").await, json!([]), "a customer like everybody");
});

scene!(who_logs_out_hears_no_more, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let phone = asha.clone();
    let laptop = house.nobody().signs_in(&asha.phone).await;
    let (mut there, mut here) = (phone.follows(&order).await, laptop.follows(&order).await);
    laptop.gets("POST /auth/logout", json!({ "refresh_token": laptop.keys.refresh })).await;
    let ending = within(Duration::from_secs(5), "the socket to be closed", here.ends()).await;
    assert_eq!(ending, Word::Closed(1008), "no longer allowed");
    laptop.is_refused("GET /users/me", Value::Null, 401, "INVALID_TOKEN").await;

    asha.cancels(&order, "changed_mind").await;
    assert_eq!(there.next_of("order_status").await["status"], "cancelled", "the phone listens on");
});
