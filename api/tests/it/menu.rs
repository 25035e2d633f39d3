use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, header},
};
use kernel::Role;
use serde_json::{Value, json};
use testing::on_each_engine;

use crate::{
    signing_in::assert_refused,
    site::{Answer, Site, migrations, site},
};

const COOK: &str = "+919876543211";

/// A campus with one breakfast item and a pizza, and the token of its cook.
async fn canteen(site: &Site) -> Canteen<'_> {
    let cook = site.token_of(Role::Kitchen, COOK).await;
    let category = site.ask(&cook, "POST /admin/menu/categories", json!({ "name": "Mains" })).await;
    assert_eq!(category.status, 201, "{category:?}");
    let mains = category.body["data"]["id"].clone();
    let canteen = Canteen { site, cook, mains };
    canteen.adds(json!({ "name": "Idli", "price": 4_500, "time_slots": ["breakfast"] })).await;
    let size = json!({ "name": "Size", "min": 1, "max": 1, "choices": [
        { "name": "Regular" }, { "name": "Large", "price": 2_000 }
    ] });
    canteen.adds(json!({ "name": "Pizza", "price": 12_000, "diet": "veg", "options": [size] })).await;
    canteen
}

struct Canteen<'s> {
    site: &'s Site,
    cook: String,
    mains: Value,
}

impl Canteen<'_> {
    async fn adds(&self, mut item: Value) -> Value {
        item["category_id"] = self.mains.clone();
        let added = self.asks("POST /admin/menu/items", item).await;
        assert_eq!(added.status, 201, "{added:?}");
        added.body["data"].clone()
    }

    async fn asks(&self, request: &str, body: Value) -> Answer {
        self.site.ask(&self.cook, request, body).await
    }

    /// What anybody sees, by name.
    async fn shows(&self, name: &str) -> Value {
        let menu = self.site.ask("", "GET /menu/items", Value::Null).await;
        let items = menu.body["data"].as_array().unwrap();
        items.iter().find(|item| item["name"] == name).cloned().unwrap_or(Value::Null)
    }
}

fn names(answer: &Answer) -> Vec<&str> {
    answer.body["data"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

fn holding(path: &str, tag: &str) -> Request<Body> {
    let request = Request::get(format!("/api/v1{path}")).header(header::IF_NONE_MATCH, tag);
    request.body(Body::empty()).unwrap()
}

// The world's clock stands at noon in the market.

on_each_engine!(&migrations(), anybody_reads_the_menu_and_what_of_it_can_be_had, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let menu = site.ask("", "GET /menu/items", Value::Null).await;
    assert_eq!(
        (menu.status.as_u16(), names(&menu), &menu.body["meta"]),
        (200, vec!["Idli", "Pizza"], &json!({ "count": 2 }))
    );

    let mut pizza = canteen.shows("Pizza").await;
    let option = pizza["options"][0].take();
    for id in [&pizza["id"], &option["id"], &option["choices"][0]["id"]] {
        assert_eq!(id.as_str().map(str::len), Some(36), "{id}");
    }
    assert_eq!((&option["name"], &option["choices"][1]["price"]), (&json!("Size"), &json!(2_000)));
    let expected = json!({
        "id": pizza["id"], "name": "Pizza", "description": "", "category_id": canteen.mains, "price": 12_000,
        "currency": "INR", "available": true, "reason": null, "out_of_stock_until": null, "portions_left": null,
        "prep_minutes": 10, "diet": "veg", "allergens": [], "time_slots": [], "options": [null]
    });
    assert_eq!(pizza, expected);
    let idli = canteen.shows("Idli").await;
    assert_eq!((&idli["available"], &idli["reason"]), (&json!(false), &json!("not_in_time_slot")));

    let lunch = site.ask("", "GET /menu/items?time_slot=lunch", Value::Null).await;
    assert_eq!(names(&lunch), ["Pizza"]);
    let mains =
        format!("GET /menu/items?category_id={}&time_slot=breakfast", canteen.mains.as_str().unwrap());
    assert_eq!(names(&site.ask("", &mains, Value::Null).await), ["Idli", "Pizza"]);
    let nothing = format!("GET /menu/items?category_id={}", pizza["id"].as_str().unwrap());
    assert_eq!(names(&site.ask("", &nothing, Value::Null).await), [""; 0]);

    let categories = site.ask("", "GET /menu/categories", Value::Null).await;
    assert_eq!(categories.body["data"], json!([{ "id": canteen.mains, "name": "Mains", "position": 0 }]));
    for (request, field) in
        [("GET /menu/items?time_slot=brunch", "time_slot"), ("GET /menu/items?category_id=7", "category_id")]
    {
        let answer = site.ask("", request, Value::Null).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field);
    }
});

on_each_engine!(&migrations(), a_menu_is_sent_again_only_when_it_is_new, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    for path in ["/menu/items", "/menu/categories"] {
        let menu = site.ask("", &format!("GET {path}"), Value::Null).await;
        let tag = menu.headers[header::ETAG].to_str().unwrap().to_owned();
        assert!(tag.starts_with("W/\"campus-"), "{tag}");
        assert_eq!(
            (&menu.headers[header::CACHE_CONTROL], &menu.headers[header::VARY]),
            (&"no-cache".parse().unwrap(), &"x-market".parse().unwrap())
        );

        let same = site.send(holding(path, &tag)).await;
        assert_eq!((same.status.as_u16(), &same.body), (304, &Value::Null));
        assert_eq!(same.headers[header::ETAG], tag);
        assert_eq!(site.send(holding(path, "W/\"campus-0.0.0-\"")).await.status, 200);

        let (name, id) = ("Pizza", canteen.shows("Pizza").await["id"].clone());
        let price = json!({ "description": format!("{name}, seen at {path}") });
        canteen.asks(&format!("PATCH /admin/menu/items/{}", id.as_str().unwrap()), price).await;
        let new = site.send(holding(path, &tag)).await;
        assert_eq!(new.status, 200);
        assert_ne!(new.headers[header::ETAG], tag);
    }

    let menu = site.ask("", "GET /menu/items", Value::Null).await;
    world.clock.advance(Duration::from_secs(4 * 3_600));
    let later = site.send(holding("/menu/items", menu.headers[header::ETAG].to_str().unwrap())).await;
    assert_eq!(later.status, 200, "another part of the day, another menu");
});

on_each_engine!(&migrations(), an_item_is_written_changed_and_taken_off, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let pizza = canteen.shows("Pizza").await;
    let path = format!("/admin/menu/items/{}", pizza["id"].as_str().unwrap());
    let change = json!({ "price": 13_000, "diet": null, "active": false });
    let changed = canteen.asks(&format!("PATCH {path}"), change).await.body["data"].clone();
    assert_eq!(
        (&changed["price"], &changed["diet"], &changed["active"], &changed["reason"]),
        (&json!(13_000), &Value::Null, &json!(false), &json!("inactive"))
    );
    assert_eq!(changed["options"], pizza["options"], "what is not named stays, ids and all");
    assert_eq!(canteen.shows("Pizza").await, Value::Null);
    assert_eq!(names(&canteen.asks("GET /admin/menu/items", Value::Null).await), ["Idli", "Pizza"]);

    assert_eq!(canteen.asks(&format!("DELETE {path}"), Value::Null).await.status, 200);
    assert_refused(&canteen.asks(&format!("DELETE {path}"), Value::Null).await, 404, "NOT_FOUND");
    assert_refused(&canteen.asks(&format!("PATCH {path}"), json!({})).await, 404, "NOT_FOUND");

    let mains = format!("/admin/menu/categories/{}", canteen.mains.as_str().unwrap());
    let full = canteen.asks(&format!("DELETE {mains}"), Value::Null).await;
    assert_refused(&full, 400, "VALIDATION_ERROR");
    let renamed = canteen.asks(&format!("PATCH {mains}"), json!({ "name": "Hot", "position": 3 })).await;
    assert_eq!(renamed.body["data"], json!({ "id": canteen.mains, "name": "Hot", "position": 3 }));
});

on_each_engine!(&migrations(), an_item_sent_twice_under_one_key_is_added_once, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let body = json!({ "name": "Vada", "price": 4_000, "category_id": canteen.mains }).to_string();
    let send = async || {
        let request = Request::post("/api/v1/admin/menu/items")
            .header(header::AUTHORIZATION, format!("Bearer {}", canteen.cook))
            .header(header::CONTENT_TYPE, "application/json")
            .header("x-idempotency-key", "vada-1");
        site.send(request.body(Body::from(body.clone())).unwrap()).await
    };
    let (first, second) = (send().await, send().await);
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!(first.body, second.body);
    assert_eq!(names(&canteen.asks("GET /admin/menu/items", Value::Null).await), ["Idli", "Pizza", "Vada"]);
});

on_each_engine!(&migrations(), stock_runs_out_and_comes_back, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let id = canteen.shows("Pizza").await["id"].clone();
    let path = format!("PUT /admin/menu/items/{}/stock", id.as_str().unwrap());
    let midnight = "2026-01-15T18:30:00.000000Z";
    for (stock, available, until, portions) in [
        (json!({ "available": false }), false, Value::Null, Value::Null),
        (json!({ "available": false, "until": "tomorrow" }), false, json!(midnight), Value::Null),
        (
            json!({ "available": false, "until": "2026-01-15T08:00:00Z" }),
            false,
            json!("2026-01-15T08:00:00.000000Z"),
            Value::Null,
        ),
        (json!({ "available": true, "portions": 3 }), true, Value::Null, json!(3)),
        (json!({ "available": true }), true, Value::Null, json!(3)),
        (json!({ "available": true, "portions": 0 }), false, Value::Null, json!(0)),
        (json!({ "available": true, "portions": null }), true, Value::Null, Value::Null),
        (json!({ "available": false, "until": "tomorrow" }), false, json!(midnight), Value::Null),
    ] {
        let answer = canteen.asks(&path, stock.clone()).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        let seen = canteen.shows("Pizza").await;
        assert_eq!(
            (&seen["available"], &seen["out_of_stock_until"], &seen["portions_left"]),
            (&json!(available), &until, &portions),
            "{stock}"
        );
    }
    for (stock, field) in [
        (json!({ "available": true, "until": "tomorrow" }), "until"),
        (json!({ "available": false, "until": "soon" }), "until"),
        (json!({ "available": false, "until": "2026-01-15T06:30:00Z" }), "until"),
        (json!({ "available": true, "portions": 100_001 }), "portions"),
        (json!({ "available": true, "portions": -1 }), "portions"),
    ] {
        let answer = canteen.asks(&path, stock.clone()).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field, "{stock}");
    }

    world.clock.set(midnight.parse().unwrap());
    let back = canteen.shows("Pizza").await;
    assert_eq!((&back["available"], &back["out_of_stock_until"]), (&json!(true), &Value::Null));
});

on_each_engine!(&migrations(), what_an_item_cannot_be_is_told_by_field, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let item = json!({ "name": "", "category_id": canteen.mains, "price": -1, "time_slots": ["brunch"] });
    let answer = canteen.asks("POST /admin/menu/items", item).await;
    assert_refused(&answer, 400, "VALIDATION_ERROR");
    let details = answer.body["error"]["details"].as_array().unwrap();
    let fields: Vec<_> = details.iter().map(|detail| detail["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["name", "price", "time_slots"]);
    let priceless = json!({ "name": "Vada", "category_id": canteen.mains, "price": -1 });
    let told = site.ask_in("es", &canteen.cook, "POST /admin/menu/items", priceless).await;
    let reason = told.body["error"]["details"][0]["reason"].as_str().unwrap();
    assert!(reason.starts_with("`-1` no es un precio"), "{reason}");
    let fish = canteen.asks("POST /admin/menu/items", json!({ "name": "Tuna", "diet": "fish" })).await;
    assert_eq!(fish.body["error"]["details"][0]["field"], "diet");
});

on_each_engine!(&migrations(), only_staff_write_the_menu, async |world| {
    let site = site(world).await;
    let canteen = canteen(&site).await;
    let customer = site.token_of(Role::Customer, "+919876543213").await;
    let item = canteen.shows("Pizza").await["id"].as_str().unwrap().to_owned();
    let mains = canteen.mains.as_str().unwrap();
    for (request, body) in [
        ("GET /admin/menu/items".to_owned(), Value::Null),
        ("POST /admin/menu/items".to_owned(), json!({})),
        (format!("PATCH /admin/menu/items/{item}"), json!({})),
        (format!("DELETE /admin/menu/items/{item}"), Value::Null),
        (format!("PUT /admin/menu/items/{item}/stock"), json!({ "available": true })),
        ("POST /admin/menu/categories".to_owned(), json!({ "name": "Mine" })),
        (format!("PATCH /admin/menu/categories/{mains}"), json!({})),
        (format!("DELETE /admin/menu/categories/{mains}"), Value::Null),
    ] {
        assert_refused(&site.ask("", &request, body.clone()).await, 401, "INVALID_TOKEN");
        assert_refused(&site.ask(&customer, &request, body).await, 403, "INSUFFICIENT_ROLE");
    }
});
