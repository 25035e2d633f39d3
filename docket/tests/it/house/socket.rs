//! Reads an order's room.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{self, Message, client::IntoClientRequest},
};

use super::{
    client::Answer,
    waiting::{PATIENCE, soon, within},
};

pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// The answer that came instead of an open socket.
#[derive(Debug)]
pub struct Refused(pub Answer);

/// What a socket says.
#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    Told(Value),
    /// The goodbye, by its code.
    Closed(u16),
    /// The wire broke without a goodbye.
    Lost,
}

impl Socket {
    pub async fn open(address: &str, path: &str, market: Option<&'static str>) -> Result<Self, Refused> {
        let mut request = format!("ws://{address}{path}").into_client_request().unwrap();
        if let Some(market) = market {
            request.headers_mut().insert("x-market", market.parse().unwrap());
        }
        match soon("a socket", connect_async(request)).await {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(tungstenite::Error::Http(response)) => Err(Refused(answer(*response))),
            Err(other) => panic!("{path}: {other}"),
        }
    }

    /// Says something.
    pub async fn says(&mut self, what: &Value) {
        soon("the wire", self.0.send(Message::text(what.to_string()))).await.unwrap();
    }

    /// What is said next; heartbeats and the welcome are passed over.
    pub async fn next(&mut self) -> Word {
        self.next_within(PATIENCE).await
    }

    pub async fn next_within(&mut self, limit: Duration) -> Word {
        within(limit, "the next word on the socket", self.next_whenever()).await
    }

    /// The next message of this type.
    pub async fn next_of(&mut self, kind: &str) -> Value {
        loop {
            match self.next().await {
                Word::Told(message) if message["type"] == kind => return message,
                Word::Told(_) => {}
                ended => panic!("the socket ended before it told of {kind}: {ended:?}"),
            }
        }
    }

    /// How the socket ends.
    pub async fn ends(&mut self) -> Word {
        loop {
            match self.next().await {
                Word::Told(_) => {}
                ended => return ended,
            }
        }
    }

    async fn next_whenever(&mut self) -> Word {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Text(text))) => {
                    let told: Value = serde_json::from_str(text.as_str()).unwrap();
                    if told["type"] != "hello" && told["type"] != "heartbeat" {
                        return Word::Told(told);
                    }
                }
                Some(Ok(Message::Close(Some(goodbye)))) => return Word::Closed(goodbye.code.into()),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Word::Lost,
            }
        }
    }
}

fn answer(response: tungstenite::handshake::client::Response) -> Answer {
    let (parts, body) = response.into_parts();
    let body = body.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    Answer { status: parts.status.as_u16(), headers: parts.headers, body }
}
