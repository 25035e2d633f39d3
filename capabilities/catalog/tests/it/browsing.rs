use catalog::{Item, MIGRATIONS, MenuFilter, Outage, Supply, menu, menu_version};
use kernel::Actor;
use testing::{World, on_each_engine};

use crate::kit::{Canteen, canteen, in_seconds, slots, want};

async fn names(world: &World, canteen: &Canteen, filter: MenuFilter) -> Vec<String> {
    let market = canteen.market;
    let items: Vec<Item> = world.store.read(move |tx| menu(tx, market, &filter)).await.unwrap();
    items.into_iter().map(|item| item.name).collect()
}

async fn version(world: &World, canteen: &Canteen) -> String {
    let market = canteen.market;
    world.store.read(move |tx| menu_version(tx, market)).await.unwrap().to_string()
}

on_each_engine!(MIGRATIONS, the_menu_runs_by_category_and_can_be_narrowed, async |world| {
    let canteen = canteen(world).await;
    let all = MenuFilter::default;
    assert_eq!(names(world, &canteen, all()).await, ["Pizza", "Idli", "Chai"]);
    let mains = MenuFilter { category: Some(canteen.mains.id), ..all() };
    assert_eq!(names(world, &canteen, mains).await, ["Pizza", "Idli"]);
    let lunch = MenuFilter { slot: slots(&["lunch"]).pop(), ..all() };
    assert_eq!(names(world, &canteen, lunch).await, ["Pizza", "Chai"]);
});

on_each_engine!(MIGRATIONS, an_inactive_item_is_seen_by_its_editors_alone, async |world| {
    let canteen = canteen(world).await;
    let (market, chai, terms) = (canteen.market, canteen.chai.id, crate::kit::terms(canteen.market));
    let hide = catalog::ItemChange { active: Some(false), ..Default::default() };
    world.store.write(move |tx| catalog::change_item(tx, &Actor::System, &terms, chai, &hide)).await.unwrap();
    assert_eq!(names(world, &canteen, MenuFilter::default()).await, ["Pizza", "Idli"]);
    let whole = world.store.read(move |tx| catalog::whole_menu(tx, &Actor::System, market)).await.unwrap();
    assert_eq!(whole.len(), 3);
});

on_each_engine!(MIGRATIONS, the_version_changes_with_everything_that_shows, async |world| {
    let canteen = canteen(world).await;
    let (market, chai, terms) = (canteen.market, canteen.chai.id, crate::kit::terms(canteen.market));
    let mut seen = vec![version(world, &canteen).await];
    assert_eq!(version(world, &canteen).await, seen[0], "reading changes nothing");
    let mut look = async |what: &str| {
        let now = version(world, &canteen).await;
        assert!(!seen.contains(&now), "{what}: {now} was seen before in {seen:?}");
        seen.push(now);
    };

    let change = catalog::ItemChange { price: Some(2_500), ..Default::default() };
    let again = (terms.clone(), change.clone());
    world
        .store
        .write(move |tx| catalog::change_item(tx, &Actor::System, &terms, chai, &change))
        .await
        .unwrap();
    look("a new price").await;

    canteen.counts(world, &canteen.chai, 9).await;
    look("counting begins").await;
    let wanted = [want(&canteen.chai, 2)];
    world.store.write(move |tx| catalog::reserve(tx, market, &wanted, &[])).await.unwrap();
    look("a sale").await;
    world.store.write(move |tx| catalog::release(tx, market, &[(chai, 2)])).await.unwrap();
    look("a cancelled sale: as many portions as before, but other pages were seen meanwhile").await;

    let end = in_seconds(world, 60);
    canteen.stocks(world, &canteen.chai, Supply::Out(Outage::Until(end)), None).await;
    look("out of stock").await;
    world.clock.set(end);
    look("back by itself").await;
    world.store.write(move |tx| catalog::remove_item(tx, &Actor::System, market, chai)).await.unwrap();
    look("removed").await;

    let before = version(world, &canteen).await;
    let (terms, change) = again;
    let pizza = canteen.pizza.id;
    let same = catalog::ItemChange { price: Some(12_000), ..change };
    world
        .store
        .write(move |tx| catalog::change_item(tx, &Actor::System, &terms, pizza, &same))
        .await
        .unwrap();
    assert_eq!(version(world, &canteen).await, before, "a change that changes nothing");
});
