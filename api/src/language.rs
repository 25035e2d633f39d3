//! Which language a request is answered in.

use std::sync::Arc;

use axum::http::{HeaderMap, Request, header};
use i18n::Language;
use kernel::Market;

/// What the caller prefers among the languages of the market they ask in.
pub fn of_request<B>(request: &Request<B>) -> Language {
    of_headers(request.headers(), request.extensions().get::<Arc<Market>>().map(AsRef::as_ref))
}

pub fn of_headers(headers: &HeaderMap, market: Option<&Market>) -> Language {
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let offered: Vec<Language> = market.map_or_else(Vec::new, |market| {
        market.blueprint.languages.iter().filter_map(|language| language.as_str().parse().ok()).collect()
    });
    Language::negotiate(accept, if offered.is_empty() { &Language::ALL } else { &offered })
}
