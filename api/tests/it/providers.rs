use kernel::{
    Money, OrderId, Role,
    blueprint::{Approval, Span, WantedDocument, Workforce},
};
use serde_json::{Value, json};
use testing::{World, on_each_engine};
use workforce::{EarningKind, Outcome};

use crate::{
    signing_in::assert_refused,
    site::{Answer, Site, migrations, site, site_with_providers},
};

const BOSS: &str = "+919876543210";
const RAVI: &str = "+919876543211";
const ASHA: &str = "+919876543212";
const UNKNOWN: &str = "0192f0c1-2345-7000-8000-0123456789ab";

fn rules() -> Workforce {
    let licence = WantedDocument {
        name: "licence".parse().unwrap(),
        expires: true,
        required: true,
        vehicles: Vec::new(),
    };
    Workforce {
        skills: vec!["carrying".parse().unwrap(), "plumbing".parse().unwrap()],
        brands: vec!["lg".parse().unwrap()],
        vehicles: vec!["bicycle".parse().unwrap()],
        documents: vec![licence],
        background_check: true,
        approval: Approval::Operator,
        capacity: 2,
        hours: false,
        reminder: Span::seconds(86_400),
    }
}

fn application() -> Value {
    json!({
        "name": "Ravi Kumar",
        "skills": ["carrying"],
        "vehicle": { "kind": "bicycle", "plate": null, "model": null, "colour": "red" },
        "home": { "lat": 12.97, "lng": 77.59 },
        "experience": { "level": "senior", "years": 7, "certifications": ["First aid"] },
    })
}

/// A market with an operator and Ravi, who applied.
struct Scene {
    site: Site,
    boss: String,
    ravi: String,
    id: String,
}

impl Scene {
    async fn begin(world: &World) -> Self {
        let site = site_with_providers(world, rules()).await;
        let boss = site.token_of(Role::Operator, BOSS).await;
        let ravi = site.token_of(Role::Customer, RAVI).await;
        let applied = site.ask(&ravi, "POST /drivers/register", application()).await;
        assert_eq!(applied.status, 201, "{applied:?}");
        let id = applied.body["data"]["id"].as_str().unwrap().to_owned();
        Self { site, boss, ravi, id }
    }

    async fn asks(&self, token: &str, request: &str, body: Value) -> Answer {
        self.site.ask(token, &request.replace("{id}", &self.id), body).await
    }

    async fn gets(&self, token: &str, request: &str, body: Value) -> Value {
        let answer = self.asks(token, request, body).await;
        assert!(answer.status.is_success(), "{request}: {answer:?}");
        answer.body["data"].clone()
    }

    /// Ravi may work and is on duty.
    async fn works(&self) {
        let licence = json!({ "number": "KA01-2019-0004711", "expires_on": "2026-12-31" });
        self.gets(&self.ravi, "PUT /providers/me/documents/licence", licence).await;
        self.gets(&self.boss, "POST /admin/providers/{id}/documents/licence/accept", Value::Null).await;
        let clear = json!({ "outcome": "clear" });
        self.gets(&self.boss, "POST /admin/providers/{id}/background-check", clear).await;
        self.gets(&self.boss, "POST /admin/providers/{id}/approve", json!({})).await;
        self.gets(&self.ravi, "POST /providers/me/online-status", json!({ "online": true })).await;
    }

    async fn roles(&self) -> Value {
        self.gets(&self.ravi, "GET /users/me", Value::Null).await["roles"].clone()
    }
}

on_each_engine!(&migrations(), somebody_applies_is_approved_and_goes_to_work, async |world| {
    let scene = Scene::begin(world).await;
    let me = scene.gets(&scene.ravi, "GET /providers/me", Value::Null).await;
    assert_eq!((&me["status"], &me["presence"]), (&json!("applied"), &json!("offline")));
    assert_eq!(me["missing_documents"], json!(["licence"]));
    assert_eq!((&me["level"], &me["experience_years"]), (&json!("senior"), &json!(7)));
    assert_eq!(me["vehicle"]["colour"], "red");
    let early = scene.asks(&scene.ravi, "POST /providers/me/online-status", json!({ "online": true })).await;
    assert_refused(&early, 409, "NOT_READY_FOR_DUTY");
    assert_eq!(
        early.body["error"]["details"],
        json!([
            { "reason": "not_approved" },
            { "reason": "background_check" },
            { "reason": "document", "document": "licence", "why": "missing" },
        ])
    );
    let unclear = scene.asks(&scene.boss, "POST /admin/providers/{id}/approve", json!({})).await;
    assert_refused(&unclear, 409, "BACKGROUND_NOT_CLEAR");
    assert_eq!(scene.roles().await, json!(["customer"]));

    scene.works().await;
    assert_eq!(scene.roles().await, json!(["customer", "provider"]));
    let me = scene.gets(&scene.ravi, "GET /providers/me", Value::Null).await;
    assert_eq!((&me["status"], &me["presence"]), (&json!("approved"), &json!("online")));
    assert_eq!(me["documents"][0]["number_end"], "4711");
    assert_eq!(me["documents"][0]["state"], "accepted");
    let off = json!({ "online": false });
    let me = scene.gets(&scene.ravi, "POST /drivers/{id}/online-status", off.clone()).await;
    assert_eq!(me["presence"], "offline");
    let other = scene.asks(&scene.boss, "POST /drivers/{id}/online-status", off).await;
    assert_refused(&other, 404, "NOT_FOUND");
});

on_each_engine!(
    &migrations(),
    an_application_is_taken_once_and_a_repetition_is_answered_alike,
    async |world| {
        let scene = Scene::begin(world).await;
        let again = scene.asks(&scene.ravi, "POST /providers", application()).await;
        assert_refused(&again, 409, "ALREADY_REGISTERED");
        let asha = scene.site.token_of(Role::Customer, ASHA).await;
        let mut ids = Vec::new();
        for _ in 0..2 {
            let request = axum::http::Request::post("/api/v1/providers")
                .header("content-type", "application/json")
                .header("authorization", format!("Bearer {asha}"))
                .header("idempotency-key", "one-application");
            let answer = scene.site.send(request.body(application().to_string().into()).unwrap()).await;
            assert_eq!(answer.status, 201, "{answer:?}");
            ids.push(answer.body["data"]["id"].clone());
        }
        assert_eq!(ids[0], ids[1]);
    }
);

on_each_engine!(&migrations(), a_business_without_providers_says_so, async |world| {
    let site = site(world).await;
    let ravi = site.token_of(Role::Customer, RAVI).await;
    let refused = site.ask(&ravi, "POST /providers", application()).await;
    assert_refused(&refused, 409, "NO_PROVIDERS_HERE");
    assert_refused(&site.ask(&ravi, "GET /providers/me", Value::Null).await, 404, "NOT_FOUND");
    assert_refused(&site.ask("", "GET /providers/terms", Value::Null).await, 404, "NOT_FOUND");
});

on_each_engine!(&migrations(), what_a_business_asks_of_its_providers_is_known_to_everybody, async |world| {
    let site = site_with_providers(world, rules()).await;
    let terms = site.ask("", "GET /providers/terms", Value::Null).await.body["data"].clone();
    assert_eq!(terms["skills"][1], json!({ "id": "plumbing", "name": "the word for skill-plumbing" }));
    assert_eq!(terms["brands"][0]["name"], "the word for brand-lg");
    assert_eq!(terms["vehicles"][0]["name"], "the word for vehicle-bicycle");
    let licence = json!({
        "id": "licence", "name": "the word for document-licence", "required": true, "expires": true, "vehicles": [],
    });
    assert_eq!(terms["documents"], json!([licence]));
    let rest =
        [&terms["background_check"], &terms["operator_approves"], &terms["capacity"], &terms["hours_bind"]];
    assert_eq!(rest, [&json!(true), &json!(true), &json!(2), &json!(false)]);
});

on_each_engine!(&migrations(), what_cannot_be_taken_is_refused_by_its_name, async |world| {
    let scene = Scene::begin(world).await;
    let ravi = &scene.ravi;
    for (request, body, field) in [
        ("PATCH /providers/me", json!({ "skills": ["flying"] }), "skills"),
        ("PATCH /providers/me", json!({ "skills": ["Not a name"] }), "skills"),
        ("PATCH /providers/me", json!({ "name": " " }), "name"),
        ("PATCH /providers/me", json!({ "home": { "lat": 91, "lng": 0 } }), "home"),
        ("PATCH /providers/me", json!({ "experience": { "level": "godlike" } }), "experience.level"),
        ("PUT /providers/me/documents/licence", json!({ "number": "12345678" }), "expires_on"),
        (
            "PUT /providers/me/documents/licence",
            json!({ "number": "12345678", "expires_on": "soon" }),
            "expires_on",
        ),
        (
            "PUT /providers/me/hours",
            json!({ "hours": [{ "day": "mon", "opens": "08:00", "closes": "08:00" }] }),
            "hours[0]",
        ),
        ("GET /providers/me/stats?from=2026-02-01&to=2026-01-01", Value::Null, "to"),
        ("GET /providers/me/stats?from=2020-01-01&to=2026-01-01", Value::Null, "to"),
        ("GET /providers/me/earnings?from=yesterday", Value::Null, "from"),
    ] {
        let answer = scene.asks(ravi, request, body).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field, "{request}");
    }
    let boss = &scene.boss;
    for (request, body, field) in [
        ("GET /admin/providers?status=lost", Value::Null, "status"),
        ("GET /admin/providers?presence=lost", Value::Null, "presence"),
        ("POST /admin/providers/{id}/reject", json!({ "reason": " " }), "reason"),
        (
            "POST /admin/providers/{id}/suspend",
            json!({ "reason": "late", "until": "2020-01-01T00:00:00Z" }),
            "until",
        ),
        ("POST /admin/providers/{id}/background-check", json!({ "outcome": "maybe" }), "outcome"),
    ] {
        let answer = scene.asks(boss, request, body).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field, "{request}");
    }
    let unknown = scene.asks(ravi, "PUT /providers/me/documents/diploma", json!({ "number": "1" })).await;
    assert_refused(&unknown, 404, "NOT_FOUND");
});

on_each_engine!(&migrations(), a_profile_is_changed_by_its_owner, async |world| {
    let scene = Scene::begin(world).await;
    let change = json!({ "name": "Ravi K", "brands": ["lg"], "vehicle": null });
    let me = scene.gets(&scene.ravi, "PATCH /providers/me", change).await;
    assert_eq!(
        (&me["name"], &me["brands"], &me["vehicle"]),
        (&json!("Ravi K"), &json!(["lg"]), &Value::Null)
    );
    assert_eq!(me["skills"], json!(["carrying"]), "what is left out stays");
    let week = json!({ "hours": [{ "day": "mon", "opens": "08:00", "closes": "17:00" }] });
    let me = scene.gets(&scene.ravi, "PUT /providers/me/hours", week.clone()).await;
    assert_eq!(me["hours"], week["hours"]);
});

on_each_engine!(&migrations(), operators_decide_and_their_word_is_kept, async |world| {
    let scene = Scene::begin(world).await;
    scene.works().await;
    let boss = &scene.boss;
    let listed =
        scene.gets(boss, "GET /admin/providers?presence=online&text=kum&skill=carrying", Value::Null).await;
    assert_eq!(listed[0]["id"], json!(scene.id));
    let nobody = scene.gets(boss, "GET /admin/providers?status=applied", Value::Null).await;
    assert_eq!(nobody, json!([]));

    let late = json!({ "reason": "late", "until": "2026-02-01T00:00:00Z" });
    let suspended = scene.gets(boss, "POST /admin/providers/{id}/suspend", late).await;
    assert_eq!((&suspended["status"], &suspended["presence"]), (&json!("suspended"), &json!("offline")));
    assert_eq!(scene.roles().await, json!(["customer"]), "at once");
    let again = scene.asks(&scene.ravi, "POST /providers/me/online-status", json!({ "online": true })).await;
    let until = json!("2026-02-01T00:00:00.000000Z");
    assert_eq!(again.body["error"]["details"], json!([{ "reason": "suspended", "until": until }]));
    let early = scene.asks(boss, "POST /admin/providers/{id}/approve", json!({})).await;
    assert_refused(&early, 409, "NOT_NOW");
    scene.gets(boss, "POST /admin/providers/{id}/reinstate", Value::Null).await;
    assert_eq!(scene.roles().await, json!(["customer", "provider"]));
    let terms = json!({ "employment": "employee", "capacity": 4 });
    let employed = scene.gets(boss, "POST /admin/providers/{id}/approve", terms).await;
    assert_eq!((&employed["employment"], &employed["capacity"]), (&json!("employee"), &json!(4)));

    let torn = json!({ "reason": "it is torn" });
    let document = scene.gets(boss, "POST /admin/providers/{id}/documents/licence/reject", torn).await;
    assert_eq!((&document["state"], &document["reason"]), (&json!("rejected"), &json!("it is torn")));
    let inspected = scene.gets(boss, "GET /admin/providers/{id}", Value::Null).await;
    let decided = inspected["history"].as_array().unwrap();
    let what: Vec<_> = decided.iter().map(|decision| decision["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["applied", "background_clear", "approved", "suspended", "approved"]);
    assert_eq!(decided[3]["reason"], "late");
    let late = scene.asks(boss, "POST /admin/providers/{id}/reject", json!({ "reason": "no" })).await;
    assert_refused(&late, 409, "NOT_NOW");
});

on_each_engine!(&migrations(), a_rejection_says_why, async |world| {
    let scene = Scene::begin(world).await;
    scene.gets(&scene.boss, "POST /admin/providers/{id}/reject", json!({ "reason": "no helmet" })).await;
    let me = scene.gets(&scene.ravi, "GET /providers/me", Value::Null).await;
    assert_eq!((&me["status"], &me["reason"]), (&json!("rejected"), &json!("no helmet")));
});

on_each_engine!(&migrations(), what_was_done_and_earned_is_for_oneself_and_operators, async |world| {
    let scene = Scene::begin(world).await;
    scene.works().await;
    let (market, provider) =
        (scene.site.app.markets.by_id(scene.site.market).unwrap(), scene.id.parse().unwrap());
    let order: OrderId = world.id();
    let earn = move |tx: &mut store::Tx<'_>| {
        workforce::take_on(tx, market.id, provider, order).unwrap();
        workforce::finish(tx, &market, provider, order, Outcome::Done { on_time: true }).unwrap();
        workforce::rate(tx, market.id, order, 4)?;
        for (kind, minor) in [(EarningKind::Base, 5_000), (EarningKind::Tip, 700)] {
            workforce::earn(tx, &market, provider, order, kind, Money::new(minor, market.currency)).unwrap();
        }
        Ok::<_, store::StoreError>(())
    };
    scene.site.app.store.write_in(scene.site.market, earn).await.unwrap();
    for (token, stats, earnings) in [
        (&scene.ravi, "GET /providers/me/stats", "GET /providers/me/earnings"),
        (&scene.ravi, "GET /drivers/{id}/stats", "GET /drivers/{id}/earnings"),
        (&scene.boss, "GET /drivers/{id}/stats?from=2026-01-15&to=2026-01-15", "GET /drivers/{id}/earnings"),
    ] {
        let stats = scene.gets(token, stats, Value::Null).await;
        assert_eq!(
            (&stats["completed"], &stats["on_time"], &stats["earned"]),
            (&json!(1), &json!(1), &json!(5_700))
        );
        assert_eq!(stats["rating"], json!({ "average": 4.0, "count": 1, "stars": [0, 0, 0, 1, 0] }));
        assert_eq!(stats["to"], "2026-01-15");
        let earned = scene.gets(token, earnings, Value::Null).await;
        assert_eq!(
            earned["totals"],
            json!({ "today": 5_700, "week": 5_700, "month": 5_700, "lifetime": 5_700 })
        );
        assert_eq!((earned["lines"].as_array().unwrap().len(), &earned["currency"]), (2, &json!("INR")));
    }
    let first = scene.asks(&scene.ravi, "GET /providers/me/earnings?limit=1", Value::Null).await;
    let next = first.body["meta"]["next_cursor"].as_str().unwrap();
    let request = format!("GET /providers/me/earnings?limit=1&cursor={next}");
    let second = scene.asks(&scene.ravi, &request, Value::Null).await;
    assert_ne!(first.body["data"]["lines"], second.body["data"]["lines"]);
    assert_eq!(second.body["meta"]["next_cursor"], Value::Null);
});

on_each_engine!(&migrations(), roles_decide_who_sees_and_does_what, async |world| {
    let scene = Scene::begin(world).await;
    scene.works().await;
    let asha = scene.site.token_of(Role::Customer, ASHA).await;
    let cook = scene.site.token_of(Role::Kitchen, "+919876543213").await;
    let callers = [&String::new(), &asha, &cook, &scene.ravi, &scene.boss];
    let reason = json!({ "reason": "late" });
    for (request, body, statuses) in [
        ("GET /providers/me", Value::Null, [401, 404, 404, 200, 404]),
        ("PATCH /providers/me", json!({}), [401, 404, 404, 200, 404]),
        ("PUT /providers/me/hours", json!({ "hours": [] }), [401, 404, 404, 200, 404]),
        ("POST /providers/me/online-status", json!({ "online": true }), [401, 404, 404, 200, 404]),
        ("POST /drivers/{id}/online-status", json!({ "online": true }), [401, 404, 404, 200, 404]),
        ("GET /providers/me/stats", Value::Null, [401, 404, 404, 200, 404]),
        ("GET /providers/me/earnings", Value::Null, [401, 404, 404, 200, 404]),
        ("GET /drivers/{id}", Value::Null, [401, 404, 404, 200, 200]),
        ("GET /drivers/{id}/stats", Value::Null, [401, 404, 404, 200, 200]),
        ("GET /drivers/{id}/earnings", Value::Null, [401, 404, 404, 200, 200]),
        ("GET /admin/providers", Value::Null, [401, 403, 403, 403, 200]),
        ("GET /admin/providers/{id}", Value::Null, [401, 403, 403, 403, 200]),
        ("POST /admin/providers/{id}/approve", json!({}), [401, 403, 403, 403, 200]),
        ("POST /admin/providers/{id}/suspend", reason.clone(), [401, 403, 403, 403, 200]),
        ("POST /admin/providers/{id}/reinstate", Value::Null, [401, 403, 403, 403, 200]),
        (
            "POST /admin/providers/{id}/background-check",
            json!({ "outcome": "clear" }),
            [401, 403, 403, 403, 200],
        ),
        ("POST /admin/providers/{id}/documents/licence/accept", Value::Null, [401, 403, 403, 403, 404]),
        ("POST /admin/providers/{id}/documents/licence/reject", reason, [401, 403, 403, 403, 200]),
    ] {
        for (token, status) in callers.iter().zip(statuses) {
            let answer = scene.asks(token, request, body.clone()).await;
            assert_eq!(answer.status, status, "{request}: {answer:?}");
        }
    }
    for request in ["GET /drivers/{id}", "GET /drivers/{id}/stats", "GET /admin/providers/{id}"] {
        let request = request.replace("{id}", UNKNOWN);
        assert_refused(&scene.asks(&scene.boss, &request, Value::Null).await, 404, "NOT_FOUND");
    }
});

on_each_engine!(&migrations(), who_waits_for_an_order_sees_who_comes_and_no_more, async |world| {
    let scene = Scene::begin(world).await;
    scene.works().await;
    let asha = scene.site.sign_in(ASHA).await;
    let (asha, account) = (
        asha["tokens"]["access_token"].as_str().unwrap().to_owned(),
        asha["user"]["id"].as_str().unwrap().parse().unwrap(),
    );
    let (market, provider) =
        (scene.site.app.markets.by_id(scene.site.market).unwrap(), scene.id.parse().unwrap());
    let merchant = world.id();
    let (at, zero) = (market.clone(), Money::new(0, market.currency));
    let order = move |tx: &mut store::Tx<'_>| {
        let new = orders::NewOrder {
            customer: account,
            merchant,
            order_type: "pickup".parse().unwrap(),
            bill: orders::Bill { lines: Vec::new(), total: zero },
            payment_method: "cash".parse().unwrap(),
            payment_settled: true,
            note: None,
            address: None,
            needs: orders::Needs::default(),
            ready: None,
        };
        let order = orders::place(tx, &at, new)?;
        workforce::take_on(tx, at.id, provider, order.id).unwrap();
        Ok::<_, store::StoreError>(order.id)
    };
    let order = scene.site.app.store.write_in(market.id, order).await.unwrap();
    let seen = scene.gets(&asha, "GET /drivers/{id}", Value::Null).await;
    assert_eq!((&seen["name"], &seen["vehicle"]["colour"]), (&json!("Ravi Kumar"), &json!("red")));
    let told: Vec<_> = seen.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(told, ["brands", "id", "name", "rating", "skills", "vehicle"]);
    assert_refused(&scene.asks(&asha, "GET /drivers/{id}/earnings", Value::Null).await, 404, "NOT_FOUND");
    let finish = move |tx: &mut store::Tx<'_>| {
        workforce::finish(tx, &market, provider, order, Outcome::Withdrawn).map(|_| ())
    };
    scene.site.app.store.write_in(scene.site.market, finish).await.unwrap();
    assert_refused(&scene.asks(&asha, "GET /drivers/{id}", Value::Null).await, 404, "NOT_FOUND");
    let whole = scene.gets(&scene.ravi, "GET /drivers/{id}", Value::Null).await;
    assert_eq!(whole["profile"]["documents"][0]["name"], "licence");
});
