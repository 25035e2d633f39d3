use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use kernel::Chance;
use store::{Location, Migration, Options, Store};

use super::Cluster;
use crate::ManualClock;

/// A database of its own, dropped with the test; the cluster takes what a panic leaves.
pub struct Database {
    name: String,
}

impl Database {
    /// Copies a template on which these migrations ran: that is far quicker than running them for each test.
    pub fn create(migrations: &[Migration]) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let template = template(migrations);
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        Cluster::shared().run(&format!("create database {name} template {template}"));
        Self { name }
    }

    /// Without a single table, for a program that makes its own.
    pub fn empty() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("empty_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        Cluster::shared().run(&format!("create database {name}"));
        Self { name }
    }

    pub fn address(&self) -> String {
        Cluster::shared().address(&self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            Cluster::shared().run(&format!("drop database {} with (force)", self.name));
        }
    }
}

type Steps = Vec<(&'static str, &'static str)>;

fn template(migrations: &[Migration]) -> String {
    static TEMPLATES: Mutex<Vec<Steps>> = Mutex::new(Vec::new());
    let steps: Steps = migrations.iter().map(|migration| (migration.owner, migration.name)).collect();
    let mut templates = TEMPLATES.lock().expect("making a template failed in another test");
    if let Some(number) = templates.iter().position(|made| *made == steps) {
        return format!("template_{number}");
    }
    let name = format!("template_{}", templates.len());
    Cluster::shared().run(&format!("create database {name}"));
    let location = Location::Postgres(Cluster::shared().address(&name));
    let options = Options { lanes: 1, readers: 1, ..Options::at(location) };
    Store::open(&options, migrations, Arc::new(ManualClock::default()), Chance::seeded(0))
        .unwrap_or_else(|error| panic!("the migrations do not run: {error}"));
    templates.push(steps);
    name
}
