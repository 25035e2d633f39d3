//! Who sees where a provider is: everybody, at every step, by every way there is to look.

mod fleet;

use std::time::Duration;

use serde_json::{Value, json};

use crate::house::{Person, Word, scene, text, until, within};
use fleet::{Fleet, HERE, NEAR, at_counter, at_door};

/// What each sees in each step, as the blueprint of the fleet says; `-` is nothing at all.
const MATRIX: [(&str, [&str; 5]); 6] = [
    //                customer  kitchen  operator provider link
    ("received", ["-", "-", "exact", "exact", "-"]),
    ("preparing", ["-", "-", "exact", "exact", "-"]),
    ("ready", ["1 km", "exact", "exact", "exact", "-"]),
    // A tap on the wrong ticket takes the right to look away again.
    ("preparing", ["-", "-", "exact", "exact", "-"]),
    ("ready", ["1 km", "exact", "exact", "exact", "-"]),
    ("out_for_delivery", ["100 m", "-", "exact", "exact", "area"]),
];

scene!(everybody_sees_what_they_may_and_nothing_more, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let (link, tracking) = (fleet.link(&order).await, format!("/orders/{}/tracking", text(&order["id"])));
    let watchers = [&fleet.asha, &fleet.kitchen, &fleet.operator, &fleet.rider];
    // The market's feed is for all who work there: it tells of no place at all.
    let mut feed = fleet.kitchen.listens(None).await;
    let mut rooms = Vec::new();
    for watcher in watchers {
        rooms.push(watcher.follows(&order).await);
    }
    for (step, seen) in MATRIX {
        if fleet.brings_to(&order, step).await {
            for room in &mut rooms {
                fleet::hears_of_nothing_but(room, "order_status").await;
            }
        }
        let sent = fleet.rider_is_at(&fleet.rider, HERE).await;
        for (who, expected) in watchers.into_iter().zip(seen) {
            fleet::shows(&who.sees(&tracking).await, expected, &sent, step);
        }
        fleet::shows(&fleet.asha.sees(&format!("/track/{link}")).await, seen[4], &sent, step);
        for stranger in [&fleet.stranger, &fleet.other_rider] {
            stranger.is_refused(&format!("GET {tracking}"), Value::Null, 404, "NOT_FOUND").await;
        }
        for (room, expected) in rooms.iter_mut().zip(seen).filter(|(_, expected)| *expected != "-") {
            let told = room.next_of("driver:location").await;
            assert_eq!(told["order_id"], order["id"]);
            assert_eq!(told["seq"], Value::Null, "it stands in no log");
            fleet::is_shown(&told, expected, &sent, step);
        }
        // Whoever may not hear of it hears of the next change first.
        fleet.gives(&order, &fleet.rider).await;
        for room in &mut rooms {
            fleet::hears_of_nothing_but(room, "order_assigned").await;
        }
    }
    fleet.brings_to(&order, "completed").await;
    fleet.rider_is_at(&fleet.rider, HERE).await;
    for who in watchers {
        let over = who.sees(&tracking).await;
        assert_eq!(
            (&over["precision"], &over["position"], &over["eta"]),
            (&Value::Null, &Value::Null, &Value::Null)
        );
    }
    let shared = fleet.stranger.sees(&format!("/track/{link}")).await;
    assert_eq!((&shared["status"], &shared["position"]), (&json!("completed"), &Value::Null));
    loop {
        let news = feed.next_of(&order).await;
        assert!(!["driver:location", "eta:update"].contains(&news.kind.as_str()), "{news:?}");
        if news.told["status"] == "completed" {
            break;
        }
    }
    for room in &mut rooms {
        loop {
            match room.next().await {
                Word::Told(told) => assert_ne!(told["type"], "driver:location", "{told}"),
                ended => break assert_eq!(ended, Word::Closed(1000)),
            }
        }
    }
});

scene!(an_order_in_other_hands_shows_no_more_of_the_first, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let mut room = fleet.operator.follows(&order).await;
    fleet.rider_is_at(&fleet.rider, HERE).await;
    room.next_of("driver:location").await;
    fleet.gives(&order, &fleet.other_rider).await;
    fleet::hears_of_nothing_but(&mut room, "order_assigned").await;
    fleet.rider_is_at(&fleet.rider, HERE).await;
    let sent = fleet.rider_is_at(&fleet.other_rider, NEAR).await;
    assert_eq!(room.next_of("driver:location").await["lng"], sent["lng"], "the first one is heard no more");
    let tracking = format!("/orders/{}/tracking", text(&order["id"]));
    fleet::shows(&fleet.operator.sees(&tracking).await, "exact", &sent, "received");
    fleet.rider.is_refused(&format!("GET {tracking}"), Value::Null, 404, "NOT_FOUND").await;
});

scene!(a_place_that_is_old_is_shown_to_nobody, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let tracking = format!("/orders/{}/tracking", text(&order["id"]));
    let receipt = fleet
        .sends(&fleet.rider, json!({ "lat": 13.0, "lng": 80.2, "at": fleet.ago(Duration::from_secs(301)) }))
        .await;
    assert_eq!(receipt["taken"], 1, "the trail wants it");
    let seen = fleet.operator.sees(&tracking).await;
    assert_eq!((&seen["precision"], &seen["position"]), (&json!("exact"), &Value::Null));
    assert_eq!(fleet.operator.sees("/admin/positions").await, json!([]));
    fleet.rider_is_at(&fleet.rider, HERE).await;
    assert!(fleet.operator.sees(&tracking).await["position"]["age"].as_u64().unwrap() < 60);
});

scene!(a_device_speaks_for_its_owner_alone, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let tracking = format!("/orders/{}/tracking", text(&order["id"]));
    let sent = fleet.rider_is_at(&fleet.rider, HERE).await;
    // Whatever somebody else sends, and whomever they name, moves only themselves.
    let lie = json!({ "lat": 13.2, "lng": 80.3, "at": fleet.now(), "provider_id": fleet.rider.id, "account": fleet.rider.id });
    fleet.sends(&fleet.other_rider, lie.clone()).await;
    fleet::shows(&fleet.operator.sees(&tracking).await, "exact", &sent, "received");
    for nobody in [&fleet.asha, &fleet.operator, &fleet.stranger] {
        nobody.is_refused("POST /providers/me/positions", lie.clone(), 403, "INSUFFICIENT_ROLE").await;
        let refused = nobody.speaks().await.err().unwrap();
        refused.0.refuses(403, "INSUFFICIENT_ROLE");
    }
});

scene!(wrong_fixes_are_refused_by_name_and_doubtful_ones_kept_back, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let post = "POST /providers/me/positions";
    for (wrong, field) in [
        (json!({ "lat": 13.0, "lng": 80.2 }), "at"),
        (json!({ "lat": 91.0, "lng": 80.2, "at": fleet.now() }), "lat"),
        (json!({ "lat": 13.0, "lng": 80.2, "at": "noon" }), "at"),
        (json!({ "positions": [] }), "positions"),
        (json!({ "positions": vec![json!({ "lat": 1, "lng": 1, "at": fleet.now() }); 201] }), "positions"),
        (
            json!({ "positions": [{ "lat": 1, "lng": 1, "at": fleet.now(), "heading": 400 }] }),
            "positions[0].heading",
        ),
    ] {
        let details = fleet.rider.is_refused(post, wrong, 400, "VALIDATION_ERROR").await;
        assert_eq!(details[0]["field"], field);
    }
    // Gathered without a network, sent in no order: it is taken in the order of the device's time.
    let fix = |seconds: u64, lat: f64| json!({ "lat": lat, "lng": 80.2, "at": fleet.ago(Duration::from_secs(seconds)), "accuracy": 5 });
    let batch = json!({ "positions": [fix(10, 13.003), fix(40, 13.0), fix(20, 13.5), fix(30, 13.001)] });
    let receipt = fleet.sends(&fleet.rider, batch.clone()).await;
    assert_eq!((&receipt["taken"], &receipt["refused"]), (&json!(4), &json!([])));
    assert_eq!(receipt["doubtful"], json!([{ "index": 2, "reason": "too_fast" }]));
    assert_eq!(receipt["newest"], batch["positions"][0]["at"]);
    let again = fleet.sends(&fleet.rider, batch).await;
    assert_eq!((&again["taken"], again["refused"].as_array().unwrap().len()), (&json!(0), 4));
    let soon = json!({ "lat": 13.0, "lng": 80.2, "at": fleet.in_future(Duration::from_secs(600)) });
    let early = fleet.sends(&fleet.rider, soon).await;
    assert_eq!(early["refused"], json!([{ "index": 0, "reason": "from_the_future" }]));
    let seen = fleet.operator.sees(&format!("/orders/{}/tracking", text(&order["id"]))).await;
    assert_eq!(seen["position"]["lat"], 13.003);
});

scene!(a_link_ends_when_its_maker_says_so, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let path = format!("/orders/{}/share-link", text(&order["id"]));
    for (who, status, code) in
        [(&fleet.stranger, 404, "NOT_FOUND"), (&fleet.kitchen, 403, "INSUFFICIENT_ROLE")]
    {
        who.is_refused(&format!("POST {path}"), Value::Null, status, code).await;
    }
    let first = fleet.link(&order).await;
    let second = fleet.link(&order).await;
    let nobody = fleet.nobody();
    nobody.is_refused(&format!("GET /track/{first}"), Value::Null, 404, "NOT_FOUND").await;
    let shown = nobody.sees(&format!("/track/{second}")).await;
    let fields: Vec<&String> = shown.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["eta", "every", "expires_at", "position", "precision", "status"]);
    fleet.kitchen.is_refused(&format!("DELETE {path}"), Value::Null, 404, "NOT_FOUND").await;
    fleet.asha.gets(&format!("DELETE {path}"), Value::Null).await;
    nobody.is_refused(&format!("GET /track/{second}"), Value::Null, 404, "NOT_FOUND").await;
    fleet.brings_to(&order, "preparing").await;
    fleet.brings_to(&order, "ready").await;
    fleet.brings_to(&order, "out_for_delivery").await;
    fleet.brings_to(&order, "completed").await;
    fleet.asha.is_refused(&format!("POST {path}"), Value::Null, 409, "SHARING_CLOSED").await;
});

scene!(coming_to_the_door_makes_the_move_and_leaves_a_trail, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    for step in ["preparing", "ready"] {
        fleet.brings_to(&order, step).await;
    }
    // At the door too early: the fence stands in another state.
    fleet.rider_is_at(&fleet.rider, at_door(3.0)).await;
    fleet.rider_is_at(&fleet.rider, at_door(4.0)).await;
    assert_eq!(fleet.asha.order(&order).await["status"], "ready");
    let mut room = fleet.asha.follows(&order).await;
    fleet.brings_to(&order, "out_for_delivery").await;
    room.next_of("order_status").await;
    let mut eta = None;
    for fix in [at_door(110.0), at_door(180.0), at_door(75.0)] {
        fleet.rider_is_at(&fleet.rider, fix).await;
        if eta.is_none() {
            eta = Some(room.next_of("eta:update").await);
        }
    }
    let eta = eta.unwrap();
    assert_eq!(eta["source"], "straight_line");
    assert!(eta["from"].as_str().unwrap() < eta["until"].as_str().unwrap(), "{eta}");
    assert_eq!(fleet.asha.order(&order).await["status"], "out_for_delivery", "one fix may be a reflection");
    fleet.rider_is_at(&fleet.rider, at_door(20.0)).await;
    let over = fleet.operator.order(&order).await;
    assert_eq!(over["status"], "completed");
    let last = over["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["by"], &last["reason"]), (&json!("system"), &json!("arrived at drop_off")));

    let tracking = format!("/orders/{}/tracking", text(&order["id"]));
    let trail = until("the trail", async || {
        let trail = fleet.operator.sees(&tracking).await["trail"].as_array().cloned()?;
        (trail.len() >= 2).then_some(trail)
    })
    .await;
    assert!(trail.iter().all(|point| point["at"].is_string()), "{trail:?}");
    for who in [&fleet.asha, &fleet.kitchen, &fleet.rider] {
        assert_eq!(who.sees(&tracking).await["trail"], Value::Null);
    }
});

scene!(leaving_the_counter_makes_the_move, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let mut room = fleet.operator.follows(&order).await;
    for step in ["preparing", "ready"] {
        fleet.brings_to(&order, step).await;
        room.next_of("order_status").await;
    }
    for metres in [5.0, 10.0, 110.0] {
        fleet.rider_is_at(&fleet.rider, at_counter(metres)).await;
    }
    assert_eq!(fleet.asha.order(&order).await["status"], "ready", "one fix may be a reflection");
    fleet.rider_is_at(&fleet.rider, at_counter(200.0)).await;
    let gone = fleet.operator.order(&order).await;
    assert_eq!(gone["status"], "out_for_delivery");
    let last = gone["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["by"], &last["reason"]), (&json!("system"), &json!("left pickup")));
});

scene!(a_provider_speaks_on_an_open_line, async |engine| {
    let fleet = Fleet::found(engine).await;
    let order = fleet.order(&fleet.rider).await;
    let mut line = fleet.rider.speaks().await.unwrap();
    let mut room = fleet.operator.follows(&order).await;
    let at = fleet.now();
    line.says(&json!({ "type": "location:update", "lat": 13.0, "lng": 80.2, "at": at })).await;
    let ack = line.next_of("location:ack").await;
    assert_eq!((&ack["newest"], &ack["taken"]), (&json!(at), &json!(1)));
    assert_eq!(room.next_of("driver:location").await["lat"], 13.0);
    for (wrong, field) in [
        (json!({ "type": "location:update", "lat": 13.0, "lng": 200, "at": at }), "lng"),
        (json!({ "type": "hello" }), "type"),
        (json!({ "lat": 13.0 }), "type"),
    ] {
        line.says(&wrong).await;
        let error = line.next_of("error").await;
        assert_eq!(
            (&error["code"], &error["details"][0]["field"]),
            (&json!("VALIDATION_ERROR"), &json!(field))
        );
    }
    // Who is let go is no longer heard.
    fleet.operator.gets(&format!("DELETE /admin/staff/{}/roles/provider", fleet.rider.id), Value::Null).await;
    assert_eq!(within(Duration::from_secs(5), "the line to be cut", line.ends()).await, Word::Closed(1008));
});

scene!(the_console_sees_who_moves, async |engine| {
    let fleet = Fleet::found(engine).await;
    fleet.rider_is_at(&fleet.rider, HERE).await;
    let mut feed = fleet.operator.reads("/admin/positions/stream").await;
    let ids = |told: &Value| -> Vec<Value> {
        told.as_array().unwrap().iter().map(|seen| seen["id"].clone()).collect()
    };
    let first = feed.next().await.unwrap();
    assert_eq!(
        (first.kind.as_str(), ids(&first.told["positions"])),
        ("positions", vec![json!(fleet.rider.id)])
    );
    fleet.rider_is_at(&fleet.other_rider, NEAR).await;
    let news = feed.next().await.unwrap();
    assert_eq!(ids(&news.told["positions"]), [json!(fleet.other_rider.id)], "only who moved");
    let all = fleet.operator.sees("/admin/positions").await;
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(
        ids(&fleet.operator.sees("/admin/positions?bbox=80.19,12.99,80.201,13.01").await),
        [json!(fleet.rider.id)]
    );
    fleet.operator.is_refused("GET /admin/positions?bbox=1,2,3", Value::Null, 400, "VALIDATION_ERROR").await;
    for who in [&fleet.kitchen, &fleet.rider, &fleet.asha] {
        let who: &Person = who;
        who.is_refused("GET /admin/positions", Value::Null, 403, "INSUFFICIENT_ROLE").await;
        who.is_refused("GET /admin/positions/stream", Value::Null, 403, "INSUFFICIENT_ROLE").await;
    }
});
