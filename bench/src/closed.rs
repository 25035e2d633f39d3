//! A closed loop: as many callers as there are clients, each asking again as soon as it is answered. It finds the most
//! that a server can do, and flatters latency: a slow server is asked less.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{Outcome, connection::Connection, latency::Latency, requests::Requests};

/// The answers of one loop.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    pub latency: Latency,
    pub seconds: f64,
}

impl Answered {
    pub fn per_second(&self) -> f64 {
        self.latency.count() as f64 / self.seconds
    }
}

pub async fn run(
    address: SocketAddr,
    clients: u32,
    span: Duration,
    requests: impl Fn(u32) -> Requests,
) -> Outcome<Answered> {
    let mut connections = Vec::new();
    for number in 0..clients {
        connections.push((Connection::open(address).await?, requests(number)));
    }
    let since = Instant::now();
    let mut callers: JoinSet<Outcome<Latency>> = connections
        .into_iter()
        .map(|(connection, requests)| call(connection, requests, since + span))
        .collect();
    let mut answered = Answered::default();
    while let Some(latency) = callers.join_next().await {
        answered.latency.merge(&latency??);
    }
    answered.seconds = since.elapsed().as_secs_f64();
    Ok(answered)
}

async fn call(mut connection: Connection, mut requests: Requests, until: Instant) -> Outcome<Latency> {
    let mut latency = Latency::default();
    loop {
        let asked = Instant::now();
        if asked >= until {
            return Ok(latency);
        }
        let status = connection.ask(requests.next()).await?;
        latency.add(asked.elapsed());
        if status != 201 {
            return Err(format!("a request was refused: {}", connection.answer()).into());
        }
    }
}
