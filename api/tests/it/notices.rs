//! What people were told, through the API, and the devices they are told on.

use i18n::{Catalogue, Language};
use kernel::{AccountId, Money, OrderId, Role, blueprint::OrderType};
use notifications::{Addressee, Announcement, Mentions};
use serde_json::{Value, json};
use store::{StoreError, Tx, params};
use testing::{World, on_each_engine};

use crate::{
    signing_in::assert_refused,
    site::{Site, migrations, site},
};

const ADA: &str = "+919876543210";
const BEN: &str = "+919876543211";

/// Tells the one who signed in that an order is ready.
async fn tells(world: &World, site: &Site, token: &str) -> OrderId {
    let me = site.ask(token, "GET /users/me", Value::Null).await.body["data"].clone();
    let account: AccountId = serde_json::from_value(me["id"].clone()).unwrap();
    let market = site.app.markets.by_id(site.market).unwrap();
    let order = world.id();
    let story = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
        let rows = &market.blueprint.notifications;
        let announcement = Announcement {
            market: market.id,
            order,
            status: &"ready".parse().unwrap(),
            notification: rows.iter().find(|row| row.template.as_str() == "ready").unwrap(),
            mentions: Mentions {
                number: "ORD-20260115-001",
                order_type: OrderType::Pickup,
                total: Money::new(2_000, "INR".parse().unwrap()),
                reason: None,
                staff: None,
                rating: None,
            },
        };
        let english = market.blueprint.texts.iter().find(|(language, _)| language.as_str() == "en").unwrap();
        let texts = Catalogue::embedded().with(&[(Language::En, english.1)]).unwrap();
        let ada = Addressee { account, phone: ADA.parse().unwrap(), language: Language::En };
        notifications::announce(tx, &texts, &announcement, &[ada])
    };
    world.store.write(story).await.unwrap();
    order
}

async fn lists(site: &Site, token: &str, query: &str) -> Value {
    let answer = site.ask(token, &format!("GET /notifications{query}"), Value::Null).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

on_each_engine!(&migrations(), people_see_what_they_were_told_and_mark_it_read, async |world| {
    let site = site(world).await;
    let (ada, ben) = (site.token_of(Role::Customer, ADA).await, site.token_of(Role::Customer, BEN).await);
    let order = tells(world, &site, &ada).await;
    tells(world, &site, &ada).await;

    let all = lists(&site, &ada, "").await;
    assert_eq!(all["meta"], json!({ "next_cursor": null, "unread": 2 }));
    let notice =
        all["data"].as_array().unwrap().iter().find(|notice| notice["data"]["order_id"] == json!(order));
    let notice = notice.unwrap();
    assert_eq!(
        notice["data"],
        json!({ "type": "order_status", "order_id": order, "status": "ready", "click_action": "ORDER_TRACKING" })
    );
    assert_eq!((&notice["title"], &notice["read_at"]), (&json!("Order ready"), &Value::Null));

    let first = lists(&site, &ada, "?limit=1").await;
    let cursor = first["meta"]["next_cursor"].as_str().unwrap();
    let second = lists(&site, &ada, &format!("?limit=1&cursor={cursor}")).await;
    assert_ne!(first["data"][0]["id"], second["data"][0]["id"]);

    let read = format!("POST /notifications/{}/read", notice["id"].as_str().unwrap());
    assert_refused(&site.ask(&ben, &read, Value::Null).await, 404, "NOT_FOUND");
    assert_eq!(site.ask(&ada, &read, Value::Null).await.status, 200);
    assert_eq!(lists(&site, &ada, "").await["meta"]["unread"], 1);
    assert_eq!(site.ask(&ada, "POST /notifications/read-all", Value::Null).await.status, 200);
    assert_eq!(lists(&site, &ada, "").await["meta"]["unread"], 0);
    assert_eq!(lists(&site, &ben, "").await["data"], json!([]));
});

on_each_engine!(&migrations(), a_device_is_registered_moved_and_forgotten, async |world| {
    let site = site(world).await;
    let (ada, ben) = (site.token_of(Role::Customer, ADA).await, site.token_of(Role::Customer, BEN).await);
    let phone = json!({ "token": "fcm:shared", "platform": "android" });
    let reached = async || {
        tells(world, &site, &ada).await;
        let take = |tx: &mut Tx<'_>| {
            tx.run("delete from store_jobs where kind = 'notifications.send_push'", params![])
        };
        world.store.write(take).await.unwrap()
    };
    for _ in 0..2 {
        assert_eq!(site.ask(&ada, "POST /users/device-token", phone.clone()).await.status, 200);
    }
    assert_eq!(reached().await, 1);
    assert_eq!(site.ask(&ben, "DELETE /users/device-token", phone.clone()).await.status, 200);
    assert_eq!(reached().await, 1, "nobody forgets another's device");
    assert_eq!(site.ask(&ben, "POST /users/device-token", phone.clone()).await.status, 200);
    assert_eq!(reached().await, 0, "the device is another's now");
    assert_eq!(site.ask(&ada, "POST /users/device-token", phone.clone()).await.status, 200);
    assert_eq!(site.ask(&ada, "DELETE /users/device-token", phone).await.status, 200);
    assert_eq!(reached().await, 0);
});

on_each_engine!(&migrations(), a_device_that_makes_no_sense_is_refused_by_field, async |world| {
    let site = site(world).await;
    let ada = site.token_of(Role::Customer, ADA).await;
    for (device, field) in [
        (json!({ "token": "", "platform": "web" }), "token"),
        (json!({ "token": "x".repeat(5_000), "platform": "web" }), "token"),
        (json!({ "token": "fcm:x", "platform": "fridge" }), "platform"),
    ] {
        let answer = site.ask(&ada, "POST /users/device-token", device).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field, "{answer:?}");
    }
    let nobody = site.ask("", "GET /notifications", Value::Null).await;
    assert_refused(&nobody, 401, "INVALID_TOKEN");
});
