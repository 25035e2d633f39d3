//! A canteen with everything behind it that a running one has: rules, a menu, jobs, notices, and a bank that pays when
//! the scene says so.

use std::sync::{Arc, Mutex};

use crate::mailbox::Mailbox;
use async_trait::async_trait;
use catalog::{
    MenuFilter, Terms, Wanted,
    sheet::{self, Format},
};
use flows::{Cart, PlaceOrder, Texts, Tracker, subscriptions, subscriptions::Outside};
use i18n::{Catalogue, Language};
use jobs::Workers;
use kernel::{
    Actor, ItemId, Market, MarketId, OrderId, PageRequest, Person, Place, Problem, Role, Roles,
    blueprint::{Approval, Dispatch, OrderType, TimeOfDay, Workforce},
};
use live::Consumer;
use logged::Carrier;
use markets::{Markets, NewMarket};
use merchants::{Hours, Opening, Profile, ProfileChange, Weekly};
use orders::{Address, Change, MoveRequest, Order};
use payments::{
    Gateway, GatewayError, Gateways, Outcome, Payment, Report, Settled, Status,
    ports::{Incoming, Intent, Opened, Proof, RefundIntent, RefundReport, Webhook},
};
use store::Tx;
use testing::World;

pub use flows::migrations;

pub const PORTIONS: u32 = 8;

pub struct Canteen<'w> {
    pub world: &'w World,
    pub bank: Arc<Bank>,
    pub market: Arc<Market>,
    pub markets: Arc<Markets>,
    pub tracker: Arc<Tracker>,
    pub mailbox: Arc<Mailbox>,
    workers: Workers,
    consumers: Vec<Consumer>,
    dosa: ItemId,
}

impl<'w> Canteen<'w> {
    pub async fn open(world: &'w World) -> Self {
        Self::under(world, campus()).await
    }

    /// A canteen whose blueprint has providers of its own.
    pub async fn with_providers(world: &'w World, workforce: Workforce) -> Self {
        let mut campus = campus();
        for text in campus.blueprint.texts.values_mut() {
            let documents = workforce.documents.iter().map(|document| &document.name);
            text.extend(documents.map(|name| format!("\n{} = {name}\n", name.text_key())));
        }
        campus.blueprint.workforce = Some(workforce);
        Self::under(world, campus).await
    }

    /// A canteen whose orders are brought by whoever is asked and says yes; whoever applies may.
    pub async fn that_delivers(world: &'w World) -> Self {
        Self::that_dispatches(world, |_| ()).await
    }

    /// The same, dispatched in another way.
    pub async fn that_dispatches(world: &'w World, otherwise: impl FnOnce(&mut Dispatch)) -> Self {
        let mut blueprint = blueprints::built_in("delivery").unwrap();
        otherwise(blueprint.dispatch.as_mut().unwrap());
        let workforce = blueprint.workforce.as_mut().unwrap();
        workforce.documents.clear();
        (workforce.background_check, workforce.approval) = (false, Approval::Automatic);
        let canteen = Self::under(world, NewMarket { blueprint, ..campus() }).await;
        let market = canteen.market.id;
        world.store.write(move |tx| put_on_map(tx, market)).await.unwrap();
        canteen
    }

    async fn under(world: &'w World, market: NewMarket) -> Self {
        let markets = Arc::new(Markets::default());
        world.store.write(move |tx| markets::install(tx, &market)).await.unwrap();
        markets.replace(world.store.read(markets::load).await.unwrap());
        let market = markets.only().unwrap();
        let here = market.clone();
        let dosa = world.store.write(move |tx| furnish(tx, &here)).await.unwrap();
        let bank = Arc::new(Bank::default());
        let carrier = Arc::new(Carrier::that_keeps(world.clock.clone()));
        let router = Arc::new(tracking::StraightLine);
        let tracker = flows::Tracker::new(world.store.clone(), world.clock.clone(), markets.clone(), router);
        let tracker = Arc::new(tracker);
        let mailbox = Arc::new(Mailbox::default());
        let outside = Outside {
            store: world.store.clone(),
            clock: world.clock.clone(),
            markets: markets.clone(),
            tracker: tracker.clone(),
            texts: Arc::new(Texts::new(Arc::new(Catalogue::embedded()))),
            gateways: Gateways::new([bank.clone() as Arc<dyn Gateway>]),
            sms: carrier.clone(),
            push: carrier,
            webhooks: mailbox.clone(),
        };
        let registry = subscriptions::registry(&outside);
        let workers = Workers::new(world.store.clone(), world.clock.clone(), registry);
        let consumers = subscriptions::consumers(&outside);
        Self { world, bank, market, markets, tracker, mailbox, workers, consumers, dosa }
    }

    // People

    pub async fn customer(&self) -> Person {
        self.person("+919876543210", Role::Customer).await
    }

    pub async fn cook(&self) -> Person {
        self.person("+919876543211", Role::Kitchen).await
    }

    pub async fn person(&self, phone: &str, role: Role) -> Person {
        let phone = phone.parse().unwrap();
        let introduce = move |tx: &mut Tx<'_>| identity::introduce(tx, &phone, None, Language::En);
        let account = self.world.store.write(introduce).await.unwrap().id;
        let roles = Roles::NONE.with(Role::Customer).with(role);
        Person { account, session: self.world.id(), market: self.market.id, roles }
    }

    // What they do

    /// Orders two dosas.
    pub async fn orders(&self, customer: &Person, method: &str) -> Order {
        self.orders_for(customer, method, OrderType::Pickup).await
    }

    pub async fn orders_for(&self, customer: &Person, method: &str, order_type: OrderType) -> Order {
        let item = Wanted { item: self.dosa, quantity: 2, choices: Vec::new() };
        let request = PlaceOrder {
            cart: Cart { items: vec![item], order_type },
            payment_method: method.parse().unwrap(),
            address: order_type
                .needs_address()
                .then(|| Address { text: "Hostel 4".to_owned(), place: Some(KITCHEN) }),
            needs: orders::Needs::default(),
            note: None,
        };
        let (market, customer) = (self.market.clone(), customer.clone());
        let place = move |tx: &mut Tx<'_>| flows::place_order(tx, &market, &customer, &request);
        let order = self.world.store.write_in(self.market.id, place).await.unwrap().order;
        self.work().await;
        order
    }

    pub async fn pays_otherwise(&self, customer: &Person, order: &Order, method: &str) {
        let (market, actor) = (self.market.clone(), Actor::Person(customer.clone()));
        let (order, method) = (order.id, method.parse().unwrap());
        let again = move |tx: &mut Tx<'_>| flows::pay_again(tx, &actor, &market, order, &method);
        self.world.store.write_in(self.market.id, again).await.unwrap();
        self.work().await;
    }

    pub async fn cancels(&self, customer: &Person, order: &Order) -> Result<Order, &'static str> {
        let (market, actor, order) = (self.market.clone(), Actor::Person(customer.clone()), order.id);
        let cancel = move |tx: &mut Tx<'_>| flows::cancel_order(tx, &actor, &market, order, "changed_mind");
        self.world.store.write_in(self.market.id, cancel).await.map_err(code)
    }

    pub async fn moves(&self, cook: &Person, order: &Order, to: &str) -> Result<Order, &'static str> {
        let (market, actor, order) = (self.market.clone(), Actor::Person(cook.clone()), order.id);
        let request = MoveRequest { to: to.parse().unwrap(), reason: None, expected_version: None };
        let make = move |tx: &mut Tx<'_>| flows::move_order(tx, &actor, &market, order, &request);
        self.world.store.write_in(self.market.id, make).await.map_err(code)
    }

    /// The bank says that the money of this order is there.
    pub async fn hears_of_money(&self, order: &Order) -> Settled {
        let payment = self.payment(order).await;
        let gateway_order = payment.gateway_order.unwrap();
        let outcome =
            Outcome::Captured { gateway_payment: format!("pay_{gateway_order}"), amount: payment.amount };
        let (markets, report) = (self.markets.clone(), Report { gateway_order, outcome });
        let confirm = move |tx: &mut Tx<'_>| flows::confirm_payment(tx, &markets, NAME, &report);
        self.world.store.write_in(self.market.id, confirm).await.unwrap()
    }

    /// Tells people what happened, and does every job that is due by now.
    pub async fn work(&self) {
        for consumer in &self.consumers {
            consumer.run_until_caught_up().await.unwrap();
        }
        self.workers.run_due().await.unwrap();
    }

    // What can be seen

    pub async fn order(&self, order: &Order) -> Order {
        let (market, order) = (self.market.id, order.id);
        let find = move |tx: &mut Tx<'_>| orders::order(tx, &Actor::System, market, order);
        self.world.store.read(find).await.unwrap()
    }

    pub async fn status(&self, order: &Order) -> String {
        self.order(order).await.status.to_string()
    }

    pub async fn history(&self, order: &Order) -> Vec<Change> {
        let order: OrderId = order.id;
        let mut changes = self.world.store.read(move |tx| orders::changes_of(tx, &[order])).await.unwrap();
        changes.remove(&order).unwrap_or_default()
    }

    pub async fn payment(&self, order: &Order) -> Payment {
        let (market, order) = (self.market.id, order.id);
        self.world.store.read(move |tx| payments::latest(tx, market, order)).await.unwrap().unwrap()
    }

    pub async fn paid_as(&self, order: &Order) -> Status {
        self.payment(order).await.status()
    }

    pub async fn dosas_left(&self) -> u32 {
        let market = self.market.id;
        let menu = move |tx: &mut Tx<'_>| catalog::menu(tx, market, &MenuFilter::default());
        self.world.store.read(menu).await.unwrap()[0].stock.portions_left.unwrap()
    }

    /// The states somebody was told of, the first one first.
    pub async fn told(&self, person: &Person) -> Vec<String> {
        self.work().await;
        let (person, ask) = (person.clone(), PageRequest::new(None, Some(100)));
        let list = move |tx: &mut Tx<'_>| notifications::list(tx, &person, &ask);
        let notices = self.world.store.read(list).await.unwrap().rows;
        notices.into_iter().rev().filter_map(|notice| notice.status).collect()
    }
}

/// Where the canteen is.
pub const KITCHEN: Place = Place { lat: 13.0, lng: 80.2 };

fn put_on_map(tx: &mut Tx<'_>, market: MarketId) -> Result<(), Problem> {
    let merchant = merchants::of_market(tx, market)?.ok_or_else(Problem::missing)?;
    let change = ProfileChange { place: Some(Some(KITCHEN)), ..ProfileChange::default() };
    merchants::update_profile(tx, &Actor::System, market, merchant.id, &change)?;
    Ok(())
}

fn code(error: impl Into<Problem>) -> &'static str {
    error.into().code
}

fn campus() -> NewMarket {
    NewMarket {
        slug: "campus".into(),
        name: "Campus".into(),
        hosts: Vec::new(),
        currency: "INR".parse().unwrap(),
        time_zone: "Asia/Kolkata".into(),
        blueprint: blueprints::built_in("campus_food").unwrap(),
    }
}

const MENU: &str =
    r#"[{ "sku": "DOSA", "category": "Breakfast", "name": "Dosa", "price": 6000, "portions": 8 }]"#;

/// A merchant that never closes, with one dish.
fn furnish(tx: &mut Tx<'_>, market: &Market) -> Result<ItemId, Problem> {
    let profile = Profile { name: "Canteen".into(), phone: None, address: None, place: None };
    let opening = Opening { opens: TimeOfDay::MIDNIGHT, closes: TimeOfDay::END_OF_DAY };
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let week = days.map(|day| Weekly { day: day.parse().unwrap(), opening }).to_vec();
    merchants::found(tx, &Actor::System, market.id, &profile, Hours::new(week, Vec::new()).unwrap())?;
    let menu = sheet::read(Format::Json, MENU.as_bytes());
    catalog::import(tx, &Actor::System, &Terms::of(market), &menu).unwrap();
    Ok(catalog::menu(tx, market.id, &MenuFilter::default())?[0].id)
}

/// The name that the campus blueprint knows the gateway by.
const NAME: &str = "sandbox";

/// A gateway that opens whatever it is asked to, and sends money back.
#[derive(Default)]
pub struct Bank {
    refunds: Mutex<Vec<RefundIntent>>,
}

impl Bank {
    /// How often money was sent back.
    pub fn refunds(&self) -> usize {
        self.refunds.lock().unwrap().len()
    }
}

#[async_trait]
impl Gateway for Bank {
    fn name(&self) -> &'static str {
        NAME
    }

    async fn open(&self, intent: &Intent) -> Result<Opened, GatewayError> {
        Ok(Opened { gateway_order: format!("order_{}", intent.payment), key_id: None, pay_url: None })
    }

    async fn verify(&self, _: &Proof) -> Result<Report, GatewayError> {
        Err(GatewayError::Forged)
    }

    async fn status(&self, gateway_order: &str) -> Result<Report, GatewayError> {
        Ok(Report::pending(gateway_order))
    }

    async fn refund(&self, intent: &RefundIntent) -> Result<RefundReport, GatewayError> {
        self.refunds.lock().unwrap().push(intent.clone());
        Ok(RefundReport::Done { gateway_refund: format!("rfnd_{}", intent.refund) })
    }

    fn read_webhook(&self, _: &Incoming<'_>) -> Result<Webhook, GatewayError> {
        Err(GatewayError::Forged)
    }
}
