//! What happens in a canteen is told to those outside who asked.

use std::time::Duration;

use flows::EVENT_NAMES;
use kernel::{Actor, Problem, Timestamp};
use serde_json::Value;
use store::Tx;
use testing::on_each_engine;
use webhooks::{Endpoint, NewEndpoint, Topics};

use crate::canteen::{Canteen, migrations};

async fn subscribes(canteen: &Canteen<'_>, topic: &str) -> Endpoint {
    let topics = Topics::parse(vec![topic.to_owned()], EVENT_NAMES).unwrap();
    let new = NewEndpoint { url: "http://example.org/hooks".to_owned(), topics };
    let (market, reach) = (canteen.market.id, canteen.mailbox.reach());
    let add =
        move |tx: &mut Tx<'_>| webhooks::add(tx, &Actor::System, market, &new, &reach).map_err(Problem::from);
    canteen.world.store.write_in(market, add).await.unwrap()
}

fn told(letters: &[webhooks::ports::Letter]) -> Vec<(i64, String)> {
    let read = |body: &str| serde_json::from_str::<Value>(body).unwrap();
    let of = |event: Value| (event["seq"].as_i64().unwrap(), event["name"].as_str().unwrap().to_owned());
    letters.iter().map(|letter| of(read(&letter.body))).collect()
}

on_each_engine!(&migrations(), an_orders_events_go_out_in_order_and_signed, async |world| {
    let canteen = Canteen::open(world).await;
    let endpoint = subscribes(&canteen, "orders.").await;
    let (asha, cook) = (canteen.customer().await, canteen.cook().await);
    let order = canteen.orders(&asha, "cash").await;
    for state in ["preparing", "ready", "completed"] {
        world.clock.advance(Duration::from_secs(1));
        canteen.moves(&cook, &order, state).await.unwrap();
    }
    canteen.work().await;
    let letters = canteen.mailbox.opened();
    let told = told(&letters);
    assert_eq!(told[0].1, "orders.placed");
    assert!(told.len() >= 4 && told[1..].iter().all(|(_, name)| name == "orders.status_changed"), "{told:?}");
    assert!(told.windows(2).all(|pair| pair[0].0 < pair[1].0), "{told:?}");
    for letter in &letters {
        let signed = endpoint.secret.sign(
            &letter.id,
            Timestamp::from_micros(letter.timestamp * 1_000_000),
            &letter.body,
        );
        assert_eq!(letter.signature, signed);
    }
    canteen.work().await;
    assert_eq!(canteen.mailbox.opened(), [], "each event goes out once");
});

on_each_engine!(&migrations(), who_fails_twice_hears_it_the_third_time, async |world| {
    let canteen = Canteen::open(world).await;
    subscribes(&canteen, "orders.placed").await;
    let asha = canteen.customer().await;
    canteen.mailbox.answers(500);
    canteen.mailbox.answers(301);
    let order = canteen.orders(&asha, "cash").await;
    assert_eq!(canteen.mailbox.opened().len(), 1);
    canteen.work().await;
    assert_eq!(canteen.mailbox.opened().len(), 0, "not before its time");
    let mut ids = Vec::new();
    for _ in 0..4 {
        world.clock.advance(Duration::from_secs(7));
        canteen.work().await;
        ids.extend(canteen.mailbox.opened().into_iter().map(|letter| (letter.id, letter.timestamp)));
    }
    assert_eq!(ids.len(), 2, "{ids:?}");
    assert_eq!(ids[0].0, ids[1].0, "under the same id");
    assert!(ids[0].1 < ids[1].1, "signed anew");
    canteen.cancels(&asha, &order).await.unwrap();
    canteen.work().await;
});
