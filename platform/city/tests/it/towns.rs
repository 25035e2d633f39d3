//! Cities for the scenes; each is made once.

use std::{collections::HashMap, sync::Mutex};

use city::{City, Plan};
use kernel::{Chance, Place};

pub fn plan(seed: u64) -> Plan {
    Plan { seed, centre: Place::new(19.07, 72.88).unwrap(), name: "Demo".to_owned() }
}

pub fn town(seed: u64) -> &'static City {
    static TOWNS: Mutex<Option<HashMap<u64, &'static City>>> = Mutex::new(None);
    let mut towns = TOWNS.lock().unwrap();
    let known = towns.get_or_insert_with(HashMap::new);
    known.entry(seed).or_insert_with(|| Box::leak(Box::new(plan(seed).generate())))
}

/// A place in the box around a city.
pub fn somewhere(city: &City, chance: &mut Chance) -> Place {
    let bounds = city.bounds().unwrap();
    let (low, high) = (bounds.south_west.place(), bounds.north_east.place());
    let mut share = || f64::from(chance.below(10_000)) / 10_000.0;
    Place::new(low.lat + (high.lat - low.lat) * share(), low.lng + (high.lng - low.lng) * share()).unwrap()
}
