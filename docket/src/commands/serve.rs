use std::time::Duration;

use axum::Router;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use crate::{
    assembly::{Assembly, Failure, Mode},
    http,
    settings::Serving,
};

/// How long the work beside requests may take to come to its end.
const TASKS_PATIENCE: Duration = Duration::from_secs(10);

pub async fn serve(serving: &Serving) -> Result<(), Failure> {
    let listener = listen(serving).await?;
    let mode = Mode { demo: false, home: home(&listener)? };
    let assembly = Assembly::new(&serving.keeping, &mode).await?;
    assembly.load_markets().await.map_err(|problem| problem.cause.unwrap_or_default())?;
    run(assembly, listener).await
}

pub async fn listen(serving: &Serving) -> Result<TcpListener, Failure> {
    TcpListener::bind(serving.listen).await.map_err(|error| {
        format!("cannot listen at {}: {error}; choose another with --listen", serving.listen).into()
    })
}

/// Where the program reaches itself; a listener on all addresses is found on the loopback one.
pub fn home(listener: &TcpListener) -> Result<String, Failure> {
    let mut address = listener.local_addr()?;
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    Ok(format!("http://{address}"))
}

/// Serves until SIGTERM or Ctrl-C, then ends calmly.
pub async fn run(assembly: Assembly, listener: TcpListener) -> Result<(), Failure> {
    assembly.start();
    let address = listener.local_addr()?;
    let pages: Router = web::routes().merge(sandbox::site(assembly.sandbox.clone()));
    let router = api::router(assembly.app.clone(), pages);
    tracing::info!(%address, engine = ?assembly.app.store.engine(), "serving");
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let tasks = assembly.tasks.clone();
    let stop = async {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        // Rooms say goodbye first: their connections would otherwise never end.
        tasks.request_stop();
    };
    http::serve(listener, router, &assembly.tasks, stop).await;
    assembly.tasks.stop(TASKS_PATIENCE).await;
    Ok(())
}
