//! The benchmark's measures of a day.

use super::instance::{Instance, Minute};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measures {
    pub orders: usize,
    pub undelivered: usize,
    pub click_to_door: Spread,
    /// Mean minutes above the target.
    pub overage: f64,
    pub ready_to_pickup: Spread,
    pub cost_per_order: f64,
    pub orders_per_bundle: f64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spread {
    pub mean: f64,
    pub p90: f64,
}

/// An order that reached its door.
#[derive(Debug, Clone, Copy)]
pub struct Delivered {
    pub order: usize,
    pub provider: usize,
    pub pickup: Minute,
    pub drop_off: Minute,
}

impl Measures {
    pub fn of(instance: &Instance, delivered: &[Delivered], bundles: usize) -> Self {
        let order = |delivered: &Delivered| &instance.orders[delivered.order];
        let doors: Vec<Minute> = delivered.iter().map(|done| done.drop_off - order(done).placed).collect();
        let overage: Vec<Minute> = doors.iter().map(|door| (door - instance.rules.target).max(0)).collect();
        let pickups = delivered.iter().map(|done| done.pickup - order(done).ready).collect();
        Self {
            orders: instance.orders.len(),
            undelivered: instance.orders.len() - delivered.len(),
            click_to_door: Spread::of(doors),
            overage: mean(&overage),
            ready_to_pickup: Spread::of(pickups),
            cost_per_order: pay(instance, delivered) / delivered.len().max(1) as f64,
            orders_per_bundle: delivered.len() as f64 / bundles.max(1) as f64,
        }
    }

    pub fn percent_undelivered(&self) -> f64 {
        100.0 * self.undelivered as f64 / self.orders.max(1) as f64
    }
}

/// Everybody gets what they earned by orders, or by the hour where that is more.
fn pay(instance: &Instance, delivered: &[Delivered]) -> f64 {
    let mut done = vec![0_u32; instance.providers.len()];
    for delivered in delivered {
        done[delivered.provider] += 1;
    }
    let rules = &instance.rules;
    let earned = |(provider, done): (&super::instance::Provider, u32)| {
        let hours = (provider.off - provider.on) as f64 / 60.0;
        (rules.pay_per_order * f64::from(done)).max(rules.pay_per_hour * hours)
    };
    instance.providers.iter().zip(done).map(earned).sum()
}

impl Spread {
    fn of(mut minutes: Vec<Minute>) -> Self {
        minutes.sort_unstable();
        Self { mean: mean(&minutes), p90: percentile(&minutes, 0.9) }
    }
}

fn mean(minutes: &[Minute]) -> f64 {
    minutes.iter().sum::<Minute>() as f64 / minutes.len().max(1) as f64
}

/// Between two values in proportion, as the benchmark's evaluator takes it.
fn percentile(sorted: &[Minute], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let rank = share * last as f64;
    let (low, high) = (sorted[rank.floor() as usize] as f64, sorted[rank.ceil() as usize] as f64);
    low + (high - low) * rank.fract()
}
