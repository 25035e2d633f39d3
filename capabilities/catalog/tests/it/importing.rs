use catalog::{
    ImportError, Imported, MIGRATIONS, export, import, menu_version,
    sheet::{self, Format},
};
use kernel::{Actor, MarketId, Role};
use testing::{World, on_each_engine};

use crate::kit::{canteen, person, terms, want};

const MENU: &str = "\
sku,category,name,description,price,diet,allergens,prep_minutes,time_slots,portions,options
dosa,South Indian,Masala Dosa,\"Crisp, with potato\",9000,veg,gluten|mustard,12,breakfast|dinner,,
pizza,Oven,Pizza,,12000,,,20,,8,Size:1-1:Regular=0|Large=2000; Extras:0-2:Cheese=1500|Egg=1000
vada,South Indian,\"Vada \"\"special\"\"\",,4000,vegan,,10,,,
";

async fn imports(
    world: &World,
    market: MarketId,
    format: Format,
    bytes: impl AsRef<[u8]>,
) -> Result<Imported, ImportError> {
    let sheet = sheet::read(format, bytes.as_ref());
    world.store.write(move |tx| import(tx, &Actor::System, &terms(market), &sheet)).await
}

async fn exports(world: &World, market: MarketId, format: Format) -> String {
    let lines = world.store.read(move |tx| export(tx, &Actor::System, market)).await.unwrap();
    sheet::write(format, &lines)
}

fn counts(added: usize, updated: usize, unchanged: usize) -> Imported {
    Imported { added, updated, unchanged }
}

fn refused(outcome: Result<Imported, ImportError>) -> Vec<String> {
    match outcome {
        Err(ImportError::Refused(faults)) => faults.iter().map(ToString::to_string).collect(),
        other => panic!("expected faults, got {other:?}"),
    }
}

on_each_engine!(MIGRATIONS, a_file_comes_back_as_it_went_in, async |world| {
    let (one, two) = (world.market(), world.market());
    assert_eq!(imports(world, one, Format::Csv, MENU).await.unwrap(), counts(3, 0, 0));
    assert_eq!(exports(world, one, Format::Csv).await, MENU);

    let json = exports(world, one, Format::Json).await;
    assert_eq!(imports(world, two, Format::Json, &json).await.unwrap(), counts(3, 0, 0));
    assert_eq!(exports(world, two, Format::Json).await, json);
    assert_eq!(exports(world, two, Format::Csv).await, MENU);
});

on_each_engine!(MIGRATIONS, the_same_file_again_changes_nothing_and_another_updates, async |world| {
    let market = world.market();
    imports(world, market, Format::Csv, MENU).await.unwrap();
    let version = async || world.store.read(move |tx| menu_version(tx, market)).await.unwrap();
    let ids = async || {
        let menu = world.store.read(move |tx| catalog::whole_menu(tx, &Actor::System, market)).await.unwrap();
        menu.into_iter().map(|item| (item.sku, item.id, item.options)).collect::<Vec<_>>()
    };
    let (before, known) = (version().await, ids().await);
    assert_eq!(imports(world, market, Format::Csv, MENU).await.unwrap(), counts(0, 0, 3));
    assert_eq!(version().await, before);

    let dearer = MENU.replace("9000", "9500").replace(",8,Size", ",5,Size");
    assert_eq!(imports(world, market, Format::Csv, &dearer).await.unwrap(), counts(0, 2, 1));
    assert_ne!(version().await, before);
    assert_eq!(ids().await, known, "items, options and choices keep their ids");
    assert_eq!(exports(world, market, Format::Csv).await, dearer);
});

on_each_engine!(MIGRATIONS, columns_left_out_stay_as_they_are, async |world| {
    let market = world.market();
    imports(world, market, Format::Csv, MENU).await.unwrap();
    let prices = "price,SKU\n4500,vada\n";
    assert_eq!(imports(world, market, Format::Csv, prices).await.unwrap(), counts(0, 1, 0));
    let json = r#"[{"sku": "dosa", "portions": 30}]"#;
    assert_eq!(imports(world, market, Format::Json, json).await.unwrap(), counts(0, 1, 0));
    let expected = MENU.replace("4000", "4500").replace("dinner,,", "dinner,30,");
    assert_eq!(exports(world, market, Format::Csv).await, expected);
});

on_each_engine!(MIGRATIONS, files_as_spreadsheets_write_them_are_understood, async |world| {
    for disguise in [
        format!("\u{feff}{MENU}"),
        MENU.replace('\n', "\r\n"),
        MENU.trim_end().to_owned(),
        format!("{MENU},,,,,,,,,,\n\n"),
        MENU.replace("sku,category", " SKU , Category"),
        MENU.replace("9000", "\"9000\""),
    ] {
        let market = world.market();
        assert_eq!(
            imports(world, market, Format::Csv, &disguise).await.unwrap(),
            counts(3, 0, 0),
            "{disguise}"
        );
        assert_eq!(exports(world, market, Format::Csv).await, MENU);
    }
});

on_each_engine!(MIGRATIONS, what_was_sold_meanwhile_is_exported, async |world| {
    let market = world.market();
    imports(world, market, Format::Csv, MENU.replace("Size:1-1:Regular=0|Large=2000; ", "")).await.unwrap();
    let menu = world.store.read(move |tx| catalog::whole_menu(tx, &Actor::System, market)).await.unwrap();
    let pizza = want(menu.iter().find(|item| item.sku == "pizza").unwrap(), 3);
    world
        .store
        .write(move |tx| catalog::reserve(tx, market, std::slice::from_ref(&pizza), &[]))
        .await
        .unwrap();
    assert!(exports(world, market, Format::Csv).await.contains(",20,,5,Extras:0-2:"));
});

on_each_engine!(MIGRATIONS, a_file_with_one_fault_changes_nothing, async |world| {
    let canteen = canteen(world).await;
    let market = canteen.market;
    let before = exports(world, market, Format::Csv).await;
    let broken = MENU.replace("4000", "forty");
    assert_eq!(refused(imports(world, market, Format::Csv, broken).await).len(), 1);
    assert_eq!(exports(world, market, Format::Csv).await, before);
    let categories = world.store.read(move |tx| catalog::categories(tx, market)).await.unwrap();
    assert_eq!(categories.len(), 2, "nor are the file's categories made");
});

on_each_engine!(MIGRATIONS, every_fault_is_told_with_its_line_and_what_to_do, async |world| {
    let known = "sku, category, name, description, price, diet, allergens, prep_minutes, time_slots, portions, options";
    let unknown_column = format!("line 1: `prize` is not a column of a menu; the columns are {known}");
    let unknown_field = format!("line 2: `prize` is not a field of an item; the fields are {known}");
    let no_sku =
        format!("line 1: the column `sku` is missing; it names each item for good. The columns are {known}");
    let empty =
        format!("line 1: the file is empty; its first line names the columns: {}", known.replace(", ", ","));
    let price = "for example 12050 for 120.50";
    let short = "sku,category,name,price\n";
    let line = |text: &str| format!("{short}{text}\n");
    let with =
        |column: &str, cell: &str| format!("sku,category,name,price,{column}\na,Mains,Thali,100,{cell}\n");
    let market = world.market();
    for (format, file, expected) in [
        // The file as a whole.
        (Format::Csv, String::new(), vec![empty.clone()]),
        (Format::Csv, "\u{feff}\r\n\r\n".into(), vec![empty]),
        (Format::Csv, "sku,prize\na,100\n".into(), vec![unknown_column]),
        (Format::Csv, "name,price\na,100\n".into(), vec![no_sku]),
        (Format::Csv, "sku,name,sku\n".into(), vec!["line 1, sku: this column stands here twice; keep one".into()]),
        (
            Format::Csv,
            "sku;name;price\na;b;1\n".into(),
            vec!["line 1: separate the columns by commas (save the file as CSV, comma)".into()],
        ),
        (Format::Csv, "sku,name\na\u{4},b\n".into(), vec!["line 2: leave control characters out".into()]),
        // Lines that fall apart.
        (
            Format::Csv,
            line("a,Mains,Thali, with rice,100"),
            vec!["line 2: 5 cells stand under 4 columns; put a text with a comma in it in double quotes".into()],
        ),
        (
            Format::Csv,
            line("a,Mains,Thali,100\nb,Mains,\"Vada,100\nc,Mains,Dosa,100"),
            vec![
                "line 3: a double quote is opened here and never closed; close it, and write a quote itself as \"\""
                    .into(),
            ],
        ),
        // Lines that stand further down because a cell has lines itself.
        (
            Format::Csv,
            format!("{}b,Mains,Vada,4000,x\nc,Mains,Dosa,-1,\"\"\n", with("description", "\"two\nlines\"")),
            vec![format!("line 5, price: `-1` is no price; give minor units from 0 to 1000000000, {price}")],
        ),
        // Cells.
        (
            Format::Csv,
            line("a,Mains,Thali,-5\nb,Mains,Vada,99999999999999999999\nc,Mains,Dosa,1000000001"),
            vec![
                format!("line 2, price: `-5` is no price; give minor units from 0 to 1000000000, {price}"),
                format!(
                    "line 3, price: `99999999999999999999` is no price; give minor units from 0 to 1000000000, {price}"
                ),
                format!("line 4, price: `1000000001` is no price; give minor units from 0 to 1000000000, {price}"),
            ],
        ),
        (
            Format::Csv,
            line("a,Mains,Thali,120.50\nb,Mains,Vada,₹40\nc,Mains,Dosa,"),
            vec![
                format!("line 2, price: `120.50` is not a whole number; give minor units, {price}"),
                format!("line 3, price: `₹40` is not a whole number; give minor units, {price}"),
                format!("line 4, price: give the price in minor units, {price}"),
            ],
        ),
        (
            Format::Csv,
            line("a,Mains,Thali,100\nb,Mains,Vada,100\na,Mains,Dosa,100\na,Mains,Idli,100\n,Mains,Chai,100"),
            vec![
                "line 4, sku: `a` stands in line 2 already; give each item a SKU of its own".into(),
                "line 5, sku: `a` stands in line 2 already; give each item a SKU of its own".into(),
                "line 6, sku: fill this in".into(),
            ],
        ),
        (
            Format::Csv,
            line(&format!("a,,,100\nb,Mains,{},100", "x".repeat(81))),
            vec![
                "line 2, category: fill this in".into(),
                "line 2, name: fill this in".into(),
                "line 3, name: use at most 80 characters".into(),
            ],
        ),
        (
            Format::Csv,
            with("time_slots", "lunch|brunch"),
            vec![
                "line 2, time_slots: `brunch` is not a time slot of this market; use breakfast, lunch, snacks, dinner"
                    .into(),
            ],
        ),
        (
            Format::Csv,
            with("diet", "fish"),
            vec!["line 2, diet: `fish` is not a diet; use veg, vegan, egg or meat, or leave it empty".into()],
        ),
        (
            Format::Csv,
            with("portions", "many"),
            vec!["line 2, portions: `many` is not a whole number from 0 to 100000".into()],
        ),
        (
            Format::Csv,
            with("prep_minutes", "-3"),
            vec!["line 2, prep_minutes: `-3` is not a whole number from 0 to 1440".into()],
        ),
        (
            Format::Csv,
            with("options", "Size=Large"),
            vec![
                "line 2, options: `Size=Large` is not understood; write options like \
                 Size:1-1:Regular=0|Large=2000; Extras:0-2:Cheese=1500"
                    .into(),
            ],
        ),
        (
            Format::Csv,
            with("options", "Size:1-1:Regular|Large=2000"),
            vec![
                "line 2, options: the choice `Regular` has no price; write Name=price, with 0 when it costs nothing more"
                    .into(),
            ],
        ),
        (
            Format::Csv,
            with("options", "Size:1-3:Regular=0|Large=2000"),
            vec!["line 2, options: `Size` asks for 1 to 3 of 2 choices; give 0-1 up to 2-2".into()],
        ),
        (
            Format::Csv,
            with("options", "Size:1-1:Regular=0|Regular=10"),
            vec!["line 2, options: `Regular` stands here twice; give each its own name".into()],
        ),
        // An item nobody knows needs more than a known one.
        (
            Format::Csv,
            "sku,diet\na,veg\n".into(),
            vec![
                "line 2, category: a new item needs this".into(),
                "line 2, name: a new item needs this".into(),
                "line 2, price: a new item needs this".into(),
            ],
        ),
        // The same in JSON.
        (
            Format::Json,
            "[\n  {\"sku\": \"a\",\n   \"name\": }\n]".into(),
            vec!["line 3: expected value; give a list of items: [{\"sku\": …}, …]".into()],
        ),
        (
            Format::Json,
            "{\"sku\": \"a\"}".into(),
            vec!["line 1: invalid type: map, expected a sequence; give a list of items: [{\"sku\": …}, …]".into()],
        ),
        (
            Format::Json,
            "[7]".into(),
            vec!["line 1: this is not an item; write {\"sku\": \"…\", \"name\": \"…\", …}".into()],
        ),
        (Format::Json, "[{\"sku\":\"a\",\"category\":\"c\",\"name\":\"n\",\"price\":1,\n\"prize\":1}]".into(), vec![unknown_field]),
        (
            Format::Json,
            "[{\"sku\":\"a\",\"category\":\"c\",\"name\":7,\n\"price\":12.5,\n\"allergens\":\"nuts\"}]".into(),
            vec![
                "line 1, name: give a text (invalid type: integer `7`, expected a string)".into(),
                format!("line 2, price: `12.5` is not a whole number; give minor units, {price}"),
                "line 3, allergens: give a list of texts (invalid type: string \"nuts\", expected a sequence)".into(),
            ],
        ),
    ] {
        assert_eq!(refused(imports(world, market, format, &file).await), expected, "{file}");
    }
    let latin_1 = b"sku,name\na,Thali\nb,Cr\xeape\n";
    assert_eq!(
        refused(imports(world, market, Format::Csv, latin_1).await),
        ["line 3: this is not UTF-8 text; save the file with the encoding UTF-8"]
    );
});

on_each_engine!(MIGRATIONS, ten_thousand_lines_go_in_at_once, async |world| {
    let market = world.market();
    let mut file = String::from("sku,category,name,price,time_slots,options\n");
    for n in 0..10_000 {
        file +=
            &format!("sku-{n},Category {},Dish {n},{},lunch,Size:1-1:Small=0|Large=500\n", n % 40, n + 100);
    }
    assert_eq!(imports(world, market, Format::Csv, &file).await.unwrap(), counts(10_000, 0, 0));
    assert_eq!(imports(world, market, Format::Csv, &file).await.unwrap(), counts(0, 0, 10_000));
    let wrong = file.replace("Dish 9999,10099", "Dish 9999,dear");
    assert_eq!(
        refused(imports(world, market, Format::Csv, wrong).await),
        ["line 10001, price: `dear` is not a whole number; give minor units, for example 12050 for 120.50"]
    );
    let back = exports(world, market, Format::Csv).await;
    assert_eq!(imports(world, market, Format::Csv, &back).await.unwrap(), counts(0, 0, 10_000));
});

on_each_engine!(MIGRATIONS, customers_neither_import_nor_export, async |world| {
    let market = world.market();
    let customer = person(world, market, Role::Customer);
    let other = customer.clone();
    let sheet = sheet::read(Format::Csv, MENU.as_bytes());
    let outcome = world.store.write(move |tx| import(tx, &customer, &terms(market), &sheet)).await;
    assert!(matches!(outcome, Err(ImportError::Denied)));
    let outcome = world.store.read(move |tx| export(tx, &other, market)).await;
    assert!(matches!(outcome, Err(catalog::EditError::Denied)));
});
