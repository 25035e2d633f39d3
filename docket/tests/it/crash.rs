//! The program is killed without a warning, again and again, while people order. Nothing that was answered is lost,
//! nothing is half there, and nothing happens twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::future::join_all;
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::house::{House, Person, cart, scene, status_of, text, until, until_within};

const WORKERS: usize = 8;
const PORTIONS: u32 = 100_000;
/// A worker that died holds a job for half a minute before another may take it up.
const LEASE: Duration = Duration::from_secs(30);

scene!(what_was_answered_outlives_every_crash, async |engine| {
    let mut house = House::open(engine);
    let scene = Scene::set(&house).await;
    for round in 0..rounds() {
        scene.orders_until_the_program_dies(&house, round).await;
        house.restarts();
        scene.asks_again(&house).await;
    }
    let marker = scene.last_order(&house).await;
    scene.every_order_is_whole(&house).await;
    scene.every_event_is_told_once(&house, &marker).await;
    scene.every_notice_is_given_once(&house, &marker).await;
    scene.no_job_is_lost(&house).await;
});

/// `DOCKET_CRASH_ROUNDS` lets it go on for longer.
#[expect(clippy::disallowed_methods, reason = "tests have no settings file; this is their one variable")]
fn rounds() -> usize {
    std::env::var("DOCKET_CRASH_ROUNDS").ok().map_or(5, |rounds| rounds.parse().unwrap())
}

/// Customers who order all the time, a cook who takes their orders up, and what they were told.
struct Scene {
    customers: Vec<Person>,
    cook: Person,
    dish: String,
    told: Mutex<Told>,
    heard: Notify,
}

/// What was asked for and what was answered.
#[derive(Default)]
struct Told {
    /// Every wish by its idempotency key: whose it is and how it is paid.
    wishes: BTreeMap<String, (usize, &'static str)>,
    /// The first answer to a wish.
    orders: BTreeMap<String, Value>,
    /// Orders that the cook took up, or tried to.
    taken_up: BTreeSet<String>,
    /// Answers since the program was started.
    answers: usize,
}

impl Scene {
    async fn set(house: &House) -> Self {
        let dish = house.dish().await;
        house.counts(&dish, PORTIONS).await;
        let customers = join_all((0..WORKERS).map(|_| house.customer())).await;
        for customer in &customers {
            let device = json!({ "token": format!("fcm:{}", customer.id), "platform": "web" });
            customer.gets("POST /users/device-token", device).await;
        }
        let cook = house.kitchen().await;
        Self { customers, cook, dish, told: Mutex::default(), heard: Notify::new() }
    }

    /// Kills the program in the middle of everything: after more answers each round, so that rounds differ.
    async fn orders_until_the_program_dies(&self, house: &House, round: usize) {
        self.told().answers = 0;
        let enough = 20 + 17 * (round % 7);
        let killer = async {
            while self.told().answers < enough {
                self.heard.notified().await;
            }
            house.server.signal("KILL");
        };
        let workers = (0..WORKERS).map(|worker| self.keeps_ordering(house, round, worker));
        tokio::join!(killer, join_all(workers));
    }

    /// Orders and takes up until no answer comes any more.
    async fn keeps_ordering(&self, house: &House, round: usize, worker: usize) {
        let cook = self.cook.through(&house.client).with_a_line_of_their_own();
        for turn in 0.. {
            let key = format!("{round}-{worker}-{turn}");
            let method = if turn % 3 == 0 { "upi" } else { "cash" };
            self.told().wishes.insert(key.clone(), (worker, method));
            let Some(order) = self.wishes(house, &key).await else { return };
            if method == "cash" && !self.is_taken_up(&cook, &order).await {
                return;
            }
        }
    }

    /// Sends a wish; the order, if there was an answer.
    async fn wishes(&self, house: &House, key: &str) -> Option<Value> {
        let (worker, method) = self.told().wishes[key];
        let customer = self.customers[worker].through(&house.client);
        let request = customer.request("POST /orders").header("idempotency-key", key);
        let answer = customer.tries(request, cart(&self.dish, method)).await.ok()?;
        assert_eq!(answer.status, 201, "{answer:?}");
        let order = answer.body["data"].clone();
        let mut told = self.told();
        let first = told.orders.entry(key.to_owned()).or_insert_with(|| order.clone());
        assert_eq!(first["id"], order["id"], "the same wish is the same order");
        told.answers += 1;
        self.heard.notify_one();
        Some(order)
    }

    async fn is_taken_up(&self, cook: &Person, order: &Value) -> bool {
        self.told().taken_up.insert(text(&order["id"]));
        let answer = cook.tries(cook.request(&status_of(order)), json!({ "status": "preparing" })).await;
        let Ok(answer) = answer else { return false };
        assert_eq!(answer.status, 200, "{answer:?}");
        self.told().answers += 1;
        self.heard.notify_one();
        true
    }

    /// Sends everything once more that may have found no answer, as any app would.
    async fn asks_again(&self, house: &House) {
        let unanswered: Vec<String> = {
            let told = self.told();
            told.wishes.keys().filter(|key| !told.orders.contains_key(*key)).cloned().collect()
        };
        for key in unanswered {
            self.wishes(house, &key).await.expect("the program runs again");
        }
        let cook = self.cook.through(&house.client);
        let taken_up = self.told().taken_up.clone();
        for id in taken_up {
            let answer = cook
                .asks(&format!("PATCH /admin/orders/{id}/status"), json!({ "status": "preparing" }))
                .await;
            // Refused when the first try was kept although its answer was lost.
            assert!([200, 409].contains(&answer.status), "{answer:?}");
        }
    }

    /// An order after all the others, to know when their news are through.
    async fn last_order(&self, house: &House) -> Value {
        self.told().wishes.insert("last".to_owned(), (0, "cash"));
        let order = self.wishes(house, "last").await.unwrap();
        assert!(self.is_taken_up(&self.cook.through(&house.client), &order).await);
        order
    }

    async fn every_order_is_whole(&self, house: &House) {
        let mut numbers = BTreeSet::new();
        let answered: Vec<(usize, Value)> = {
            let told = self.told();
            told.orders.iter().map(|(key, order)| (told.wishes[key].0, order.clone())).collect()
        };
        for (worker, answered) in &answered {
            let order = self.customers[*worker].through(&house.client).order(answered).await;
            for kept in ["id", "number", "total", "lines", "items", "placed_at"] {
                assert_eq!(order[kept], answered[kept], "{kept} of {order}");
            }
            self.is_whole(&order);
            numbers.insert(text(&order["number"]));
        }
        assert_eq!(numbers.len(), answered.len(), "every order has a number of its own");
        for (worker, customer) in self.customers.iter().enumerate() {
            let theirs = answered.iter().filter(|(whose, _)| *whose == worker);
            let theirs: BTreeSet<String> = theirs.map(|(_, order)| text(&order["id"])).collect();
            assert_eq!(
                ids(&customer.through(&house.client)).await,
                theirs,
                "nothing is there that nobody wished"
            );
        }
        let menu = house.nobody().sees("/menu/items").await;
        let dish = menu.as_array().unwrap().iter().find(|item| item["id"] == self.dish).unwrap();
        assert_eq!(
            dish["portions_left"],
            json!(PORTIONS as usize - answered.len()),
            "each order took its portion"
        );
    }

    /// Bill, history and payment agree with the order.
    fn is_whole(&self, order: &Value) {
        let bill: i64 =
            order["lines"].as_array().unwrap().iter().map(|line| line["amount"].as_i64().unwrap()).sum();
        assert_eq!(
            (order["total"].as_i64(), order["payment"]["amount"].as_i64()),
            (Some(bill), Some(bill)),
            "{order}"
        );
        let history: Vec<_> =
            order["history"].as_array().unwrap().iter().map(|change| text(&change["to"])).collect();
        let taken_up = self.told().taken_up.contains(&text(&order["id"]));
        let way: &[&str] = if taken_up { &["received", "preparing"] } else { &["received"] };
        assert_eq!(
            (history, text(&order["status"])),
            (way.iter().map(ToString::to_string).collect(), way.last().unwrap().to_string()),
            "{order}"
        );
        assert_eq!(order["version"], way.len(), "{order}");
    }

    async fn every_event_is_told_once(&self, house: &House, marker: &Value) {
        let mut feed = self.cook.through(&house.client).listens(Some(0)).await;
        let (mut placed, mut moved, mut newest) = (Vec::new(), Vec::new(), 0);
        loop {
            let event = feed.next().await.expect("the feed goes on");
            assert!(event.seq > newest, "{} after {newest}", event.seq);
            newest = event.seq;
            let id = event.told["order_id"].as_str().unwrap_or_default().to_owned();
            match event.kind.as_str() {
                "new_order" => placed.push(id),
                "order_status" => moved.push(id),
                _ => continue,
            }
            if event.kind == "order_status" && event.told["order_id"] == marker["id"] {
                break;
            }
        }
        let told = self.told();
        let answered: BTreeSet<String> = told.orders.values().map(|order| text(&order["id"])).collect();
        assert_each_once("new_order", placed, &answered);
        assert_each_once("order_status", moved, &told.taken_up);
    }

    async fn every_notice_is_given_once(&self, house: &House, marker: &Value) {
        let (first, marker) = (self.customers[0].through(&house.client), text(&marker["id"]));
        // Notices are written in the order of the log.
        until("the last notice", async || noticed(&first).await.contains(&marker).then_some(())).await;
        let mut all = Vec::new();
        for customer in &self.customers {
            all.extend(noticed(&customer.through(&house.client)).await);
        }
        assert_each_once("notices", all, &self.told().taken_up);
    }

    async fn no_job_is_lost(&self, house: &House) {
        let operator = house.operator().await;
        until_within(2 * LEASE, "all jobs", async || {
            let running = operator.sees("/admin/jobs?state=running&limit=100").await;
            let queued = operator.sees("/admin/jobs?state=queued&limit=100").await;
            let jobs = running.as_array().unwrap().iter().chain(queued.as_array().unwrap());
            // An order waits five minutes for its money.
            let left = jobs.filter(|job| job["kind"] != "orders.timer_ran_out").count();
            (left == 0).then_some(())
        })
        .await;
        assert_eq!(operator.sees("/admin/jobs?state=dead").await, json!([]));
        let orders = self.told().orders.clone();
        for (key, order) in orders {
            let (worker, method) = self.told().wishes[&key];
            let order = self.customers[worker].through(&house.client).order(&order).await;
            assert_eq!(order["payment"]["pay_url"].is_string(), method == "upi", "{}", order["payment"]);
        }
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The ids of all orders of a customer, page after page.
async fn ids(customer: &Person) -> BTreeSet<String> {
    all(customer, "/orders").await.iter().map(|order| text(&order["id"])).collect()
}

/// The orders that a customer was told the cook has taken up.
async fn noticed(customer: &Person) -> Vec<String> {
    let notices = all(customer, "/notifications").await;
    let taken_up = notices.iter().filter(|notice| notice["data"]["status"] == "preparing");
    taken_up.map(|notice| text(&notice["data"]["order_id"])).collect()
}

async fn all(person: &Person, page: &str) -> Vec<Value> {
    let (mut rows, mut cursor) = (Vec::new(), String::new());
    loop {
        let answer = person.asks(&format!("GET {page}?limit=100{cursor}"), Value::Null).await;
        rows.extend(answer.body["data"].as_array().unwrap().clone());
        match answer.body["meta"]["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return rows,
        }
    }
}

fn assert_each_once(what: &str, mut told: Vec<String>, expected: &BTreeSet<String>) {
    told.sort();
    let expected: Vec<String> = expected.iter().cloned().collect();
    assert_eq!(told, expected, "{what}");
}
