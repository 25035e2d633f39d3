//! A small canteen.

use catalog::{
    Category, ChoiceDraft, Item, ItemChange, OptionDraft, Stock, StockChange, Supply, Terms, Wanted,
    add_category, add_item, set_stock,
};
use std::time::Duration;

use kernel::{AccountId, Actor, Clock, MarketId, Person, Role, Roles, Timestamp, blueprint::SlotName};
use store::Tx;
use testing::World;

pub fn slots(names: &[&str]) -> Vec<SlotName> {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

pub fn terms(market: MarketId) -> Terms {
    Terms {
        market,
        currency: "INR".parse().unwrap(),
        slots: slots(&["breakfast", "lunch", "snacks", "dinner"]),
    }
}

pub fn in_seconds(world: &World, seconds: u64) -> Timestamp {
    world.clock.now().plus(Duration::from_secs(seconds))
}

pub fn person(world: &World, market: MarketId, role: Role) -> Actor {
    let account: AccountId = world.id();
    Actor::Person(Person { account, session: world.id(), market, roles: Roles::NONE.with(role) })
}

pub struct Canteen {
    pub market: MarketId,
    pub mains: Category,
    /// 120.00, at any time, with a size and extras.
    pub pizza: Item,
    /// 80.00, for breakfast only.
    pub idli: Item,
    /// 20.00, at any time.
    pub chai: Item,
}

pub async fn canteen(world: &World) -> Canteen {
    let market = world.market();
    world.store.write(move |tx| fill(tx, market)).await.unwrap()
}

fn fill(tx: &mut Tx<'_>, market: MarketId) -> Result<Canteen, catalog::EditError> {
    let terms = terms(market);
    let mains = add_category(tx, &Actor::System, market, "Mains", None)?;
    let drinks = add_category(tx, &Actor::System, market, "Drinks", None)?;
    let item = |name: &str, price, category: &Category| ItemChange {
        name: Some(name.into()),
        price: Some(price),
        category: Some(category.id),
        ..ItemChange::default()
    };
    let chai = add_item(tx, &Actor::System, &terms, &item("Chai", 2_000, &drinks))?;
    let pizza = ItemChange { options: Some(size_and_extras()), ..item("Pizza", 12_000, &mains) };
    let pizza = add_item(tx, &Actor::System, &terms, &pizza)?;
    let idli = ItemChange { time_slots: Some(vec!["breakfast".into()]), ..item("Idli", 8_000, &mains) };
    let idli = add_item(tx, &Actor::System, &terms, &idli)?;
    Ok(Canteen { market, mains, pizza, idli, chai })
}

pub fn size_and_extras() -> Vec<OptionDraft> {
    let choice = |(name, price): (&str, i64)| ChoiceDraft { name: name.into(), price, available: None };
    let option = |name: &str, min, max, choices: &[(&str, i64)]| OptionDraft {
        name: name.into(),
        min,
        max,
        choices: choices.iter().copied().map(choice).collect(),
    };
    vec![
        option("Size", 1, 1, &[("Regular", 0), ("Large", 2_000)]),
        option("Extras", 0, 2, &[("Cheese", 1_500), ("Egg", 1_000)]),
    ]
}

impl Canteen {
    pub async fn counts(&self, world: &World, item: &Item, portions: u32) {
        self.stocks(world, item, Supply::There, Some(portions)).await;
    }

    pub async fn stocks(&self, world: &World, item: &Item, supply: Supply, portions: Option<u32>) -> Stock {
        let (market, id) = (self.market, item.id);
        let change = StockChange { supply, portions: Some(portions) };
        let changed = world.store.write(move |tx| set_stock(tx, &Actor::System, market, id, change)).await;
        changed.unwrap().stock
    }

    pub async fn left(&self, world: &World, item: &Item) -> Option<u32> {
        let (market, id) = (self.market, item.id);
        let menu = world.store.read(move |tx| catalog::whole_menu(tx, &Actor::System, market)).await;
        menu.unwrap().iter().find(|item| item.id == id).unwrap().stock.portions_left
    }
}

pub fn want(item: &Item, quantity: u32) -> Wanted {
    Wanted { item: item.id, quantity, choices: Vec::new() }
}

pub fn want_with(item: &Item, quantity: u32, choices: &[&str]) -> Wanted {
    let all = item.options.iter().flat_map(|option| &option.choices);
    let chosen = all.filter(|choice| choices.contains(&choice.name.as_str())).map(|choice| choice.id);
    Wanted { choices: chosen.collect(), ..want(item, quantity) }
}
