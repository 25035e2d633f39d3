use std::{collections::BTreeSet, time::Duration};

use kernel::{Actor, Cursor, OrderId, PageRequest, Role, blueprint::StateKind};
use orders::{Filter, FindError};

use crate::kit::{Canteen, MIGRATIONS, code};

fn of_kind(kind: StateKind) -> Filter {
    Filter { kind: Some(kind), status: None }
}

/// Walks a market's list to its end, two at a time.
async fn walk(canteen: &Canteen<'_>, actor: &Actor, filter: &Filter) -> Vec<OrderId> {
    let (mut seen, mut after): (Vec<OrderId>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let (actor, market, filter) = (actor.clone(), canteen.market.id, filter.clone());
        let ask = PageRequest::new(after, Some(2));
        let read = move |tx: &mut store::Tx<'_>| orders::orders_in(tx, &actor, market, &filter, &ask);
        let page = canteen.world.store.read(read).await.unwrap();
        seen.extend(page.rows.iter().map(|order| order.id));
        match page.next {
            Some(next) => after = Some(next),
            None => return seen,
        }
    }
}

testing::on_each_engine!(MIGRATIONS, pages_show_each_order_once_although_new_ones_arrive, async |world| {
    let canteen = Canteen::new(world);
    let cook = canteen.cook();
    let mut placed = Vec::new();
    for _ in 0..7 {
        // Two orders at the very same moment must not hide each other at the edge of a page.
        placed.push(canteen.paid_order().await.id);
        placed.push(canteen.paid_order().await.id);
        world.clock.advance(Duration::from_secs(1));
    }
    let seen = walk(&canteen, &cook, &of_kind(StateKind::Open)).await;
    assert_eq!(seen.len(), 14);
    assert_eq!(seen.iter().collect::<BTreeSet<_>>(), placed.iter().collect());
    assert!(seen.windows(2).step_by(2).all(|pair| pair[0] != pair[1]));
});

testing::on_each_engine!(MIGRATIONS, lists_keep_to_what_is_asked_and_to_whom_it_is_shown, async |world| {
    let (canteen, other) = (Canteen::new(world), Canteen::new(world));
    let (asha, cook) = (canteen.customer(), canteen.cook());
    let mine = canteen.places(canteen.order(&asha)).await;
    let done = canteen.paid_order().await;
    other.paid_order().await;
    for to in ["preparing", "ready", "completed"] {
        canteen.moves(&cook, done.id, to).await.unwrap();
    }
    assert_eq!(walk(&canteen, &cook, &of_kind(StateKind::Open)).await, [mine.id]);
    assert_eq!(walk(&canteen, &cook, &of_kind(StateKind::Done)).await, [done.id]);
    let status = Some("preparing".parse().unwrap());
    let preparing = Filter { kind: Some(StateKind::Open), status };
    assert!(walk(&canteen, &cook, &preparing).await.is_empty());

    let (market, ask) = (canteen.market.id, PageRequest::new(None, None));
    let own = world
        .store
        .read(move |tx| orders::orders_of(tx, &asha, market, &Filter::default(), &ask))
        .await
        .unwrap();
    assert_eq!(own.rows.iter().map(|order| order.id).collect::<Vec<_>>(), [mine.id]);
});

testing::on_each_engine!(MIGRATIONS, the_list_of_a_market_is_for_those_who_work_there, async |world| {
    let (canteen, other) = (Canteen::new(world), Canteen::new(world));
    for (actor, expected) in [
        (canteen.customer(), Some("INSUFFICIENT_ROLE")),
        (other.cook(), Some("INSUFFICIENT_ROLE")),
        (canteen.person(Role::Operator), None),
    ] {
        let (market, ask) = (canteen.market.id, PageRequest::new(None, None));
        let listed: Result<_, FindError> =
            world.store.read(move |tx| orders::orders_in(tx, &actor, market, &Filter::default(), &ask)).await;
        assert_eq!(listed.err().map(code), expected);
    }
});
