use catalog::{
    CategoryChange, EditError, Fault, ItemChange, MIGRATIONS, StockChange, Supply, add_category, add_item,
    change_category, change_item, remove_category, remove_item, set_stock,
};
use kernel::{Actor, Role};
use testing::on_each_engine;

use crate::kit::{canteen, person, size_and_extras, terms};

fn fields(error: EditError) -> Vec<String> {
    match error {
        EditError::Invalid(faults) => faults.into_iter().map(|Fault { field, .. }| field).collect(),
        other => panic!("expected faults, got {other:?}"),
    }
}

on_each_engine!(MIGRATIONS, every_fault_of_an_item_is_told_at_once, async |world| {
    let canteen = canteen(world).await;
    let terms = terms(canteen.market);
    let mut options = size_and_extras();
    options[0].max = 3;
    let wrong = ItemChange {
        category: Some(world.id()),
        name: Some("  ".into()),
        description: Some("x".repeat(501)),
        price: Some(-1),
        allergens: Some(vec!["nuts|soy".into()]),
        prep_minutes: Some(2_000),
        time_slots: Some(vec!["brunch".into()]),
        options: Some(options),
        ..ItemChange::default()
    };
    let refused = world.store.write(move |tx| add_item(tx, &Actor::System, &terms, &wrong)).await;
    assert_eq!(
        fields(refused.unwrap_err()),
        ["category_id", "name", "description", "price", "allergens", "prep_minutes", "time_slots", "options"]
    );
    let terms = crate::kit::terms(canteen.market);
    let empty = ItemChange::default();
    let refused = world.store.write(move |tx| add_item(tx, &Actor::System, &terms, &empty)).await;
    assert_eq!(fields(refused.unwrap_err()), ["name", "category_id", "price"]);
});

on_each_engine!(MIGRATIONS, what_is_not_named_stays, async |world| {
    let canteen = canteen(world).await;
    let (terms, pizza) = (terms(canteen.market), canteen.pizza.id);
    let change = ItemChange { description: Some("Stone oven\r\n30 cm".into()), ..ItemChange::default() };
    let changed = world.store.write(move |tx| change_item(tx, &Actor::System, &terms, pizza, &change)).await;
    let mut expected = canteen.pizza.clone();
    expected.description = "Stone oven\n30 cm".into();
    assert_eq!(changed.unwrap(), expected);
});

on_each_engine!(MIGRATIONS, only_staff_of_this_market_edit, async |world| {
    let (here, there) = (canteen(world).await, canteen(world).await);
    let (market, pizza, mains) = (here.market, here.pizza.id, here.mains.id);
    for (editor, may) in [
        (person(world, market, Role::Kitchen), true),
        (person(world, market, Role::Operator), true),
        (person(world, market, Role::Customer), false),
        (person(world, there.market, Role::Kitchen), false),
    ] {
        let outcomes = world.store.write(move |tx| {
            let (editor, terms) = (&editor, terms(market));
            let price = ItemChange { price: Some(1), ..ItemChange::default() };
            let stock = StockChange { supply: Supply::There, portions: None };
            let denied = |error: Option<EditError>| matches!(error, Some(EditError::Denied));
            Ok::<_, EditError>(vec![
                denied(add_item(tx, editor, &terms, &ItemChange::default()).err()),
                denied(change_item(tx, editor, &terms, pizza, &price).err()),
                denied(set_stock(tx, editor, market, pizza, stock).err()),
                denied(add_category(tx, editor, market, "Mains", None).err()),
                denied(change_category(tx, editor, market, mains, &CategoryChange::default()).err()),
                denied(remove_category(tx, editor, market, mains).err()),
                denied(catalog::whole_menu(tx, editor, market).err()),
                denied(remove_item(tx, editor, market, world_id(pizza)).err()),
            ])
        });
        assert_eq!(outcomes.await.unwrap(), [!may; 8]);
    }
});

/// An item nobody has, so that removing it is refused for one reason or the other.
fn world_id(near: kernel::ItemId) -> kernel::ItemId {
    use kernel::Id;
    kernel::ItemId::from_bytes(near.as_bytes().map(|byte| !byte))
}

on_each_engine!(MIGRATIONS, categories_have_their_own_names_and_keep_their_items, async |world| {
    let canteen = canteen(world).await;
    let (market, mains) = (canteen.market, canteen.mains.id);
    let twice = world.store.write(move |tx| add_category(tx, &Actor::System, market, " Mains ", None)).await;
    assert_eq!(fields(twice.unwrap_err()), ["name"]);
    let taken = CategoryChange { name: Some("Drinks".into()), position: None };
    let taken = world.store.write(move |tx| change_category(tx, &Actor::System, market, mains, &taken)).await;
    assert_eq!(fields(taken.unwrap_err()), ["name"]);
    let down = CategoryChange { name: None, position: Some(9) };
    let down = world.store.write(move |tx| change_category(tx, &Actor::System, market, mains, &down)).await;
    assert_eq!(down.unwrap().position, 9);
    let listed = world.store.read(move |tx| catalog::categories(tx, market)).await.unwrap();
    assert_eq!(listed.iter().map(|category| category.name.as_str()).collect::<Vec<_>>(), ["Drinks", "Mains"]);

    let full = world.store.write(move |tx| remove_category(tx, &Actor::System, market, mains)).await;
    assert_eq!(fields(full.unwrap_err()), ["category_id"]);
    for item in [canteen.pizza.id, canteen.idli.id] {
        world.store.write(move |tx| remove_item(tx, &Actor::System, market, item)).await.unwrap();
    }
    world.store.write(move |tx| remove_category(tx, &Actor::System, market, mains)).await.unwrap();
    let gone = world.store.write(move |tx| remove_category(tx, &Actor::System, market, mains)).await;
    assert!(matches!(gone, Err(EditError::Missing)));
});
