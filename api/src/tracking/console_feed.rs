use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use kernel::{Market, Problem, Roles, Timestamp};
use live::{Ask, HEARTBEAT, Room, Subscription};
use serde_json::json;
use tokio::time::{Interval, MissedTickBehavior, interval};
use tracking::Bounds;

use super::{
    console::{Part, bounds},
    view::OnMapView,
};
use crate::{
    App, Asked, Here, Refusal,
    live::{Listening, still_stands},
};

/// A map that moves more often shows nothing more to a person.
const TELL_EVERY: Duration = Duration::from_secs(1);
/// The audience that is cut when somebody no longer runs the market. Nothing is posted there.
const CONSOLE: &str = "console";

/// Follows who moves on a part of the map, as server-sent events: everybody at first, then once a second those who were
/// heard of since.
#[utoipa::path(
    get,
    path = "/admin/positions/stream",
    tag = "tracking",
    params(Listening, Part),
    responses(
        (status = 200, description = "Events `positions`, each with an array `positions` as in `GET /admin/positions`.", content_type = "text/event-stream", body = String),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 403, description = "Only those who run the market may look.", body = crate::ErrorBody)
    )
)]
pub async fn follow(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Asked(listening): Asked<Listening>,
    Asked(part): Asked<Part>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let bounds = bounds(part.bbox.as_deref())?;
    let token = listening.token().or_else(|| crate::viewer::bearer(&headers));
    let who = app.listener(&market, token).await?;
    if !who.roles.intersects(Roles::OPERATORS) {
        return Err(Problem::denied().into());
    }
    let ask = Ask { who: who.clone(), room: Room::Market(market.id, CONSOLE), after: None };
    let seat = app.hub.subscribe(ask, move |tx| still_stands(tx, &who, Some(Roles::OPERATORS))).await?;
    let mut pace = interval(TELL_EVERY);
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    Ok(Watch { app, market, bounds, seat, pace, heard: None, quiet: Duration::ZERO }.into_response())
}

struct Watch {
    app: Arc<App>,
    market: Arc<Market>,
    bounds: Bounds,
    /// Held for its end alone.
    seat: Subscription,
    pace: Interval,
    /// Up to when everything was told.
    heard: Option<Timestamp>,
    quiet: Duration,
}

impl Watch {
    /// The next frame; nothing when the right to look has ended.
    async fn next(&mut self) -> Option<Bytes> {
        let fate = self.seat.fate();
        loop {
            tokio::select! {
                _ = fate.ended() => return None,
                _ = self.pace.tick() => {}
            }
            if let Some(frame) = self.moves() {
                self.quiet = Duration::ZERO;
                return Some(frame);
            }
            self.quiet += TELL_EVERY;
            if self.quiet >= HEARTBEAT {
                self.quiet = Duration::ZERO;
                return Some(Bytes::from_static(b": heartbeat\n\n"));
            }
        }
    }

    fn moves(&mut self) -> Option<Bytes> {
        let since = self.heard.replace(self.app.tracker.now());
        let moves = self.app.tracker.on_map(&self.market, &self.bounds, since);
        if moves.is_empty() && since.is_some() {
            return None;
        }
        let moves: Vec<OnMapView> = moves.into_iter().map(OnMapView::from).collect();
        let told = json!({ "type": "positions", "positions": moves });
        Some(format!("event: positions\ndata: {told}\n\n").into())
    }

    fn into_response(self) -> Response {
        let frames = stream::unfold(self, |mut watch| async move {
            let frame = watch.next().await?;
            Some((Ok::<_, Infallible>(frame), watch))
        });
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (header::HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
        ];
        (headers, Body::from_stream(frames)).into_response()
    }
}
