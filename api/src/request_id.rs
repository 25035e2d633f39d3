//! `X-Request-ID`: echoed when the caller sent one that is fit for a log line, made when not.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");
const LENGTH_MAX: usize = 128;

#[derive(Debug, Clone)]
pub struct RequestId(HeaderValue);

impl RequestId {
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or("-")
    }

    fn of(request: &Request) -> Self {
        let sent = request.headers().get(HEADER).filter(|value| is_fit(value));
        Self(sent.cloned().unwrap_or_else(made))
    }
}

fn is_fit(value: &HeaderValue) -> bool {
    let bytes = value.as_bytes();
    !bytes.is_empty() && bytes.len() <= LENGTH_MAX && bytes.iter().all(u8::is_ascii_graphic)
}

#[expect(clippy::disallowed_methods, reason = "a request's id is for the log only and reaches no row")]
fn made() -> HeaderValue {
    HeaderValue::from_str(&uuid::Uuid::now_v7().to_string()).expect("a UUID is plain ASCII")
}

/// Middleware: names the request, in its answer and in every log line written while it is served.
pub async fn name_request(mut request: Request, next: Next) -> Response {
    let id = RequestId::of(&request);
    // Only the path: a query string may carry a token.
    let span = tracing::info_span!("request", id = id.as_str(), method = %request.method(), path = request.uri().path());
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).instrument(span).await;
    response.headers_mut().insert(HEADER, id.0);
    response
}
