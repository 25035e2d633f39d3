//! Orders that are brought: who is asked, in which order, and what silence means.

use std::time::Duration;

use dispatch::{How, Offer, SearchState, Verdict, find};
use kernel::{
    Actor, Person, Place, Problem, Role,
    blueprint::{Dispatching, OrderType, Ranking},
};
use orders::Order;
use store::Tx;
use testing::{World, on_each_engine};
use tracking::Fix;
use workforce::Profile;

use crate::canteen::{Canteen, KITCHEN, migrations};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

struct Depot<'w> {
    canteen: Canteen<'w>,
    cook: Person,
    asha: Person,
}

impl<'w> Depot<'w> {
    async fn open(world: &'w World) -> Self {
        Self::of(Canteen::that_delivers(world).await).await
    }

    async fn of(canteen: Canteen<'w>) -> Self {
        let (cook, asha) = (canteen.cook().await, canteen.customer().await);
        Self { canteen, cook, asha }
    }

    fn world(&self) -> &World {
        self.canteen.world
    }

    /// Somebody on duty, so many metres north of the kitchen.
    async fn rider(&self, number: u32, metres: f64) -> Person {
        let rider = self.canteen.person(&format!("+9198765{number:05}"), Role::Provider).await;
        let (market, actor) = (self.canteen.market.clone(), Actor::Person(rider.clone()));
        let begin = move |tx: &mut Tx<'_>| {
            let profile = Profile {
                name: "Meera".to_owned(),
                skills: vec!["carrying".parse().unwrap()],
                brands: Vec::new(),
                vehicle: None,
                home: None,
                craft: workforce::Craft::default(),
            };
            flows::register_provider(tx, &actor, &market, profile).map_err(Problem::from)?;
            workforce::go_online(tx, &actor, &market).map_err(Problem::from)
        };
        self.world().store.write_in(self.canteen.market.id, begin).await.unwrap();
        self.is_at(&rider, metres);
        rider
    }

    fn is_at(&self, rider: &Person, metres: f64) {
        let place = Place { lat: KITCHEN.lat + metres / 111_195.0, ..KITCHEN };
        let at = self.world().now();
        let fix = Fix { place, at, accuracy: None, speed: None, heading: None, doubt: None };
        self.canteen.tracker.board.take(rider.market, rider.account, fix, at).unwrap();
    }

    /// An order that the kitchen has begun to pack.
    async fn order(&self) -> Order {
        let order = self.canteen.orders_for(&self.asha, "cash", OrderType::Delivery).await;
        for to in ["confirmed", "preparing"] {
            self.canteen.moves(&self.cook, &order, to).await.unwrap();
        }
        self.canteen.work().await;
        order
    }

    async fn passes(&self, span: Duration) {
        self.world().clock.advance(span);
        self.canteen.work().await;
    }

    async fn offers_of(&self, rider: &Person) -> Vec<Offer> {
        let (market, account) = (rider.market, rider.account);
        self.world().store.read(move |tx| find::open_offers_of(tx, market, account)).await.unwrap()
    }

    async fn is_asked(&self, rider: &Person) -> bool {
        !self.offers_of(rider).await.is_empty()
    }

    async fn accepts(&self, rider: &Person) -> Order {
        let offer = self.offers_of(rider).await[0].id;
        let (market, actor) = (self.canteen.market.clone(), Actor::Person(rider.clone()));
        let accept = move |tx: &mut Tx<'_>| {
            flows::dispatching::accept_offer(tx, &actor, &market, offer).map_err(Problem::from)
        };
        let order = self.world().store.write_in(rider.market, accept).await.unwrap();
        self.canteen.work().await;
        order
    }

    async fn declines(&self, rider: &Person) {
        let offer = self.offers_of(rider).await[0].id;
        let (market, actor) = (self.canteen.market.clone(), Actor::Person(rider.clone()));
        let decline = move |tx: &mut Tx<'_>| {
            flows::dispatching::decline_offer(tx, &actor, &market, offer, None).map_err(Problem::from)
        };
        self.world().store.write_in(rider.market, decline).await.unwrap();
        self.canteen.work().await;
    }

    async fn holder(&self, order: &Order) -> Option<kernel::AccountId> {
        self.canteen.order(order).await.delivery_staff
    }

    async fn figures(&self, rider: &Person) -> workforce::Figures {
        let (market, actor) = (self.canteen.market.clone(), Actor::Person(rider.clone()));
        let figures = move |tx: &mut Tx<'_>| {
            let own = workforce::own(tx, &actor, market.id).map_err(Problem::from)?;
            let today = tx.now().in_zone(&market.time_zone).date();
            let span = workforce::Span::new(today, today).expect("a day is no longer than a year");
            workforce::stats(tx, &actor, &market, own.id, span).map_err(Problem::from)
        };
        self.world().store.read(figures).await.unwrap()
    }
}

on_each_engine!(&migrations(), one_after_the_other_is_asked_until_somebody_says_yes, async |world| {
    let depot = Depot::open(world).await;
    let far = depot.rider(3, 3_000.0).await;
    let near = depot.rider(1, 100.0).await;
    let middle = depot.rider(2, 1_000.0).await;
    depot.order().await;
    assert!(depot.is_asked(&near).await && !depot.is_asked(&middle).await);

    depot.passes(29 * SECOND).await;
    assert!(depot.is_asked(&near).await);
    depot.passes(SECOND).await;
    assert!(!depot.is_asked(&near).await, "silence is no");
    assert!(depot.is_asked(&middle).await);

    depot.declines(&middle).await;
    assert!(depot.is_asked(&far).await, "the next is asked at once");
    let order = depot.accepts(&far).await;
    assert_eq!(order.delivery_staff, Some(far.account));
    depot.passes(3 * MINUTE).await;
    for rider in [&near, &middle] {
        assert!(!depot.is_asked(rider).await, "nobody is asked twice");
    }
    let (asked, no, yes) =
        (depot.figures(&near).await, depot.figures(&middle).await, depot.figures(&far).await);
    assert_eq!((asked.offered, asked.expired, asked.accepted), (1, 1, 0));
    assert_eq!((no.offered, no.declined), (1, 1));
    assert_eq!((yes.offered, yes.accepted, yes.done), (1, 1, 0));

    depot.is_at(&far, 0.0);
    depot.canteen.moves(&depot.cook, &order, "ready").await.unwrap();
    for to in ["picked_up", "delivered"] {
        depot.canteen.moves(&far, &order, to).await.unwrap();
    }
    depot.canteen.work().await;
    let done = depot.figures(&far).await;
    assert_eq!((done.done, done.on_time), (1, 1));
});

on_each_engine!(&migrations(), the_circle_widens_and_in_the_end_the_order_is_given_up, async |world| {
    let depot = Depot::open(world).await;
    let rider = depot.rider(1, 8_000.0).await;
    let order = depot.order().await;
    depot.passes(50 * SECOND).await;
    assert!(!depot.is_asked(&rider).await, "five kilometres reach not so far");
    depot.passes(20 * SECOND).await;
    assert!(depot.is_asked(&rider).await, "ten do, after a minute");
    depot.declines(&rider).await;
    for _ in 0..44 {
        depot.passes(MINUTE).await;
    }
    let given_up = depot.canteen.order(&order).await;
    assert_eq!(given_up.status.to_string(), "cancelled");
    let history = depot.canteen.history(&order).await;
    assert_eq!(history.last().unwrap().reason.as_deref(), Some("nobody_found"));
    let (market, id) = (order.market, order.id);
    let search = world.store.read(move |tx| find::of_order(tx, market, id)).await.unwrap();
    assert_eq!((search.state, search.radius), (SearchState::Over, 15_000));
});

on_each_engine!(&migrations(), whoever_goes_silent_loses_the_order_and_others_are_asked, async |world| {
    let depot = Depot::open(world).await;
    let (first, second) = (depot.rider(1, 100.0).await, depot.rider(2, 200.0).await);
    let order = depot.order().await;
    depot.accepts(&first).await;
    depot.passes(4 * MINUTE).await;
    depot.is_at(&first, 50.0);
    depot.passes(MINUTE).await;
    assert_eq!(depot.holder(&order).await, Some(first.account), "heard of a minute ago");
    depot.passes(2 * MINUTE).await;
    depot.is_at(&second, 200.0);
    depot.passes(2 * MINUTE).await;
    assert_eq!(depot.holder(&order).await, None);
    assert!(depot.is_asked(&second).await && !depot.is_asked(&first).await);
    depot.is_at(&second, 100.0);
    depot.accepts(&second).await;
    depot.canteen.moves(&depot.cook, &order, "ready").await.unwrap();
    depot.canteen.moves(&second, &order, "picked_up").await.unwrap();
    depot.passes(20 * MINUTE).await;
    assert_eq!(depot.holder(&order).await, Some(second.account), "what was picked up cannot come back");
    depot.canteen.moves(&second, &order, "delivered").await.unwrap();
    depot.canteen.work().await;
});

on_each_engine!(&migrations(), who_has_their_hands_full_is_not_asked, async |world| {
    let depot = Depot::open(world).await;
    let rider = depot.rider(1, 100.0).await;
    let orders = [depot.order().await, depot.order().await];
    for _ in orders.iter() {
        depot.passes(10 * SECOND).await;
        depot.accepts(&rider).await;
    }
    let third = depot.order().await;
    depot.passes(10 * SECOND).await;
    assert!(!depot.is_asked(&rider).await);
    let collected = depot.canteen.orders_for(&depot.asha, "cash", OrderType::Pickup).await;
    for to in ["confirmed", "preparing"] {
        depot.canteen.moves(&depot.cook, &collected, to).await.unwrap();
    }
    let (market, id) = (collected.market, collected.id);
    let nobody = world.store.read(move |tx| find::of_order(tx, market, id)).await;
    assert!(nobody.is_err(), "who comes for their order needs nobody");
    for order in &orders {
        assert_eq!(depot.holder(order).await, Some(rider.account));
        depot.canteen.moves(&depot.cook, order, "ready").await.unwrap();
        depot.canteen.moves(&rider, order, "picked_up").await.unwrap();
        depot.canteen.moves(&rider, order, "delivered").await.unwrap();
    }
    depot.passes(10 * SECOND).await;
    assert!(depot.is_asked(&rider).await, "a hand is free again");
    depot.accepts(&rider).await;
    depot.canteen.moves(&depot.cook, &third, "ready").await.unwrap();
    depot.canteen.moves(&rider, &third, "picked_up").await.unwrap();
    depot.canteen.moves(&rider, &third, "delivered").await.unwrap();
    depot.canteen.moves(&depot.cook, &collected, "ready").await.unwrap();
    depot.canteen.moves(&depot.cook, &collected, "collected").await.unwrap();
    depot.canteen.work().await;
});

on_each_engine!(&migrations(), where_nobody_is_asked_the_best_ranked_has_the_order, async |world| {
    let canteen = Canteen::that_dispatches(world, |dispatch| {
        dispatch.how = vec![Dispatching::Automatic];
        let search = dispatch.search.as_mut().unwrap();
        (search.asking, search.rank) = (None, vec![Ranking::Load, Ranking::Distance]);
    });
    let depot = Depot::of(canteen.await).await;
    let far = depot.rider(2, 4_000.0).await;
    let first = depot.order().await;
    assert_eq!(depot.holder(&first).await, Some(far.account), "without being asked");
    assert!(!depot.is_asked(&far).await);
    let near = depot.rider(1, 100.0).await;
    let second = depot.order().await;
    assert_eq!(depot.holder(&second).await, Some(near.account));
    let newcomer = depot.rider(3, 3_000.0).await;
    let third = depot.canteen.orders_for(&depot.asha, "cash", OrderType::Delivery).await;
    for to in ["confirmed", "preparing"] {
        depot.canteen.moves(&depot.cook, &third, to).await.unwrap();
    }
    depot.canteen.work().await;
    assert_eq!(
        depot.holder(&third).await,
        Some(newcomer.account),
        "who has less in hand goes before who is near"
    );
    let (market, id) = (third.market, third.id);
    let why = world.store.read(move |tx| find::decisions(tx, &Actor::System, market, id)).await.unwrap();
    let verdicts: Vec<_> = why[0].candidates.iter().map(|candidate| candidate.verdict).collect();
    assert_eq!((why[0].how, verdicts[0]), (How::Automatic, Verdict::Chosen));

    // Given back, it goes to somebody else at once.
    let (market, actor) = (depot.canteen.market.clone(), Actor::Person(newcomer.clone()));
    let give_back = move |tx: &mut Tx<'_>| {
        flows::dispatching::give_back_order(tx, &actor, &market, id, None).map_err(Problem::from)
    };
    world.store.write_in(third.market, give_back).await.unwrap();
    depot.canteen.work().await;
    assert_eq!(depot.holder(&third).await, Some(near.account));
    for (order, rider) in [(&first, &far), (&second, &near), (&third, &near)] {
        depot.canteen.moves(&depot.cook, order, "ready").await.unwrap();
        depot.canteen.moves(rider, order, "picked_up").await.unwrap();
        depot.canteen.moves(rider, order, "delivered").await.unwrap();
    }
    depot.canteen.work().await;
});

on_each_engine!(&migrations(), who_goes_off_duty_is_not_waited_for, async |world| {
    let depot = Depot::open(world).await;
    let (near, next) = (depot.rider(1, 100.0).await, depot.rider(2, 900.0).await);
    depot.order().await;
    assert!(depot.is_asked(&near).await);
    let (market, actor) = (near.market, Actor::Person(near.clone()));
    let go = move |tx: &mut Tx<'_>| workforce::go_offline(tx, &actor, market).map_err(Problem::from);
    world.store.write_in(market, go).await.unwrap();
    depot.canteen.work().await;
    assert!(!depot.is_asked(&near).await && depot.is_asked(&next).await);
    let order = depot.accepts(&next).await;
    depot.canteen.moves(&depot.cook, &order, "ready").await.unwrap();
    depot.canteen.moves(&next, &order, "picked_up").await.unwrap();
    depot.canteen.moves(&next, &order, "delivered").await.unwrap();
    depot.passes(30 * SECOND).await;
});

on_each_engine!(&migrations(), an_order_that_is_offered_stands_in_no_pool, async |world| {
    let depot = Depot::open(world).await;
    let (near, other) = (depot.rider(1, 100.0).await, depot.rider(2, 200.0).await);
    let order = depot.order().await;
    let (market, actor, id) = (depot.canteen.market.clone(), Actor::Person(other.clone()), order.id);
    let claim = move |tx: &mut Tx<'_>| {
        let seen = flows::dispatching::pool(tx, &actor, &market, Some(KITCHEN)).map_err(Problem::from);
        let had = flows::dispatching::claim_order(tx, &actor, &market, id, Some(KITCHEN));
        Ok::<_, Problem>((
            seen.map(|pool| pool.len()).map_err(|no| no.code),
            had.map_err(|no| Problem::from(no).code),
        ))
    };
    let (seen, had) = world.store.write_in(other.market, claim).await.unwrap();
    assert_eq!((seen, had.map(|order| order.id)), (Err("NOT_FOUND"), Err("NOT_FOUND")));
    depot.accepts(&near).await;
    depot.canteen.moves(&depot.cook, &order, "ready").await.unwrap();
    depot.canteen.moves(&near, &order, "picked_up").await.unwrap();
    depot.canteen.moves(&near, &order, "delivered").await.unwrap();
    depot.canteen.work().await;
});

on_each_engine!(&migrations(), what_was_given_back_is_given_up_when_nobody_else_wants_it, async |world| {
    let depot = Depot::open(world).await;
    let rider = depot.rider(1, 100.0).await;
    let order = depot.order().await;
    depot.accepts(&rider).await;
    let (market, actor, id) = (depot.canteen.market.clone(), Actor::Person(rider.clone()), order.id);
    let give_back = move |tx: &mut Tx<'_>| {
        flows::dispatching::give_back_order(tx, &actor, &market, id, None).map_err(Problem::from)
    };
    world.store.write_in(order.market, give_back).await.unwrap();
    for _ in 0..46 {
        depot.passes(MINUTE).await;
    }
    assert_eq!(depot.canteen.status(&order).await, "cancelled");
});
