//! Campus food's matrix and texts, people who are told, and what waits to be sent.

use std::sync::LazyLock;

use i18n::{Catalogue, Language};
use kernel::{
    Money, OrderId, Person, Role, Roles,
    blueprint::{Blueprint, Notification, OrderType},
};
use notifications::{
    Addressee, Announcement, Mentions, Platform, announce,
    jobs::{SendPush, SendSms},
    register_device,
};
use store::{Job, StoreError, Tx, params};
use testing::World;

pub struct Campus {
    pub blueprint: Blueprint,
    pub texts: Catalogue,
}

/// Read once: the texts of five languages take a moment.
pub fn campus() -> &'static Campus {
    static CAMPUS: LazyLock<Campus> = LazyLock::new(open);
    &CAMPUS
}

fn open() -> Campus {
    let blueprint = blueprints::built_in("campus_food").unwrap();
    let layer: Vec<(Language, &str)> =
        blueprint.texts.iter().map(|(language, ftl)| (language.as_str().parse().unwrap(), &**ftl)).collect();
    let texts = Catalogue::embedded().with(&layer).unwrap();
    Campus { texts, blueprint }
}

impl Campus {
    pub fn row(&self, template: &str) -> Notification {
        let rows = &self.blueprint.notifications;
        rows.iter().find(|row| row.template.as_str() == template).unwrap().clone()
    }
}

pub const PHONE: &str = "+919876543210";

pub fn someone(world: &World) -> Person {
    let roles = Roles::NONE.with(Role::Customer);
    Person { account: world.id(), session: world.id(), market: world.market(), roles }
}

pub fn speaking(person: &Person, language: Language) -> Addressee {
    Addressee { account: person.account, phone: PHONE.parse().unwrap(), language }
}

/// Tells somebody of an order by a row of the matrix.
pub async fn tells(world: &World, template: &str, person: &Person, language: Language) -> OrderId {
    let (template, order, person) = (template.to_owned(), world.id(), person.clone());
    let story = move |tx: &mut Tx<'_>| announces(tx, &template, order, &person, language);
    world.store.write(story).await.unwrap();
    order
}

pub fn announces(
    tx: &mut Tx<'_>,
    template: &str,
    order: OrderId,
    person: &Person,
    language: Language,
) -> Result<(), StoreError> {
    let mentions = Mentions {
        number: "ORD-20260213-042",
        order_type: OrderType::Pickup,
        total: Money::new(24_050, "INR".parse().unwrap()),
        reason: Some(&"out_of_stock".parse().unwrap()),
        staff: Some("Ravi"),
        rating: Some(5),
    };
    let announcement = Announcement {
        market: person.market,
        order,
        status: &"ready".parse().unwrap(),
        notification: &campus().row(template),
        mentions,
    };
    announce(tx, &campus().texts, &announcement, &[speaking(person, language)])
}

pub async fn registers(world: &World, person: &Person, token: &str) {
    let (person, token) = (person.clone(), token.to_owned());
    let story =
        move |tx: &mut Tx<'_>| register_device(tx, &person, token.parse().unwrap(), Platform::Android);
    world.store.write(story).await.unwrap();
}

/// Takes the jobs of a kind out of the queue.
async fn takes<J: Job + Send + 'static>(world: &World) -> Vec<J> {
    let take = |tx: &mut Tx<'_>| -> Result<Vec<String>, StoreError> {
        let bodies = tx.all("select body from store_jobs where kind = $1 order by id", params![J::KIND])?;
        tx.run("delete from store_jobs where kind = $1", params![J::KIND])?;
        Ok(bodies)
    };
    let bodies = world.store.write(take).await.unwrap();
    bodies.iter().map(|body| serde_json::from_str(body).unwrap()).collect()
}

pub async fn pushes(world: &World) -> Vec<SendPush> {
    takes(world).await
}

pub async fn texts(world: &World) -> Vec<SendSms> {
    takes(world).await
}
