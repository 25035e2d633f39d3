use kernel::{Actor, Event, OrderId};
use orders::{
    FeedbackError, Order, Rating,
    events::{FeedbackGiven, OrderPlaced, StatusChanged},
};
use store::{StoreError, log};

use crate::kit::{Canteen, MIGRATIONS};

async fn gives(canteen: &Canteen<'_>, actor: &Actor, order: OrderId) -> Result<Order, FeedbackError> {
    let (actor, market, rating) = (actor.clone(), canteen.market.id, Rating::new(5).unwrap());
    let story = move |tx: &mut store::Tx<'_>| {
        orders::give_feedback(tx, &actor, market, order, rating, Some("crisp".to_owned()))
    };
    canteen.world.store.write_in(market, story).await
}

testing::on_each_engine!(MIGRATIONS, feedback_is_given_once_by_the_customer_when_it_is_done, async |world| {
    let canteen = Canteen::new(world);
    let (asha, cook) = (canteen.customer(), canteen.cook());
    let order = canteen.places(canteen.order(&asha)).await;
    assert!(matches!(gives(&canteen, &asha, order.id).await, Err(FeedbackError::TooEarly)));
    for to in ["preparing", "ready", "completed"] {
        canteen.moves(&cook, order.id, to).await.unwrap();
    }
    assert!(matches!(gives(&canteen, &cook, order.id).await, Err(FeedbackError::NotYours)));
    assert!(matches!(gives(&canteen, &canteen.customer(), order.id).await, Err(FeedbackError::Find(_))));
    let outcomes = world.at_once(16, async |_| gives(&canteen, &asha, order.id).await).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let (market, id) = (canteen.market.id, order.id);
    let found = world.store.read(move |tx| orders::order(tx, &asha, market, id)).await.unwrap();
    assert_eq!(found.feedback.unwrap().comment.as_deref(), Some("crisp"));
});

testing::on_each_engine!(MIGRATIONS, everything_that_happens_is_told_in_order, async |world| {
    let canteen = Canteen::new(world);
    let asha = canteen.customer();
    let order = canteen.places(canteen.order(&asha)).await;
    for to in ["preparing", "ready", "completed"] {
        canteen.moves(&canteen.cook(), order.id, to).await.unwrap();
    }
    gives(&canteen, &asha, order.id).await.unwrap();
    let id = order.id;
    let told = world.store.read(move |tx| log::after_of_order(tx, id, 0, 100)).await.unwrap();
    let names: Vec<&str> = told.iter().map(|event| event.name.as_str()).collect();
    let moved = StatusChanged::NAME;
    assert_eq!(names, [OrderPlaced::NAME, moved, moved, moved, FeedbackGiven::NAME]);
    let newest = world.store.read(move |tx| orders::newest_event(tx, id)).await;
    assert_eq!(newest.ok(), told.last().map(|event| event.seq));
});

testing::on_each_engine!(MIGRATIONS, a_move_that_is_refused_says_nothing, async |world| {
    let canteen = Canteen::new(world);
    let order = canteen.paid_order().await;
    canteen.moves(&canteen.cook(), order.id, "completed").await.unwrap_err();
    let id = order.id;
    let told = world.store.read(move |tx| log::after_of_order(tx, id, 0, 100)).await;
    assert_eq!(told.map(|events| events.len()).map_err(|error: StoreError| error.to_string()), Ok(1));
});
