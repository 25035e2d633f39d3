use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{OrderId, Problem};
use orders::Rating;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Onlooker, OrderView, request};
use crate::{App, Created, Data, Id, Refusal, Tongue, Viewer, Write, idempotency};

const COMMENT_CHARS_MAX: usize = 1_000;

#[derive(Debug, Deserialize, ToSchema)]
pub struct FeedbackRequest {
    /// Stars.
    #[schema(minimum = 1, maximum = 5, example = 5)]
    rating: u32,
    #[schema(max_length = 1000)]
    comment: Option<String>,
}

/// Takes the customer's feedback on a finished order, once.
#[utoipa::path(
    post,
    path = "/orders/{id}/feedback",
    tag = "orders",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = FeedbackRequest,
    responses((status = 201, body = Data<OrderView>))
)]
pub async fn give(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<FeedbackRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let rating =
        Rating::new(request.rating).ok_or_else(|| Problem::invalid("rating", "give one to five stars"))?;
    let comment = request::words("comment", request.comment.as_deref().unwrap_or(""), COMMENT_CHARS_MAX)?;
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = orders::give_feedback(tx, &onlooker.actor, market, id, rating, comment.clone())?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Created(view).into_response()))
}
