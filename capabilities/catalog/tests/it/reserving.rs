use catalog::{
    Fault, Lacking, MIGRATIONS, Outage, PreviewError, Reason, ReserveError, Reserved, Supply, Wanted,
};
use kernel::{Actor, Problem};
use testing::{World, on_each_engine};

use crate::kit::{Canteen, canteen, in_seconds, slots, want, want_with};

async fn reserve(
    world: &World,
    canteen: &Canteen,
    wanted: Vec<Wanted>,
    running: &[&str],
) -> Result<Vec<Reserved>, ReserveError> {
    let (market, running) = (canteen.market, slots(running));
    world.store.write(move |tx| catalog::reserve(tx, market, &wanted, &running)).await
}

fn shown(reserved: &[Reserved]) -> Vec<String> {
    let line = |r: &Reserved| {
        format!("{} {} {} {}", r.quantity, r.name, r.unit_price.minor, r.choices.join("+"))
            .trim_end()
            .to_owned()
    };
    reserved.iter().map(line).collect()
}

fn reasons(outcome: Result<Vec<Reserved>, ReserveError>) -> Vec<(Option<String>, Reason)> {
    match outcome {
        Err(ReserveError::Unavailable(lacking)) => {
            lacking.into_iter().map(|Lacking { name, reason, .. }| (name, reason)).collect()
        }
        other => panic!("expected items to be lacking, got {other:?}"),
    }
}

on_each_engine!(MIGRATIONS, the_servers_prices_count, async |world| {
    let canteen = canteen(world).await;
    let wanted = vec![
        want_with(&canteen.pizza, 2, &["Large", "Egg"]),
        want(&canteen.chai, 3),
        want_with(&canteen.pizza, 1, &["Regular"]),
    ];
    let reserved = reserve(world, &canteen, wanted, &["lunch"]).await.unwrap();
    assert_eq!(shown(&reserved), ["2 Pizza 15000 Large+Egg", "3 Chai 2000", "1 Pizza 12000 Regular"]);
});

on_each_engine!(MIGRATIONS, every_lacking_item_is_named_with_its_reason, async |world| {
    let canteen = canteen(world).await;
    canteen.counts(world, &canteen.chai, 2).await;
    let stranger = Wanted { item: world.id(), quantity: 1, choices: vec![] };
    let wanted = vec![
        want(&canteen.idli, 1),
        stranger.clone(),
        want_with(&canteen.pizza, 1, &["Regular"]),
        want(&canteen.chai, 3),
    ];
    let outcome = reserve(world, &canteen, wanted, &["lunch"]).await;
    assert_eq!(
        reasons(outcome),
        [
            (Some("Idli".into()), Reason::NotInTimeSlot),
            (None, Reason::UnknownItem),
            (Some("Chai".into()), Reason::NotEnoughPortions),
        ]
    );

    let problem = Problem::from(reserve(world, &canteen, vec![stranger.clone()], &[]).await.unwrap_err());
    assert_eq!(problem.code, "ITEM_UNAVAILABLE");
    let id = stranger.item.to_string();
    let expected = serde_json::json!([{ "menu_item_id": id, "name": null, "reason": "unknown_item" }]);
    assert_eq!(serde_json::Value::from(problem.details), expected);
});

on_each_engine!(MIGRATIONS, another_markets_item_does_not_exist, async |world| {
    let (here, there) = (canteen(world).await, canteen(world).await);
    let outcome = reserve(world, &here, vec![want(&there.chai, 1)], &[]).await;
    assert_eq!(reasons(outcome), [(None, Reason::UnknownItem)]);
    there.counts(world, &there.chai, 5).await;
    let (market, portions) = (here.market, [(there.chai.id, 3)]);
    world.store.write(move |tx| catalog::release(tx, market, &portions)).await.unwrap();
    assert_eq!(there.left(world, &there.chai).await, Some(5));
});

on_each_engine!(MIGRATIONS, what_is_not_well_formed_is_told_by_field, async |world| {
    let canteen = canteen(world).await;
    let with = |quantity, choices: &[&str]| want_with(&canteen.pizza, quantity, choices);
    for (wanted, field, reason) in [
        (vec![], "items", "order 1 to 50 different items"),
        (vec![want(&canteen.chai, 1); 51], "items", "order 1 to 50 different items"),
        (vec![want(&canteen.chai, 1), want(&canteen.chai, 0)], "items[1].qty", "order 1 to 99 of it"),
        (vec![want(&canteen.chai, 100)], "items[0].qty", "order 1 to 99 of it"),
        (vec![want(&canteen.chai, 1), with(1, &[])], "items[1].options", "choose exactly 1 of `Size`"),
        (vec![with(1, &["Regular", "Large"])], "items[0].options", "choose exactly 1 of `Size`"),
    ] {
        let outcome = reserve(world, &canteen, wanted, &[]).await;
        let Err(ReserveError::Invalid(faults)) = outcome else { panic!("{field}: {outcome:?}") };
        assert_eq!(faults, [Fault { field: field.into(), reason: reason.into() }]);
    }
});

on_each_engine!(MIGRATIONS, portions_are_counted_down_and_given_back, async |world| {
    let canteen = canteen(world).await;
    let (market, chai) = (canteen.market, canteen.chai.id);
    canteen.counts(world, &canteen.chai, 5).await;

    reserve(world, &canteen, vec![want(&canteen.chai, 2), want(&canteen.chai, 2)], &[]).await.unwrap();
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(1));

    let outcome = reserve(world, &canteen, vec![want(&canteen.chai, 1), want(&canteen.chai, 1)], &[]).await;
    assert_eq!(reasons(outcome), [(Some("Chai".into()), Reason::NotEnoughPortions)]);
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(1));

    reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await.unwrap();
    let outcome = reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await;
    assert_eq!(reasons(outcome), [(Some("Chai".into()), Reason::OutOfStock)]);

    world.store.write(move |tx| catalog::release(tx, market, &[(chai, 3)])).await.unwrap();
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(3));
});

on_each_engine!(MIGRATIONS, a_refused_order_takes_nothing_even_if_the_transaction_goes_on, async |world| {
    let canteen = canteen(world).await;
    let market = canteen.market;
    canteen.counts(world, &canteen.chai, 5).await;
    canteen.counts(world, &canteen.pizza, 0).await;
    let wanted = vec![want(&canteen.chai, 2), want_with(&canteen.pizza, 1, &["Large"])];
    let refused = world.store.write(move |tx| {
        let refused = catalog::reserve(tx, market, &wanted, &[]).is_err();
        Ok::<_, store::StoreError>(refused)
    });
    assert!(refused.await.unwrap());
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(5));
});

on_each_engine!(MIGRATIONS, the_last_portion_is_sold_once, async |world| {
    let canteen = canteen(world).await;
    canteen.counts(world, &canteen.chai, 1).await;
    let outcomes =
        world.at_once(64, async |_| reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await).await;
    let (sold, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(sold.len(), 1);
    for outcome in refused {
        assert_eq!(reasons(outcome), [(Some("Chai".into()), Reason::OutOfStock)]);
    }
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(0));
});

on_each_engine!(MIGRATIONS, no_portion_is_lost_or_invented_by_orders_that_cross, async |world| {
    let canteen = canteen(world).await;
    canteen.counts(world, &canteen.chai, 40).await;
    canteen.counts(world, &canteen.idli, 40).await;
    let outcomes = world
        .at_once(64, async |number| {
            // Every other order names the two the other way round, and every fourth gives back what it took.
            let mut wanted = vec![want(&canteen.chai, 1), want(&canteen.idli, 1)];
            if number % 2 == 1 {
                wanted.reverse();
            }
            let sold = reserve(world, &canteen, wanted, &["breakfast"]).await.is_ok();
            if sold && number % 4 == 0 {
                let (market, portions) = (canteen.market, [(canteen.idli.id, 1), (canteen.chai.id, 1)]);
                world.store.write(move |tx| catalog::release(tx, market, &portions)).await.unwrap();
                return 0;
            }
            u32::from(sold)
        })
        .await;
    let sold: u32 = outcomes.iter().sum();
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(40 - sold));
    assert_eq!(canteen.left(world, &canteen.idli).await, Some(40 - sold));
});

on_each_engine!(MIGRATIONS, running_out_and_coming_back_is_told, async |world| {
    let canteen = canteen(world).await;
    let (market, chai) = (canteen.market, canteen.chai.id);
    canteen.counts(world, &canteen.chai, 2).await;
    let start = world.store.read(store::log::newest).await.unwrap();
    let told = async || {
        let events = world.store.read(move |tx| store::log::after(tx, start, 10)).await.unwrap();
        events
            .iter()
            .map(|event| event.read::<catalog::events::MenuChanged>().unwrap().item)
            .collect::<Vec<_>>()
    };
    reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await.unwrap();
    assert_eq!(told().await, []);
    reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await.unwrap();
    assert_eq!(told().await, [Some(chai)]);
    world.store.write(move |tx| catalog::release(tx, market, &[(chai, 1)])).await.unwrap();
    assert_eq!(told().await, [Some(chai), Some(chai)]);
    world.store.write(move |tx| catalog::release(tx, market, &[(chai, 1)])).await.unwrap();
    assert_eq!(told().await, [Some(chai), Some(chai)]);
});

on_each_engine!(MIGRATIONS, an_outage_ends_by_itself, async |world| {
    let canteen = canteen(world).await;
    let end = in_seconds(world, 3_600);
    canteen.stocks(world, &canteen.chai, Supply::Out(Outage::Until(end)), None).await;
    let order = async || reserve(world, &canteen, vec![want(&canteen.chai, 1)], &[]).await;
    assert_eq!(reasons(order().await), [(Some("Chai".into()), Reason::OutOfStock)]);
    world.clock.set(end);
    assert!(order().await.is_ok());

    canteen.stocks(world, &canteen.chai, Supply::Out(Outage::UntilFurtherNotice), None).await;
    world.clock.set(in_seconds(world, 365 * 24 * 3_600));
    assert_eq!(reasons(order().await), [(Some("Chai".into()), Reason::OutOfStock)]);
});

on_each_engine!(MIGRATIONS, a_preview_prices_and_warns_and_takes_nothing, async |world| {
    let canteen = canteen(world).await;
    let market = canteen.market;
    canteen.counts(world, &canteen.chai, 3).await;
    let wanted = vec![
        want(&canteen.chai, 2),
        want(&canteen.idli, 1),
        want(&canteen.chai, 2),
        want_with(&canteen.pizza, 1, &["Large"]),
    ];
    let seen = world.store.read(move |tx| catalog::preview(tx, market, &wanted, &[])).await.unwrap();
    assert_eq!(shown(&seen.available), ["2 Chai 2000", "1 Pizza 14000 Large"]);
    let lacking: Vec<_> = seen.lacking.iter().map(|lacking| (lacking.item, lacking.reason)).collect();
    assert_eq!(
        lacking,
        [(canteen.idli.id, Reason::NotInTimeSlot), (canteen.chai.id, Reason::NotEnoughPortions)]
    );
    assert_eq!(canteen.left(world, &canteen.chai).await, Some(3));

    let misfit = vec![want(&canteen.pizza, 1)];
    let refused = world.store.read(move |tx| catalog::preview(tx, market, &misfit, &[])).await;
    assert!(matches!(refused, Err(PreviewError::Invalid(faults)) if faults[0].field == "items[0].options"));
});

on_each_engine!(MIGRATIONS, a_choice_that_ran_out_is_named_with_its_item, async |world| {
    let canteen = canteen(world).await;
    let (terms, pizza) = (crate::kit::terms(canteen.market), canteen.pizza.id);
    let mut options = crate::kit::size_and_extras();
    options[1].choices[0].available = Some(false);
    let change = catalog::ItemChange { options: Some(options), ..Default::default() };
    let changed =
        world.store.write(move |tx| catalog::change_item(tx, &Actor::System, &terms, pizza, &change)).await;
    // The cart of a customer names choices by their ids, and those stay.
    assert_eq!(changed.unwrap().options[1].choices[0].id, canteen.pizza.options[1].choices[0].id);
    let wanted = vec![want_with(&canteen.pizza, 1, &["Large", "Cheese"])];
    let outcome = reserve(world, &canteen, wanted, &[]).await;
    assert_eq!(reasons(outcome), [(Some("Pizza: Cheese".into()), Reason::OutOfStock)]);
});
