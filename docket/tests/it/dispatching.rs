//! H1 to H4, as people go through it: an order stands in the pool, the right hands find it, and everybody sees what
//! becomes of it.

mod yard;

use serde_json::{Value, json};

use crate::{
    house::{scene, text},
    races::at_once,
};
use yard::{HOME, Yard, north};

scene!(a_repair_finds_a_technician_and_is_done, async |engine| {
    let yard = Yard::open(engine).await;
    let near = yard.technician(north(2_000.0)).await;
    let far = yard.technician(north(90_000.0)).await;
    let mut room = yard.customer.follows(&yard.order().await).await;
    let order = yard.customer.sees("/orders").await[0].clone();
    let path = format!("/orders/{}", text(&order["id"]));

    assert_eq!(yard.pool_of(&near).await, [text(&order["id"])]);
    assert_eq!(yard.pool_of(&far).await, [] as [String; 0], "fifty miles and no more");
    let pooled = near.sees("/providers/me/pool").await[0].clone();
    assert_eq!(pooled["metres"], 2_000);
    assert!(!pooled.to_string().contains("Elm Street"), "the address comes with the order: {pooled}");
    near.is_refused(&format!("GET {path}"), Value::Null, 404, "NOT_FOUND").await;
    far.is_refused(&format!("POST {path}/claim"), json!({}), 409, "TOO_FAR_AWAY").await;

    let claimed = near.gets(&format!("POST {path}/claim"), json!({})).await;
    assert_eq!(
        (&claimed["status"], &claimed["address"]["text"]),
        (&json!("accepted"), &json!("12 Elm Street"))
    );
    assert_eq!(claimed["allowed_moves"], json!(["on_the_way"]));
    assert_eq!(yard.pool_of(&near).await, [] as [String; 0]);
    assert_eq!(near.sees("/providers/me/orders").await[0]["id"], order["id"]);
    let shown = yard.customer.sees(&path).await;
    assert_eq!((&shown["status"], &shown["delivery_staff"]["id"]), (&json!("accepted"), &json!(near.id)));

    for to in ["on_the_way", "in_service", "completed"] {
        yard.moves(&near, &order, to).await;
    }
    let mut told = Vec::new();
    while told.last() != Some(&json!("completed")) {
        told.push(room.next_of("order_status").await["status"].clone());
    }
    assert_eq!(told, ["accepted", "on_the_way", "in_service", "completed"]);
    assert_eq!(near.sees("/providers/me/orders").await, json!([]));
    let stats = near.sees("/providers/me/stats").await;
    assert_eq!((&stats["accepted"], &stats["completed"]), (&json!(1), &json!(1)), "{stats}");
    let states = yard.operator.sees("/admin/searches?state=over").await;
    assert_eq!(states[0]["order"], order["id"]);
});

scene!(of_64_technicians_who_claim_at_once_one_has_the_order, async |engine| {
    let yard = Yard::open(engine).await;
    let mut crowd = Vec::new();
    for number in 0..64 {
        crowd.push(yard.technician(north(f64::from(number))).await.with_a_line_of_their_own());
    }
    let order = yard.order().await;
    let claim = format!("POST /orders/{}/claim", text(&order["id"]));
    let answers = at_once(&crowd, async |person| person.asks(&claim, json!({})).await).await;
    let won: Vec<_> = (0..64).filter(|number| answers[*number].status == 200).collect();
    assert_eq!(won.len(), 1, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    for lost in answers.iter().filter(|answer| answer.status != 200) {
        lost.refuses(409, "ALREADY_TAKEN");
    }
    for person in &crowd {
        assert_eq!(yard.pool_of(person).await, [] as [String; 0], "the pool is empty for all");
    }
    assert_eq!(yard.customer.order(&order).await["delivery_staff"]["id"], json!(crowd[won[0]].id));
});

scene!(what_is_given_back_finds_others_and_not_the_same, async |engine| {
    let yard = Yard::open(engine).await;
    let (first, second) = (yard.technician(north(100.0)).await, yard.technician(north(200.0)).await);
    let order = yard.order().await;
    let path = format!("/orders/{}", text(&order["id"]));
    first.gets(&format!("POST {path}/claim"), json!({})).await;
    second.is_refused(&format!("POST {path}/give-back"), json!({}), 404, "NOT_FOUND").await;
    let back = first.gets(&format!("POST {path}/give-back"), json!({ "reason": "Flat tyre" })).await;
    assert_eq!((&back["status"], &back["delivery_staff"]), (&json!("requested"), &Value::Null));
    assert_eq!(yard.pool_of(&first).await, [] as [String; 0]);
    first.is_refused(&format!("POST {path}/claim"), json!({}), 409, "ASKED_BEFORE").await;
    assert_eq!(yard.pool_of(&second).await, [text(&order["id"])]);
    second.gets(&format!("POST {path}/claim"), json!({})).await;
    for to in ["on_the_way", "in_service"] {
        yard.moves(&second, &order, to).await;
    }
    second.is_refused(&format!("POST {path}/give-back"), json!({}), 409, "TOO_LATE_TO_GIVE_BACK").await;
});

scene!(an_operator_sees_why_and_decides_otherwise, async |engine| {
    let yard = Yard::open(engine).await;
    let (near, other) = (yard.technician(north(100.0)).await, yard.technician(north(9_000.0)).await);
    let order = yard.order().await;
    let path = format!("/admin/orders/{}", text(&order["id"]));
    let suggested = yard.operator.sees(&format!("{path}/suggestions")).await;
    assert_eq!((&suggested[0]["provider"], &suggested[1]["provider"]), (&json!(near.id), &json!(other.id)));
    yard.operator.gets(&format!("POST {path}/pause-search"), Value::Null).await;
    assert_eq!(yard.pool_of(&near).await, [] as [String; 0], "what is on hold is in nobody's pool");
    let assign = format!("POST {path}/assign");
    let given = yard.operator.gets(&assign, json!({ "provider": other.id })).await;
    assert_eq!((&given["status"], &given["delivery_staff"]["id"]), (&json!("accepted"), &json!(other.id)));
    yard.operator.gets(&assign, json!({ "provider": near.id })).await;
    assert_eq!(other.sees("/providers/me/orders").await, json!([]));
    assert_eq!(near.sees("/providers/me/orders").await[0]["id"], order["id"]);
    let why = yard.operator.sees(&format!("{path}/decisions")).await;
    assert_eq!(why.as_array().unwrap().len(), 2);
    assert_eq!(
        (&why[0]["how"], &why[0]["candidates"][0]["verdict"]),
        (&json!("by_hand"), &json!("next_in_line"))
    );
    for nobody in [&yard.stranger, &near] {
        nobody.is_refused(&assign, json!({ "provider": near.id }), 403, "INSUFFICIENT_ROLE").await;
        nobody.is_refused(&format!("GET {path}/decisions"), Value::Null, 403, "INSUFFICIENT_ROLE").await;
    }
    let told = yard
        .operator
        .is_refused(&assign, json!({ "provider": yard.stranger.id }), 400, "VALIDATION_ERROR")
        .await;
    assert_eq!(told[0]["field"], "provider");
});

scene!(nobody_else_takes_part, async |engine| {
    let yard = Yard::open(engine).await;
    let idle = yard.applicant().await;
    yard.is_at(&idle, HOME).await;
    let nowhere = yard.applicant().await;
    nowhere.gets("POST /providers/me/online-status", json!({ "online": true })).await;
    let order = yard.order().await;
    let path = format!("/orders/{}", text(&order["id"]));
    let reasons = idle.is_refused(&format!("POST {path}/claim"), json!({}), 409, "NOT_SUITABLE").await;
    assert_eq!(reasons[0]["reason"], "offline", "{reasons}");
    nowhere.is_refused(&format!("POST {path}/claim"), json!({}), 409, "PLACE_UNKNOWN").await;
    nowhere.is_refused("GET /providers/me/pool", Value::Null, 409, "PLACE_UNKNOWN").await;
    for person in [&yard.stranger, &yard.customer] {
        person.is_refused(&format!("POST {path}/claim"), json!({}), 403, "INSUFFICIENT_ROLE").await;
        person.is_refused("GET /providers/me/pool", Value::Null, 403, "INSUFFICIENT_ROLE").await;
    }
    let moved = json!({ "status": "completed" });
    yard.customer.is_refused(&format!("PUT {path}/status"), moved.clone(), 409, "INVALID_MOVE").await;
    yard.stranger.is_refused(&format!("PUT {path}/status"), moved, 404, "NOT_FOUND").await;
});

scene!(only_who_knows_the_machine_is_shown_the_order, async |engine| {
    let yard = Yard::open(engine).await;
    let ravi = yard.technician(HOME).await;
    for (needs, shown) in [
        (json!({ "skills": ["washing_machine"], "brand": "velmora", "sku": "WM-4200X" }), true),
        (json!({ "skills": ["oven"] }), false),
        (json!({ "skills": ["washing_machine"], "brand": "brenkel" }), false),
    ] {
        let order = yard.order_that_needs(needs.clone()).await;
        assert_eq!(order["needs"]["skills"], needs["skills"]);
        assert_eq!(yard.pool_of(&ravi).await == [text(&order["id"])], shown, "{needs}");
        let claim = format!("POST /orders/{}/claim", text(&order["id"]));
        if shown {
            let pooled = ravi.sees("/providers/me/pool").await[0].clone();
            assert_eq!(pooled["order"]["needs"]["sku"], "WM-4200X");
            ravi.gets(&claim, json!({})).await;
        } else {
            ravi.is_refused(&claim, json!({}), 409, "NOT_SUITABLE").await;
        }
    }
    let wish = |needs: Value| json!({ "items": [{ "id": yard.check, "qty": 1 }], "type": "visit", "payment_method": "cash", "address": "12 Elm Street", "needs": needs });
    for (needs, field) in [
        (json!({ "skills": ["piano"] }), "needs.skills"),
        (json!({ "brand": "nobody" }), "needs.brand"),
        (json!({ "sku": "x".repeat(81) }), "needs.sku"),
    ] {
        let told = yard.customer.is_refused("POST /orders", wish(needs), 400, "VALIDATION_ERROR").await;
        assert_eq!(told[0]["field"], field);
    }
});
