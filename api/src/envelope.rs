//! The shape of every answer that succeeds: `{data, meta?}`.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, Page};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Data<T> {
    pub data: T,
}

impl<T> Data<T> {
    pub const fn of(data: T) -> Self {
        Self { data }
    }
}

impl<T: Serialize> IntoResponse for Data<T> {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}

/// Nothing to say but that it is done.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct Done {}

/// As `Data`, answered with 201.
#[derive(Debug)]
pub struct Created<T>(pub T);

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, Data::of(self.0)).into_response()
    }
}

/// A page of a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Listed<T> {
    pub data: Vec<T>,
    pub meta: ListMeta,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ListMeta {
    /// Pass it back as `cursor` for the next page; null on the last one.
    #[schema(value_type = Option<String>)]
    pub next_cursor: Option<Cursor>,
}

impl<T> Listed<T> {
    pub fn of<R>(page: Page<R>, show: impl FnMut(R) -> T) -> Self {
        Self { data: page.rows.into_iter().map(show).collect(), meta: ListMeta { next_cursor: page.next } }
    }
}

impl<T: Serialize> IntoResponse for Listed<T> {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}
