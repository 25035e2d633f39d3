//! Nothing that is asked often reads a whole table.

use catalog::{ItemChange, MIGRATIONS, MenuFilter, StockChange, Supply, menu, menu_version};
use kernel::Actor;
use store::{Engine, StoreError};
use testing::on_each_engine;

use crate::kit::{canteen, slots, terms, want, want_with};

on_each_engine!(MIGRATIONS, every_question_has_its_index, async |world| {
    let canteen = canteen(world).await;
    canteen.counts(world, &canteen.chai, 5).await;
    let (market, mains, pizza, chai) = (canteen.market, canteen.mains.id, canteen.pizza.id, canteen.chai.id);
    let wanted = [want(&canteen.chai, 1), want_with(&canteen.pizza, 1, &["Large"])];
    let plans = world.store.plans(move |tx| {
        let (editor, terms) = (&Actor::System, terms(market));
        let refused = |error: catalog::EditError| StoreError::Engine(error.to_string());
        catalog::reserve(tx, market, &wanted, &slots(&["lunch"])).expect("there is enough");
        catalog::release(tx, market, &[(chai, 1)])?;
        menu(tx, market, &MenuFilter { category: Some(mains), slot: None })?;
        menu_version(tx, market)?;
        catalog::categories(tx, market)?;
        let price = ItemChange { price: Some(1), ..ItemChange::default() };
        catalog::change_item(tx, editor, &terms, pizza, &price).map_err(refused)?;
        let stock = StockChange { supply: Supply::There, portions: Some(None) };
        catalog::set_stock(tx, editor, market, chai, stock).map_err(refused)?;
        catalog::export(tx, editor, market).map_err(refused)?;
        catalog::remove_item(tx, editor, market, pizza).map_err(refused)
    });
    let plans = plans.await.unwrap();
    assert!(plans.len() > 15, "all of them were asked: {plans:#?}");
    for plan in &plans {
        // What SQLite calls the scan of a constant row reads no table.
        let constant = plan.steps.iter().any(|step| step == "SCAN CONSTANT ROW");
        assert!(constant || !plan.reads_everything(), "{plan:#?}");
    }
    if world.engine() == Engine::Sqlite {
        let questions = ["cast(coalesce(sum(changes)", "order by c.position", "order by position, id"];
        for (question, index) in questions.iter().zip([
            "catalog_portions_of_market",
            "catalog_items_listed",
            "catalog_categories_listed",
        ]) {
            let plan = plans.iter().find(|plan| plan.sql.contains(question)).expect(question);
            assert!(plan.uses(index), "{plan:#?}");
        }
    }
});
