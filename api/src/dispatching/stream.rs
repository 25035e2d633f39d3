use std::sync::Arc;

use axum::{extract::State, http::HeaderMap, response::Response};
use kernel::{Market, Person, Problem, Role, Roles};
use live::{Ask, Room};

use crate::{
    App, Asked, Here, Refusal,
    live::{Listening, feed, still_stands},
};

const PROVIDERS: Roles = Roles::NONE.with(Role::Provider);

/// Follows what is for the caller alone, as server-sent events: `offer`, `offer_ended`, `order_yours`, `order_gone`.
#[utoipa::path(
    get,
    path = "/providers/me/stream",
    tag = "live",
    params(Listening, ("Last-Event-ID" = Option<i64>, Header, description = "The number of the last event seen")),
    responses(
        (status = 200, description = "A stream of events; each has its number as `id` and its type as `event`.", content_type = "text/event-stream", body = String),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 403, description = "Only providers are offered orders.", body = crate::ErrorBody)
    )
)]
pub async fn own(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Asked(listening): Asked<Listening>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let who = provider(&app, &market, &listening, &headers).await?;
    let room = Room::Person(market.id, who.account);
    follow(&app, room, who, &listening, &headers).await
}

/// Follows the pool of the market, as server-sent events: `pool_joined` and `pool_left`, each with its order.
#[utoipa::path(
    get,
    path = "/providers/pool/stream",
    tag = "live",
    params(Listening, ("Last-Event-ID" = Option<i64>, Header, description = "The number of the last event seen")),
    responses(
        (status = 200, description = "A stream of events; each has its number as `id` and its type as `event`.", content_type = "text/event-stream", body = String),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 403, description = "Only providers may claim orders.", body = crate::ErrorBody)
    )
)]
pub async fn pool(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Asked(listening): Asked<Listening>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let who = provider(&app, &market, &listening, &headers).await?;
    let room = Room::Market(market.id, flows::broadcast::POOL);
    follow(&app, room, who, &listening, &headers).await
}

async fn provider(
    app: &App,
    market: &Market,
    listening: &Listening,
    headers: &HeaderMap,
) -> Result<Person, Refusal> {
    let token = listening.token().or_else(|| crate::viewer::bearer(headers));
    let who = app.listener(market, token).await?;
    if who.roles.intersects(PROVIDERS) { Ok(who) } else { Err(Problem::denied().into()) }
}

async fn follow(
    app: &App,
    room: Room,
    who: Person,
    listening: &Listening,
    headers: &HeaderMap,
) -> Result<Response, Refusal> {
    let ask = Ask { who: who.clone(), room, after: feed::last_seen(listening, headers) };
    let subscription = app.hub.subscribe(ask, move |tx| still_stands(tx, &who, Some(PROVIDERS))).await?;
    Ok(feed::stream_of(subscription))
}
