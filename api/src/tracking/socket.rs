use std::{sync::Arc, time::Duration};

use axum::{
    extract::{
        State,
        ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    response::Response,
};
use bytes::Bytes;
use kernel::{Kind, Problem};
use live::{Ask, Ending, HEARTBEAT, Room, Subscription};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{MissedTickBehavior, interval};

use super::{
    report::{PositionsRequest, may_report},
    view::ReceiptView,
};
use crate::{
    App, Asked, Here, Refusal, Viewer, body,
    live::{Listening, still_stands},
};

/// Two hundred positions fit.
const INCOMING_BYTES_MAX: usize = 64 * 1024;
/// Ten thousand of these are open at once.
const READ_BUFFER_BYTES: usize = 4 * 1024;
const WRITE_PATIENCE: Duration = Duration::from_secs(10);
/// The audience that is cut when somebody no longer works here.
const PROVIDERS: &str = "providers";

/// Takes where the caller is, as often as the device says it.
#[utoipa::path(
    get,
    path = "/ws/providers",
    tag = "tracking",
    params(Listening),
    responses(
        (status = 101, description = "The socket is open. It takes `{type: \"location:update\", …}` with the fields of `POST /providers/me/positions` and answers each with `location:ack`, or with `error` and its `code` and `details`."),
        (status = 401, description = "The token is missing, expired, spent or not ours.", body = crate::ErrorBody),
        (status = 403, description = "Only those whom the business sends are heard.", body = crate::ErrorBody),
        (status = 409, description = "Nobody's place is used in this market.", body = crate::ErrorBody),
        (status = 426, description = "This is a WebSocket address.")
    )
)]
pub async fn connect(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Asked(listening): Asked<Listening>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, Refusal> {
    let person = app.listener(&market, listening.token()).await?;
    let viewer = Viewer { person: person.clone(), market: market.clone() };
    may_report(&viewer)?;
    let ask = Ask { who: person.clone(), room: Room::Market(market.id, PROVIDERS), after: None };
    let seat = app.hub.subscribe(ask, move |tx| still_stands(tx, &person, None)).await?;
    let upgrade = upgrade.map_err(|_| Problem::new(Kind::Invalid, "UPGRADE_REQUIRED"))?;
    let sized =
        upgrade.read_buffer_size(READ_BUFFER_BYTES).write_buffer_size(0).max_message_size(INCOMING_BYTES_MAX);
    Ok(sized.on_upgrade(move |socket| Line { speaker: Speaker { app, viewer }, socket }.hold(seat)))
}

/// A provider's open line.
struct Line {
    speaker: Speaker,
    socket: WebSocket,
}

/// Who speaks there, and to whom.
struct Speaker {
    app: Arc<App>,
    viewer: Viewer,
}

impl Line {
    async fn hold(mut self, seat: Subscription) {
        let fate = seat.fate();
        let ending = tokio::select! {
            () = self.converse() => Ending::Finished,
            ending = fate.ended() => ending,
        };
        let reason = match ending {
            Ending::Stopping => "the server stops; come back",
            _ => "you may no longer speak here",
        };
        let frame = CloseFrame { code: ending.close_code(), reason: reason.into() };
        // Whoever is gone does not hear the goodbye.
        let _ = tokio::time::timeout(WRITE_PATIENCE, self.socket.send(Message::Close(Some(frame)))).await;
    }

    /// Answers each frame until the provider is gone.
    async fn converse(&mut self) {
        let mut heartbeat = interval(HEARTBEAT);
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        heartbeat.reset();
        loop {
            let answer = tokio::select! {
                _ = heartbeat.tick() => Message::Ping(Bytes::new()),
                incoming = self.socket.recv() => match incoming {
                    Some(Ok(Message::Text(text))) => {
                        Message::text(self.speaker.answer(text.as_bytes()).await.to_string())
                    },
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                    Some(Ok(_)) => continue,
                },
            };
            match tokio::time::timeout(WRITE_PATIENCE, self.socket.send(answer)).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return,
            }
        }
    }
}

impl Speaker {
    async fn answer(&self, frame: &[u8]) -> Value {
        match self.take(frame).await {
            Ok(receipt) => acknowledged(&receipt),
            Err(problem) => json!({ "type": "error", "code": problem.code, "details": problem.details }),
        }
    }

    async fn take(&self, frame: &[u8]) -> Result<ReceiptView, Problem> {
        self.app.limits.spend_of(&self.viewer.person.account)?;
        let Frame { kind } = body::parse(frame)?;
        if kind != "location:update" {
            return Err(Problem::invalid("type", "send location:update"));
        }
        let fixes = body::parse::<PositionsRequest>(frame)?.read()?;
        let Viewer { person, market } = &self.viewer;
        Ok(self.app.tracker.take(&self.app.hub, market, person.account, &fixes).await.into())
    }
}

#[derive(Deserialize)]
struct Frame {
    #[serde(rename = "type")]
    kind: String,
}

fn acknowledged(receipt: &ReceiptView) -> Value {
    json!({
        "type": "location:ack",
        "newest": receipt.newest,
        "taken": receipt.taken,
        "doubtful": receipt.doubtful,
        "refused": receipt.refused,
    })
}
