//! A day as it goes: where everybody is, and what they have in hand.

use dispatch::planning::Point;

use super::{
    ground::Ground,
    instance::{Instance, Minute, Order, Provider},
    solution::{Drop, Solution, Work},
};

pub(super) struct Day<'a> {
    pub instance: &'a Instance,
    pub ground: Ground,
    pub whereabouts: Vec<Whereabouts>,
    pub picked_up: Vec<bool>,
    pub solution: Solution,
}

pub(super) enum Whereabouts {
    /// Free at a place, now or when the work in hand is done.
    Free {
        place: Point,
        since: Minute,
    },
    Bound(Bound),
}

/// On the way to a merchant or waiting there: orders may still be added.
pub(super) struct Bound {
    pub merchant: usize,
    pub departed: Minute,
    pub arrives: Minute,
    pub orders: Vec<usize>,
    pub decided: Minute,
}

impl<'a> Day<'a> {
    pub fn new(instance: &'a Instance) -> Self {
        let ground = Ground::new(instance);
        let start = |(index, provider): (usize, &Provider)| Whereabouts::Free {
            place: ground.provider(index),
            since: provider.on,
        };
        let whereabouts = instance.providers.iter().enumerate().map(start).collect();
        let picked_up = vec![false; instance.orders.len()];
        Self { instance, ground, whereabouts, picked_up, solution: Solution::default() }
    }

    /// From the first order to the last moment somebody could pick one up.
    pub fn minutes(&self) -> impl Iterator<Item = Minute> + use<> {
        let first = self.instance.orders.iter().map(|order| order.placed).min();
        let last = self.instance.providers.iter().map(|provider| provider.off).max();
        first.zip(last).map(|(first, last)| first..=last).into_iter().flatten()
    }

    pub fn is_over(&self) -> bool {
        self.picked_up.iter().all(|&picked_up| picked_up)
    }

    /// An order was placed, or somebody came on duty or has finished.
    pub fn something_happened(&self, now: Minute) -> bool {
        let placed = |order: &Order| order.placed == now;
        let came = |provider: &Provider| provider.on == now;
        let free = |whereabouts: &Whereabouts| matches!(whereabouts, Whereabouts::Free { since, .. } if *since == now);
        self.instance.orders.iter().any(placed)
            || self.instance.providers.iter().any(came)
            || self.whereabouts.iter().any(free)
    }

    /// What a provider is told: to set out if they are free, or what more to take along if they are bound.
    pub fn tell(&mut self, now: Minute, provider: usize, orders: Vec<usize>) {
        match &mut self.whereabouts[provider] {
            Whereabouts::Bound(bound) if bound.orders == orders => {}
            Whereabouts::Bound(bound) => (bound.orders, bound.decided) = (orders, now),
            Whereabouts::Free { place, .. } => {
                let merchant = self.instance.orders[orders[0]].merchant;
                let arrives = now + self.ground.minutes(*place, self.ground.merchant(merchant));
                let bound = Bound { merchant, departed: now, arrives, orders, decided: now };
                self.whereabouts[provider] = Whereabouts::Bound(bound);
            }
        }
    }

    /// Whoever has everything in hand leaves the merchant; from here on nothing can be added.
    pub fn depart(&mut self, now: Minute) {
        for provider in 0..self.whereabouts.len() {
            if let Whereabouts::Bound(bound) = &self.whereabouts[provider] {
                let pickup = self.pickup(bound);
                if pickup <= now {
                    let (merchant, departed, decided) = (bound.merchant, bound.departed, bound.decided);
                    let drops = self.drops(bound, pickup);
                    self.deliver(Work { provider, merchant, departed, decided, pickup, drops });
                }
            }
        }
    }

    fn pickup(&self, bound: &Bound) -> Minute {
        let there = bound.arrives + self.instance.rules.before_pickup();
        bound.orders.iter().map(|&order| self.instance.orders[order].ready).fold(there, Minute::max)
    }

    fn drops(&self, bound: &Bound, pickup: Minute) -> Vec<Drop> {
        let rules = &self.instance.rules;
        let (mut place, mut free) = (self.ground.merchant(bound.merchant), pickup + rules.after_pickup());
        let mut drops = Vec::new();
        for &order in &bound.orders {
            let there = self.ground.order(order);
            let done = free + self.ground.minutes(place, there) + rules.before_drop_off();
            drops.push(Drop { order, departed: free, done });
            (place, free) = (there, done + rules.after_drop_off());
        }
        drops
    }

    fn deliver(&mut self, work: Work) {
        for drop in &work.drops {
            self.picked_up[drop.order] = true;
            let since = drop.done + self.instance.rules.after_drop_off();
            self.whereabouts[work.provider] =
                Whereabouts::Free { place: self.ground.order(drop.order), since };
        }
        self.solution.work.push(work);
    }
}
