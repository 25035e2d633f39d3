//! The store without HTTP: the rows of an order, written through the real flow by callers in this process.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use flows::CartError;
use kernel::Chance;
use store::Store;
use tokio::task::JoinSet;

use crate::{Outcome, closed::Answered, latency::Latency, town::Town};

pub async fn run(store: &Store, town: &Arc<Town>, callers: u32, span: Duration) -> Outcome<Answered> {
    let since = Instant::now();
    let mut running: JoinSet<Outcome<Latency>> = (0..callers)
        .map(|number| call(store.clone(), town.clone(), Chance::seeded(number.into()), since + span))
        .collect();
    let mut answered = Answered::default();
    while let Some(latency) = running.join_next().await {
        answered.latency.merge(&latency??);
    }
    answered.seconds = since.elapsed().as_secs_f64();
    Ok(answered)
}

async fn call(store: Store, town: Arc<Town>, mut chance: Chance, until: Instant) -> Outcome<Latency> {
    let mut latency = Latency::default();
    loop {
        let asked = Instant::now();
        if asked >= until {
            return Ok(latency);
        }
        place_one(&store, &town, &mut chance).await?;
        latency.add(asked.elapsed());
    }
}

async fn place_one(store: &Store, town: &Town, chance: &mut Chance) -> Result<(), CartError> {
    let wish = town.wish(chance);
    let (market, person, request) = (wish.shop.market.clone(), wish.person(), wish.request());
    let placed = store.write_in(market.id, move |tx| {
        flows::place_order(tx, &market, &person, &request).map(|placed| placed.order.id)
    });
    placed.await.map(|_| ())
}
