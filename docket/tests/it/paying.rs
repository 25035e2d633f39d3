//! Ways in which money comes, comes late, comes twice, does not come, and goes back.

use std::time::Duration;

use serde_json::{Value, json};

use crate::house::{House, Person, scene, status_of, text, until, within};

scene!(after_a_decline_one_tries_again_or_pays_in_cash, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    let declined = asha.presses("decline", &order).await.unwrap();
    assert_eq!((&declined["outcome"], &declined["payment_id"]), (&json!("declined"), &Value::Null));
    pays_as(&asha, &order, "failed").await;
    kitchen.is_refused(&status_of(&order), json!({ "status": "preparing" }), 409, "PAYMENT_REQUIRED").await;

    let again = asha.gets(&pay_again(&order), json!({ "payment_method": "upi" })).await;
    assert_eq!(again["payment"]["status"], "pending");
    assert_ne!(again["payment"]["gateway_order_id"], order["payment"]["gateway_order_id"]);
    asha.presses("decline", &again).await;
    pays_as(&asha, &order, "failed").await;

    let cash = asha.gets(&pay_again(&order), json!({ "payment_method": "cash" })).await;
    assert_eq!((&cash["payment"]["method"], &cash["payment"]["status"]), (&json!("cash"), &json!("due")));
    let done = kitchen.moves_through(&order, &["preparing", "ready", "completed"]).await;
    assert_eq!(done["payment"]["status"], "captured", "the cash was collected at the counter");
    asha.is_refused(&pay_again(&order), json!({ "payment_method": "cash" }), 409, "INVALID_MOVE").await;
});

scene!(a_payment_that_times_out_can_be_made_after_all, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    assert_eq!(asha.presses("timeout", &order).await, None, "the page does not send anybody back");
    assert_eq!(asha.order(&order).await["payment"]["status"], "pending");
    assert_eq!(asha.pays(&order).await["status"], "confirmed");
});

scene!(the_gateways_own_word_is_enough_even_when_it_comes_late, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let prompt = asha.orders(&dish, "upi").await;
    let late = asha.orders(&dish, "upi").await;
    assert_eq!(asha.presses("late", &late).await, None);
    // The browser is closed before it comes back: nobody brings the proof.
    asha.presses("success", &prompt).await;
    until("the webhook", async || (asha.order(&prompt).await["status"] == "confirmed").then_some(())).await;
    assert_eq!(asha.order(&late).await["status"], "received");
    // The sandbox delivers this one after twenty seconds.
    let mut socket = asha.follows(&late).await;
    within(Duration::from_secs(60), "the late webhook", async {
        while asha.order(&late).await["status"] != "confirmed" {
            socket.next_within(Duration::from_secs(60)).await;
        }
    })
    .await;
    assert_eq!(asha.order(&late).await["payment"]["status"], "captured");
});

scene!(a_webhook_that_comes_twice_confirms_once, async |engine| {
    let house = House::open(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    let proof = asha.presses("duplicate", &order).await.unwrap();
    asha.gets("POST /payments/verify", proof).await;
    house.has_done("sandbox.deliver").await;
    let order = asha.order(&order).await;
    assert_eq!((&order["status"], &order["payment"]["status"]), (&json!("confirmed"), &json!("captured")));
    assert_eq!(order["history"].as_array().unwrap().len(), 2, "{}", order["history"]);
    until("its notice", async || (notices(&asha, &order, "confirmed").await == 1).then_some(())).await;
});

scene!(a_paid_order_that_is_cancelled_gives_the_money_back, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let regretted = asha.orders(&dish, "upi").await;
    asha.pays(&regretted).await;
    let cancelled = asha.cancels(&regretted, "changed_mind").await;
    assert_eq!(cancelled["status"], "cancelled");
    pays_as(&asha, &regretted, "refunded").await;
    until("the notice", async || (notices_of(&asha, "refunded").await == 1).then_some(())).await;

    let rejected = asha.orders(&dish, "upi").await;
    asha.pays(&rejected).await;
    kitchen.moves(&rejected, "preparing").await;
    let reason = json!({ "status": "cancelled", "reason": "out_of_stock" });
    let answer = kitchen.gets(&status_of(&rejected), reason).await;
    assert_eq!(answer["history"].as_array().unwrap().last().unwrap()["reason"], "out_of_stock");
    pays_as(&asha, &rejected, "refunded").await;
});

scene!(money_that_comes_after_the_order_was_cancelled_goes_back, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    let cancelled = asha.cancels(&order, "changed_mind").await;
    assert_eq!(cancelled["payment"]["status"], "cancelled");
    let proof = asha.presses("success", &order).await.unwrap();
    asha.gets("POST /payments/verify", proof).await;
    pays_as(&asha, &order, "refunded").await;
    assert_eq!(asha.order(&order).await["status"], "cancelled");
});

/// Waits until an order's payment stands like this.
async fn pays_as(person: &Person, order: &Value, status: &str) {
    until(&format!("a {status} payment"), async || {
        (person.order(order).await["payment"]["status"] == status).then_some(())
    })
    .await;
}

async fn notices(person: &Person, order: &Value, status: &str) -> usize {
    let all = person.sees("/notifications?limit=100").await;
    let meant =
        |notice: &&Value| notice["data"]["order_id"] == order["id"] && notice["data"]["status"] == status;
    all.as_array().unwrap().iter().filter(meant).count()
}

/// How many notices tell of this in their title or text.
async fn notices_of(person: &Person, kind: &str) -> usize {
    let all = person.sees("/notifications?limit=100").await;
    all.as_array().unwrap().iter().filter(|notice| text(&notice["data"]["type"]).contains(kind)).count()
}

fn pay_again(order: &Value) -> String {
    format!("POST /orders/{}/payment", text(&order["id"]))
}
