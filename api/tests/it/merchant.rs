use std::time::Duration;

use kernel::{Actor, Role};
use merchants::{Hours, Profile};
use serde_json::{Value, json};
use testing::{World, on_each_engine};

use crate::{
    signing_in::assert_refused,
    site::{Site, migrations, site},
};

const COOK: &str = "+919876543211";

/// A campus whose canteen has no hours yet, and the token of its cook.
async fn canteen(world: &World) -> (Site, String) {
    let site = site(world).await;
    let market = site.market;
    let profile = Profile { name: "Canteen".into(), phone: None, address: None, place: None };
    let founded = world
        .store
        .write(move |tx| merchants::found(tx, &Actor::System, market, &profile, Hours::default()))
        .await;
    founded.unwrap();
    let cook = site.token_of(Role::Kitchen, COOK).await;
    (site, cook)
}

async fn public_state(site: &Site) -> Value {
    site.ask("", "GET /config/public", Value::Null).await.body["data"]["merchant"].clone()
}

// The world's clock stands at noon of Thursday, 15 January 2026, in the market.

on_each_engine!(&migrations(), hours_and_exceptions_come_back_as_they_were_set, async |world| {
    let (site, cook) = canteen(world).await;
    assert_eq!(public_state(&site).await["state"], "closed");
    let hours = json!({
        "hours": [
            { "day": "mon", "opens": "07:00", "closes": "22:00" },
            { "day": "thu", "opens": "10:00", "closes": "14:00" },
            { "day": "fri", "opens": "18:00", "closes": "02:00" },
        ],
        "exceptions": [
            { "date": "2026-12-24", "opens": "08:00", "closes": "12:00" },
            { "date": "2026-12-25", "closed": true },
        ],
    });
    let set = site.ask(&cook, "PUT /admin/merchant/hours", hours.clone()).await;
    assert_eq!(set.status, 200, "{set:?}");
    let shown = site.ask(&cook, "GET /admin/merchant", Value::Null).await.body["data"].clone();
    assert_eq!(
        shown,
        json!({
            "name": "Canteen", "phone": null, "address": null, "place": null, "state": "open",
            "busy_minutes": null, "paused_until": null, "hours": hours["hours"], "exceptions": hours["exceptions"],
        })
    );
    let state = public_state(&site).await;
    assert_eq!(
        (&state["state"], &state["closes_at"]),
        (&json!("open"), &json!("2026-01-15T08:30:00.000000Z"))
    );
    world.clock.advance(Duration::from_secs(3 * 3_600));
    let state = public_state(&site).await;
    assert_eq!(
        (&state["state"], &state["opens_at"]),
        (&json!("closed"), &json!("2026-01-16T12:30:00.000000Z"))
    );
});

on_each_engine!(&migrations(), a_pause_is_set_for_minutes_and_ends_by_itself, async |world| {
    let (site, cook) = canteen(world).await;
    let week = json!({ "hours": [{ "day": "thu", "opens": "10:00", "closes": "14:00" }] });
    site.ask(&cook, "PUT /admin/merchant/hours", week).await;
    for (state, shown, minutes, until) in [
        (json!({ "state": "busy", "minutes": 20 }), "busy", json!(20), Value::Null),
        (json!({ "state": "paused" }), "paused", Value::Null, Value::Null),
        (json!({ "state": "open" }), "open", Value::Null, Value::Null),
        (
            json!({ "state": "paused", "minutes": 15 }),
            "paused",
            Value::Null,
            json!("2026-01-15T06:45:00.000000Z"),
        ),
    ] {
        let set = site.ask(&cook, "PUT /admin/merchant/state", state).await;
        let data = &set.body["data"];
        assert_eq!(
            (&data["state"], &data["busy_minutes"], &data["paused_until"]),
            (&json!(shown), &minutes, &until),
            "{set:?}"
        );
        assert_eq!(public_state(&site).await["state"], shown);
    }
    world.clock.advance(Duration::from_secs(15 * 60));
    assert_eq!(public_state(&site).await["state"], "open");
    let shown = site.ask(&cook, "GET /admin/merchant", Value::Null).await;
    assert_eq!(shown.body["data"]["state"], "open");
});

on_each_engine!(&migrations(), a_profile_changes_in_what_is_named, async |world| {
    let (site, cook) = canteen(world).await;
    for (change, phone, address) in [
        (json!({ "phone": "+91 80000 01000", "address": "Hall 1" }), json!("+918000001000"), json!("Hall 1")),
        (json!({ "phone": null }), Value::Null, json!("Hall 1")),
        (json!({ "address": null, "name": " Mess " }), Value::Null, Value::Null),
    ] {
        let data = site.ask(&cook, "PATCH /admin/merchant", change).await.body["data"].clone();
        assert_eq!((&data["phone"], &data["address"]), (&phone, &address));
    }
    assert_eq!(public_state(&site).await["name"], "Mess");
    for place in [json!({ "lat": 12.97, "lng": 77.59 }), Value::Null] {
        let data =
            site.ask(&cook, "PATCH /admin/merchant", json!({ "place": place })).await.body["data"].clone();
        assert_eq!((&data["place"], &data["name"]), (&place, &json!("Mess")));
    }
    let off = site.ask(&cook, "PATCH /admin/merchant", json!({ "place": { "lat": 91, "lng": 0 } })).await;
    assert_eq!((off.status.as_u16(), &off.body["error"]["details"][0]["field"]), (400, &json!("place")));
});

on_each_engine!(&migrations(), what_cannot_be_taken_is_told_by_field, async |world| {
    let (site, cook) = canteen(world).await;
    let opening =
        |day: &str, opens: &str, closes: &str| json!({ "day": day, "opens": opens, "closes": closes });
    let exception = |exception: Value| json!({ "hours": [], "exceptions": [exception] });
    for (request, body, field) in [
        (
            "PUT /admin/merchant/hours",
            json!({ "hours": [opening("monday", "07:00", "08:00")] }),
            "hours[0].day",
        ),
        ("PUT /admin/merchant/hours", json!({ "hours": [opening("mon", "7", "08:00")] }), "hours[0].opens"),
        ("PUT /admin/merchant/hours", json!({ "hours": [opening("mon", "07:00", "07:00")] }), "hours[0]"),
        (
            "PUT /admin/merchant/hours",
            exception(json!({ "date": "25 December", "closed": true })),
            "exceptions[0]",
        ),
        ("PUT /admin/merchant/hours", exception(json!({ "date": "2026-12-25" })), "exceptions[0]"),
        ("PUT /admin/merchant/state", json!({ "state": "shut" }), "state"),
        ("PUT /admin/merchant/state", json!({ "state": "busy" }), "minutes"),
        ("PUT /admin/merchant/state", json!({ "state": "paused", "minutes": 0 }), "minutes"),
        ("PATCH /admin/merchant", json!({ "name": " " }), "name"),
        ("PATCH /admin/merchant", json!({ "phone": "12" }), "phone"),
    ] {
        let answer = site.ask(&cook, request, body.clone()).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field, "{body} {answer:?}");
    }
});

on_each_engine!(&migrations(), only_staff_run_the_merchant, async |world| {
    let (site, _) = canteen(world).await;
    let customer = site.token_of(Role::Customer, "+919876543213").await;
    for (request, body) in [
        ("GET /admin/merchant", Value::Null),
        ("PATCH /admin/merchant", json!({ "name": "Mine" })),
        ("PUT /admin/merchant/hours", json!({ "hours": [] })),
        ("PUT /admin/merchant/state", json!({ "state": "open" })),
    ] {
        assert_refused(&site.ask("", request, body.clone()).await, 401, "INVALID_TOKEN");
        assert_refused(&site.ask(&customer, request, body).await, 403, "INSUFFICIENT_ROLE");
    }
});
