//! Path and query parameters, and the caller's language, with faults told like those of a body.

use std::{str::FromStr, sync::Arc};

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use i18n::Language;
use kernel::Problem;
use serde::de::DeserializeOwned;

use crate::{App, Refusal, body, language, market::Here};

/// The id in the path. What is no id names nothing, so it is not found rather than invalid.
pub struct Id<I>(pub I);

impl<I: FromStr> FromRequestParts<Arc<App>> for Id<I> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, app).await.map_err(|_| Problem::missing())?;
        text.parse().map(Self).map_err(|_| Problem::missing().into())
    }
}

/// The query string.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Arc<App>> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        Ok(Self(asked(parts.uri.query().unwrap_or_default())?))
    }
}

/// Parameters without a value count as left out: forms send them.
fn asked<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let given: Vec<&str> = query.split('&').filter(|pair| !pair.ends_with('=')).collect();
    let given = given.join("&");
    let source = serde_urlencoded::Deserializer::new(form_urlencoded::parse(given.as_bytes()));
    serde_path_to_error::deserialize(source)
        .map_err(|error| body::invalid("query", error.path(), &error.inner().to_string()))
}

/// The language to answer in.
pub struct Tongue(pub Language);

impl FromRequestParts<Arc<App>> for Tongue {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Here(market) = Here::from_request_parts(parts, app).await?;
        Ok(Self(language::of_headers(&parts.headers, Some(&market))))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Cursor;

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    struct Listing {
        cursor: Option<Cursor>,
        limit: Option<u32>,
    }

    #[test]
    fn a_parameter_is_refused_by_its_name_and_an_empty_one_is_none() {
        let refused = asked::<Listing>("limit=5&cursor=abc").unwrap_err().details.remove(0);
        assert_eq!(refused["field"], "cursor");
        assert_eq!(refused["reason"], kernel::page::NotACursor.to_string());
        let taken = asked::<Listing>("cursor=&limit=5").unwrap();
        assert_eq!((taken.cursor, taken.limit), (None, Some(5)));
    }
}
