//! Which market a request is about: the one its `X-Market` header names, else the one its host name belongs to, else
//! the only one there is.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, header, request::Parts},
    middleware::Next,
    response::Response,
};
use kernel::{Kind, Market, Problem};

use crate::{App, Refusal};

pub const HEADER: HeaderName = HeaderName::from_static("x-market");

/// Middleware: finds the market once; who needs it takes `Here`.
pub async fn find_market(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    if let Ok(market) = named(&app, request.headers()) {
        request.extensions_mut().insert(market);
    }
    next.run(request).await
}

/// The market of this request.
pub struct Here(pub Arc<Market>);

impl FromRequestParts<Arc<App>> for Here {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        match parts.extensions.get::<Arc<Market>>() {
            Some(market) => Ok(Self(market.clone())),
            None => Ok(Self(named(app, &parts.headers)?)),
        }
    }
}

fn named(app: &App, headers: &HeaderMap) -> Result<Arc<Market>, Problem> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(slug) = text(HEADER) {
        return app.markets.by_slug(slug).ok_or_else(|| unknown("there is no market of this name"));
    }
    let host = text(header::HOST).unwrap_or("").split(':').next().unwrap_or("");
    app.markets.by_host(host).or_else(|| app.markets.only()).ok_or_else(|| unknown(why_none(app)))
}

fn why_none(app: &App) -> &'static str {
    if app.markets.all().is_empty() {
        "no market is installed here yet: run `docket demo` or `docket install`"
    } else {
        "there are several markets: name one in this header"
    }
}

fn unknown(reason: &str) -> Problem {
    Problem::new(Kind::Invalid, "VALIDATION_ERROR")
        .detail(serde_json::json!({ "field": "X-Market", "reason": reason }))
}
