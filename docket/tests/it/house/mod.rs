//! A house in which scenes play: the real program on throwaway rows, and the people who come to it.

mod client;
mod feed;
mod person;
mod server;
mod socket;
mod waiting;

use std::{
    collections::HashMap,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use serde_json::{Value, json};
use tempfile::TempDir;
use testing::{Database, Engine};
use tokio::sync::Mutex;

pub use client::{Answer, Client};
pub use person::{Person, cart, status_of, text};
pub use server::{Server, Start};
pub use socket::{Socket, Word};
pub use waiting::{until, until_within, within};

/// Makes two tests of one scene, `name::sqlite` and `name::postgres`. The scene is given the engine.
macro_rules! scene {
    ($name:ident, $scene:expr $(,)?) => {
        mod $name {
            #[allow(unused_imports, reason = "a scene need not use what its file does")]
            use super::*;

            #[test]
            fn sqlite() {
                crate::house::play($scene(testing::Engine::Sqlite));
            }

            #[test]
            fn postgres() {
                crate::house::play($scene(testing::Engine::Postgres));
            }
        }
    };
}
pub(crate) use scene;

pub fn play(scene: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(scene);
}

/// A program that runs, and how to reach it from one scene.
pub struct House {
    pub server: Arc<Server>,
    pub client: Arc<Client>,
    pub start: Start,
    /// The market people speak to, where there are several.
    pub market: Option<&'static str>,
    staff: Arc<Mutex<HashMap<String, Person>>>,
    // Last, so that the rows outlive the program.
    rows: Arc<Rows>,
}

/// What the program keeps its rows in.
struct Rows {
    _database: Option<Database>,
    _folder: TempDir,
}

impl House {
    /// The house of this engine that scenes share who do not disturb each other.
    pub fn shared(engine: Engine) -> Self {
        static SHARED: [OnceLock<House>; 2] = [OnceLock::new(), OnceLock::new()];
        let shared = SHARED[usize::from(engine == Engine::Postgres)].get_or_init(|| Self::open(engine));
        Self {
            server: shared.server.clone(),
            // Connections end with the runtime they were made in.
            client: Arc::new(Client::of(&shared.server.address)),
            start: shared.start.clone(),
            market: None,
            staff: shared.staff.clone(),
            rows: shared.rows.clone(),
        }
    }

    /// A house of one's own.
    pub fn open(engine: Engine) -> Self {
        Self::open_with(engine, &[])
    }

    /// A house of one's own with a setting or two.
    pub fn open_with(engine: Engine, settings: &[(&'static str, &str)]) -> Self {
        Self::prepared(engine, settings, |_| ())
    }

    /// A house of one's own in which something was done before the program serves.
    pub fn prepared(
        engine: Engine,
        settings: &[(&'static str, &str)],
        prepare: impl FnOnce(&mut Start),
    ) -> Self {
        let database = (engine == Engine::Postgres).then(Database::empty);
        let address = database.as_ref().map(Database::address);
        Self::begin(database, address, settings, prepare)
    }

    /// A house whose rows are in a database that somebody else looks after.
    pub fn on(address: String) -> Self {
        Self::begin(None, Some(address), &[], |_| ())
    }

    fn begin(
        database: Option<Database>,
        address: Option<String>,
        settings: &[(&'static str, &str)],
        prepare: impl FnOnce(&mut Start),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let mut start =
            Start { data: folder.path().to_owned(), database: address, settings, through: Vec::new() };
        prepare(&mut start);
        let server = Arc::new(Server::start(&start));
        let client = Arc::new(Client::of(&server.address));
        let rows = Arc::new(Rows { _database: database, _folder: folder });
        Self { server, client, start, market: None, staff: Arc::default(), rows }
    }

    /// Starts the program again on the same rows when it has ended; says with which exit code it did.
    pub fn restarts(&mut self) -> i32 {
        let code = self.server.ended();
        self.server = Arc::new(Server::start(&self.start));
        self.client = Arc::new(Client::of(&self.server.address));
        code
    }

    // People

    pub fn nobody(&self) -> Person {
        Person::unknown(self.client.clone(), self.market)
    }

    /// A customer whom nobody has seen before.
    pub async fn customer(&self) -> Person {
        self.nobody().signs_in(&new_phone()).await
    }

    /// The first of the demo's people with this role.
    pub async fn staff(&self, role: &str) -> Person {
        let mut staff = self.staff.lock().await;
        if let Some(member) = staff.get(role) {
            return member.through(&self.client);
        }
        let people = self.nobody().sees("/dev/people").await;
        let member = people.as_array().unwrap().iter().find(|person| person["role"] == role).unwrap();
        let member = self.nobody().signs_in(&text(&member["phone"])).await;
        staff.insert(role.to_owned(), member.clone());
        member
    }

    pub async fn kitchen(&self) -> Person {
        self.staff("kitchen").await
    }

    pub async fn operator(&self) -> Person {
        self.staff("operator").await
    }

    /// Somebody new whom the operator takes on.
    pub async fn hires(&self, role: &str) -> Person {
        let phone = new_phone();
        let invitation = json!({ "phone": phone, "name": "Meera Nair", "role": role });
        self.operator().await.gets("POST /admin/staff", invitation).await;
        self.nobody().signs_in(&phone).await
    }

    // What goes on behind the counter

    /// Waits until no job of this kind is left to do.
    pub async fn has_done(&self, kind: &str) {
        let operator = self.operator().await;
        until(&format!("the jobs {kind}"), async || {
            for state in ["queued", "running"] {
                let jobs = operator.sees(&format!("/admin/jobs?state={state}&limit=100")).await;
                if jobs.as_array().unwrap().iter().any(|job| job["kind"] == kind) {
                    return None;
                }
            }
            Some(())
        })
        .await;
    }

    // The menu

    /// A new dish at 100 rupees, to be had at any hour; its id.
    pub async fn dish(&self) -> String {
        self.dish_with(json!({})).await
    }

    /// As `dish`, with more said about it.
    pub async fn dish_with(&self, more: Value) -> String {
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        let operator = self.operator().await;
        let categories = operator.sees("/menu/categories").await;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let mut dish = json!({
            "name": format!("Dish of the day {number}"),
            "category_id": categories[0]["id"],
            "price": 10_000,
            "prep_minutes": 10,
        });
        dish.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        text(&operator.gets("POST /admin/menu/items", dish).await["id"])
    }

    /// Says how many portions of a dish are left.
    pub async fn counts(&self, dish: &str, portions: u32) {
        let stock = json!({ "available": true, "portions": portions });
        self.operator().await.gets(&format!("PUT /admin/menu/items/{dish}/stock"), stock).await;
    }
}

/// A phone number that nobody has used in this run.
pub fn new_phone() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("+9190000{:05}", NUMBER.fetch_add(1, Ordering::Relaxed))
}
