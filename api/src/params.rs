//! Path and query parameters, and the caller's language, with faults told like those of a body.

use std::{str::FromStr, sync::Arc};

use axum::{
    extract::{FromRequestParts, Path, Query},
    http::request::Parts,
};
use i18n::Language;
use kernel::Problem;
use serde::de::DeserializeOwned;

use crate::{App, Refusal, language, market::Here};

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

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let query = Query::<T>::from_request_parts(parts, app).await;
        query
            .map(|Query(asked)| Self(asked))
            .map_err(|error| Problem::invalid("query", error.body_text()).into())
    }
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
