use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use kernel::{Problem, Roles};
use live::{Ask, HEARTBEAT, Room, Subscription};

use super::{Listening, Shared, still_stands};
use crate::{Asked, Here, Refusal};

/// Follows everything that happens in the market's kitchen, as server-sent events.
#[utoipa::path(
    get,
    path = "/admin/orders/stream",
    tag = "live",
    params(Listening, ("Last-Event-ID" = Option<i64>, Header, description = "The number of the last event seen")),
    responses(
        (status = 200, description = "A stream of events; each has its number as `id` and its type as `event`.", content_type = "text/event-stream", body = String),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 403, description = "Only those who work in the market may listen.", body = crate::ErrorBody)
    )
)]
pub async fn kitchen(
    State(app): State<Shared>,
    Here(market): Here,
    Asked(listening): Asked<Listening>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let token = listening.token.as_deref().or_else(|| crate::viewer::bearer(&headers));
    let who = app.listener(&market, token).await?;
    if !who.roles.intersects(Roles::STAFF) {
        return Err(Problem::denied().into());
    }
    let after = last_seen(&listening, &headers);
    let ask = Ask { who: who.clone(), room: Room::Market(market.id, flows::broadcast::KITCHEN), after };
    let subscription = app.hub.subscribe(ask, move |tx| still_stands(tx, &who, Some(Roles::STAFF))).await?;
    Ok(stream_of(subscription))
}

/// Where the listener left off: a browser that comes back says so in a header.
pub(crate) fn last_seen(listening: &Listening, headers: &HeaderMap) -> Option<i64> {
    let header = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    header.or(listening.after)
}

pub(crate) fn stream_of(subscription: Subscription) -> Response {
    let frames = stream::unfold(subscription, |mut subscription| async move {
        let frame = next_frame(&mut subscription).await?;
        Some((Ok::<_, std::convert::Infallible>(frame), subscription))
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // Proxies that gather answers before passing them on would hold events back.
        (header::HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, Body::from_stream(frames)).into_response()
}

/// The next event, or a comment when it has been quiet: a wire nobody uses may be closed by whoever stands between.
async fn next_frame(subscription: &mut Subscription) -> Option<Bytes> {
    match tokio::time::timeout(HEARTBEAT, subscription.next()).await {
        Ok(message) => message.map(|message| message.frame()),
        Err(_) => Some(Bytes::from_static(b": heartbeat\n\n")),
    }
}
