//! The gateway's own web site: the page on which people pay.

use std::sync::Arc;

use ::store::StoreError;
use axum::{
    Router,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use i18n::Language;
use serde::Deserialize;

use crate::{
    Sandbox, Way,
    gateway::proof_of,
    order::{Charge, Order},
    page::{Page, STYLE, STYLE_PATH},
    pay::{self, Paid},
    store,
};

/// Nothing but our own style sheet is loaded, nobody can frame the page, and its form stays here.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub fn site(sandbox: Arc<Sandbox>) -> Router {
    Router::new()
        .route(STYLE_PATH, get(style))
        .route("/sandbox/pay/{order}", get(show))
        .route("/sandbox/pay/{order}/{way}", post(press))
        .with_state(sandbox)
}

#[derive(Deserialize)]
struct Came {
    return_url: Option<String>,
}

async fn show(
    State(sandbox): State<Arc<Sandbox>>,
    Path(order): Path<String>,
    Query(came): Query<Came>,
    headers: HeaderMap,
) -> Response {
    let visit = Visit::new(&sandbox, came, &headers);
    let found = sandbox
        .store
        .read(move |tx| Ok::<_, StoreError>((store::order(tx, &order)?, store::last_charge(tx, &order)?)))
        .await;
    match found {
        Ok((Some(order), charge)) => visit.show(&order, charge.as_ref()),
        Ok((None, _)) => visit.unknown(),
        Err(error) => unavailable(&error),
    }
}

async fn press(
    State(sandbox): State<Arc<Sandbox>>,
    Path((order, way)): Path<(String, String)>,
    Query(came): Query<Came>,
    headers: HeaderMap,
) -> Response {
    let visit = Visit::new(&sandbox, came, &headers);
    let Ok(way) = way.parse::<Way>() else { return visit.unknown() };
    let story = move |tx: &mut ::store::Tx<'_>| -> Result<_, StoreError> {
        let Some(order) = store::order(tx, &order)? else { return Ok(None) };
        let paid = pay::pay(tx, &order, way)?;
        Ok(Some((order, paid)))
    };
    match sandbox.store.write(story).await {
        Ok(Some((order, paid))) => visit.end(&order, &paid),
        Ok(None) => visit.unknown(),
        Err(error) => unavailable(&error),
    }
}

async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "max-age=3600")], STYLE)
}

/// Somebody who looks at the page: their language, and where they came from.
struct Visit<'a> {
    sandbox: &'a Sandbox,
    language: Language,
    back: Option<Return>,
}

impl<'a> Visit<'a> {
    fn new(sandbox: &'a Sandbox, came: Came, headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let language = Language::negotiate(accept.unwrap_or_default(), &Language::ALL);
        Self { sandbox, language, back: came.return_url.and_then(Return::parse) }
    }

    fn show(&self, order: &Order, charge: Option<&Charge>) -> Response {
        let page = self.page();
        let now = self.sandbox.clock.now();
        answer(
            StatusCode::OK,
            match charge {
                Some(charge) if charge.captured => page.tell(order, "sandbox-paid"),
                _ if order.is_over(now) => page.tell(order, "sandbox-expired"),
                _ => page.ask(order),
            },
        )
    }

    /// Goes back with the proof where there is one, else says what is known.
    fn end(&self, order: &Order, paid: &Paid) -> Response {
        let page = self.page();
        let (query, text) = match paid {
            Paid::Captured(charge) => (Some(self.proof(order, charge)), "sandbox-paid"),
            Paid::Declined => (Some("outcome=declined".to_owned()), "sandbox-declined"),
            Paid::Silence => (None, "sandbox-silent"),
            Paid::Later => (None, "sandbox-later"),
            Paid::TooLate => (None, "sandbox-expired"),
        };
        match (query, &self.back) {
            (Some(query), Some(back)) => Redirect::to(&back.with(&query)).into_response(),
            _ => answer(StatusCode::OK, page.tell(order, text)),
        }
    }

    fn proof(&self, order: &Order, charge: &Charge) -> String {
        let signed = proof_of(&order.id, &charge.id);
        let signature = self.sandbox.credentials.payments.sign(signed.as_bytes());
        format!("outcome=success&payment_id={}&signature={signature}", charge.id)
    }

    fn unknown(&self) -> Response {
        answer(StatusCode::NOT_FOUND, self.page().unknown())
    }

    fn page(&self) -> Page<'_> {
        Page { texts: &self.sandbox.texts, language: self.language, back: self.back.as_ref() }
    }
}

fn answer(status: StatusCode, page: String) -> Response {
    const REFERRER_POLICY: HeaderName = header::REFERRER_POLICY;
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The address of this page is as good as a key to it.
        (REFERRER_POLICY, "no-referrer"),
    ];
    (status, headers, Html(page)).into_response()
}

fn unavailable(error: &StoreError) -> Response {
    tracing::error!(%error, "the sandbox cannot read its rows");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

/// Where the shop wants its customer back: a path on the same host. Anything else would let a link to this page send
/// people elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return(String);

impl Return {
    fn parse(text: String) -> Option<Self> {
        let mut bytes = text.bytes();
        let path = bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'#'));
        (path && plain).then_some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it may stand as a value in a query.
    pub fn in_query(&self) -> String {
        self.0.bytes().fold(String::with_capacity(self.0.len()), |mut encoded, byte| {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                    encoded.push(byte.into());
                }
                other => encoded.push_str(&format!("%{other:02X}")),
            }
            encoded
        })
    }

    fn with(&self, query: &str) -> String {
        let mark = if self.0.contains('?') { '&' } else { '?' };
        format!("{}{mark}{query}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<Return> {
        Return::parse(text.to_owned())
    }

    #[test]
    fn only_a_path_of_this_host_is_gone_back_to() {
        assert!(parse("/customer/orders/o1/payment").is_some());
        assert!(parse("/").is_some());
        for elsewhere in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "customer",
            "/a\nb",
            "/a b",
            "/ü",
            "/x#y",
        ] {
            assert_eq!(parse(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn the_proof_is_added_to_a_query_that_is_already_there() {
        assert_eq!(parse("/orders").unwrap().with("a=1"), "/orders?a=1");
        assert_eq!(parse("/orders?o=7").unwrap().with("a=1"), "/orders?o=7&a=1");
        assert_eq!(parse("/orders?o=7&p=8").unwrap().in_query(), "/orders%3Fo%3D7%26p%3D8");
    }
}
