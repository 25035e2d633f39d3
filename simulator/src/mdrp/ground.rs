//! The places of an instance under the numbers the planner knows them by, and the way between any two of them.

use dispatch::planning::{Point, Travel};

use super::instance::{Instance, Minute, Spot};

pub struct Ground {
    minutes: Vec<u16>,
    places: usize,
    orders: usize,
    merchants: usize,
}

impl Ground {
    pub fn new(instance: &Instance) -> Self {
        let spots: Vec<Spot> = instance
            .orders
            .iter()
            .map(|order| order.spot)
            .chain(instance.merchants.iter().map(|merchant| merchant.spot))
            .chain(instance.providers.iter().map(|provider| provider.spot))
            .collect();
        let way = |from: Spot, to: Spot| u16::try_from(instance.rules.minutes(from, to)).unwrap_or(u16::MAX);
        let minutes = spots
            .iter()
            .flat_map(|&from| spots.iter().map(move |&to| (from, to)))
            .map(|(from, to)| way(from, to));
        Self {
            minutes: minutes.collect(),
            places: spots.len(),
            orders: instance.orders.len(),
            merchants: instance.merchants.len(),
        }
    }

    pub fn minutes(&self, from: Point, to: Point) -> Minute {
        Minute::from(self.minutes[from.0 as usize * self.places + to.0 as usize])
    }

    pub fn order(&self, order: usize) -> Point {
        point(order)
    }

    pub fn merchant(&self, merchant: usize) -> Point {
        point(self.orders + merchant)
    }

    pub fn provider(&self, provider: usize) -> Point {
        point(self.orders + self.merchants + provider)
    }
}

impl Travel for Ground {
    fn seconds(&self, from: Point, to: Point) -> u32 {
        60 * u32::from(self.minutes[from.0 as usize * self.places + to.0 as usize])
    }
}

fn point(index: usize) -> Point {
    Point(u32::try_from(index).expect("an instance has thousands of places, not billions"))
}
