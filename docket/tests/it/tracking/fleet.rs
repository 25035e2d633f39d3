//! A market whose blueprint says who sees its riders, and the people in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use kernel::{Clock, Place, SystemClock, Timestamp};
use serde_json::{Value, json};
use testing::Engine;

use crate::house::{House, Person, Socket, Start, Word, cart, new_phone, text};

const MARKET: &str = "riders";

/// The customer's door.
const DOOR: Place = Place { lat: 13.01, lng: 80.2 };
/// Where orders are picked up.
const COUNTER: Place = Place { lat: 13.02, lng: 80.2 };
/// A kilometre from the door.
pub const HERE: Place = Place { lat: 13.0, lng: 80.2 };
pub const NEAR: Place = Place { lat: 13.0, lng: 80.205 };

/// So many metres north of the merchant's counter.
pub fn at_counter(metres: f64) -> Place {
    Place { lat: COUNTER.lat + metres / 111_195.0, ..COUNTER }
}

/// So many metres south of the door.
pub fn at_door(metres: f64) -> Place {
    Place { lat: DOOR.lat - metres / 111_195.0, ..DOOR }
}

pub struct Fleet {
    house: House,
    pub asha: Person,
    pub stranger: Person,
    pub kitchen: Person,
    pub operator: Person,
    pub rider: Person,
    pub other_rider: Person,
    dish: String,
}

impl Fleet {
    pub async fn found(engine: Engine) -> Self {
        let phone = new_phone();
        let mut house = House::prepared(engine, &[], |start| install(start, &phone));
        house.market = Some(MARKET);
        let operator = house.nobody().signs_in(&phone).await;
        let (asha, stranger) = (house.customer().await, house.customer().await);
        let kitchen = hires(&house, &operator, "kitchen").await;
        let rider = hires(&house, &operator, "provider").await;
        let other_rider = hires(&house, &operator, "provider").await;
        let category = operator.gets("POST /admin/menu/categories", json!({ "name": "Rice" })).await;
        let dish = json!({ "name": "Curd rice", "category_id": category["id"], "price": 10_000 });
        let dish = text(&operator.gets("POST /admin/menu/items", dish).await["id"]);
        let counter = json!({ "place": { "lat": COUNTER.lat, "lng": COUNTER.lng } });
        operator.gets("PATCH /admin/merchant", counter).await;
        Self { house, asha, stranger, kitchen, operator, rider, other_rider, dish }
    }

    pub fn nobody(&self) -> Person {
        self.house.nobody()
    }

    /// An order of Asha's that somebody brings.
    pub async fn order(&self, rider: &Person) -> Value {
        let mut wish = cart(&self.dish, "cash");
        wish["type"] = json!("delivery");
        wish["address"] =
            json!({ "text": "Hostel 4, room 12", "place": { "lat": DOOR.lat, "lng": DOOR.lng } });
        let order = self.asha.gets("POST /orders", wish).await;
        let mut room = self.asha.follows(&order).await;
        self.gives(&order, rider).await;
        // Whoever is to be followed is followed from when the rooms have heard of it.
        room.next_of("order_assigned").await;
        order
    }

    /// Puts an order into somebody's hands.
    pub async fn gives(&self, order: &Value, rider: &Person) {
        let assign = format!("POST /admin/orders/{}/assign-delivery", text(&order["id"]));
        self.kitchen.gets(&assign, json!({ "staff_id": rider.id })).await;
    }

    /// Brings an order to a step; says whether it was not there already.
    pub async fn brings_to(&self, order: &Value, step: &str) -> bool {
        let moves = self.asha.order(order).await["status"] != step;
        if moves {
            self.kitchen.moves(order, step).await;
        }
        moves
    }

    pub async fn link(&self, order: &Value) -> String {
        let made =
            self.asha.gets(&format!("POST /orders/{}/share-link", text(&order["id"])), Value::Null).await;
        text(&made["link"])
    }

    pub async fn sends(&self, rider: &Person, body: Value) -> Value {
        rider.gets("POST /providers/me/positions", body).await
    }

    /// A rider's device says where it is; what it said.
    pub async fn rider_is_at(&self, rider: &Person, place: Place) -> Value {
        let sent = json!({
            "lat": place.lat, "lng": place.lng, "at": self.now(),
            "accuracy": 60.0, "speed": 4.5, "heading": 90.0,
        });
        let receipt = self.sends(rider, sent.clone()).await;
        assert_eq!((&receipt["taken"], &receipt["doubtful"]), (&json!(1), &json!([])), "{receipt}");
        sent
    }

    /// Now, by a device's clock that never shows a moment twice.
    pub fn now(&self) -> Timestamp {
        static LAST: AtomicI64 = AtomicI64::new(0);
        let now = SystemClock.now().as_micros();
        let last = LAST.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| Some(now.max(last + 1)));
        Timestamp::from_micros(now.max(last.unwrap_or(0) + 1))
    }

    pub fn ago(&self, span: Duration) -> Timestamp {
        SystemClock.now().minus(span)
    }

    pub fn in_future(&self, span: Duration) -> Timestamp {
        SystemClock.now().plus(span)
    }
}

async fn hires(house: &House, operator: &Person, role: &str) -> Person {
    let phone = new_phone();
    operator.gets("POST /admin/staff", json!({ "phone": phone, "name": "Meera Nair", "role": role })).await;
    house.nobody().signs_in(&phone).await
}

/// What somebody is shown of an order.
pub fn shows(seen: &Value, expected: &str, sent: &Value, step: &str) {
    if expected == "-" {
        let nothing = [&seen["precision"], &seen["position"], &seen["eta"]];
        assert_eq!(nothing, [&Value::Null; 3], "in {step}: {seen}");
        return;
    }
    assert_eq!(seen["precision"], expected, "in {step}");
    is_shown(&seen["position"], expected, sent, step);
}

/// The next news in a room, before which nothing of the provider's place is heard.
pub async fn hears_of_nothing_but(room: &mut Socket, kind: &str) {
    loop {
        match room.next().await {
            Word::Told(told) if told["type"] == kind => return,
            Word::Told(told) => assert_ne!(told["type"], "driver:location", "before {kind}: {told}"),
            ended => panic!("before {kind}: {ended:?}"),
        }
    }
}

/// A place is as precise as it may be and no more.
pub fn is_shown(position: &Value, expected: &str, sent: &Value, step: &str) {
    assert_eq!(position["precision"], expected, "in {step}: {position}");
    assert_eq!(position["at"], json!(sent["at"]), "in {step}");
    let place =
        |value: &Value| Place::new(value["lat"].as_f64().unwrap(), value["lng"].as_f64().unwrap()).unwrap();
    let off = place(position).metres_to(place(sent));
    let more = ["accuracy", "speed", "heading"].map(|field| position[field].clone());
    if expected == "exact" {
        assert_eq!(off, 0.0);
        assert_eq!(more, [json!(60.0), json!(4.5), json!(90.0)]);
        return;
    }
    let width = [("100 m", 100.0), ("1 km", 1_000.0), ("area", 5_000.0)];
    let width = width.into_iter().find(|(name, _)| *name == expected).unwrap().1;
    assert!(off > 0.0 && off < width, "{off} m off in {step}, seen within {expected}");
    assert_eq!(more, [Value::Null, Value::Null, Value::Null], "these would say more");
}

/// Installs a market on a copy of the campus blueprint that says where its riders may be seen.
fn install(start: &mut Start, operator: &str) {
    let blueprint = start.data.join("blueprint");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../blueprints/campus_food"), &blueprint);
    edit(&blueprint.join("blueprint.toml"), "among = [\"kitchen\"]", "among = [\"kitchen\", \"provider\"]");
    let ready = "from = \"ready\"\nto = \"out_for_delivery\"\nby = [\"kitchen\", \"operator\"]";
    let by_leaving = ready.replace("\"operator\"]", "\"operator\", \"system\"]");
    edit(&blueprint.join("life_cycle.toml"), ready, &by_leaving);
    let by_hand = "from = \"out_for_delivery\"\nto = \"completed\"\nby = [\"kitchen\", \"operator\"]";
    let by_fence = by_hand.replace("\"operator\"]", "\"operator\", \"system\"]");
    edit(&blueprint.join("life_cycle.toml"), by_hand, &by_fence);
    fs::write(blueprint.join("location.toml"), include_str!("location.toml")).unwrap();
    let installed = Command::new(env!("CARGO_BIN_EXE_docket"))
        .args(["install", "--slug", MARKET, "--name", "Riders", "--time-zone", "Asia/Kolkata", "--blueprint"])
        .arg(&blueprint)
        .args(["--operator", operator, "--data"])
        .arg(&start.data)
        .env("DATABASE_URL", start.database.as_deref().unwrap_or_default())
        .output()
        .unwrap();
    assert!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
}

fn copy(from: &Path, to: &Path) {
    let texts: Vec<PathBuf> = [from.to_owned(), from.join("texts")].into();
    for folder in texts {
        let there = to.join(folder.strip_prefix(from).unwrap());
        fs::create_dir_all(&there).unwrap();
        for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if file.is_file() {
                fs::copy(&file, there.join(file.file_name().unwrap())).unwrap();
            }
        }
    }
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}` must stand once in {}", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}
