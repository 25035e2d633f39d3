//! Every refusal of the contract, as a caller meets it: one snapshot for both engines.

use std::{collections::BTreeMap, collections::HashMap};

use serde_json::{Value, json};

use crate::house::{Answer, House, Person, cart, scene, status_of, text};

scene!(every_refusal_has_its_code_and_says_what_to_do, async |engine| {
    let house = House::open_with(engine, &[("DOCKET_BODY_BYTES_MAX", "4096")]);
    let mut album = Album::default();
    malformed(&house, &mut album).await;
    unknown_callers(&house, &mut album).await;
    the_world_says_no(&house, &mut album).await;
    insta::assert_json_snapshot!("refusals", album.pages);
});

scene!(who_asks_too_much_is_told_when_to_come_back, async |engine| {
    let house = House::open_with(engine, &[("DOCKET_REQUESTS_PER_PERSON", "5")]);
    let asha = house.customer().await;
    for left in (0..5).rev() {
        let answer = asha.asks("GET /users/me", Value::Null).await;
        assert_eq!((answer.status, header(&answer, "x-ratelimit-remaining")), (200, left));
    }
    let refused = asha.asks("GET /users/me", Value::Null).await;
    refused.refuses(429, "RATE_LIMITED");
    let wait = header(&refused, "retry-after");
    // Five a minute: the next one is allowed after twelve seconds, less what the scene took so far.
    assert!((1..=13).contains(&wait), "{wait}");
    assert!(header(&refused, "x-ratelimit-reset") > 1_700_000_000, "{refused:?}");
    assert_eq!(house.nobody().asks("GET /config/public", Value::Null).await.status, 200, "others are served");
});

scene!(an_address_that_asks_for_many_codes_is_refused, async |engine| {
    let house = House::open_with(engine, &[("DOCKET_CODES_PER_ADDRESS", "3")]);
    let somebody = house.nobody();
    let ask = |phone: &str| json!({ "phone": phone });
    for phone in ["+919000100001", "+919000100002", "+919000100003"] {
        somebody.gets("POST /auth/request-otp", ask(phone)).await;
    }
    somebody.is_refused("POST /auth/request-otp", ask("+919000100004"), 429, "RATE_LIMITED").await;
});

scene!(a_code_takes_five_tries, async |engine| {
    let house = House::shared(engine);
    let (asha, phone) = (house.nobody(), crate::house::new_phone());
    asha.gets("POST /auth/request-otp", json!({ "phone": phone })).await;
    let right = asha.code_for(&phone).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        let guess = json!({ "phone": phone, "otp": wrong });
        asha.is_refused("POST /auth/verify-otp", guess, 401, "OTP_INVALID").await;
    }
    let late = json!({ "phone": phone, "otp": right });
    asha.is_refused("POST /auth/verify-otp", late, 401, "OTP_INVALID").await;
});

async fn malformed(house: &House, album: &mut Album) {
    let (asha, dish) = (house.customer().await, house.dish().await);
    album.is("dish", &dish);
    for (title, request, body) in [
        ("a phone that is none", "POST /auth/request-otp", json!({ "phone": "12" })),
        (
            "nothing ordered",
            "POST /orders",
            json!({ "items": [], "type": "pickup", "payment_method": "cash" }),
        ),
        (
            "none of a dish",
            "POST /orders",
            json!({ "items": [{ "id": dish, "qty": 0 }], "type": "pickup", "payment_method": "cash" }),
        ),
        ("an unknown way to pay", "POST /orders", cart(&dish, "shells")),
        (
            "an unknown order type",
            "POST /orders",
            json!({ "items": [{ "id": dish, "qty": 1 }], "type": "dine_in", "payment_method": "cash" }),
        ),
        (
            "a delivery to nowhere",
            "POST /orders",
            json!({ "items": [{ "id": dish, "qty": 1 }], "type": "delivery", "payment_method": "cash" }),
        ),
        ("an unknown status to list", "GET /orders?status=lost", Value::Null),
        ("a cursor that is none", "GET /orders?cursor=abc", Value::Null),
        ("an unknown page", "GET /lunch", Value::Null),
        ("an unknown order", "GET /orders/0192f0c1-2345-7000-8000-0123456789ab", Value::Null),
        ("an id that is none", "GET /orders/42", Value::Null),
        ("a method that is not taken", "DELETE /orders", Value::Null),
    ] {
        album.keep(title, asha.asks(request, body).await);
    }
    let bare = |request: &str, kind: &str, body: &str| {
        let builder = asha.request(request).header("content-type", kind);
        (builder, body.to_owned())
    };
    for (title, (builder, body)) in [
        ("broken JSON", bare("POST /orders", "application/json", "{\"items\": [")),
        ("a form instead of JSON", bare("POST /orders", "application/x-www-form-urlencoded", "items=1")),
        (
            "too large a body",
            bare("POST /orders", "application/json", &format!("{{\"note\": \"{}\"}}", "x".repeat(5_000))),
        ),
    ] {
        album.keep(title, asha.sends_text(builder, body).await);
    }
    let long_key = asha.request("POST /orders").header("idempotency-key", "k".repeat(256));
    album.keep("too long an idempotency key", asha.sends(long_key, cart(&dish, "cash")).await);
}

async fn unknown_callers(house: &House, album: &mut Album) {
    let (nobody, asha, kitchen) = (house.nobody(), house.customer().await, house.kitchen().await);
    album.keep("not signed in", nobody.asks("GET /orders", Value::Null).await);
    let mut forger = asha.clone();
    forger.keys.access = "eyJhbGciOiJub25lIn0.e30.".to_owned();
    album.keep("a forged token", forger.asks("GET /orders", Value::Null).await);
    let guess = json!({ "phone": crate::house::new_phone(), "otp": "123456" });
    album.keep("a guessed code", nobody.asks("POST /auth/verify-otp", guess).await);
    album.keep("a customer in the kitchen", asha.asks("GET /admin/orders", Value::Null).await);
    album.keep(
        "a cook who hires",
        kitchen.asks("POST /admin/staff", json!({ "phone": asha.phone, "role": "kitchen" })).await,
    );
    let elsewhere = asha.in_market("moon");
    album.keep("an unknown market", elsewhere.asks("GET /config/public", Value::Null).await);
}

async fn the_world_says_no(house: &House, album: &mut Album) {
    let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
    let order = asha.orders(&dish, "upi").await;
    album.keep(
        "cooking what is not paid",
        kitchen.asks(&status_of(&order), json!({ "status": "preparing" })).await,
    );
    album.keep("a move there is not", kitchen.asks(&status_of(&order), json!({ "status": "ready" })).await);
    let early = format!("POST /orders/{}/feedback", text(&order["id"]));
    album.keep("feedback too early", asha.asks(&early, json!({ "rating": 5 })).await);
    let forged = json!({ "order_id": order["id"], "payment_id": "pay_1", "signature": "00" });
    album.keep("a forged payment", asha.asks("POST /payments/verify", forged).await);
    asha.pays(&order).await;
    kitchen.moves(&order, "preparing").await;
    let cancel = format!("POST /orders/{}/cancel", text(&order["id"]));
    album.keep("cancelling what is cooked", asha.asks(&cancel, json!({ "reason": "changed_mind" })).await);

    unavailable(house, &asha, album).await;

    let place = |dish: &str| {
        asha.sends(asha.request("POST /orders").header("idempotency-key", "k"), cart(dish, "cash"))
    };
    assert_eq!(place(&dish).await.status, 201);
    album.keep("a key used for another order", place(&house.dish().await).await);

    kitchen.gets("PUT /admin/merchant/state", json!({ "state": "paused" })).await;
    album.keep("ordering while paused", asha.asks("POST /orders", cart(&dish, "cash")).await);
}

async fn unavailable(house: &House, asha: &Person, album: &mut Album) {
    let operator = house.operator().await;
    let (out, hidden, few) = (house.dish().await, house.dish().await, house.dish().await);
    album.is("dish that is out", &out);
    album.is("dish that is hidden", &hidden);
    album.is("dish with two portions", &few);
    operator.gets(&format!("PUT /admin/menu/items/{out}/stock"), json!({ "available": false })).await;
    operator.gets(&format!("PATCH /admin/menu/items/{hidden}"), json!({ "active": false })).await;
    house.counts(&few, 2).await;
    let items = json!([
        { "id": out, "qty": 1 },
        { "id": hidden, "qty": 1 },
        { "id": few, "qty": 3 },
        { "id": "0192f0c1-2345-7000-8000-0123456789ab", "qty": 1 },
    ]);
    let wish = json!({ "items": items, "type": "pickup", "payment_method": "cash" });
    album.keep("what cannot be had", asha.asks("POST /orders", wish).await);
}

fn header(answer: &Answer, name: &str) -> i64 {
    answer.headers[name].to_str().unwrap().parse().unwrap()
}

/// Refusals by title, with what differs from run to run replaced by words.
#[derive(Default)]
struct Album {
    pages: BTreeMap<&'static str, Value>,
    words: HashMap<String, &'static str>,
}

impl Album {
    /// What to call this id.
    fn is(&mut self, word: &'static str, id: &str) {
        self.words.insert(id.to_owned(), word);
    }

    fn keep(&mut self, title: &'static str, answer: Answer) {
        assert!(answer.headers.contains_key("x-request-id"), "{title}: {answer:?}");
        let mut body = answer.body.to_string();
        for (id, word) in &self.words {
            body = body.replace(id, word);
        }
        let mut body: Value = serde_json::from_str(&body).unwrap();
        forget_numbers(&mut body);
        self.pages.insert(title, json!({ "status": answer.status, "body": body }));
    }
}

/// Dishes are numbered in the order in which scenes ask for them.
fn forget_numbers(value: &mut Value) {
    match value {
        Value::String(text) if text.starts_with("Dish of the day ") => *text = "Dish of the day".to_owned(),
        Value::Array(values) => values.iter_mut().for_each(forget_numbers),
        Value::Object(fields) => fields.values_mut().for_each(forget_numbers),
        _ => {}
    }
}
