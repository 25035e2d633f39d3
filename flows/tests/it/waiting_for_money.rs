//! An order is held for its money for five minutes.

use std::time::Duration;

use kernel::blueprint::Mover;
use payments::{Settled, Status};
use testing::on_each_engine;

use crate::canteen::{Canteen, PORTIONS, migrations};

const HOLD: Duration = Duration::from_secs(5 * 60);
const MOMENT: Duration = Duration::from_secs(1);

on_each_engine!(&migrations(), who_does_not_pay_in_time_loses_the_order, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let order = canteen.orders(&asha, "upi").await;
    assert_eq!(canteen.dosas_left().await, PORTIONS - 2);

    world.clock.advance(HOLD - MOMENT);
    canteen.work().await;
    assert_eq!(canteen.status(&order).await, "received");

    world.clock.advance(MOMENT);
    canteen.work().await;
    assert_eq!(canteen.status(&order).await, "cancelled");
    let last = canteen.history(&order).await.pop().unwrap();
    assert_eq!((last.by, last.reason.as_deref(), last.account), (Mover::System, Some("unpaid"), None));
    assert_eq!(canteen.dosas_left().await, PORTIONS, "others may have them");
    assert_eq!(canteen.told(&asha).await, ["cancelled"]);
});

on_each_engine!(&migrations(), who_pays_at_the_last_moment_keeps_it, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let order = canteen.orders(&asha, "upi").await;
    world.clock.advance(HOLD - MOMENT);
    assert!(matches!(canteen.hears_of_money(&order).await, Settled::Captured(_)));
    world.clock.advance(2 * MOMENT);
    canteen.work().await;
    assert_eq!(canteen.status(&order).await, "confirmed");
    assert_eq!(canteen.dosas_left().await, PORTIONS - 2);
    assert_eq!(canteen.told(&asha).await, ["confirmed"]);
});

on_each_engine!(&migrations(), cash_is_waited_for_until_the_food_is_there, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let (cash, changed) = (canteen.orders(&asha, "cash").await, canteen.orders(&asha, "upi").await);
    world.clock.advance(HOLD - MOMENT);
    canteen.pays_otherwise(&asha, &changed, "cash").await;
    world.clock.advance(HOLD);
    canteen.work().await;
    for order in [&cash, &changed] {
        assert_eq!(
            (canteen.status(order).await.as_str(), canteen.paid_as(order).await),
            ("received", Status::Due)
        );
    }
});

on_each_engine!(&migrations(), an_order_cancelled_by_hand_is_not_cancelled_again, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let order = canteen.orders(&asha, "upi").await;
    canteen.cancels(&asha, &order).await.unwrap();
    world.clock.advance(HOLD);
    canteen.work().await;
    assert_eq!(canteen.history(&order).await.len(), 2);
    assert_eq!(canteen.dosas_left().await, PORTIONS, "given back once");
    assert!(canteen.told(&asha).await.is_empty(), "nobody is told what they did themselves");
});

on_each_engine!(&migrations(), money_that_comes_too_late_goes_back_once, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let order = canteen.orders(&asha, "upi").await;
    world.clock.advance(HOLD);
    canteen.work().await;
    assert_eq!(canteen.paid_as(&order).await, Status::Cancelled);

    assert!(matches!(canteen.hears_of_money(&order).await, Settled::CapturedLate(..)));
    canteen.work().await;
    assert!(matches!(canteen.hears_of_money(&order).await, Settled::AlreadyCaptured(_)));
    canteen.work().await;
    assert_eq!(
        (canteen.status(&order).await.as_str(), canteen.paid_as(&order).await),
        ("cancelled", Status::Refunded)
    );
    assert_eq!(canteen.bank.refunds(), 1);
});
