//! Every operation of the OpenAPI document as everybody: who may, who may not, and whose things stay unseen.

mod guild;
mod operations;

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::{Value, json};

use crate::house::{Answer, House, Person, Start, cart, new_phone, scene, text, until};
use operations::{OPERATIONS, Operation, Thing};

const HERE: &str = "campus";
const ELSEWHERE: &str = "north";
/// The operator, the cook and the owner are who they are here; the owner is a provider as well.
const GUILD: &str = "guild";
/// The id of nothing.
const UNKNOWN: &str = "0192f0c1-2345-7000-8000-0123456789ab";

scene!(every_operation_lets_in_whom_it_should, async |engine| {
    let town = Town::found(engine).await;
    let documented = documented(&town.house).await;
    let written: BTreeSet<String> = OPERATIONS.iter().map(|operation| operation.name.to_owned()).collect();
    assert_eq!(written, documented.keys().cloned().collect(), "the table lists what the document lists");
    let mut wrong = Vec::new();
    for operation in OPERATIONS {
        for (caller, expected) in town.callers().zip(operation.statuses) {
            let answer = town.tries(operation, &caller.person).await;
            let fits = answer.status == expected && documented[operation.name].contains(&answer.status);
            if !fits || (answer.status >= 400 && !answer.is_refusal()) {
                wrong.push(format!(
                    "{}: {} expected {expected}, got {answer:?}",
                    operation.name, caller.called
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});

scene!(what_the_document_locks_is_locked, async |engine| {
    let house = House::shared(engine);
    let document = document(&house).await;
    for operation in OPERATIONS {
        let (method, path) = operation.name.split_once(' ').unwrap();
        let described = &document["paths"][&full(path)][method.to_lowercase()];
        let locked = described["security"].is_array();
        // Feeds and sockets take their key in the address; the document says so by a parameter.
        let by_address =
            described["parameters"].as_array().into_iter().flatten().any(|p| p["name"] == "token");
        let nobody = operation.statuses[0];
        assert_eq!(locked || by_address, nobody == 401 && !operation.proves_itself, "{}", operation.name);
    }
});

scene!(one_market_sees_nothing_of_another, async |engine| {
    let town = Town::found(engine).await;
    let secrets = town.secrets().await;
    for operation in OPERATIONS {
        let stranger = town.operator_elsewhere.in_market(ELSEWHERE);
        let answer = town.tries(operation, &stranger).await;
        if operation.about != Thing::Nothing {
            let unknown = town.tries_about(operation, &stranger, UNKNOWN.to_owned()).await;
            assert_eq!((answer.status, &answer.body), (unknown.status, &unknown.body), "{}", operation.name);
        }
        let told = answer.body.to_string();
        for (what, secret) in &secrets {
            assert!(!told.contains(secret), "{} tells of {what} of another market: {told}", operation.name);
        }
    }
});

scene!(a_role_counts_in_its_own_market_alone, async |engine| {
    let town = Town::found(engine).await;
    for person in [&town.kitchen, &town.operator] {
        let elsewhere = person.in_market(ELSEWHERE);
        assert_eq!(elsewhere.sees("/users/me").await["roles"], json!(["customer"]));
        elsewhere.is_refused("GET /admin/orders", Value::Null, 403, "INSUFFICIENT_ROLE").await;
    }
    let order = town.owner.orders(&town.dish, "cash").await;
    let elsewhere = town.owner.in_market(ELSEWHERE);
    elsewhere.is_refused(&format!("GET /orders/{}", text(&order["id"])), Value::Null, 404, "NOT_FOUND").await;
    elsewhere.is_refused("POST /orders", cart(&town.dish, "cash"), 409, "ITEM_UNAVAILABLE").await;
    let room = elsewhere.tries_to_follow(&order, &elsewhere.keys.access, None).await.err().unwrap();
    room.0.refuses(404, "NOT_FOUND");
    // A ticket opens only the market it was issued in.
    let ticket = town.owner.ticket().await;
    let room = elsewhere.tries_to_follow(&order, &ticket, None).await.err().unwrap();
    room.0.refuses(401, "INVALID_TOKEN");
});

/// Two markets in one installation, and one of each kind of person.
struct Town {
    house: House,
    owner: Person,
    kitchen: Person,
    operator: Person,
    stranger: Person,
    operator_elsewhere: Person,
    dish: String,
    notice: String,
    /// The owner's, in the guild.
    provider: String,
}

struct Caller {
    called: &'static str,
    person: Person,
}

impl Town {
    async fn found(engine: testing::Engine) -> Self {
        let (mayor, guild_master) = (new_phone(), new_phone());
        let mut house = House::prepared(engine, &[], |start| {
            install(start, ELSEWHERE, &mayor);
            install(start, GUILD, &guild_master);
        });
        house.market = Some(HERE);
        let (owner, stranger) = (house.customer().await, house.customer().await);
        let (kitchen, operator) = (house.kitchen().await, house.operator().await);
        let operator_elsewhere = house.nobody().signs_in(&mayor).await;
        let dish = house.dish().await;
        let order = owner.orders(&dish, "cash").await;
        kitchen.moves(&order, "preparing").await;
        let notice = until("a notice", async || {
            owner.sees("/notifications").await[0]["id"].as_str().map(str::to_owned)
        })
        .await;
        let guild_master = house.nobody().in_market(GUILD).signs_in(&guild_master).await;
        for (colleague, role) in [(&kitchen, "kitchen"), (&operator, "operator")] {
            let invitation = json!({ "phone": colleague.phone, "role": role });
            guild_master.gets("POST /admin/staff", invitation).await;
        }
        let provider = guild::works(&guild_master, &owner).await;
        Self { house, owner, kitchen, operator, stranger, operator_elsewhere, dish, notice, provider }
    }

    /// In the order of the table's columns.
    fn callers(&self) -> impl Iterator<Item = Caller> {
        let nobody = self.house.nobody();
        [
            ("nobody", &nobody),
            ("a stranger", &self.stranger),
            ("its owner", &self.owner),
            ("a cook", &self.kitchen),
            ("an operator", &self.operator),
            ("an operator of another market", &self.operator_elsewhere),
        ]
        .map(|(called, person)| Caller { called, person: person.clone() })
        .into_iter()
    }

    /// Sends the operation's sample, about a thing made for this try.
    async fn tries(&self, operation: &Operation, caller: &Person) -> Answer {
        self.tries_about(operation, caller, self.make(operation.about).await).await
    }

    async fn tries_about(&self, operation: &Operation, caller: &Person, id: String) -> Answer {
        let caller = &match caller.market {
            Some(HERE) if operation.of_the_guild => caller.in_market(GUILD),
            _ => caller.clone(),
        };
        let mut words: BTreeMap<&str, String> = BTreeMap::from([
            ("{name}", guild::DOCUMENT.to_owned()),
            ("{id}", id),
            ("{dish}", self.dish.clone()),
            ("{token}", caller.keys.access.clone()),
            ("{me}", self.kitchen.id.clone()),
            ("{phone}", new_phone()),
            ("{role}", "kitchen".to_owned()),
            ("{gateway}", "sandbox".to_owned()),
            ("{seq}", "1".to_owned()),
            ("{link}", "a-link-nobody-made".to_owned()),
        ]);
        if operation.sample.contains("{category}") {
            words.insert("{category}", self.make(Thing::Category).await);
        }
        if operation.sample.contains("{refresh}") {
            words.insert("{refresh}", self.house.customer().await.keys.refresh);
        }
        let fill =
            |text: &str| words.iter().fold(text.to_owned(), |text, (word, value)| text.replace(word, value));
        let (request, body) = (fill(operation.request()), fill(operation.sample));
        let body = if body.is_empty() { Value::Null } else { serde_json::from_str(&body).unwrap() };
        caller.glances(&request, body).await
    }

    /// A new thing of this kind that belongs to the owner; its id.
    async fn make(&self, thing: Thing) -> String {
        let order = async |payment| self.owner.orders(&self.dish, payment).await;
        match thing {
            Thing::Nothing => String::new(),
            Thing::Order => text(&order("cash").await["id"]),
            Thing::UnpaidOrder => text(&order("upi").await["id"]),
            Thing::DoneOrder => {
                let order = order("cash").await;
                self.kitchen.moves_through(&order, &["preparing", "ready", "completed"]).await;
                text(&order["id"])
            }
            Thing::Delivery => {
                let mut wish = cart(&self.dish, "cash");
                wish["type"] = json!("delivery");
                wish["address"] = json!("Hostel 4, room 12");
                text(&self.owner.gets("POST /orders", wish).await["id"])
            }
            Thing::Notice => self.notice.clone(),
            Thing::Dish => self.house.dish().await,
            Thing::Category => {
                let named = json!({ "name": format!("Heading {}", new_phone()) });
                text(&self.operator.gets("POST /admin/menu/categories", named).await["id"])
            }
            Thing::Cook => self.house.hires("kitchen").await.id,
            // None has failed here: what matters is who gets as far as hearing that.
            Thing::Job => UNKNOWN.to_owned(),
            Thing::Webhook => {
                // There is room for twenty.
                for kept in self.operator.sees("/admin/webhooks").await.as_array().unwrap() {
                    let remove = format!("DELETE /admin/webhooks/{}", text(&kept["id"]));
                    self.operator.gets(&remove, Value::Null).await;
                }
                let endpoint = json!({ "url": "http://127.0.0.1:9/", "events": ["merchants.hours_changed"] });
                text(&self.operator.gets("POST /admin/webhooks", endpoint).await["id"])
            }
            Thing::Applicant => guild::applies(&self.house.customer().await).await,
            Thing::Provider => guild::works(&self.operator, &self.house.customer().await).await,
            Thing::OwnProvider => self.provider.clone(),
        }
    }

    /// What nobody hears of in another market who does not know it already.
    async fn secrets(&self) -> Vec<(&'static str, String)> {
        let menu = self.operator.sees("/menu/items").await;
        let dish = menu.as_array().unwrap().iter().find(|item| item["id"] == self.dish).unwrap();
        let order = &self.owner.sees("/orders").await[0];
        vec![
            ("a customer", self.owner.id.clone()),
            ("a phone", self.owner.phone.clone()),
            ("a cook", self.kitchen.id.clone()),
            ("a dish", text(&dish["name"])),
            ("an order", text(&order["id"])),
            ("when somebody ordered", text(&order["placed_at"])),
            ("a notice", self.notice.clone()),
            ("a provider", self.provider.clone()),
        ]
    }
}

/// Installs another market, with providers of its own, by the program's own command.
fn install(start: &mut Start, slug: &str, operator: &str) {
    let blueprint = guild::blueprint(&start.data);
    let installed = Command::new(env!("CARGO_BIN_EXE_docket"))
        .args(["install", "--slug", slug, "--name", "North Campus", "--blueprint"])
        .arg(blueprint)
        .args(["--time-zone", "Asia/Kolkata", "--operator", operator, "--data"])
        .arg(&start.data)
        .env("DATABASE_URL", start.database.as_deref().unwrap_or_default())
        .output()
        .unwrap();
    assert!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
}

async fn document(house: &House) -> Value {
    let answer = house.nobody().asks("GET /openapi.json", Value::Null).await;
    assert_eq!(answer.status, 200);
    answer.body
}

/// The operations of the document, with the statuses they may answer.
async fn documented(house: &House) -> BTreeMap<String, BTreeSet<u16>> {
    let document = document(house).await;
    let mut operations = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let Some(responses) = operation["responses"].as_object() else { continue };
            let path = path.strip_prefix("/api/v1").unwrap_or(path);
            let statuses = responses.keys().map(|status| status.parse().unwrap()).collect();
            operations.insert(format!("{} {path}", method.to_uppercase()), statuses);
        }
    }
    operations
}

fn full(path: &str) -> String {
    if path.starts_with("/dev/") { path.to_owned() } else { format!("/api/v1{path}") }
}
