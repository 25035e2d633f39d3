//! What the tracker makes of events.

use std::{sync::Arc, time::Duration};

use flows::Tracker;
use kernel::{AccountId, Clock, Event, MarketId, Place};
use store::log::Logged;
use testing::World;
use tracking::{Fix, StraightLine};
use workforce::events::{OfflineReason, WentOffline};

fn tracker(world: &World) -> Tracker {
    Tracker::new(world.store.clone(), world.clock.clone(), Arc::default(), Arc::new(StraightLine))
}

/// The event as a follower of the log reads it.
fn told(world: &World, market: MarketId, account: AccountId) -> Logged {
    let event = WentOffline { market, provider: world.id(), account, because: OfflineReason::Asked };
    Logged {
        seq: 1,
        name: WentOffline::NAME.to_owned(),
        market,
        order: None,
        at: world.now(),
        body: serde_json::to_string(&event).unwrap(),
    }
}

testing::on_each_engine!(&[], who_goes_off_duty_is_nowhere, async |world| {
    let (tracker, market, ravi) = (tracker(world), world.market(), world.id());
    let is_here = |moment| {
        let place = Place::new(13.0, 80.2).unwrap();
        let fix = Fix { place, at: moment, accuracy: None, speed: None, heading: None, doubt: None };
        tracker.board.take(market, ravi, fix, moment).unwrap();
    };
    is_here(world.now());
    let gone = told(world, market, ravi);
    tracker.hear(&told(world, market, world.id()));
    assert!(tracker.board.sighting(market, ravi).is_some(), "another one went");
    tracker.hear(&gone);
    assert_eq!(tracker.board.sighting(market, ravi), None);
    // Back on duty; whoever reads the log from further back hears of it again.
    world.clock.advance(Duration::from_secs(60));
    is_here(world.clock.now());
    tracker.hear(&gone);
    assert!(tracker.board.sighting(market, ravi).is_some());
});
