//! The shape of every answer that refuses: `{error: {code, message, details}}`. This is the only map from a `Problem`
//! to HTTP and to the message catalogue.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use i18n::Language;
use kernel::{Kind, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{App, language, request_id::RequestId};

/// What handlers fail with.
#[derive(Debug)]
pub struct Refusal(pub Problem);

impl<E: Into<Problem>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ErrorBody {
    pub error: ErrorFields,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ErrorFields {
    /// Stable, for programs.
    #[schema(example = "VALIDATION_ERROR")]
    pub code: String,
    /// For people, in the language of the request.
    pub message: String,
    /// What exactly is wrong, for example `{field, reason}` or `{menu_item_id, reason}`.
    #[schema(value_type = Vec<Object>)]
    pub details: Vec<serde_json::Value>,
}

impl IntoResponse for Refusal {
    /// The text is written later, by `write_texts`, which knows the language.
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(Arc::new(self.0));
        response
    }
}

fn status(problem: &Problem) -> StatusCode {
    match (problem.kind, problem.code) {
        (_, "METHOD_NOT_ALLOWED") => StatusCode::METHOD_NOT_ALLOWED,
        (_, "PAYLOAD_TOO_LARGE") => StatusCode::PAYLOAD_TOO_LARGE,
        (_, "UNSUPPORTED_MEDIA_TYPE") => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        (_, "IDEMPOTENCY_KEY_REUSED") => StatusCode::UNPROCESSABLE_ENTITY,
        (_, "UPGRADE_REQUIRED") => StatusCode::UPGRADE_REQUIRED,
        (_, "REQUEST_TIMEOUT") => StatusCode::REQUEST_TIMEOUT,
        (Kind::Invalid, _) => StatusCode::BAD_REQUEST,
        (Kind::Unauthenticated, _) => StatusCode::UNAUTHORIZED,
        (Kind::Denied, _) => StatusCode::FORBIDDEN,
        (Kind::Missing, _) => StatusCode::NOT_FOUND,
        (Kind::Conflict, _) => StatusCode::CONFLICT,
        (Kind::Limited, _) => StatusCode::TOO_MANY_REQUESTS,
        (Kind::Unavailable, _) => StatusCode::SERVICE_UNAVAILABLE,
        (Kind::Broken, _) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A panic in a handler is that request's 500; the process lives on.
pub fn of_panic(panic: Box<dyn std::any::Any + Send>) -> Response {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    Refusal(Problem::broken(format!("panic: {text}"))).into_response()
}

/// Middleware: gives every refusal its text, whoever refused (a handler, an extractor, a limit, the router itself).
pub async fn write_texts(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let language = language::of_request(&request);
    let id = request.extensions().get::<RequestId>().cloned();
    let response = next.run(request).await;
    let Some(problem) = problem_of(&response) else {
        return response;
    };
    if matches!(problem.kind, Kind::Broken | Kind::Unavailable) {
        let id = id.as_ref().map_or("-", RequestId::as_str);
        let cause = problem.cause.as_deref().unwrap_or("-");
        tracing::error!(request_id = id, code = problem.code, cause, "a request could not be served");
    }
    told(&app, language, &problem, response)
}

/// The problem a refusing response carries; for the router's own refusals, the one their status stands for.
fn problem_of(response: &Response) -> Option<Arc<Problem>> {
    if let Some(problem) = response.extensions().get::<Arc<Problem>>() {
        return Some(problem.clone());
    }
    let has_text = response.headers().contains_key(header::CONTENT_TYPE);
    let problem = match response.status() {
        StatusCode::NOT_FOUND if !has_text => Problem::missing(),
        StatusCode::METHOD_NOT_ALLOWED => Problem::new(Kind::Invalid, "METHOD_NOT_ALLOWED"),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(Kind::Invalid, "PAYLOAD_TOO_LARGE"),
        StatusCode::REQUEST_TIMEOUT => Problem::new(Kind::Unavailable, "REQUEST_TIMEOUT"),
        StatusCode::INTERNAL_SERVER_ERROR if !has_text => Problem::broken("the handler gave no answer"),
        _ => return None,
    };
    Some(Arc::new(problem))
}

fn told(app: &App, language: Language, problem: &Problem, response: Response) -> Response {
    let body = ErrorBody {
        error: ErrorFields {
            code: problem.code.to_owned(),
            message: app.texts.common().problem(language, problem),
            details: app.texts.common().details(language, problem),
        },
    };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    if let Some(seconds) = problem.retry_after {
        parts.headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    (parts.status, parts.headers, parts.extensions, Json(body)).into_response()
}
