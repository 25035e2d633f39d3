//! The accept loop: no delay on small answers, a limit on how many connections there are and on how long one may take
//! to say what it wants, and a calm end.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use live::tasks::Tasks;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::ServiceExt;

const CONNECTIONS_MAX: usize = 60_000;
/// A caller who takes longer than this over his headers is not serious.
const HEADER_PATIENCE: Duration = Duration::from_secs(10);
/// After the wish to stop, answers under way may take this long.
const GOODBYE: Duration = Duration::from_secs(5);

/// Serves until told to stop.
pub async fn serve(listener: TcpListener, router: Router, tasks: &Tasks, stop: impl Future<Output = ()>) {
    let seats = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let goodbye = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let seat = tokio::select! {
            () = &mut stop => break,
            seat = seats.clone().acquire_owned() => seat.expect("nobody closes the semaphore"),
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection = converse(stream, peer, router.clone(), &goodbye);
                tasks.spawn("connection", async move {
                    connection.await;
                    drop(seat);
                });
            }
            Err(error) => {
                // Usually there are no file handles left: some will be free in a moment.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(GOODBYE, goodbye.shutdown()).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
}

fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    goodbye: &GracefulShutdown,
) -> impl Future<Output = ()> + Send + 'static {
    // Live messages are small and must not wait for more to come.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection keeps its delay");
    }
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_PATIENCE);
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service).into_owned();
    let connection = goodbye.watch(connection);
    async move {
        if let Err(error) = connection.await {
            tracing::debug!(error, "a connection ended early");
        }
    }
}
