use axum::http::header;
use kernel::Role;
use serde_json::{Value, json};
use testing::on_each_engine;

use crate::site::{Answer, Site, migrations, site};

const ASHA: &str = "+919876543210";

on_each_engine!(&migrations(), from_the_first_code_to_the_last_log_out, async |world| {
    let site = site(world).await;
    let sent = site.ask("", "POST /auth/request-otp", json!({ "phone": "+91 98765 43210" })).await;
    assert_eq!((sent.status.as_u16(), &sent.body), (200, &json!({ "data": { "expires": 300 } })));

    let otp = site.codes().await.pop().unwrap();
    let answer = site.ask("", "POST /auth/verify-otp", json!({ "phone": ASHA, "otp": otp })).await;
    let Value::Object(data) = &answer.body["data"] else { panic!("{answer:?}") };
    let user = &data["user"];
    assert_eq!(user["phone"], ASHA);
    assert_eq!(
        (&user["name"], &user["language"], &user["roles"]),
        (&Value::Null, &json!("en"), &json!(["customer"]))
    );
    assert_eq!(data["tokens"]["expires_in"], 3_600);

    let access = text(&data["tokens"]["access_token"]);
    let me = site.ask(access, "GET /users/me", Value::Null).await;
    assert_eq!((me.status.as_u16(), &me.body["data"]), (200, user));

    let named = site.ask(access, "PATCH /users/me", json!({ "name": " Asha Rao ", "language": "hi" })).await;
    assert_eq!(
        (&named.body["data"]["name"], &named.body["data"]["language"]),
        (&json!("Asha Rao"), &json!("hi"))
    );

    let old = json!({ "refresh_token": data["tokens"]["refresh_token"] });
    let refreshed = site.ask("", "POST /auth/refresh", old).await;
    let tokens = &refreshed.body["data"]["tokens"];
    assert_eq!(site.ask(text(&tokens["access_token"]), "GET /users/me", Value::Null).await.status, 200);

    let last = json!({ "refresh_token": tokens["refresh_token"] });
    let gone = site.ask("", "POST /auth/logout", last.clone()).await;
    assert_eq!((gone.status.as_u16(), &gone.body), (200, &json!({ "data": {} })));
    assert_refused(&site.ask(access, "GET /users/me", Value::Null).await, 401, "INVALID_TOKEN");
    assert_refused(&site.ask("", "POST /auth/refresh", last.clone()).await, 401, "INVALID_TOKEN");
    assert_eq!(site.ask("", "POST /auth/logout", last).await.status, 200, "again is no error");
});

on_each_engine!(&migrations(), an_access_token_lasts_an_hour, async |world| {
    let site = site(world).await;
    let token = site.token_of(Role::Customer, ASHA).await;
    world.clock.advance(std::time::Duration::from_secs(3_599));
    assert_eq!(site.ask(&token, "GET /users/me", Value::Null).await.status, 200);
    world.clock.advance(std::time::Duration::from_secs(1));
    assert_refused(&site.ask(&token, "GET /users/me", Value::Null).await, 401, "TOKEN_EXPIRED");
});

/// Request, body, status, code, and for a refused field its name.
const REFUSED: &[(&str, &str, u16, &str, &str)] = &[
    ("POST /auth/request-otp", r#"{}"#, 400, "VALIDATION_ERROR", "phone"),
    ("POST /auth/request-otp", r#"["+919876543210"]"#, 400, "VALIDATION_ERROR", "body"),
    ("POST /auth/request-otp", r#"{"phone":"98765"}"#, 400, "VALIDATION_ERROR", "phone"),
    ("POST /auth/request-otp", r#"{"phone":5}"#, 400, "VALIDATION_ERROR", "phone"),
    ("POST /auth/verify-otp", r#"{"phone":"+919876543210","otp":"12345"}"#, 400, "VALIDATION_ERROR", "otp"),
    ("POST /auth/verify-otp", r#"{"phone":"+919876543210","otp":"12345x"}"#, 400, "VALIDATION_ERROR", "otp"),
    ("POST /auth/verify-otp", r#"{"phone":"+919876543210","otp":"000000"}"#, 401, "OTP_INVALID", ""),
    ("POST /auth/refresh", r#"{"refresh_token":"let me in"}"#, 401, "INVALID_TOKEN", ""),
    ("POST /auth/refresh", r#"{"refresh_token":""}"#, 401, "INVALID_TOKEN", ""),
    ("POST /auth/tickets", "", 401, "INVALID_TOKEN", ""),
    ("GET /users/me", "", 401, "INVALID_TOKEN", ""),
    ("PATCH /users/me", r#"{"name":"Asha"}"#, 401, "INVALID_TOKEN", ""),
];

on_each_engine!(&migrations(), what_cannot_be_taken_is_refused_by_name, async |world| {
    let site = site(world).await;
    for (request, body, status, code, field) in REFUSED {
        let body = if body.is_empty() { Value::Null } else { serde_json::from_str(body).unwrap() };
        let answer = site.ask("", request, body).await;
        assert_refused(&answer, *status, code);
        if !field.is_empty() {
            assert_eq!(answer.body["error"]["details"][0]["field"], *field, "{request} {answer:?}");
        }
    }
});

on_each_engine!(&migrations(), reasons_are_told_in_the_callers_language, async |world| {
    let site = site(world).await;
    let token = site.token_of(Role::Operator, ASHA).await;
    for (request, body, reason) in [
        ("POST /auth/request-otp", json!({ "phone": "98765" }), "请使用国际格式的号码"),
        ("PATCH /users/me", json!({ "name": "" }), "请在一行内填写 1 到 80"),
        ("POST /auth/verify-otp", json!({ "phone": ASHA, "otp": "1" }), "请填写短信中的六位数字"),
        ("PATCH /users/me", json!({ "language": "xx" }), "`xx` 不是 Docket 支持的语言"),
        ("POST /admin/staff", json!({ "phone": ASHA, "role": "cook" }), "`cook` 不是有效的角色"),
        ("POST /admin/staff", json!({ "phone": ASHA, "role": "customer" }), "人人都是顾客"),
    ] {
        let answer = site.ask_in("zh", &token, request, body).await;
        let told = text(&answer.body["error"]["details"][0]["reason"]);
        assert!(told.starts_with(reason), "{request}: {told}");
    }
});

on_each_engine!(&migrations(), the_caller_alone_is_changed_and_only_in_what_makes_sense, async |world| {
    let site = site(world).await;
    let token = site.token_of(Role::Customer, ASHA).await;
    for (change, field) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": "a\nb" }), "name"),
        (json!({ "language": "xx" }), "language"),
    ] {
        let answer = site.ask(&token, "PATCH /users/me", change).await;
        assert_refused(&answer, 400, "VALIDATION_ERROR");
        assert_eq!(answer.body["error"]["details"][0]["field"], field);
    }
    let unchanged = site.ask(&token, "PATCH /users/me", json!({})).await;
    assert_eq!((unchanged.status.as_u16(), &unchanged.body["data"]["name"]), (200, &Value::Null));
});

on_each_engine!(&migrations(), a_known_phone_and_an_unknown_one_are_answered_alike, async |world| {
    let site = site(world).await;
    site.sign_in(ASHA).await;
    let (known, unknown) =
        (ask_and_mistype(&site, ASHA).await, ask_and_mistype(&site, "+919876543219").await);
    assert_eq!(known, unknown);
});

on_each_engine!(&migrations(), the_sixth_code_of_an_hour_is_refused_with_the_time_to_wait, async |world| {
    let site = site(world).await;
    for _ in 0..5 {
        assert_eq!(site.ask("", "POST /auth/request-otp", json!({ "phone": ASHA })).await.status, 200);
    }
    let sixth = site.ask("", "POST /auth/request-otp", json!({ "phone": ASHA })).await;
    assert_refused(&sixth, 429, "RATE_LIMITED");
    assert_eq!(sixth.headers[header::RETRY_AFTER], "3600");
    assert_eq!(site.codes().await.len(), 5);
});

on_each_engine!(&migrations(), a_ticket_is_a_token_of_its_own_for_half_a_minute, async |world| {
    let site = site(world).await;
    let token = site.token_of(Role::Customer, ASHA).await;
    let answer = site.ask(&token, "POST /auth/tickets", Value::Null).await;
    assert_eq!((answer.status.as_u16(), &answer.body["data"]["expires"]), (200, &json!(30)));
    let ticket = text(&answer.body["data"]["ticket"]).to_owned();
    assert_refused(&site.ask(&ticket, "GET /users/me", Value::Null).await, 401, "INVALID_TOKEN");

    let standing = site.app.store.write(move |tx| identity::redeem_ticket(tx, &ticket)).await.unwrap();
    assert_eq!(standing.account.phone.as_str(), ASHA);
});

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status.as_u16(), &answer.body["error"]["code"]), (status, &json!(code)), "{answer:?}");
}

async fn ask_and_mistype(site: &Site, phone: &str) -> [(u16, Value); 2] {
    let sent = site.ask("", "POST /auth/request-otp", json!({ "phone": phone })).await;
    let code = site.codes().await.pop().unwrap();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let refused = site.ask("", "POST /auth/verify-otp", json!({ "phone": phone, "otp": wrong })).await;
    [sent, refused].map(|answer| (answer.status.as_u16(), answer.body))
}
