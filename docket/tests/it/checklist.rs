//! The checklist by which apps and kitchen portals are integrated, each line as a scene.

use hyper::header;
use serde_json::{Value, json};

use crate::house::{House, Word, cart, new_phone, scene, text, until};

scene!(a_code_is_asked_for_typed_back_and_opens_a_session, async |engine| {
    let house = House::shared(engine);
    let (asha, phone) = (house.nobody(), new_phone());
    let sent = asha.gets("POST /auth/request-otp", json!({ "phone": phone })).await;
    assert_eq!(sent, json!({ "expires": 300 }));
    let otp = asha.code_for(&phone).await;
    let signed_in = asha.gets("POST /auth/verify-otp", json!({ "phone": phone, "otp": otp })).await;
    assert_eq!(signed_in["tokens"]["expires_in"], 3_600);
    assert_eq!(
        (&signed_in["user"]["phone"], &signed_in["user"]["roles"]),
        (&json!(phone), &json!(["customer"]))
    );

    let asha = asha.with_keys(&signed_in["tokens"]);
    assert_eq!(asha.sees("/users/me").await, signed_in["user"]);
    let again = json!({ "phone": phone, "otp": otp });
    asha.is_refused("POST /auth/verify-otp", again, 401, "OTP_INVALID").await;
});

scene!(the_menu_is_read_by_category_and_by_time_of_day, async |engine| {
    let house = House::shared(engine);
    let asha = house.nobody();
    let categories = asha.sees("/menu/categories").await;
    let first = text(&categories[0]["id"]);
    let whole = asha.asks("GET /menu/items", Value::Null).await;
    let all = whole.body["data"].as_array().unwrap();
    assert!(all.len() >= 60, "{} items", all.len());
    assert_eq!(whole.body["meta"]["count"], all.len());

    let under = asha.sees(&format!("/menu/items?category_id={first}")).await;
    assert!(!under.as_array().unwrap().is_empty());
    assert!(
        under.as_array().unwrap().iter().all(|item| item["category_id"] == categories[0]["id"]),
        "{under}"
    );

    let lunch = asha.sees("/menu/items?time_slot=lunch").await;
    let served = |item: &Value| {
        let slots = item["time_slots"].as_array().unwrap();
        slots.is_empty() || slots.contains(&json!("lunch"))
    };
    assert!(lunch.as_array().unwrap().iter().all(served), "{lunch}");
    assert_eq!(lunch.as_array().unwrap().len(), all.iter().filter(|item| served(item)).count());

    let both = asha.sees(&format!("/menu/items?time_slot=lunch&category_id={first}")).await;
    assert!(
        both.as_array()
            .unwrap()
            .iter()
            .all(|item| served(item) && item["category_id"] == categories[0]["id"])
    );

    asha.is_refused("GET /menu/items?time_slot=midnight", Value::Null, 400, "VALIDATION_ERROR").await;
});

scene!(a_menu_that_has_not_changed_is_not_sent_again, async |engine| {
    let house = House::open(engine);
    let asha = house.nobody();
    for page in ["GET /menu/categories", "GET /menu/items"] {
        let tag = asha.asks(page, Value::Null).await.headers[header::ETAG].clone();
        let known = asha.request(page).header(header::IF_NONE_MATCH, &tag);
        let unchanged = asha.sends(known, Value::Null).await;
        assert_eq!((unchanged.status, &unchanged.body), (304, &json!("")), "{page}");
        house.dish().await;
        let known = asha.request(page).header(header::IF_NONE_MATCH, &tag);
        assert_eq!(asha.sends(known, Value::Null).await.status, 200, "{page} after a new dish");
    }
});

scene!(an_order_has_an_id_and_says_how_to_pay, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let answer = asha.asks("POST /orders", cart(&dish, "upi")).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let order = &answer.body["data"];
    assert_eq!(
        (&order["status"], &order["total"], &order["currency"]),
        (&json!("received"), &json!(10_500), &json!("INR"))
    );
    let number = text(&order["number"]);
    let parts: Vec<&str> = number.split('-').collect();
    assert!(matches!(parts[..], ["ORD", day, count] if day.len() == 8 && count.len() >= 3), "{number}");
    let payment = &order["payment"];
    assert_eq!(
        (&payment["method"], &payment["status"], &payment["amount"]),
        (&json!("upi"), &json!("pending"), &json!(10_500))
    );
    for named in ["gateway", "gateway_order_id", "key_id", "pay_url", "expires_at"] {
        assert!(payment[named].is_string(), "{named} in {payment}");
    }
    assert_eq!(asha.order(order).await["id"], order["id"]);
});

scene!(a_verified_payment_confirms_the_order, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    let proof = asha.presses("success", &order).await.unwrap();
    assert_eq!(proof["outcome"], "success");

    let mut forged = proof.clone();
    forged["signature"] = json!("00".repeat(32));
    asha.is_refused("POST /payments/verify", forged, 400, "VALIDATION_ERROR").await;

    let verified = asha.gets("POST /payments/verify", proof.clone()).await;
    assert_eq!(
        (&verified["status"], &verified["payment"]["status"]),
        (&json!("confirmed"), &json!("captured"))
    );
    // Under the names that the mobile apps' payment kit uses, and a second time.
    let kit = json!({
        "razorpay_order_id": order["payment"]["gateway_order_id"],
        "razorpay_payment_id": proof["payment_id"],
        "razorpay_signature": proof["signature"],
    });
    let again = asha.gets("POST /payments/verify", kit).await;
    assert_eq!((&again["status"], &again["history"]), (&json!("confirmed"), &verified["history"]));
});

scene!(a_socket_opens_and_tells_of_every_move, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let mut socket = asha.follows(&order).await;
    let way = ["preparing", "ready", "completed"];
    kitchen.moves_through(&order, &way).await;
    let mut numbers = Vec::new();
    for status in way {
        let told = socket.next_of("order_status").await;
        assert_eq!((&told["status"], &told["order_id"]), (&json!(status), &order["id"]));
        assert!(told["at"].is_string(), "{told}");
        numbers.push(told["seq"].as_i64().unwrap());
    }
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    assert_eq!(socket.ends().await, Word::Closed(1000), "the order is over");

    let mut resumed = asha.follows_after(&order, Some(numbers[0])).await;
    for (status, seq) in way.iter().zip(&numbers).skip(1) {
        let told = resumed.next_of("order_status").await;
        assert_eq!((&told["status"], &told["seq"]), (&json!(status), &json!(seq)));
    }
    assert_eq!(resumed.ends().await, Word::Closed(1000));

    for heard in [None, numbers.last().copied()] {
        let mut late = asha.follows_after(&order, heard).await;
        assert_eq!(late.ends().await, Word::Closed(1000), "nothing is left to tell after {heard:?}");
    }
});

scene!(a_socket_opens_with_a_ticket_once, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    let order = asha.orders(&dish, "cash").await;
    let ticket = asha.ticket().await;
    let mut socket = asha.tries_to_follow(&order, &ticket, None).await.unwrap();
    asha.cancels(&order, "changed_mind").await;
    assert_eq!(socket.next_of("order_status").await["status"], "cancelled");

    for (token, status) in [(ticket.as_str(), 401), ("", 401), ("nonsense", 401), ("a.b.c", 401)] {
        let refused = asha.tries_to_follow(&order, token, None).await.err().unwrap();
        refused.0.refuses(status, "INVALID_TOKEN");
    }
    let ravi = house.customer().await;
    let foreign = ravi.tries_to_follow(&order, &ravi.keys.access, None).await.err().unwrap();
    foreign.0.refuses(404, "NOT_FOUND");
    let log = house.server.log();
    for secret in [&ticket, &asha.keys.access, &ravi.keys.access] {
        assert!(!log.contains(secret.as_str()), "a token stands in the log");
    }
});

scene!(a_registered_device_gets_pushes, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let device = json!({ "token": format!("fcm:{}", asha.id), "platform": "android" });
    assert_eq!(asha.gets("POST /users/device-token", device.clone()).await, json!({}));
    let order = asha.orders(&dish, "cash").await;
    kitchen.moves_through(&order, &["preparing", "ready"]).await;
    let pushes = until("both pushes", async || {
        let pushes = asha.pushes().await;
        (pushes.len() == 2).then_some(pushes)
    })
    .await;
    let ready = pushes.iter().find(|push| push["data"]["data"]["status"] == "ready").unwrap();
    let notification = &ready["data"]["notification"];
    assert!(notification["title"].as_str().is_some_and(|title| !title.is_empty()), "{ready}");
    assert!(text(&notification["body"]).contains(&text(&order["number"])), "{ready}");
    let data = json!({
        "type": "order_status", "order_id": order["id"], "status": "ready", "click_action": "ORDER_TRACKING",
    });
    assert_eq!(ready["data"]["data"], data);

    assert_eq!(asha.gets("DELETE /users/device-token", json!({ "token": device["token"] })).await, json!({}));
    kitchen.moves(&order, "completed").await;
    until("the notice in the list", async || {
        let listed = asha.sees("/notifications").await;
        listed.as_array().unwrap().iter().any(|notice| notice["data"]["status"] == "completed").then_some(())
    })
    .await;
    // Notices and their pushes are queued together, so a push of this move would be on its way by now.
    house.has_done("notifications.send_push").await;
    assert_eq!(asha.pushes().await.len(), 2, "a forgotten device gets none");
});

scene!(a_refused_token_is_renewed_and_the_request_sent_again, async |engine| {
    let house = House::shared(engine);
    let asha = house.customer().await;
    // An hour cannot be waited for: that it ends with TOKEN_EXPIRED is shown with a clock moved by hand, in the API's
    // own tests. Here the token is broken, and what an app then does is the same.
    let mut stale = asha.clone();
    stale.keys.access.truncate(asha.keys.access.len() - 4);
    stale.is_refused("GET /orders", Value::Null, 401, "INVALID_TOKEN").await;

    let renewed = stale.gets("POST /auth/refresh", json!({ "refresh_token": asha.keys.refresh })).await;
    let fresh = asha.clone().with_keys(&renewed["tokens"]);
    assert_ne!(fresh.keys.refresh, asha.keys.refresh, "each refresh token is used once");
    assert_eq!(fresh.sees("/orders").await, json!([]));
    let lost = fresh.gets("POST /auth/refresh", json!({ "refresh_token": asha.keys.refresh })).await;
    assert_eq!(lost["tokens"]["refresh_token"], fresh.keys.refresh, "a lost answer is given again");

    let next = fresh.gets("POST /auth/refresh", json!({ "refresh_token": fresh.keys.refresh })).await;
    assert_ne!(next["tokens"]["refresh_token"], fresh.keys.refresh);
    // Two generations back is no lost answer but a stolen token: the session ends for everybody.
    let stolen = json!({ "refresh_token": asha.keys.refresh });
    fresh.is_refused("POST /auth/refresh", stolen, 401, "INVALID_TOKEN").await;
    until("the session's end", async || {
        let answer = fresh.asks("GET /orders", Value::Null).await;
        (answer.status == 401).then(|| answer.refuses(401, "INVALID_TOKEN"))
    })
    .await;
});

scene!(the_same_key_makes_one_order, async |engine| {
    let house = House::shared(engine);
    let (asha, dish) = (house.customer().await, house.dish().await);
    for header in ["idempotency-key", "x-idempotency-key"] {
        let place = |body: Value| asha.sends(asha.request("POST /orders").header(header, header), body);
        let first = place(cart(&dish, "cash")).await;
        let again = place(cart(&dish, "cash")).await;
        assert_eq!((first.status, again.status), (201, 201));
        assert_eq!(first.body, again.body);
        assert_eq!(
            (first.headers.get("idempotent-replayed"), &again.headers["idempotent-replayed"]),
            (None, &header::HeaderValue::from_static("true"))
        );
        place(cart(&dish, "upi")).await.refuses(422, "IDEMPOTENCY_KEY_REUSED");
    }
    assert_eq!(asha.sees("/orders").await.as_array().unwrap().len(), 2);
    let ravi = house.customer().await;
    let other = ravi.request("POST /orders").header("idempotency-key", "idempotency-key");
    let other = ravi.sends(other, cart(&dish, "cash")).await;
    assert_eq!(
        (other.status, other.headers.get("idempotent-replayed")),
        (201, None),
        "keys belong to people"
    );
});

scene!(the_kitchens_feed_tells_of_new_orders_and_resumes, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let mut feed = kitchen.listens(None).await;
    assert_eq!(feed.status, 200);
    let first = asha.orders(&dish, "cash").await;
    let heard = feed.next_of(&first).await;
    assert_eq!((heard.kind.as_str(), &heard.told["number"]), ("new_order", &first["number"]));
    assert_eq!((&heard.told["status"], &heard.told["payment_status"]), (&json!("received"), &json!("due")));
    drop(feed);

    let second = asha.orders(&dish, "cash").await;
    kitchen.moves(&second, "preparing").await;
    let mut resumed = kitchen.listens(Some(heard.seq)).await;
    let missed = [resumed.next_of(&second).await, resumed.next_of(&second).await];
    assert_eq!(missed.each_ref().map(|event| event.kind.as_str()), ["new_order", "order_status"]);
    assert!(heard.seq < missed[0].seq && missed[0].seq < missed[1].seq, "{missed:?}");
});

scene!(the_kitchens_move_reaches_the_customer_live_and_by_push, async |engine| {
    let house = House::shared(engine);
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let device = json!({ "token": format!("fcm:{}", asha.id), "platform": "web" });
    asha.gets("POST /users/device-token", device).await;
    let order = asha.orders(&dish, "upi").await;
    asha.pays(&order).await;
    let mut socket = asha.follows(&order).await;
    kitchen.moves(&order, "preparing").await;
    let told = socket.next_of("order_status").await;
    assert_eq!((&told["status"], &told["from"]), (&json!("preparing"), &json!("confirmed")));
    until("the push", async || {
        asha.pushes().await.into_iter().find(|push| push["data"]["data"]["status"] == "preparing")
    })
    .await;
});
