use kernel::Role;
use serde_json::{Value, json};
use testing::on_each_engine;

use crate::{
    signing_in::assert_refused,
    site::{migrations, site},
};

const ASHA: &str = "+919876543210";
const RAVI: &str = "+919876543211";
const MEI: &str = "+919876543212";

on_each_engine!(&migrations(), an_operator_takes_somebody_on_and_lets_them_go, async |world| {
    let site = site(world).await;
    let operator = site.token_of(Role::Operator, ASHA).await;
    world.clock.advance(std::time::Duration::from_secs(1));
    let invitation = json!({ "phone": RAVI, "name": "Ravi Kumar", "role": "kitchen" });
    let invited = site.ask(&operator, "POST /admin/staff", invitation).await;
    assert_eq!(invited.status, 201, "{invited:?}");
    let ravi = &invited.body["data"];
    assert_eq!(
        (&ravi["name"], &ravi["phone"], &ravi["roles"]),
        (&json!("Ravi Kumar"), &json!(RAVI), &json!(["kitchen"]))
    );

    let cook = site.token_of(Role::Customer, RAVI).await;
    let seen = site.ask(&cook, "GET /admin/staff", Value::Null).await;
    assert_eq!(seen.body["meta"]["next_cursor"], Value::Null);
    let phones: Vec<_> =
        seen.body["data"].as_array().unwrap().iter().map(|member| &member["phone"]).collect();
    assert_eq!(phones, ["+•••••••••211", "+•••••••••210"], "cooks recognise numbers but do not call them");

    let role = format!("DELETE /admin/staff/{}/roles/kitchen", ravi["id"].as_str().unwrap());
    assert_eq!(site.ask(&operator, &role, Value::Null).await.status, 200);
    assert_refused(&site.ask(&cook, "GET /admin/staff", Value::Null).await, 403, "INSUFFICIENT_ROLE");
    assert_refused(&site.ask(&operator, &role, Value::Null).await, 404, "NOT_FOUND");
});

on_each_engine!(&migrations(), roles_decide_who_may_arrange_staff, async |world| {
    let site = site(world).await;
    let tokens = [
        ("nobody", String::new()),
        ("customer", site.token_of(Role::Customer, "+919876543213").await),
        ("kitchen", site.token_of(Role::Kitchen, RAVI).await),
        ("operator", site.token_of(Role::Operator, ASHA).await),
        ("admin", site.token_of(Role::Admin, "+919876543214").await),
    ];
    site.employ(Role::Kitchen, MEI).await;
    let invite = |role: &str| json!({ "phone": MEI, "role": role });
    for (request, body, statuses) in [
        ("GET /admin/staff", Value::Null, [401, 403, 200, 200, 200]),
        ("POST /admin/staff", invite("kitchen"), [401, 403, 403, 201, 201]),
        ("POST /admin/staff", invite("operator"), [401, 403, 403, 201, 201]),
        ("POST /admin/staff", invite("admin"), [401, 403, 403, 403, 201]),
        ("POST /admin/staff", invite("customer"), [401, 403, 403, 400, 400]),
        ("POST /admin/staff", invite("cook"), [401, 403, 403, 400, 400]),
    ] {
        for ((who, token), status) in tokens.iter().zip(statuses) {
            let answer = site.ask(token, request, body.clone()).await;
            assert_eq!(answer.status, status, "{who}: {request} {body} {answer:?}");
        }
    }
});

on_each_engine!(&migrations(), the_last_operator_cannot_leave, async |world| {
    let site = site(world).await;
    let operator = site.token_of(Role::Operator, ASHA).await;
    let me = site.ask(&operator, "GET /users/me", Value::Null).await;
    let id = me.body["data"]["id"].as_str().unwrap();
    let leave = format!("DELETE /admin/staff/{id}/roles/operator");
    assert_refused(&site.ask(&operator, &leave, Value::Null).await, 409, "LAST_OPERATOR");
    for nonsense in ["DELETE /admin/staff/me/roles/operator", &format!("DELETE /admin/staff/{id}/roles/boss")]
    {
        assert_refused(&site.ask(&operator, nonsense, Value::Null).await, 404, "NOT_FOUND");
    }
});
