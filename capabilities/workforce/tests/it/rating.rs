use kernel::OrderId;
use testing::on_each_engine;
use workforce::{Outcome, Ratings, events::Rated};

use crate::town::{MIGRATIONS, Town};

impl Town<'_> {
    async fn rates(&self, order: OrderId, stars: u32) -> bool {
        let rate = move |tx: &mut store::Tx<'_>, market: &kernel::Market| {
            workforce::rate(tx, market.id, order, stars)
        };
        self.does(rate).await.unwrap().is_some()
    }
}

on_each_engine!(MIGRATIONS, an_order_is_rated_once_and_the_stars_go_to_who_did_it, async |world| {
    let town = Town::new(world);
    let (gave_up, did_it) = (town.at_work().await, town.at_work().await);
    let order = world.id();
    assert!(!town.rates(order, 5).await, "nobody did it yet");
    town.takes_on(&gave_up, order).await.unwrap();
    town.finishes(&gave_up, order, Outcome::Cancelled).await;
    assert!(!town.rates(order, 5).await, "nobody has it any more");
    town.takes_on(&did_it, order).await.unwrap();
    town.finishes(&did_it, order, Outcome::Done { on_time: false }).await;
    let counted = world.at_once(8, async |_| town.rates(order, 4).await).await;
    assert_eq!(counted.iter().filter(|counted| **counted).count(), 1);
    assert_eq!(town.seen(did_it.id).await.ratings, Ratings { stars: [0, 0, 0, 1, 0] });
    assert_eq!(town.seen(gave_up.id).await.ratings, Ratings::default());
    let (market, provider) = (town.market.id, did_it.id);
    assert_eq!(town.told::<Rated>().await, [Rated { market, provider, order, stars: 4 }]);
});
