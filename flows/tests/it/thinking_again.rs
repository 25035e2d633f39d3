//! A minute to think again for who orders, a quarter of an hour for who hands over.

use std::time::Duration;

use payments::Status;
use testing::on_each_engine;

use crate::canteen::{Canteen, PORTIONS, migrations};

const GRACE: Duration = Duration::from_secs(60);
const RECALL: Duration = Duration::from_secs(15 * 60);
const MOMENT: Duration = Duration::from_secs(1);

on_each_engine!(&migrations(), one_may_cancel_within_a_minute, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let (early, late) = (canteen.orders(&asha, "cash").await, canteen.orders(&asha, "cash").await);
    world.clock.advance(GRACE);
    canteen.cancels(&asha, &early).await.unwrap();
    assert_eq!(canteen.paid_as(&early).await, Status::Cancelled);
    world.clock.advance(MOMENT);
    assert_eq!(canteen.cancels(&asha, &late).await.unwrap_err(), "NOT_CANCELLABLE");
    assert_eq!(canteen.dosas_left().await, PORTIONS - 2);
});

on_each_engine!(&migrations(), what_is_not_paid_may_be_cancelled_for_longer, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let (unpaid, paid) = (canteen.orders(&asha, "upi").await, canteen.orders(&asha, "upi").await);
    canteen.hears_of_money(&paid).await;
    world.clock.advance(4 * GRACE);
    canteen.cancels(&asha, &unpaid).await.unwrap();
    assert_eq!(canteen.cancels(&asha, &paid).await.unwrap_err(), "NOT_CANCELLABLE");
    world.clock.advance(GRACE);
    canteen.work().await;
});

on_each_engine!(&migrations(), what_was_paid_goes_back_when_one_cancels, async |world| {
    let canteen = Canteen::open(world).await;
    let asha = canteen.customer().await;
    let order = canteen.orders(&asha, "upi").await;
    canteen.hears_of_money(&order).await;
    canteen.cancels(&asha, &order).await.unwrap();
    assert_eq!(canteen.paid_as(&order).await, Status::RefundPending);
    canteen.work().await;
    assert_eq!((canteen.paid_as(&order).await, canteen.bank.refunds()), (Status::Refunded, 1));
    world.clock.advance(5 * GRACE);
    canteen.work().await;
});

on_each_engine!(&migrations(), a_finished_order_is_recalled_within_a_quarter_of_an_hour, async |world| {
    let canteen = Canteen::open(world).await;
    let (asha, cook) = (canteen.customer().await, canteen.cook().await);
    let order = canteen.orders(&asha, "cash").await;
    for status in ["preparing", "ready", "completed"] {
        canteen.moves(&cook, &order, status).await.unwrap();
    }
    world.clock.advance(RECALL);
    canteen.moves(&cook, &order, "ready").await.unwrap();
    canteen.moves(&cook, &order, "completed").await.unwrap();
    world.clock.advance(RECALL + MOMENT);
    assert_eq!(canteen.moves(&cook, &order, "ready").await.unwrap_err(), "INVALID_MOVE");
    assert_eq!(canteen.paid_as(&order).await, Status::Captured, "the cash was taken once");
    canteen.work().await;
});

on_each_engine!(&migrations(), each_step_is_told_as_it_was_and_no_step_back, async |world| {
    let canteen = Canteen::open(world).await;
    let (asha, cook) = (canteen.customer().await, canteen.cook().await);
    let order = canteen.orders(&asha, "cash").await;
    // Faster than anybody could be told.
    for status in ["preparing", "ready", "preparing", "ready", "completed"] {
        canteen.moves(&cook, &order, status).await.unwrap();
    }
    let mut told = canteen.told(&asha).await;
    // Told in one go, they have one time.
    told.sort();
    assert_eq!(told, ["completed", "preparing", "ready", "ready"]);
});
