//! The table: every operation, a sample of it, and what each caller is answered.

/// What an operation's `{id}` is the id of. Whoever tries gets a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    Nothing,
    /// In cash, not begun.
    Order,
    UnpaidOrder,
    DoneOrder,
    Delivery,
    Notice,
    Dish,
    /// Without dishes.
    Category,
    Cook,
    Job,
    Webhook,
    /// Somebody who wants to work in the guild, with a document that waits.
    Applicant,
    /// Somebody who works in the guild.
    Provider,
    /// The owner, who works in the guild.
    OwnProvider,
}

use Thing::{
    Applicant, Category, Cook, Delivery, Dish, DoneOrder, Job, Nothing, Notice, Order, OwnProvider, Provider,
    UnpaidOrder, Webhook,
};

#[derive(Debug)]
pub struct Operation {
    /// As in the document, below the API's root.
    pub name: &'static str,
    pub about: Thing,
    /// The body, with `{words}` that the scene fills in.
    pub sample: &'static str,
    /// What nobody, a stranger, its owner, a cook, an operator, and an operator of another market are answered.
    pub statuses: [u16; 6],
    /// Nobody needs to be signed in: the body proves what it must, and this sample's does not.
    pub proves_itself: bool,
    /// It is about the people who do the work, of whom the campus has none, and is tried in the guild.
    pub of_the_guild: bool,
}

impl Operation {
    /// With the parameters that belong to the sample.
    pub fn request(&self) -> &'static str {
        match self.name {
            "GET /admin/orders/stream" => "GET /admin/orders/stream?token={token}",
            "GET /providers/me/stream" => "GET /providers/me/stream?token={token}",
            "GET /providers/pool/stream" => "GET /providers/pool/stream?token={token}",
            "GET /ws/providers" => "GET /ws/providers?token={token}",
            "GET /admin/positions/stream" => "GET /admin/positions/stream?token={token}",
            "GET /ws/orders/{id}" => "GET /ws/orders/{id}?token={token}",
            "GET /dev/messages" => "GET /dev/messages?to=%2B919000000000",
            name => name,
        }
    }
}

const fn op(name: &'static str, about: Thing, sample: &'static str, statuses: [u16; 6]) -> Operation {
    Operation { name, about, sample, statuses, proves_itself: false, of_the_guild: false }
}

const fn proving(name: &'static str, sample: &'static str, statuses: [u16; 6]) -> Operation {
    Operation { name, about: Nothing, sample, statuses, proves_itself: true, of_the_guild: false }
}

const fn guild(name: &'static str, about: Thing, sample: &'static str, statuses: [u16; 6]) -> Operation {
    Operation { of_the_guild: true, ..op(name, about, sample, statuses) }
}

const EVERYBODY: [u16; 6] = [200; 6];
const SIGNED_IN: [u16; 6] = [401, 200, 200, 200, 200, 200];
const STAFF: [u16; 6] = [401, 403, 403, 200, 200, 403];
const STAFF_ADDS: [u16; 6] = [401, 403, 403, 201, 201, 403];
const OPERATORS: [u16; 6] = [401, 403, 403, 403, 200, 403];

const OWN: [u16; 6] = [401, 404, 200, 404, 404, 404];
const OWN_AND_OPERATORS: [u16; 6] = [401, 404, 200, 404, 200, 404];

const APPLICATION: &str = r#"{"name":"Ravi Kumar","skills":["carrying"]}"#;
const BECAUSE: &str = r#"{"reason":"it cannot be read"}"#;
const PROVIDERS_ALONE: [u16; 6] = [401, 403, 403, 403, 403, 403];
const NOT_FOUND: [u16; 6] = [401, 404, 404, 404, 404, 404];
const NO_SEARCH: [u16; 6] = [401, 403, 403, 403, 404, 403];

const SOMEBODY: &str = r#"{"provider":"0192f0c1-2345-7000-8000-0123456789ab"}"#;
const ITEMS: &str = r#"{"items":[{"id":"{dish}","qty":1}],"type":"pickup","payment_method":"cash"}"#;
const NEW_DISH: &str = r#"{"name":"Soup {phone}","category_id":"{category}","price":5000}"#;
const HOURS: &str = r#"{"hours":[{"day":"mon","opens":"00:00","closes":"24:00"},{"day":"tue","opens":"00:00","closes":"24:00"},
    {"day":"wed","opens":"00:00","closes":"24:00"},{"day":"thu","opens":"00:00","closes":"24:00"},
    {"day":"fri","opens":"00:00","closes":"24:00"},{"day":"sat","opens":"00:00","closes":"24:00"},
    {"day":"sun","opens":"00:00","closes":"24:00"}],"exceptions":[]}"#;

pub const OPERATIONS: &[Operation] = &[
    // people
    op("POST /auth/request-otp", Nothing, r#"{"phone":"{phone}"}"#, EVERYBODY),
    proving("POST /auth/verify-otp", r#"{"phone":"{phone}","otp":"000000"}"#, [401; 6]),
    op("POST /auth/refresh", Nothing, r#"{"refresh_token":"{refresh}"}"#, EVERYBODY),
    op("POST /auth/logout", Nothing, r#"{"refresh_token":"{refresh}"}"#, EVERYBODY),
    op("POST /auth/tickets", Nothing, "", SIGNED_IN),
    op("GET /users/me", Nothing, "", SIGNED_IN),
    op("PATCH /users/me", Nothing, r#"{"language":"en"}"#, SIGNED_IN),
    op("POST /users/device-token", Nothing, r#"{"token":"fcm:{phone}","platform":"web"}"#, SIGNED_IN),
    op("DELETE /users/device-token", Nothing, r#"{"token":"fcm:{phone}"}"#, SIGNED_IN),
    op("GET /notifications", Nothing, "", SIGNED_IN),
    op("POST /notifications/{id}/read", Notice, "", [401, 404, 200, 404, 404, 404]),
    op("POST /notifications/read-all", Nothing, "", SIGNED_IN),
    // the market, as everybody sees it
    op("GET /config/public", Nothing, "", EVERYBODY),
    op("GET /menu/categories", Nothing, "", EVERYBODY),
    op("GET /menu/items", Nothing, "", EVERYBODY),
    // orders
    op("POST /orders/preview", Nothing, ITEMS, SIGNED_IN),
    op("POST /orders", Nothing, ITEMS, [401, 201, 201, 201, 201, 201]),
    op("GET /orders", Nothing, "", SIGNED_IN),
    op("GET /orders/{id}", Order, "", [401, 404, 200, 200, 200, 404]),
    op("POST /orders/{id}/cancel", Order, r#"{"reason":"other"}"#, [401, 404, 200, 200, 200, 404]),
    op("POST /orders/{id}/feedback", DoneOrder, r#"{"rating":5}"#, [401, 404, 201, 403, 403, 404]),
    op(
        "POST /orders/{id}/payment",
        UnpaidOrder,
        r#"{"payment_method":"cash"}"#,
        [401, 404, 200, 404, 404, 404],
    ),
    op(
        "POST /payments/verify",
        UnpaidOrder,
        r#"{"order_id":"{id}","payment_id":"pay_1","signature":"00"}"#,
        [401, 404, 400, 400, 400, 404],
    ),
    proving("POST /payments/webhooks/{gateway}", r#"{"event":"payment.captured"}"#, [400; 6]),
    // the kitchen
    op("GET /admin/orders", Nothing, "", STAFF),
    op("GET /admin/orders/{id}", Order, "", STAFF),
    op("PATCH /admin/orders/{id}/status", Order, r#"{"status":"preparing"}"#, STAFF),
    op("POST /admin/orders/{id}/assign-delivery", Delivery, r#"{"staff_id":"{me}"}"#, STAFF),
    op("GET /admin/menu/items", Nothing, "", STAFF),
    op("POST /admin/menu/items", Nothing, NEW_DISH, STAFF_ADDS),
    op("PATCH /admin/menu/items/{id}", Dish, r#"{"price":6000}"#, STAFF),
    op("DELETE /admin/menu/items/{id}", Dish, "", STAFF),
    op("PUT /admin/menu/items/{id}/stock", Dish, r#"{"available":true}"#, STAFF),
    op("POST /admin/menu/categories", Nothing, r#"{"name":"Soups {phone}"}"#, STAFF_ADDS),
    op("PATCH /admin/menu/categories/{id}", Category, r#"{"position":9}"#, STAFF),
    op("DELETE /admin/menu/categories/{id}", Category, "", STAFF),
    op("GET /admin/merchant", Nothing, "", STAFF),
    op("PATCH /admin/merchant", Nothing, r#"{"name":"Neem Tree Canteen"}"#, STAFF),
    op("PUT /admin/merchant/hours", Nothing, HOURS, STAFF),
    op("PUT /admin/merchant/state", Nothing, r#"{"state":"open"}"#, STAFF),
    op("GET /admin/staff", Nothing, "", STAFF),
    // operators
    op(
        "POST /admin/staff",
        Nothing,
        r#"{"phone":"{phone}","role":"kitchen"}"#,
        [401, 403, 403, 403, 201, 403],
    ),
    op("DELETE /admin/staff/{id}/roles/{role}", Cook, "", OPERATORS),
    op("GET /admin/config", Nothing, "", OPERATORS),
    op("PATCH /admin/config", Nothing, r#"{"delivery_enabled":true}"#, OPERATORS),
    op("GET /admin/jobs", Nothing, "", OPERATORS),
    op("POST /admin/jobs/{id}/retry", Job, "", [401, 403, 403, 403, 404, 403]),
    op(
        "POST /admin/webhooks",
        Nothing,
        r#"{"url":"http://127.0.0.1:9/","events":["merchants.hours_changed"]}"#,
        [401, 403, 403, 403, 201, 403],
    ),
    op("GET /admin/webhooks", Nothing, "", OPERATORS),
    op("PATCH /admin/webhooks/{id}", Webhook, r#"{"active":false}"#, OPERATORS),
    op("GET /admin/webhooks/{id}/deliveries", Webhook, "", OPERATORS),
    op("POST /admin/webhooks/{id}/rotate-secret", Webhook, "", OPERATORS),
    op("POST /admin/webhooks/{id}/deliveries/{seq}/retry", Webhook, "", NO_SEARCH),
    op("DELETE /admin/webhooks/{id}", Webhook, "", OPERATORS),
    // finding hands: nobody is looked for in this market, so only the doors are tried; `dispatching` goes through them
    op("GET /providers/me/offers", Nothing, "", SIGNED_IN),
    op("POST /providers/me/offers/{id}/accept", Order, "{}", NOT_FOUND),
    op("POST /providers/me/offers/{id}/decline", Order, "{}", NOT_FOUND),
    op("GET /providers/me/pool", Nothing, "", PROVIDERS_ALONE),
    op("POST /orders/{id}/claim", Order, "{}", PROVIDERS_ALONE),
    op("POST /orders/{id}/pass", Order, "", PROVIDERS_ALONE),
    op("GET /providers/me/orders", Nothing, "", SIGNED_IN),
    op("POST /orders/{id}/give-back", Order, "{}", NOT_FOUND),
    op("GET /providers/me/stream", Nothing, "", PROVIDERS_ALONE),
    op("GET /providers/pool/stream", Nothing, "", PROVIDERS_ALONE),
    op("PUT /orders/{id}/status", Order, r#"{"status":"preparing"}"#, [401, 404, 403, 200, 200, 404]),
    op("GET /admin/searches", Nothing, "", OPERATORS),
    op("GET /admin/orders/{id}/decisions", Order, "", [401, 403, 403, 403, 200, 403]),
    op("GET /admin/orders/{id}/suggestions", Order, "", NO_SEARCH),
    op("POST /admin/orders/{id}/assign", Order, SOMEBODY, [401, 403, 403, 403, 400, 403]),
    op("POST /admin/orders/{id}/pause-search", Order, "", NO_SEARCH),
    op("POST /admin/orders/{id}/resume-search", Order, "", NO_SEARCH),
    // where providers are: nobody's place is used in this market
    op(
        "POST /providers/me/positions",
        Nothing,
        r#"{"lat":13.0,"lng":80.2,"at":"2026-01-01T00:00:00Z"}"#,
        [401, 403, 403, 409, 403, 403],
    ),
    op("GET /ws/providers", Nothing, "", [401, 403, 403, 409, 403, 403]),
    op("GET /orders/{id}/tracking", Order, "", [401, 404, 200, 200, 200, 404]),
    op("POST /orders/{id}/share-link", Order, "", [401, 404, 409, 403, 409, 404]),
    op("DELETE /orders/{id}/share-link", Order, "", [401, 404, 404, 404, 404, 404]),
    op("GET /track/{link}", Nothing, "", [404; 6]),
    op("GET /admin/positions", Nothing, "", OPERATORS),
    op("GET /admin/positions/stream", Nothing, "", OPERATORS),
    // providers, in the guild
    guild("GET /providers/terms", Nothing, "", EVERYBODY),
    guild("GET /providers/me", Nothing, "", OWN),
    guild("PATCH /providers/me", Nothing, r#"{"name":"Ravi Kumar"}"#, OWN),
    guild("PUT /providers/me/hours", Nothing, HOURS, OWN),
    guild("PUT /providers/me/documents/{name}", Nothing, r#"{"number":"12345678"}"#, OWN),
    guild("POST /providers/me/online-status", Nothing, r#"{"online":true}"#, OWN),
    guild("GET /providers/me/stats", Nothing, "", OWN),
    guild("GET /providers/me/earnings", Nothing, "", OWN),
    guild("POST /drivers/{id}/online-status", OwnProvider, r#"{"online":false}"#, OWN),
    guild("GET /drivers/{id}", OwnProvider, "", OWN_AND_OPERATORS),
    guild("GET /drivers/{id}/stats", OwnProvider, "", OWN_AND_OPERATORS),
    guild("GET /drivers/{id}/earnings", OwnProvider, "", OWN_AND_OPERATORS),
    guild("GET /admin/providers", Nothing, "", OPERATORS),
    guild("GET /admin/providers/{id}", Applicant, "", OPERATORS),
    guild("POST /admin/providers/{id}/background-check", Applicant, r#"{"outcome":"clear"}"#, OPERATORS),
    guild("POST /admin/providers/{id}/documents/{name}/accept", Applicant, "", OPERATORS),
    guild("POST /admin/providers/{id}/documents/{name}/reject", Applicant, BECAUSE, OPERATORS),
    guild("POST /admin/providers/{id}/approve", Applicant, "{}", OPERATORS),
    guild("POST /admin/providers/{id}/reject", Applicant, BECAUSE, OPERATORS),
    guild("POST /admin/providers/{id}/suspend", Provider, BECAUSE, OPERATORS),
    guild("POST /admin/providers/{id}/reinstate", Provider, "", [401, 403, 403, 403, 409, 403]),
    guild("POST /providers", Nothing, APPLICATION, [401, 201, 409, 201, 201, 201]),
    guild("POST /drivers/register", Nothing, APPLICATION, [401, 409, 409, 409, 409, 409]),
    // live
    op("GET /admin/orders/stream", Nothing, "", STAFF),
    op("GET /ws/orders/{id}", Order, "", [401, 404, 426, 426, 426, 404]),
    // the demo
    op("GET /dev/people", Nothing, "", EVERYBODY),
    op("GET /dev/messages", Nothing, "", EVERYBODY),
];
