//! What was done in a day, and the benchmark's three files about it.

use std::{fmt::Write, fs, io, path::Path};

use super::instance::{Instance, Minute};

pub const ASSIGNMENTS: &str = "solution_info_assignments.txt";
pub const ORDERS: &str = "solution_info_orders.txt";
pub const PROVIDERS: &str = "solution_info_couriers.txt";

/// How the files name the place where somebody comes on duty, and what did not happen.
pub const START: &str = "0";
pub const NOTHING: &str = "NaN";

#[derive(Debug, Clone, Default)]
pub struct Solution {
    /// In the order in which the pickups happened.
    pub work: Vec<Work>,
}

/// One trip: to a merchant, and with its orders from there.
#[derive(Debug, Clone)]
pub struct Work {
    pub provider: usize,
    pub merchant: usize,
    pub departed: Minute,
    /// When it was last decided what goes along.
    pub decided: Minute,
    pub pickup: Minute,
    /// In the order of the drop-offs.
    pub drops: Vec<Drop>,
}

#[derive(Debug, Clone, Copy)]
pub struct Drop {
    pub order: usize,
    pub departed: Minute,
    pub done: Minute,
}

impl Solution {
    pub fn write(&self, instance: &Instance, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join(ASSIGNMENTS), self.assignments(instance))?;
        fs::write(folder.join(ORDERS), self.orders(instance))?;
        fs::write(folder.join(PROVIDERS), self.moves(instance))
    }

    fn assignments(&self, instance: &Instance) -> String {
        let mut text = "assignment_time pickup_time courier orders\n".to_owned();
        for work in &self.work {
            line(
                &mut text,
                format_args!("{} {} {}", work.decided, work.pickup, instance.providers[work.provider].name),
            );
            for drop in &work.drops {
                text.push(' ');
                text.push_str(&instance.orders[drop.order].name);
            }
            text.push('\n');
        }
        text
    }

    fn orders(&self, instance: &Instance) -> String {
        let mut text = "order placement_time ready_time pickup_time dropoff_time courier\n".to_owned();
        let mut done = vec![None; instance.orders.len()];
        for work in &self.work {
            for drop in &work.drops {
                done[drop.order] = Some((work, drop));
            }
        }
        for (order, done) in instance.orders.iter().zip(done) {
            line(&mut text, format_args!("{} {} {} ", order.name, order.placed, order.ready));
            match done {
                Some((work, drop)) => {
                    let provider = &instance.providers[work.provider].name;
                    line(&mut text, format_args!("{} {} {provider}\n", work.pickup, drop.done));
                }
                None => line(&mut text, format_args!("{NOTHING} {NOTHING} {NOTHING}\n")),
            }
        }
        text
    }

    fn moves(&self, instance: &Instance) -> String {
        let mut text = "courier departure_time origin destination\n".to_owned();
        for (index, provider) in instance.providers.iter().enumerate() {
            let mut from = START;
            for work in self.work.iter().filter(|work| work.provider == index) {
                let merchant = &instance.merchants[work.merchant].name;
                let stops = work.drops.iter().map(|drop| (drop.departed, &instance.orders[drop.order].name));
                for (departed, to) in std::iter::once((work.departed, merchant)).chain(stops) {
                    line(&mut text, format_args!("{} {departed} {from} {to}\n", provider.name));
                    from = to;
                }
            }
        }
        text
    }
}

fn line(text: &mut String, written: std::fmt::Arguments<'_>) {
    text.write_fmt(written).expect("a string takes all that is written to it");
}
