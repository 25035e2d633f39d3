//! Delivers webhooks over HTTP, as somebody outside would.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, time::timeout};

use crate::{Sandbox, jobs, signature};

pub const PATH: &str = "/api/v1/payments/webhooks/sandbox";

/// Whoever answers later has not heard it.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    #[error("nobody listens: {0}")]
    Connect(std::io::Error),
    #[error("the connection broke: {0}")]
    Broken(#[from] hyper::Error),
    #[error("the answer was {0}")]
    Refused(StatusCode),
    #[error("no answer came in time")]
    TimedOut,
}

impl Sandbox {
    /// Runs as the job `sandbox.deliver`. Every error means that the job should come again.
    pub async fn deliver(&self, job: &jobs::Deliver) -> Result<(), DeliverError> {
        let sent = timeout(PATIENCE, self.post(job.body.clone())).await;
        match sent.map_err(|_| DeliverError::TimedOut)?? {
            status if status.is_success() => Ok(()),
            status => Err(DeliverError::Refused(status)),
        }
    }

    async fn post(&self, body: String) -> Result<StatusCode, DeliverError> {
        let host = self.home.host.trim_matches(['[', ']']);
        let stream = TcpStream::connect((host, self.home.port)).await.map_err(DeliverError::Connect)?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        let request = self.request(body);
        // The connection ends when its sender is dropped, which the first half does.
        let (answer, _) = tokio::join!(
            async move { sender.send_request(request).await.map(|response| response.status()) },
            connection
        );
        Ok(answer?)
    }

    fn request(&self, body: String) -> Request<Full<Bytes>> {
        let signed = signature::sign(&self.credentials.webhooks, self.clock.now(), body.as_bytes());
        Request::post(PATH)
            .header(header::HOST, format!("{}:{}", self.home.host, self.home.port))
            .header(header::CONTENT_TYPE, "application/json")
            .header(signature::HEADER, signed)
            .body(Full::new(Bytes::from(body)))
            .expect("every part was checked when it was made")
    }
}
