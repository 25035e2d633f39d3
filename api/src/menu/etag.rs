//! Readers who hold a menu name its tag, and are told that it is still the newest instead of being sent it again.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};

use crate::market;

/// The tags of what the caller holds (`If-None-Match`).
#[derive(Debug, Clone)]
pub struct Known(Option<String>);

impl<S: Sync> FromRequestParts<S> for Known {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let value = parts.headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        Ok(Self(value.map(str::to_owned)))
    }
}

impl Known {
    /// Compares weakly, as a read asks for: `W/` or not, the same tag is the same.
    pub fn includes(&self, tag: &str) -> bool {
        let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        let Some(known) = &self.0 else { return false };
        known.split(',').any(|known| known.trim() == "*" || opaque(known) == opaque(tag))
    }
}

/// A body with its tag; without one, the news that there are no news.
pub fn tagged<T: IntoResponse>(tag: &str, body: Option<T>) -> Response {
    let mut response = match body {
        Some(body) => body.into_response(),
        None => StatusCode::NOT_MODIFIED.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::from_str(tag).expect("tags are made of plain characters"));
    // Keep it, and ask each time: a menu changes with every portion sold.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_name(market::HEADER));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_weakly_and_in_lists() {
        for (known, included) in [
            (None, false),
            (Some("W/\"a\""), true),
            (Some("\"a\""), true),
            (Some("\"b\", W/\"a\""), true),
            (Some("*"), true),
            (Some("W/\"b\""), false),
            (Some("a"), false),
            (Some(""), false),
        ] {
            assert_eq!(Known(known.map(str::to_owned)).includes("W/\"a\""), included, "{known:?}");
        }
    }
}
