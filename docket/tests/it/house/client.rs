//! A small HTTP client that keeps its connections.

use std::{
    future::Future,
    sync::{Mutex, PoisonError},
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    HeaderMap, Request, Response,
    body::Incoming,
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::{net::TcpStream, task::JoinSet};

/// What a request was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// JSON, or a text when it is none.
    pub body: Value,
}

/// No answer came.
#[derive(Debug)]
pub struct NoAnswer(#[expect(dead_code, reason = "it is shown when a scene fails")] String);

/// Keeps the connections that it opened to one address.
pub struct Client {
    address: String,
    idle: Mutex<Vec<SendRequest<Full<Bytes>>>>,
    open: Mutex<JoinSet<()>>,
}

impl Client {
    pub fn of(address: &str) -> Self {
        Self { address: address.to_owned(), idle: Mutex::default(), open: Mutex::default() }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Sends a request and reads its answer to the end.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Result<Answer, NoAnswer> {
        let mut connection = self.connection().await?;
        let response = connection.send_request(request).await.map_err(no_answer)?;
        let (parts, body) = response.into_parts();
        let body = read(body).await?;
        lock(&self.idle).push(connection);
        Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
    }

    /// Sends a request on a connection of its own, whose answer does not end.
    pub async fn follow(&self, request: Request<Full<Bytes>>) -> Result<Response<Incoming>, NoAnswer> {
        self.connect().await?.send_request(request).await.map_err(no_answer)
    }

    async fn connection(&self) -> Result<SendRequest<Full<Bytes>>, NoAnswer> {
        loop {
            let Some(mut idle) = lock(&self.idle).pop() else {
                return self.connect().await;
            };
            // The server may have ended it meanwhile.
            if idle.ready().await.is_ok() {
                return Ok(idle);
            }
        }
    }

    async fn connect(&self) -> Result<SendRequest<Full<Bytes>>, NoAnswer> {
        let stream = TcpStream::connect(&self.address).await.map_err(no_answer)?;
        stream.set_nodelay(true).map_err(no_answer)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(no_answer)?;
        self.keep(async move {
            // Whoever waits for an answer is told.
            let _ = connection.await;
        });
        Ok(sender)
    }

    fn keep(&self, connection: impl Future<Output = ()> + Send + 'static) {
        let mut open = lock(&self.open);
        while open.try_join_next().is_some() {}
        open.spawn(connection);
    }
}

/// JSON, or a text when it is none.
pub async fn read(body: Incoming) -> Result<Value, NoAnswer> {
    let bytes = body.collect().await.map_err(no_answer)?.to_bytes();
    let text = || Value::String(String::from_utf8_lossy(&bytes).into_owned());
    Ok(serde_json::from_slice(&bytes).unwrap_or_else(|_| text()))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn no_answer(error: impl ToString) -> NoAnswer {
    NoAnswer(error.to_string())
}
