//! What is known at a minute of the day, as the planner wants it: nothing that is placed or comes on duty later.

use std::time::Duration;

use dispatch::planning::{Bound, Expected, Hand, Open, Skills, Visit};

use super::{
    day::{Day, Whereabouts},
    instance::Minute,
    keys::{at, id_of},
};

pub(super) fn orders(day: &Day<'_>, now: Minute) -> Vec<Open> {
    let known = day.instance.orders.iter().enumerate();
    known
        .filter(|(index, order)| order.placed <= now && !day.picked_up[*index])
        .map(|(index, _)| open(day, index))
        .collect()
}

fn open(day: &Day<'_>, index: usize) -> Open {
    let (order, rules) = (&day.instance.orders[index], &day.instance.rules);
    let visit =
        |place, before: Minute, after: Minute| Visit { at: place, before: span(before), after: span(after) };
    let drop_off = visit(day.ground.order(index), rules.before_drop_off(), rules.after_drop_off());
    Open {
        id: id_of(index),
        merchant: id_of(order.merchant),
        pickup: visit(day.ground.merchant(order.merchant), rules.before_pickup(), rules.after_pickup()),
        ready: at(order.ready),
        drop_off: Some(drop_off),
        placed: at(order.placed),
        target: at(order.placed + rules.target),
        latest: None,
        size: 1,
        wanted: Skills::default(),
        urgency: 1,
        asked: Vec::new(),
    }
}

pub(super) fn providers(day: &Day<'_>, now: Minute) -> Vec<Hand> {
    let on_duty = day.instance.providers.iter().enumerate();
    on_duty
        .filter(|(index, provider)| provider.on <= now && (now <= provider.off || is_bound(day, *index)))
        .map(|(index, _)| hand(day, index, now))
        .collect()
}

/// Where orders came from in the last hour.
pub(super) fn expected(day: &Day<'_>, now: Minute) -> Vec<Expected> {
    let mut weights = vec![0_u32; day.instance.merchants.len()];
    for order in day.instance.orders.iter().filter(|order| order.placed <= now && order.placed > now - 60) {
        weights[order.merchant] += 1;
    }
    let known = weights.into_iter().enumerate().filter(|(_, weight)| *weight > 0);
    known.map(|(merchant, weight)| Expected { at: day.ground.merchant(merchant), weight }).collect()
}

fn is_bound(day: &Day<'_>, index: usize) -> bool {
    matches!(day.whereabouts[index], Whereabouts::Bound(_))
}

fn hand(day: &Day<'_>, index: usize, now: Minute) -> Hand {
    let (place, free, bound) = match &day.whereabouts[index] {
        Whereabouts::Free { place, since } => (*place, (*since).max(now), None),
        Whereabouts::Bound(known) => {
            let orders = known.orders.iter().map(|&order| id_of(order)).collect();
            (day.ground.merchant(known.merchant), known.arrives, Some(Bound { orders }))
        }
    };
    Hand {
        provider: id_of(index),
        at: place,
        free: at(free),
        ends: Some(at(day.instance.providers[index].off)),
        capacity: u32::MAX,
        skills: Skills::default(),
        rating: 100,
        load: 0,
        bound,
    }
}

fn span(minutes: Minute) -> Duration {
    Duration::from_secs(60 * minutes.unsigned_abs())
}
