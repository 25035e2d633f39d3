use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, NoticeId, OrderId, Page, PageRequest, Timestamp};
use notifications::Notice;
use serde::{Deserialize, Serialize};
use store::StoreError;
use utoipa::{IntoParams, ToSchema};

use crate::{App, Asked, Refusal, Viewer};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListNotices {
    /// The `next_cursor` of the page before.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// At most 100.
    limit: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeList {
    data: Vec<NoticeView>,
    meta: NoticeListMeta,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeListMeta {
    #[schema(value_type = Option<String>)]
    next_cursor: Option<Cursor>,
    /// How many notices are not read yet, on all pages.
    unread: u32,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeView {
    #[schema(value_type = uuid::Uuid)]
    id: NoticeId,
    title: String,
    body: String,
    data: NoticeLink,
    #[schema(value_type = Option<String>, format = DateTime)]
    read_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// As in a push: what it is about, and the page it opens.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeLink {
    #[serde(rename = "type")]
    #[schema(example = "order_status")]
    kind: String,
    #[schema(value_type = Option<uuid::Uuid>)]
    order_id: Option<OrderId>,
    status: Option<String>,
    #[schema(example = "ORDER_TRACKING")]
    click_action: String,
}

/// Lists what the caller was told, newest first.
#[utoipa::path(
    get,
    path = "/notifications",
    tag = "notifications",
    security(("bearer" = [])),
    params(ListNotices),
    responses((status = 200, body = NoticeList))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(query): Asked<ListNotices>,
) -> Result<NoticeList, Refusal> {
    let ask = PageRequest::new(query.cursor, query.limit);
    let (page, unread): (Page<Notice>, u32) = app
        .store
        .read(move |tx| {
            let page = notifications::list(tx, &viewer.person, &ask)?;
            Ok::<_, StoreError>((page, notifications::unread(tx, &viewer.person)?))
        })
        .await?;
    let data = page.rows.into_iter().map(NoticeView::from).collect();
    Ok(NoticeList { data, meta: NoticeListMeta { next_cursor: page.next, unread } })
}

impl IntoResponse for NoticeList {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}

impl From<Notice> for NoticeView {
    fn from(notice: Notice) -> Self {
        let Notice { id, title, body, kind, order, status, click_action, read_at, at, .. } = notice;
        Self {
            id,
            title,
            body,
            data: NoticeLink { kind, order_id: order, status, click_action },
            read_at,
            at,
        }
    }
}
