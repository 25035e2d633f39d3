use std::time::Duration;

use kernel::{Actor, Role};
use orders::{MoveError, MoveRequest};

use crate::kit::{Canteen, MIGRATIONS, code, request};

testing::on_each_engine!(MIGRATIONS, an_order_goes_its_way_and_every_change_is_recorded, async |world| {
    let canteen = Canteen::new(world);
    let (order, cook) = (canteen.paid_order().await, canteen.cook());
    for to in ["preparing", "ready", "completed"] {
        canteen.moves(&cook, order.id, to).await.unwrap();
    }
    let names: Vec<String> =
        canteen.history(order.id).await.iter().map(|(_, to, _)| to.to_string()).collect();
    assert_eq!(names, ["received", "preparing", "ready", "completed"]);
    let by: Vec<_> = canteen.history(order.id).await.iter().map(|(.., account)| *account).collect();
    assert_eq!(by[0], Some(order.customer));
    assert_eq!(by[3], cook.account());
});

/// Who tries to move a fresh, paid order, where to, and what they are told.
const TRIES: &[(Who, &str, &str)] = &[
    (Who::Customer, "preparing", "INSUFFICIENT_ROLE"),
    (Who::Stranger, "preparing", "NOT_FOUND"),
    (Who::Stranger, "cancelled", "NOT_FOUND"),
    (Who::CookOfAnotherMarket, "preparing", "NOT_FOUND"),
    (Who::Cook, "completed", "INVALID_MOVE"),
    (Who::Cook, "eaten", "INVALID_MOVE"),
    (Who::Cook, "out_for_delivery", "INVALID_MOVE"),
];

enum Who {
    Customer,
    Stranger,
    Cook,
    CookOfAnotherMarket,
}

testing::on_each_engine!(MIGRATIONS, moves_are_for_those_the_life_cycle_names, async |world| {
    let (canteen, other) = (Canteen::new(world), Canteen::new(world));
    let asha = canteen.customer();
    let order = canteen.places(canteen.order(&asha)).await;
    for (who, to, expected) in TRIES {
        let actor = match who {
            Who::Customer => asha.clone(),
            Who::Stranger => canteen.customer(),
            Who::Cook => canteen.cook(),
            Who::CookOfAnotherMarket => other.cook(),
        };
        let refused = canteen.moves(&actor, order.id, to).await.unwrap_err();
        assert_eq!(code(refused), *expected, "{to}");
    }
    assert_eq!(canteen.history(order.id).await.len(), 1, "nothing moved");
});

testing::on_each_engine!(MIGRATIONS, an_operator_may_do_what_the_kitchen_may, async |world| {
    let canteen = Canteen::new(world);
    for role in [Role::Operator, Role::Admin] {
        let order = canteen.paid_order().await;
        canteen.moves(&canteen.person(role), order.id, "preparing").await.unwrap();
    }
});

testing::on_each_engine!(MIGRATIONS, unpaid_work_does_not_begin, async |world| {
    let canteen = Canteen::new(world);
    let order = canteen.unpaid_order(&canteen.customer()).await;
    let refused = canteen.moves(&canteen.cook(), order.id, "preparing").await.unwrap_err();
    assert_eq!(code(refused), "PAYMENT_REQUIRED");
    world.expect_jobs_left(1);
});

testing::on_each_engine!(MIGRATIONS, a_customer_cancels_within_the_grace_period_only, async |world| {
    let canteen = Canteen::new(world);
    let asha = canteen.customer();
    let (first, second) =
        (canteen.places(canteen.order(&asha)).await, canteen.places(canteen.order(&asha)).await);
    world.clock.advance(Duration::from_secs(60));
    canteen.moves(&asha, first.id, "cancelled").await.unwrap();
    world.clock.advance(Duration::from_secs(1));
    let refused = canteen.moves(&asha, second.id, "cancelled").await.unwrap_err();
    assert_eq!(code(refused), "NOT_CANCELLABLE");
});

testing::on_each_engine!(MIGRATIONS, the_kitchen_cancels_for_a_reason, async |world| {
    let canteen = Canteen::new(world);
    let (order, cook) = (canteen.paid_order().await, canteen.cook());
    let silent = MoveRequest { reason: None, ..request("cancelled") };
    assert!(matches!(canteen.asks(&cook, order.id, silent).await, Err(MoveError::ReasonMissing)));
    canteen.moves(&cook, order.id, "cancelled").await.unwrap();
});

testing::on_each_engine!(MIGRATIONS, a_recall_is_possible_for_fifteen_minutes, async |world| {
    let canteen = Canteen::new(world);
    let cook = canteen.cook();
    for (waited, expected) in [(15 * 60, None), (15 * 60 + 1, Some("INVALID_MOVE"))] {
        let order = canteen.paid_order().await;
        for to in ["preparing", "ready", "completed"] {
            canteen.moves(&cook, order.id, to).await.unwrap();
        }
        world.clock.advance(Duration::from_secs(waited));
        let recalled = canteen.moves(&cook, order.id, "ready").await;
        assert_eq!(recalled.err().map(code), expected, "after {waited} s");
    }
});

testing::on_each_engine!(MIGRATIONS, of_sixty_four_cooks_who_bump_at_once_one_does, async |world| {
    let canteen = Canteen::new(world);
    let order = canteen.paid_order().await;
    let cooks: Vec<Actor> = (0..64).map(|_| canteen.cook()).collect();
    let outcomes = world.at_once(64, async |n| canteen.moves(&cooks[n], order.id, "preparing").await).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(canteen.history(order.id).await.len(), 2);
});

testing::on_each_engine!(MIGRATIONS, who_acts_on_what_he_saw_is_told_that_it_changed, async |world| {
    let canteen = Canteen::new(world);
    let (order, cook) = (canteen.paid_order().await, canteen.cook());
    canteen.moves(&cook, order.id, "preparing").await.unwrap();
    let stale = MoveRequest { expected_version: Some(order.version), ..request("ready") };
    assert_eq!(code(canteen.asks(&cook, order.id, stale).await.unwrap_err()), "INVALID_MOVE");
});

testing::on_each_engine!(
    MIGRATIONS,
    a_provider_finds_the_orders_they_have_in_hand_and_no_others,
    async |world| {
        let canteen = Canteen::new(world);
        let (order, runner, other) =
            (canteen.paid_order().await, canteen.person(Role::Provider), canteen.person(Role::Provider));
        let market = canteen.market.id;
        let sees = async |who: &Actor| {
            let (who, id) = (who.clone(), order.id);
            world.store.read(move |tx| orders::order(tx, &who, market, id)).await.is_ok()
        };
        assert!(!sees(&runner).await);
        let account = runner.account();
        for _ in 0..2 {
            let (id, hands) = (order.id, account);
            let in_hand = world
                .store
                .write_in(market, move |tx| orders::put_in_hands(tx, market, id, hands))
                .await
                .unwrap();
            assert_eq!(
                (in_hand.delivery_staff, in_hand.version),
                (account, 2),
                "the second time changes nothing"
            );
        }
        assert!(sees(&runner).await && !sees(&other).await);
        let id = order.id;
        world.store.write_in(market, move |tx| orders::put_in_hands(tx, market, id, None)).await.unwrap();
        assert!(!sees(&runner).await);
    }
);
