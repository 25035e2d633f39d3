//! The menus that come with the blueprints.

use std::{fs, path::Path};

use catalog::{
    MIGRATIONS, import,
    sheet::{self, Format},
};
use kernel::Actor;
use testing::on_each_engine;

use crate::kit::terms;

on_each_engine!(MIGRATIONS, every_demo_menu_can_be_imported, async |world| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../blueprints");
    for business in fs::read_dir(folder).unwrap() {
        let file = business.unwrap().path().join("demo/menu.csv");
        let text = fs::read_to_string(&file).unwrap();
        let (market, sheet) = (world.market(), sheet::read(Format::Csv, text.as_bytes()));
        let imported = world.store.write(move |tx| import(tx, &Actor::System, &terms(market), &sheet)).await;
        let imported = imported.unwrap_or_else(|refused| panic!("{}: {refused:#?}", file.display()));
        assert_eq!(imported.added, text.lines().count() - 1, "{}", file.display());
    }
});
