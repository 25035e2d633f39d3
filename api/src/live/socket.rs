use std::{sync::Arc, time::Duration};

use axum::{
    extract::{
        State,
        ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade},
    },
    response::Response,
};
use bytes::Bytes;
use kernel::{Actor, Kind, Market, OrderId, Person, Problem, blueprint::StateKind};
use live::{Ask, Ending, HEARTBEAT, Room, Subscription};
use tokio::time::{MissedTickBehavior, interval};

use super::{Listening, Shared, still_stands};
use crate::{Asked, Here, Id, Refusal};

/// Listeners only send pings and goodbyes.
const INCOMING_BYTES_MAX: usize = 4 * 1024;
/// The default of 128 KiB per connection would cost thirty times what a listener needs.
const READ_BUFFER_BYTES: usize = 4 * 1024;
/// How long one message may take to be written before the listener counts as gone.
const WRITE_PATIENCE: Duration = Duration::from_secs(10);

/// Follows one order live.
#[utoipa::path(
    get,
    path = "/ws/orders/{id}",
    tag = "live",
    params(("id" = uuid::Uuid, Path), Listening),
    responses(
        (status = 101, description = "The socket is open; messages are JSON objects with `type`, `seq`, `order_id`, `at`."),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 426, description = "This is a WebSocket address.")
    )
)]
pub async fn order_room(
    State(app): State<Shared>,
    Here(market): Here,
    Id(order): Id<OrderId>,
    Asked(listening): Asked<Listening>,
    upgrade: Result<WebSocketUpgrade, axum::extract::ws::rejection::WebSocketUpgradeRejection>,
) -> Result<Response, Refusal> {
    let who = app.listener(&market, listening.token.as_deref()).await?;
    let is_told = everything_is_told(&app, &market, &who, order, listening.after).await?;
    let subscription = join(&app, &market, who, order, listening.after).await?;
    let upgrade = upgrade.map_err(|_| Problem::new(Kind::Invalid, "UPGRADE_REQUIRED"))?;
    let sized =
        upgrade.read_buffer_size(READ_BUFFER_BYTES).write_buffer_size(0).max_message_size(INCOMING_BYTES_MAX);
    Ok(sized.on_upgrade(move |socket| tell(socket, subscription, is_told)))
}

/// Whether the order is over and the listener has heard its last word: then nothing is left to wait for.
async fn everything_is_told(
    app: &Shared,
    market: &Arc<Market>,
    who: &Person,
    order: OrderId,
    after: Option<i64>,
) -> Result<bool, Problem> {
    let (actor, market) = (Actor::Person(who.clone()), market.id);
    app.store
        .read(move |tx| {
            let found = orders::order(tx, &actor, market, order)?;
            let last_word = orders::newest_change(tx, order)?;
            Ok::<_, Problem>(found.kind != StateKind::Open && after.is_none_or(|after| after >= last_word))
        })
        .await
}

async fn join(
    app: &Shared,
    market: &Arc<Market>,
    who: Person,
    order: OrderId,
    after: Option<i64>,
) -> Result<Subscription, Problem> {
    let ask = Ask { who: who.clone(), room: Room::Order(order), after };
    let market = market.id;
    app.hub
        .subscribe(ask, move |tx| {
            still_stands(tx, &who, None)?;
            orders::order(tx, &Actor::Person(who), market, order)?;
            Ok::<_, Problem>(())
        })
        .await
}

async fn tell(mut socket: WebSocket, mut subscription: Subscription, is_told: bool) {
    let ending = if is_told {
        greet(&mut socket, &mut subscription).await;
        Ending::Finished
    } else {
        converse(&mut socket, &mut subscription).await
    };
    let frame = CloseFrame { code: ending.close_code(), reason: reason(ending).into() };
    // Whoever is gone does not hear the goodbye.
    let _ = tokio::time::timeout(WRITE_PATIENCE, socket.send(Message::Close(Some(frame)))).await;
}

async fn greet(socket: &mut WebSocket, subscription: &mut Subscription) {
    if let Some(hello) = subscription.next().await {
        // Whoever is gone does not need to be greeted.
        let _ = tokio::time::timeout(WRITE_PATIENCE, socket.send(text(hello.json()))).await;
    }
}

async fn converse(socket: &mut WebSocket, subscription: &mut Subscription) -> Ending {
    let fate = subscription.fate();
    let cut = tokio::select! {
        () = pass_on(socket, subscription) => None,
        ending = fate.ended() => Some(ending),
    };
    cut.or(subscription.ending()).unwrap_or(Ending::Revoked)
}

/// Passes messages on until there are no more, or the listener is gone.
async fn pass_on(socket: &mut WebSocket, subscription: &mut Subscription) {
    let mut heartbeat = interval(HEARTBEAT);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    heartbeat.reset();
    loop {
        let outgoing = tokio::select! {
            message = subscription.next() => match message {
                Some(message) => text(message.json()),
                None => return,
            },
            _ = heartbeat.tick() => Message::Ping(Bytes::new()),
            incoming = socket.recv() => match incoming {
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => continue,
            },
        };
        match tokio::time::timeout(WRITE_PATIENCE, socket.send(outgoing)).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return,
        }
    }
}

/// The same bytes for every listener.
fn text(json: Bytes) -> Message {
    match axum::extract::ws::Utf8Bytes::try_from(json) {
        Ok(text) => Message::Text(text),
        Err(_) => unreachable!("messages are JSON, which is UTF-8"),
    }
}

const fn reason(ending: Ending) -> &'static str {
    match ending {
        Ending::Finished => "the order is over",
        Ending::TooSlow => "too slow; come back with ?after=",
        Ending::Unavailable => "the log cannot be read; come back with ?after=",
        Ending::Revoked => "you may no longer listen here",
        Ending::Stopping => "the server stops; come back with ?after=",
    }
}
