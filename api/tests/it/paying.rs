//! An order is paid at the sandbox, in every way its page offers, and the API tells what became of it.

use std::{sync::Arc, time::Duration};

use axum::{Router, body::Body, http::Request};
use catalog::{
    Terms,
    sheet::{self, Format},
};
use i18n::Catalogue;
use kernel::{Actor, MarketId, Role, blueprint::TimeOfDay};
use merchants::{Hours, Opening, Profile, Weekly};
use payments::Gateways;
use sandbox::Sandbox;
use serde_json::{Value, json};
use store::{Job, Migration, StoreError, Tx, params};
use testing::{World, on_each_engine};
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::{
    signing_in::assert_refused,
    site::{self, Answer, Site, site_with},
};

const ADA: &str = "+919876543210";
const BEN: &str = "+919876543211";

fn migrations() -> Vec<Migration> {
    [&site::migrations()[..], sandbox::MIGRATIONS].concat()
}

/// A canteen that is open and sells tea, whose webhooks arrive over real HTTP.
struct Canteen<'w> {
    world: &'w World,
    site: Site,
    sandbox: Arc<Sandbox>,
    ada: String,
}

/// What the gateway's page sent the browser back with.
struct Back(Option<String>);

impl<'w> Canteen<'w> {
    async fn open(world: &'w World) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let home = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        let texts = Arc::new(Catalogue::embedded());
        let sandbox = Sandbox::open(world.store.clone(), world.clock.clone(), texts, home).await.unwrap();
        let sandbox = Arc::new(sandbox);
        let site = site_with(world, Gateways::new([sandbox.clone() as Arc<dyn payments::Gateway>])).await;
        let router = api::router(site.app.clone(), Router::new());
        #[expect(clippy::disallowed_methods, reason = "ends with the test's runtime")]
        tokio::spawn(async { axum::serve(listener, router).await });
        furnish(world, site.market).await;
        let ada = site.token_of(Role::Customer, ADA).await;
        Self { world, site, sandbox, ada }
    }

    async fn places(&self) -> Value {
        let menu = self.site.ask("", "GET /menu/items", Value::Null).await;
        let cart = json!({
            "items": [{ "id": menu.body["data"][0]["id"], "qty": 2 }],
            "type": "pickup",
            "payment_method": "upi",
        });
        let placed = self.site.ask(&self.ada, "POST /orders", cart).await;
        assert_eq!(placed.status, 201, "{placed:?}");
        let order = placed.body["data"].clone();
        assert_eq!(order["payment"]["status"], "pending");
        order
    }

    async fn presses(&self, order: &Value, way: &str) -> Back {
        let page = order["payment"]["pay_url"].as_str().unwrap();
        let request = Request::post(format!("{page}/{way}?return_url=/orders/7")).body(Body::empty());
        let response = sandbox::site(self.sandbox.clone()).oneshot(request.unwrap()).await.unwrap();
        let location = response.headers().get("location");
        Back(location.map(|location| location.to_str().unwrap().to_owned()))
    }

    async fn verifies(&self, order: &Value, back: &Back) -> Answer {
        let proof = json!({
            "order_id": order["id"],
            "payment_id": back.value("payment_id"),
            "signature": back.value("signature"),
        });
        self.site.ask(&self.ada, "POST /payments/verify", proof).await
    }

    /// Where the order and its payment stand.
    async fn stands(&self, order: &Value) -> (String, String) {
        let path = format!("GET /orders/{}", order["id"].as_str().unwrap());
        let shown = self.site.ask(&self.ada, &path, Value::Null).await.body["data"].clone();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&shown["status"]), text(&shown["payment"]["status"]))
    }

    /// Delivers the webhooks that are due or late.
    async fn delivers(&self) -> usize {
        let jobs: Vec<sandbox::jobs::Deliver> = takes(self.world).await;
        for job in &jobs {
            self.sandbox.deliver(job).await.unwrap();
        }
        jobs.len()
    }

    async fn refunds(&self) {
        let jobs: Vec<payments::jobs::SendRefund> = takes(self.world).await;
        for job in jobs {
            let gateways = &self.site.app.gateways;
            payments::send_refund(&self.world.store, gateways, job.market, job.refund).await.unwrap();
        }
    }

    /// The five minutes run out.
    async fn waits_too_long(&self) {
        self.world.clock.advance(Duration::from_secs(301));
        let market = self.site.app.markets.by_id(self.site.market).unwrap();
        for job in takes::<orders::jobs::TimerRanOut>(self.world).await {
            let market = market.clone();
            let run = move |tx: &mut Tx<'_>| flows::run_timer(tx, &market, &job);
            self.world.store.write(run).await.unwrap();
        }
    }

    /// Timers of orders that went on are of no interest here.
    async fn closes(&self) {
        takes::<orders::jobs::TimerRanOut>(self.world).await;
        takes::<sandbox::jobs::Deliver>(self.world).await;
    }
}

impl Back {
    fn value(&self, name: &str) -> Option<&str> {
        let (_, query) = self.0.as_deref()?.split_once('?')?;
        query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }
}

fn stood(status: &str, payment: &str) -> (String, String) {
    (status.to_owned(), payment.to_owned())
}

async fn furnish(world: &World, market: MarketId) {
    let known = world.store.read(markets::load).await.unwrap();
    let here = known.into_iter().find(|other| other.id == market).unwrap();
    let furnish = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
        let profile = Profile { name: "North Canteen".into(), phone: None, address: None, place: None };
        merchants::found(tx, &Actor::System, market, &profile, all_week()).unwrap();
        let menu = sheet::read(Format::Csv, MENU.as_bytes());
        catalog::import(tx, &Actor::System, &Terms::of(&here), &menu).unwrap();
        Ok(())
    };
    world.store.write(furnish).await.unwrap();
}

const MENU: &str = "sku,category,name,description,price,diet,allergens,prep_minutes,time_slots,portions,options\n\
                    TEA,Drinks,Tea,,2000,vegan,,5,,,\n";

fn all_week() -> Hours {
    let opening = Opening { opens: TimeOfDay::MIDNIGHT, closes: TimeOfDay::END_OF_DAY };
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let week = days.map(|day| Weekly { day: day.parse().unwrap(), opening });
    Hours::new(week.to_vec(), Vec::new()).unwrap()
}

/// Takes the jobs of a kind out of the queue.
async fn takes<J: Job + Send + 'static>(world: &World) -> Vec<J> {
    let take = |tx: &mut Tx<'_>| -> Result<Vec<String>, StoreError> {
        let bodies = tx.all("select body from store_jobs where kind = $1 order by id", params![J::KIND])?;
        tx.run("delete from store_jobs where kind = $1", params![J::KIND])?;
        Ok(bodies)
    };
    let bodies = world.store.write(take).await.unwrap();
    bodies.iter().map(|body| serde_json::from_str(body).unwrap()).collect()
}

on_each_engine!(&migrations(), whichever_way_success_is_heard_the_order_is_confirmed_once, async |world| {
    let canteen = Canteen::open(world).await;
    for browser_first in [true, false] {
        let order = canteen.places().await;
        let back = canteen.presses(&order, "duplicate").await;
        if browser_first {
            let answer = canteen.verifies(&order, &back).await;
            assert_eq!(answer.body["data"]["status"], "confirmed", "{answer:?}");
        }
        assert_eq!(canteen.delivers().await, 2);
        assert_eq!(canteen.stands(&order).await, stood("confirmed", "captured"));
        let again = canteen.verifies(&order, &back).await;
        assert_eq!(again.body["data"]["payment"]["status"], "captured", "{again:?}");
        let changes = again.body["data"]["history"].as_array().unwrap().len();
        assert_eq!(changes, 2, "placed, and confirmed once: {again:?}");
    }
    canteen.closes().await;
});

on_each_engine!(&migrations(), the_names_of_razorpays_software_are_understood, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    let back = canteen.presses(&order, "success").await;
    let proof = json!({
        "razorpay_order_id": order["payment"]["gateway_order_id"],
        "razorpay_payment_id": back.value("payment_id"),
        "razorpay_signature": back.value("signature"),
    });
    let answer = canteen.site.ask(&canteen.ada, "POST /payments/verify", proof).await;
    assert_eq!(answer.body["data"]["status"], "confirmed", "{answer:?}");
    canteen.closes().await;
});

on_each_engine!(&migrations(), a_late_webhook_confirms_by_itself, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    assert_eq!(canteen.presses(&order, "late").await.value("payment_id"), None);
    assert_eq!(canteen.stands(&order).await, stood("received", "pending"));
    world.clock.advance(Duration::from_secs(20));
    canteen.delivers().await;
    assert_eq!(canteen.stands(&order).await, stood("confirmed", "captured"));
    canteen.closes().await;
});

on_each_engine!(&migrations(), after_a_decline_the_same_page_or_cash_will_do, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    assert_eq!(canteen.presses(&order, "decline").await.value("outcome"), Some("declined"));
    canteen.delivers().await;
    assert_eq!(canteen.stands(&order).await, stood("received", "failed"));
    let back = canteen.presses(&order, "success").await;
    canteen.verifies(&order, &back).await;
    assert_eq!(canteen.stands(&order).await, stood("confirmed", "captured"));

    let other = canteen.places().await;
    canteen.presses(&other, "decline").await;
    canteen.delivers().await;
    let path = format!("POST /orders/{}/payment", other["id"].as_str().unwrap());
    let by_hand = canteen.site.ask(&canteen.ada, &path, json!({ "payment_method": "cash" })).await;
    assert_eq!(by_hand.body["data"]["payment"]["status"], "due", "{by_hand:?}");
    canteen.closes().await;
});

on_each_engine!(&migrations(), money_that_comes_after_cancelling_goes_back, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    let path = format!("POST /orders/{}/cancel", order["id"].as_str().unwrap());
    let cancelled = canteen.site.ask(&canteen.ada, &path, json!({ "reason": "changed_mind" })).await;
    assert_eq!(cancelled.body["data"]["payment"]["status"], "cancelled", "{cancelled:?}");
    let back = canteen.presses(&order, "success").await;
    canteen.verifies(&order, &back).await;
    assert_eq!(canteen.stands(&order).await, stood("cancelled", "refund_pending"));
    canteen.delivers().await;
    canteen.refunds().await;
    assert_eq!(canteen.stands(&order).await, stood("cancelled", "refunded"));
    canteen.closes().await;
});

on_each_engine!(&migrations(), money_that_comes_after_the_hold_ran_out_goes_back, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    canteen.presses(&order, "late").await;
    canteen.waits_too_long().await;
    assert_eq!(canteen.stands(&order).await, stood("cancelled", "cancelled"));
    canteen.delivers().await;
    assert_eq!(canteen.stands(&order).await, stood("cancelled", "refund_pending"));
    canteen.refunds().await;
    assert_eq!(canteen.stands(&order).await, stood("cancelled", "refunded"));
    canteen.closes().await;
});

on_each_engine!(&migrations(), a_forged_proof_confirms_nothing, async |world| {
    let canteen = Canteen::open(world).await;
    let (order, other) = (canteen.places().await, canteen.places().await);
    let back = canteen.presses(&other, "success").await;
    let of_the_other = canteen.verifies(&order, &back).await;
    assert_refused(&of_the_other, 400, "VALIDATION_ERROR");
    let made_up = Back(Some(format!("/?payment_id=pay_1&signature={}", "0".repeat(64))));
    let answer = canteen.verifies(&order, &made_up).await;
    assert_refused(&answer, 400, "VALIDATION_ERROR");
    assert_eq!(answer.body["error"]["details"][0]["field"], "signature");
    assert_eq!(canteen.stands(&order).await, stood("received", "pending"));
    canteen.closes().await;
});

on_each_engine!(&migrations(), nobody_verifies_for_others, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    let back = canteen.presses(&order, "success").await;
    let ben = canteen.site.token_of(Role::Customer, BEN).await;
    let proof = |named: Value| {
        let mut proof =
            json!({ "payment_id": back.value("payment_id"), "signature": back.value("signature") });
        proof.as_object_mut().unwrap().extend(named.as_object().unwrap().clone());
        proof
    };
    let (ours, theirs) = (&order["id"], &order["payment"]["gateway_order_id"]);
    for named in [
        json!({ "order_id": ours }),
        json!({ "razorpay_order_id": theirs }),
        json!({ "gateway_order_id": "x" }),
    ] {
        let answer = canteen.site.ask(&ben, "POST /payments/verify", proof(named)).await;
        assert_refused(&answer, 404, "NOT_FOUND");
    }
    let unnamed = canteen.site.ask(&ben, "POST /payments/verify", proof(json!({}))).await;
    assert_eq!(unnamed.body["error"]["details"][0]["field"], "order_id", "{unnamed:?}");
    assert_eq!(canteen.stands(&order).await, stood("received", "pending"));
    canteen.closes().await;
});

on_each_engine!(&migrations(), a_webhook_without_a_signature_changes_nothing, async |world| {
    let canteen = Canteen::open(world).await;
    let order = canteen.places().await;
    let claim = json!({
        "id": "evt_1", "event": "payment.captured", "created_at": 0, "payment_id": "pay_1", "refund_id": null,
        "order_id": order["payment"]["gateway_order_id"], "amount": order["total"], "currency": "INR", "reason": null,
    });
    let answer = canteen.site.ask("", "POST /payments/webhooks/sandbox", claim.clone()).await;
    assert_refused(&answer, 400, "VALIDATION_ERROR");
    let stranger = canteen.site.ask("", "POST /payments/webhooks/another", claim).await;
    assert_refused(&stranger, 404, "NOT_FOUND");
    assert_eq!(canteen.stands(&order).await, stood("received", "pending"));
    canteen.closes().await;
});
