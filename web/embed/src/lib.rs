//! The pages, inside the binary: what the web build wrote to `web/dist`, served as a small file server would. Debug
//! builds read the folder as it is now, so that a new build of the pages needs no new build of the program.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../dist/"]
#[allow_missing = true]
struct Dist;

/// The apps and where they live. The start page has the root to itself.
const APPS: [&str; 2] = ["customer", "merchant"];

/// File names under `assets/` carry a digest of their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// Everything the page may load comes from here, and nothing may frame it.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; \
    connect-src 'self' ws: wss:; worker-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut router = Router::new().route("/", get(start)).route("/{*path}", get(start));
    for app in APPS {
        let home = format!("/{app}/");
        router = router
            .route(&format!("/{app}"), get(move || async move { Redirect::permanent(&format!("/{app}/")) }))
            .route(&home, get(move |uri: Uri, headers: HeaderMap| async move { page(app, &uri, &headers) }))
            .route(
                &format!("/{app}/{{*path}}"),
                get(move |uri: Uri, headers: HeaderMap| async move { page(app, &uri, &headers) }),
            );
    }
    router
}

async fn start(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    file(&format!("start/{path}"), &headers).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// A file of an app, or, for an address inside the app, the app itself.
fn page(app: &str, uri: &Uri, headers: &HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let found = if is_file { file(path, headers) } else { file(&format!("{app}/index.html"), headers) };
    found.unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    let (found, encoding) = best(path, headers)?;
    let etag = etag(&found);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == etag.as_bytes()) {
        return Some((StatusCode::NOT_MODIFIED, [(header::ETAG, etag)]).into_response());
    }
    let mut response = Response::new(Body::from(found.data));
    let fields = response.headers_mut();
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(path)));
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching(path)));
    fields.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    fields.insert(header::ETAG, etag);
    if let Some(encoding) = encoding {
        fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if path.ends_with(".html") {
        fields.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        fields.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    Some(response)
}

/// The compressed form, where there is one and the caller reads it.
fn best(path: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let reads_brotli = accepted.split(',').any(|coding| coding.trim().split(';').next() == Some("br"));
    let compressed = Dist::get(&format!("{path}.br")).filter(|_| reads_brotli);
    match compressed {
        Some(found) => Some((found, Some("br"))),
        None => Dist::get(path).map(|found| (found, None)),
    }
}

fn etag(file: &EmbeddedFile) -> HeaderValue {
    let digest = file.metadata.sha256_hash();
    let short: String = digest[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("\"{short}\"")).expect("hexadecimal digits are fit for a header")
}

fn caching(path: &str) -> &'static str {
    if path.contains("/assets/") { FOR_EVER } else { ASK_AGAIN }
}

/// The few kinds of file the web build writes.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_are_kept_for_ever_and_pages_are_asked_for_again() {
        assert_eq!(caching("customer/assets/index-4f2a.js"), FOR_EVER);
        assert_eq!(caching("customer/index.html"), ASK_AGAIN);
        assert_eq!(caching("customer/sw.js"), ASK_AGAIN);
    }

    #[test]
    fn a_file_that_is_not_there_is_not_the_app() {
        let missing = page("customer", &Uri::from_static("/customer/assets/gone.js"), &HeaderMap::new());
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
    }
}
