//! Somebody who asks: signed in or not, in a market, with the requests people make.

use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, header, http::request::Builder};
use serde_json::{Value, json};

use super::{
    client::{Answer, Client, NoAnswer, read},
    feed::Feed,
    socket::{Refused, Socket},
    waiting::{soon, until},
};

/// What a sign-in leaves on a device.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    pub access: String,
    pub refresh: String,
}

#[derive(Clone)]
pub struct Person {
    pub phone: String,
    pub id: String,
    pub keys: Keys,
    /// The market they speak to, where there are several.
    pub market: Option<&'static str>,
    client: Arc<Client>,
}

impl Person {
    /// Nobody in particular.
    pub fn unknown(client: Arc<Client>, market: Option<&'static str>) -> Self {
        Self { phone: String::new(), id: String::new(), keys: Keys::default(), market, client }
    }

    /// The same person on the same device, speaking to another market.
    pub fn in_market(&self, market: &'static str) -> Self {
        Self { market: Some(market), ..self.clone() }
    }

    /// The same person at another address, after a restart.
    pub fn through(&self, client: &Arc<Client>) -> Self {
        Self { client: client.clone(), ..self.clone() }
    }

    /// The same person, sharing no connection with others.
    pub fn with_a_line_of_their_own(&self) -> Self {
        self.through(&Arc::new(Client::of(self.client.address())))
    }

    // Asking

    /// A request such as `GET /orders`.
    pub fn request(&self, request: &str) -> Builder {
        let (method, path) = request.split_once(' ').unwrap();
        // Only what lies under the API's root is called by its short name.
        let root = if is_page(path) { "" } else { "/api/v1" };
        let mut builder = Request::builder()
            .method(method)
            .uri(format!("{root}{path}"))
            .header(header::HOST, self.client.address())
            .header(header::ACCEPT_LANGUAGE, "en");
        if !self.keys.access.is_empty() {
            builder = builder.header(header::AUTHORIZATION, format!("Bearer {}", self.keys.access));
        }
        if let Some(market) = self.market {
            builder = builder.header("x-market", market);
        }
        builder
    }

    pub async fn tries(&self, builder: Builder, body: Value) -> Result<Answer, NoAnswer> {
        let (builder, body) = match body {
            Value::Null => (builder, Bytes::new()),
            body => (builder.header(header::CONTENT_TYPE, "application/json"), body.to_string().into()),
        };
        self.client.send(builder.body(Full::new(body)).unwrap()).await
    }

    pub async fn sends(&self, builder: Builder, body: Value) -> Answer {
        soon("an answer", self.tries(builder, body)).await.unwrap()
    }

    /// Sends a body that is not ours to write.
    pub async fn sends_text(&self, builder: Builder, body: String) -> Answer {
        let request = builder.body(Full::new(body.into())).unwrap();
        soon("an answer", self.client.send(request)).await.unwrap()
    }

    pub async fn asks(&self, request: &str, body: Value) -> Answer {
        self.sends(self.request(request), body).await
    }

    /// Asks, and reads no further than to the first line of an answer that does not end.
    pub async fn glances(&self, request: &str, body: Value) -> Answer {
        if !request.contains("/stream") {
            return self.asks(request, body).await;
        }
        let whole = self.request(request).header(header::ACCEPT, "text/event-stream");
        let response = self.client.follow(whole.body(Full::default()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let goes_on = parts.headers[header::CONTENT_TYPE] == "text/event-stream";
        let body = if goes_on { Value::Null } else { read(body).await.unwrap() };
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Asks for what they will get: the `data` of the answer.
    pub async fn gets(&self, request: &str, body: Value) -> Value {
        let answer = self.asks(request, body).await;
        assert!((200..300).contains(&answer.status), "{request}: {answer:?}");
        answer.body["data"].clone()
    }

    pub async fn sees(&self, page: &str) -> Value {
        self.gets(&format!("GET {page}"), Value::Null).await
    }

    /// Asks for what they will not get.
    pub async fn is_refused(&self, request: &str, body: Value, status: u16, code: &str) -> Value {
        let answer = self.asks(request, body).await;
        answer.refuses(status, code);
        answer.body["error"]["details"].clone()
    }

    // Signing in

    /// Asks for a code and types it back; says who they are now.
    pub async fn signs_in(&self, phone: &str) -> Self {
        self.gets("POST /auth/request-otp", json!({ "phone": phone })).await;
        let otp = self.code_for(phone).await;
        let signed_in = self.gets("POST /auth/verify-otp", json!({ "phone": phone, "otp": otp })).await;
        Self { phone: phone.to_owned(), id: text(&signed_in["user"]["id"]), ..self.clone() }
            .with_keys(&signed_in["tokens"])
    }

    pub fn with_keys(self, tokens: &Value) -> Self {
        let keys = Keys { access: text(&tokens["access_token"]), refresh: text(&tokens["refresh_token"]) };
        Self { keys, ..self }
    }

    /// The six digits of the newest text message to a phone.
    pub async fn code_for(&self, phone: &str) -> String {
        until("the code", async || {
            let messages = self.messages(phone).await;
            let newest = messages.into_iter().find(|message| message["channel"] == "sms")?;
            let digits = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
            text(&newest["body"]).split(|c: char| !c.is_ascii_digit()).find(digits).map(str::to_owned)
        })
        .await
    }

    /// What was sent to a phone, the newest first.
    pub async fn messages(&self, phone: &str) -> Vec<Value> {
        let page = format!("/dev/messages?to={}", phone.replace('+', "%2B"));
        self.sees(&page).await.as_array().unwrap().clone()
    }

    /// The pushes to their own phone, the oldest first.
    pub async fn pushes(&self) -> Vec<Value> {
        let mut pushes = self.messages(&self.phone).await;
        pushes.retain(|message| message["channel"] == "push");
        pushes.reverse();
        pushes
    }

    pub async fn ticket(&self) -> String {
        text(&self.gets("POST /auth/tickets", Value::Null).await["ticket"])
    }

    // Ordering

    /// Orders one of an item, to be picked up.
    pub async fn orders(&self, item: &str, payment_method: &str) -> Value {
        self.gets("POST /orders", cart(item, payment_method)).await
    }

    pub async fn order(&self, order: &Value) -> Value {
        self.sees(&format!("/orders/{}", text(&order["id"]))).await
    }

    pub async fn cancels(&self, order: &Value, reason: &str) -> Value {
        self.gets(&format!("POST /orders/{}/cancel", text(&order["id"])), json!({ "reason": reason })).await
    }

    /// Presses a button on the gateway's page and comes back with what it said.
    pub async fn presses(&self, button: &str, order: &Value) -> Option<Value> {
        let page = text(&order["payment"]["pay_url"]);
        let (page, _) = page.split_once('?').unwrap_or((&page, ""));
        let answer = self.asks(&format!("POST {page}/{button}?return_url=/customer/"), Value::Null).await;
        if answer.status != 303 {
            assert_eq!(answer.status, 200, "{answer:?}");
            return None;
        }
        let back = answer.headers[header::LOCATION].to_str().unwrap().to_owned();
        let said = |name: &str| {
            let query = back.split_once('?')?.1;
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
        };
        Some(json!({
            "order_id": order["id"],
            "outcome": said("outcome"),
            "payment_id": said("payment_id"),
            "signature": said("signature"),
        }))
    }

    /// Pays on the gateway's page and brings the proof.
    pub async fn pays(&self, order: &Value) -> Value {
        let proof = self.presses("success", order).await.unwrap();
        self.gets("POST /payments/verify", proof).await
    }

    // Working

    /// Moves an order along.
    pub async fn moves(&self, order: &Value, status: &str) -> Value {
        self.gets(&status_of(order), json!({ "status": status })).await
    }

    /// Moves an order along as far as the last of these states.
    pub async fn moves_through(&self, order: &Value, way: &[&str]) -> Value {
        let mut moved = Value::Null;
        for status in way {
            moved = self.moves(order, status).await;
        }
        moved
    }

    // Listening

    /// Follows an order on a socket.
    pub async fn follows(&self, order: &Value) -> Socket {
        self.follows_after(order, None).await
    }

    pub async fn follows_after(&self, order: &Value, after: Option<i64>) -> Socket {
        let token = self.keys.access.clone();
        self.tries_to_follow(order, &token, after).await.unwrap()
    }

    pub async fn tries_to_follow(
        &self,
        order: &Value,
        token: &str,
        after: Option<i64>,
    ) -> Result<Socket, Refused> {
        let after = after.map_or_else(String::new, |seq| format!("&after={seq}"));
        let path = format!("/ws/orders/{}?token={token}{after}", text(&order["id"]));
        Socket::open(self.client.address(), &path, self.market).await
    }

    /// Opens the line on which a provider tells where they are.
    pub async fn speaks(&self) -> Result<Socket, Refused> {
        let path = format!("/ws/providers?token={}", self.ticket().await);
        Socket::open(self.client.address(), &path, self.market).await
    }

    /// Reads an answer that does not end.
    pub async fn reads(&self, path: &str) -> Feed {
        let request = self.request(&format!("GET {path}"));
        Feed::of(self.client.follow(request.body(Full::default()).unwrap()).await.unwrap())
    }

    /// Follows the kitchen's feed.
    pub async fn listens(&self, after: Option<i64>) -> Feed {
        let ticket = self.ticket().await;
        let mut request = self.request(&format!("GET /admin/orders/stream?token={ticket}"));
        request.headers_mut().unwrap().remove(header::AUTHORIZATION);
        if let Some(seq) = after {
            request = request.header("last-event-id", seq);
        }
        let response = self.client.follow(request.body(Full::default()).unwrap()).await.unwrap();
        Feed::of(response)
    }
}

impl Answer {
    /// This answer refuses, in the shape that every refusal has.
    pub fn refuses(&self, status: u16, code: &str) {
        assert_eq!((self.status, &self.body["error"]["code"]), (status, &json!(code)), "{self:?}");
        assert!(self.is_refusal(), "{self:?}");
    }

    pub fn is_refusal(&self) -> bool {
        let error = &self.body["error"];
        let says = |field: &str| error[field].as_str().is_some_and(|text| !text.is_empty());
        says("code")
            && says("message")
            && error["details"].is_array()
            && error.as_object().is_some_and(|fields| fields.len() == 3)
    }
}

/// One of an item, to be picked up.
pub fn cart(item: &str, payment_method: &str) -> Value {
    json!({ "items": [{ "id": item, "qty": 1 }], "type": "pickup", "payment_method": payment_method })
}

pub fn status_of(order: &Value) -> String {
    format!("PATCH /admin/orders/{}/status", text(&order["id"]))
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

fn is_page(path: &str) -> bool {
    ["/dev/", "/sandbox/", "/healthz", "/readyz", "/metrics", "/openapi.json"]
        .iter()
        .any(|page| path.starts_with(page))
}
