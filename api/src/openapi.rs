//! The OpenAPI document, made from the handlers, and a page to try it on.

use std::sync::Arc;

use axum::{
    Json, Router,
    http::header,
    response::{Html, IntoResponse},
    routing::get,
};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        Content, HttpMethod, OpenApi as Document, RefOr, Response, ResponseBuilder,
        path::Operation,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{App, refusal::ErrorBody};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Docket",
        description = "Runs any on-demand business: orders, payments and live updates. Answers are `{data, meta?}` or `{error: {code, message, details}}`; money is an integer in minor units; times are RFC 3339 in UTC.",
        license(name = "Apache-2.0 OR MIT", identifier = "Apache-2.0 OR MIT")
    ),
    components(schemas(ErrorBody)),
    modifiers(&Bearer)
)]
struct Preface;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

pub fn preface() -> Document {
    Preface::openapi()
}

pub fn routes(mut document: Document) -> Router<Arc<App>> {
    name_operations(&mut document);
    document_refusals(&mut document);
    let document = Arc::new(document);
    let json = move || async move { Json(document.as_ref().clone()) };
    Router::new().route("/openapi.json", get(json)).route("/api-docs", get(page))
}

/// Handlers are named within their folder (`show`, `list`); programs made from the document need names of their own,
/// so an operation is called by its method and path.
fn name_operations(document: &mut Document) {
    for (path, item) in &mut document.paths.paths {
        let words: Vec<&str> = path
            .trim_start_matches("/api/v1")
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        for (method, operation) in operations(item) {
            operation.operation_id = Some(format!("{}_{}", spelled(&method), words.join("_")));
        }
    }
}

const fn spelled(method: &HttpMethod) -> &'static str {
    match method {
        HttpMethod::Get => "get",
        HttpMethod::Post => "post",
        HttpMethod::Put => "put",
        HttpMethod::Patch => "patch",
        HttpMethod::Delete => "delete",
        _ => "other",
    }
}

/// What any operation may answer besides its own answers: written once here, so that none forgets it.
fn document_refusals(document: &mut Document) {
    for item in document.paths.paths.values_mut() {
        for (method, operation) in operations(item) {
            for (status, description) in refusals(&method, operation) {
                let missing = !operation.responses.responses.contains_key(status);
                if missing {
                    let refusal = RefOr::T(refusal(description));
                    operation.responses.responses.insert(status.to_owned(), refusal);
                }
            }
        }
    }
}

fn operations(item: &mut utoipa::openapi::PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    [
        (HttpMethod::Get, item.get.as_mut()),
        (HttpMethod::Post, item.post.as_mut()),
        (HttpMethod::Put, item.put.as_mut()),
        (HttpMethod::Patch, item.patch.as_mut()),
        (HttpMethod::Delete, item.delete.as_mut()),
    ]
    .into_iter()
    .filter_map(|(method, operation)| Some((method, operation?)))
}

fn refusals(method: &HttpMethod, operation: &Operation) -> Vec<(&'static str, &'static str)> {
    let mut refusals = vec![
        ("400", "The request is not well-formed; `details` names the field."),
        ("404", "It does not exist, or is not yours to know of."),
        ("408", "The request took too long."),
        ("429", "Too many requests; `Retry-After` says when to come back."),
        ("500", "Our fault; the request's id is in `X-Request-ID`."),
        ("503", "Too busy or the database is out of reach; try again."),
    ];
    if operation.security.is_some() {
        refusals.push(("401", "The access token is missing, expired or not ours."));
        refusals.push(("403", "Your role does not allow this."));
    }
    if !matches!(method, HttpMethod::Get | HttpMethod::Delete) {
        refusals.push(("409", "The world says no, for example an item has run out."));
        refusals.push(("422", "The idempotency key was used for another request."));
    }
    if operation.request_body.is_some() {
        refusals.push(("413", "The body is too large."));
        refusals.push(("415", "The body is not JSON."));
    }
    refusals
}

fn refusal(description: &str) -> Response {
    let body = utoipa::openapi::Ref::from_schema_name("ErrorBody");
    ResponseBuilder::new()
        .description(description)
        .content("application/json", Content::new(Some(body)))
        .build()
}

/// A page of our own: the usual ones load megabytes of script from elsewhere.
async fn page() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-cache")], Html(include_str!("openapi/page.html")))
}
