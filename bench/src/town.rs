//! What orders need to be possible: markets with a menu and staff, and customers who are signed in. Everything is made
//! by the verbs that the program itself uses.

use std::{net::Ipv4Addr, sync::Arc};

use catalog::{MenuFilter, Terms, Wanted, sheet};
use crypto::{AccessTokens, Secret};
use flows::{Cart, PlaceOrder};
use i18n::Language;
use identity::{CodeEntry, CodeRequest, Invitation, Pepper};
use kernel::{
    Actor, Chance, ItemId, Market, Person, Phone, Role,
    blueprint::{OrderType, TimeOfDay},
};
use markets::{Markets, NewMarket};
use merchants::{Hours, Opening, Profile, Weekly};
use store::{Store, Tx, params};

use crate::{Failure, Outcome};

const BLUEPRINT: &str = "campus_food";
const ITEMS: usize = 60;
/// Every sixth item counts its portions, so there are hot rows; an order takes one such item.
const COUNTED_EVERY: usize = 6;
const STAFF: u32 = 3;

pub struct Town {
    pub shops: Vec<Shop>,
    pub customers: Vec<Customer>,
}

pub struct Shop {
    pub market: Arc<Market>,
    counted: Vec<ItemId>,
    uncounted: Vec<ItemId>,
}

pub struct Customer {
    pub person: Person,
    pub token: String,
}

/// What one customer orders.
pub struct Wish<'t> {
    pub shop: &'t Shop,
    pub customer: &'t Customer,
    pub items: [(ItemId, u32); 3],
}

impl Town {
    pub async fn build(store: &Store, markets: u32, customers: u32) -> Outcome<Self> {
        let mut shops = Vec::new();
        for number in 0..markets {
            shops.push(open_shop(store, number).await?);
        }
        let first = shops.first().ok_or("a town needs a market")?.market.clone();
        let key = store.write(identity::signing_key).await?;
        // As docket names itself: the server must believe these tokens.
        let tokens = AccessTokens::new("docket", "docket", key);
        let signed_in = store.write_in(first.id, move |tx| sign_in_all(tx, &first, customers, &tokens));
        Ok(Self { customers: signed_in.await?, shops })
    }

    /// Somebody wants three different items somewhere in town.
    pub fn wish(&self, chance: &mut Chance) -> Wish<'_> {
        let shop = one_of(&self.shops, chance);
        let first = chance.below(u32::try_from(shop.uncounted.len()).unwrap_or(1)) as usize;
        let second = (first + 1) % shop.uncounted.len();
        let quantity = 1 + chance.below(3);
        let items = [
            (shop.uncounted[first], quantity),
            (shop.uncounted[second], 1),
            (*one_of(&shop.counted, chance), 1),
        ];
        Wish { shop, customer: one_of(&self.customers, chance), items }
    }
}

fn one_of<'a, T>(all: &'a [T], chance: &mut Chance) -> &'a T {
    &all[chance.below(u32::try_from(all.len()).unwrap_or(u32::MAX)) as usize]
}

impl Wish<'_> {
    pub fn person(&self) -> Person {
        Person { market: self.shop.market.id, ..self.customer.person.clone() }
    }

    pub fn request(&self) -> PlaceOrder {
        let wanted = self.items.map(|(item, quantity)| Wanted { item, quantity, choices: Vec::new() });
        PlaceOrder {
            cart: Cart { items: wanted.into(), order_type: OrderType::Pickup },
            payment_method: "cash".parse().expect("a word in lower case"),
            address: None,
            needs: orders::Needs::default(),
            note: None,
        }
    }
}

async fn open_shop(store: &Store, number: u32) -> Outcome<Shop> {
    let blueprint = blueprints::built_in(BLUEPRINT).ok_or("the blueprint is not built in")?;
    let slug = slug(number);
    let new = NewMarket {
        slug: slug.clone(),
        name: format!("Bench {number}"),
        hosts: Vec::new(),
        currency: blueprint.pricing.currency,
        time_zone: "Asia/Kolkata".into(),
        blueprint,
    };
    store.write(move |tx| markets::install(tx, &new)).await?;
    let markets = Markets::default();
    markets.replace(store.read(markets::load).await?);
    let market = markets.by_slug(&slug).ok_or("the market was not installed")?;
    let here = market.clone();
    let (counted, uncounted) = store.write_in(market.id, move |tx| furnish(tx, &here, number)).await?;
    Ok(Shop { market, counted, uncounted })
}

/// Slugs are letters: `bench-aa`, `bench-ab`, …
fn slug(number: u32) -> String {
    let letter = |number: u32| char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
    format!("bench-{}{}{}", letter(number / 676), letter(number / 26), letter(number))
}

fn furnish(tx: &mut Tx<'_>, market: &Market, number: u32) -> Outcome<(Vec<ItemId>, Vec<ItemId>)> {
    let profile = Profile { name: market.name.clone(), phone: None, address: None, place: None };
    merchants::found(tx, &Actor::System, market.id, &profile, always_open()?)?;
    for member in 0..STAFF {
        let invitation = Invitation {
            market: market.id,
            phone: phone(90_000_000 + number * STAFF + member)?,
            role: Role::Kitchen,
            name: None,
            language: Language::En,
        };
        identity::grant_role(tx, &Actor::System, &invitation)?;
    }
    let sheet = sheet::read(sheet::Format::Csv, menu().as_bytes());
    catalog::import(tx, &Actor::System, &Terms::of(market), &sheet)?;
    let items = catalog::menu(tx, market.id, &MenuFilter::default())?;
    let (counted, uncounted): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.stock.portions_left.is_some());
    Ok((counted.iter().map(|item| item.id).collect(), uncounted.iter().map(|item| item.id).collect()))
}

fn always_open() -> Outcome<Hours> {
    let all_day = Opening { opens: TimeOfDay::MIDNIGHT, closes: TimeOfDay::END_OF_DAY };
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let week = days.iter().map(|day| Ok(Weekly { day: day.parse()?, opening: all_day }));
    let week = week.collect::<Result<Vec<_>, merchants::NotADay>>()?;
    Hours::new(week, Vec::new()).map_err(|_| "the hours are not right".into())
}

fn menu() -> String {
    let mut csv = "sku,category,name,price,prep_minutes,portions\n".to_owned();
    for number in 0..ITEMS {
        let portions =
            if number % COUNTED_EVERY == 0 { catalog::PORTIONS_MAX.to_string() } else { String::new() };
        let category = number / 10;
        let price = 4_000 + 125 * number;
        csv += &format!("I-{number:02},Category {category},Dish number {number},{price},10,{portions}\n");
    }
    csv
}

fn phone(number: u32) -> Outcome<Phone> {
    Ok(format!("+9198{number:08}").parse()?)
}

fn sign_in_all(
    tx: &mut Tx<'_>,
    market: &Market,
    customers: u32,
    tokens: &AccessTokens,
) -> Outcome<Vec<Customer>> {
    // The codes are used at once, so nobody else need be able to check them.
    let config = identity::Config::new(Pepper::new(&Secret::new(tx.chance().bytes())));
    (0..customers).map(|number| sign_in(tx, &config, market, number, tokens)).collect()
}

/// As people sign in, each from an address of their own; the code is read where it waits to be sent.
fn sign_in(
    tx: &mut Tx<'_>,
    config: &identity::Config,
    market: &Market,
    number: u32,
    tokens: &AccessTokens,
) -> Outcome<Customer> {
    let phone = phone(number)?;
    let address = Ipv4Addr::from(0x0a00_0000 + number).into();
    let request = CodeRequest { market: market.id, phone: phone.clone(), address, language: Language::En };
    identity::request_code(tx, config, &request)?;
    let job: String =
        tx.one("delete from store_jobs where kind = 'identity.send_code' returning body", params![])?;
    let job: identity::jobs::SendCode = serde_json::from_str(&job)?;
    let entry = CodeEntry {
        market: market.id,
        phone,
        code: job.code,
        device: "bench".into(),
        language: Language::En,
    };
    let signed_in = identity::verify_code(tx, config, &entry)?.map_err(Failure::from)?;
    let token = tokens.issue(&signed_in.credentials.access).into_exposed();
    Ok(Customer { person: signed_in.standing.person(), token })
}
