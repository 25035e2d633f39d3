//! A repair business, with technicians who were approved and are on duty.

use std::process::Command;

use kernel::{Clock, Place, SystemClock};
use serde_json::{Value, json};
use testing::Engine;

use crate::house::{House, Person, Start, new_phone, text, until};

const MARKET: &str = "repair";

/// Where the washing machine leaks.
pub const HOME: Place = Place { lat: 40.0, lng: -75.0 };

pub struct Yard {
    house: House,
    pub customer: Person,
    pub stranger: Person,
    pub operator: Person,
    pub check: String,
}

impl Yard {
    pub async fn open(engine: Engine) -> Self {
        let phone = new_phone();
        let mut house = House::prepared(engine, &[], |start| install(start, &phone));
        house.market = Some(MARKET);
        let operator = house.nobody().signs_in(&phone).await;
        let (customer, stranger) = (house.customer().await, house.customer().await);
        let category = operator.gets("POST /admin/menu/categories", json!({ "name": "Machines" })).await;
        let check = json!({ "name": "Check", "category_id": category["id"], "price": 8_900 });
        let check = text(&operator.gets("POST /admin/menu/items", check).await["id"]);
        Self { house, customer, stranger, operator, check }
    }

    /// A visit the customer asks for.
    pub async fn order(&self) -> Value {
        self.order_that_needs(Value::Null).await
    }

    pub async fn order_that_needs(&self, needs: Value) -> Value {
        let wish = json!({
            "needs": needs,
            "items": [{ "id": self.check, "qty": 1 }],
            "type": "visit",
            "payment_method": "cash",
            "address": { "text": "12 Elm Street", "place": { "lat": HOME.lat, "lng": HOME.lng } },
        });
        self.customer.gets("POST /orders", wish).await
    }

    /// Somebody who may work here and is on duty at a place.
    pub async fn technician(&self, place: Place) -> Person {
        let person = self.applicant().await;
        person.gets("POST /providers/me/online-status", json!({ "online": true })).await;
        self.is_at(&person, place).await;
        person
    }

    /// Somebody who may work here, and does not yet.
    pub async fn applicant(&self) -> Person {
        let person = self.house.customer().await;
        let wish = json!({ "name": "Ravi Kumar", "skills": ["washing_machine"], "brands": ["velmora"] });
        let provider = text(&person.gets("POST /providers", wish).await["id"]);
        for document in ["trade_licence", "liability_insurance"] {
            let number = json!({ "number": "PA-2019-4711", "expires_on": "2099-12-31" });
            person.gets(&format!("PUT /providers/me/documents/{document}"), number).await;
            let accept = format!("POST /admin/providers/{provider}/documents/{document}/accept");
            self.operator.gets(&accept, json!({})).await;
        }
        let check = format!("POST /admin/providers/{provider}/background-check");
        self.operator.gets(&check, json!({ "outcome": "clear" })).await;
        self.operator.gets(&format!("POST /admin/providers/{provider}/approve"), json!({})).await;
        until("the role", async || {
            let roles = person.sees("/users/me").await["roles"].clone();
            roles.as_array().unwrap().contains(&json!("provider")).then_some(())
        })
        .await;
        person
    }

    pub async fn is_at(&self, person: &Person, place: Place) {
        let sent = json!({ "lat": place.lat, "lng": place.lng, "at": SystemClock.now() });
        let receipt = person.gets("POST /providers/me/positions", sent).await;
        assert_eq!(receipt["taken"], 1, "{receipt}");
    }

    /// The numbers of the orders somebody could claim.
    pub async fn pool_of(&self, person: &Person) -> Vec<String> {
        let pool = person.sees("/providers/me/pool").await;
        pool.as_array().unwrap().iter().map(|found| text(&found["order"]["id"])).collect()
    }

    pub async fn moves(&self, person: &Person, order: &Value, to: &str) -> Value {
        let request = format!("PUT /orders/{}/status", text(&order["id"]));
        person.gets(&request, json!({ "status": to })).await
    }
}

/// So many metres north of where the work is.
pub fn north(metres: f64) -> Place {
    Place { lat: HOME.lat + metres / 111_195.0, ..HOME }
}

fn install(start: &mut Start, operator: &str) {
    let installed = Command::new(env!("CARGO_BIN_EXE_docket"))
        .args(["install", "--slug", MARKET, "--name", "Repairs", "--time-zone", "America/New_York"])
        .args(["--blueprint", "home_repair", "--operator", operator, "--data"])
        .arg(&start.data)
        .env("DATABASE_URL", start.database.as_deref().unwrap_or_default())
        .output()
        .unwrap();
    assert!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
}
