//! Posts webhooks over HTTP/1.1. One connection for each letter: what is slow or broken at one endpoint cannot hold up
//! another.

use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use webhooks::{
    Address, Reach, Sender,
    ports::{Letter, SendError},
};

/// Whoever answers later has not heard it.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Post {
    reach: Reach,
}

#[derive(Debug, thiserror::Error)]
enum PostError {
    #[error("the host cannot be reached: {0}")]
    Connect(#[from] std::io::Error),
    #[error("the host is not where webhooks go")]
    OutOfReach,
    #[error("the connection broke: {0}")]
    Broken(#[from] hyper::Error),
}

impl Post {
    pub const fn new(reach: Reach) -> Self {
        Self { reach }
    }

    async fn post(&self, letter: &Letter) -> Result<StatusCode, PostError> {
        exchange(self.connect(&letter.to).await?, request(letter)).await
    }

    /// Connects to the first address of a host that is within reach. What was looked up is what is connected to: a name
    /// that means something else a moment later deceives nobody.
    async fn connect(&self, to: &Address) -> Result<TcpStream, PostError> {
        let mut last = PostError::OutOfReach;
        for found in lookup_host((to.host.as_str(), to.port)).await? {
            if self.reach.includes(&to.host, found.ip()) {
                match TcpStream::connect(found).await {
                    Ok(stream) => return Ok(stream),
                    Err(error) => last = error.into(),
                }
            }
        }
        Err(last)
    }
}

#[async_trait]
impl Sender for Post {
    fn reach(&self) -> &Reach {
        &self.reach
    }

    async fn send(&self, letter: &Letter) -> Result<u16, SendError> {
        match timeout(PATIENCE, self.post(letter)).await {
            Ok(Ok(status)) => Ok(status.as_u16()),
            Ok(Err(error)) => Err(SendError(error.to_string())),
            Err(_) => Err(SendError("it did not come in time".to_owned())),
        }
    }
}

/// The connection ends with the status: what else comes is not read.
async fn exchange(stream: TcpStream, request: Request<Full<Bytes>>) -> Result<StatusCode, PostError> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let answer = sender.send_request(request);
    tokio::pin!(answer, connection);
    tokio::select! {
        answer = &mut answer => Ok(answer?.status()),
        ended = &mut connection => {
            ended?;
            // It may end right behind the answer.
            Ok(answer.await?.status())
        }
    }
}

fn request(letter: &Letter) -> Request<Full<Bytes>> {
    Request::post(&letter.to.target)
        .header(header::HOST, letter.to.authority())
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::USER_AGENT, "docket")
        .header("webhook-id", &letter.id)
        .header("webhook-timestamp", letter.timestamp)
        .header("webhook-signature", &letter.signature)
        .body(Full::new(Bytes::from(letter.body.clone())))
        .expect("every part was checked when it was made")
}
