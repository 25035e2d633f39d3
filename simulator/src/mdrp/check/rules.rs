//! The rules of the benchmark, one after the other.

use std::collections::HashSet;

use super::{
    Broken,
    written::{Assignment, Line, Move, Written},
};
use crate::mdrp::{
    instance::{Instance, Minute},
    measures::Delivered,
    solution::{NOTHING, START},
};

pub(super) fn judge(instance: &Instance, written: &Written) -> (Vec<Delivered>, Vec<Broken>) {
    let mut judge = Judge { instance, delivered: Vec::new(), broken: Vec::new() };
    judge.each_order_once(written);
    for assignment in &written.assignments {
        judge.known_by_then(assignment);
        judge.one_merchant(assignment);
        judge.ready_and_on_duty(assignment);
    }
    for provider in 0..instance.providers.len() {
        judge.timeline(provider, written);
    }
    judge.order_lines(written);
    (judge.delivered, judge.broken)
}

struct Judge<'i> {
    instance: &'i Instance,
    delivered: Vec<Delivered>,
    broken: Vec<Broken>,
}

impl Judge<'_> {
    fn order_name(&self, order: usize) -> String {
        self.instance.orders[order].name.clone()
    }

    fn provider_name(&self, provider: usize) -> String {
        self.instance.providers[provider].name.clone()
    }

    fn each_order_once(&mut self, written: &Written) {
        let mut seen = HashSet::new();
        for &order in written.assignments.iter().flat_map(|assignment| &assignment.orders) {
            if !seen.insert(order) {
                self.broken.push(Broken::AssignedTwice { order: self.order_name(order) });
            }
        }
        for order in 0..self.instance.orders.len() {
            let times = written.orders.iter().filter(|line| line.order == order).count();
            if times != 1 {
                self.broken.push(Broken::Listed { order: self.order_name(order), times });
            }
        }
    }

    fn known_by_then(&mut self, assignment: &Assignment) {
        let (assigned, provider) = (assignment.assigned, assignment.provider);
        if assigned < self.instance.providers[provider].on {
            self.broken.push(Broken::NotOnDuty { provider: self.provider_name(provider), assigned });
        }
        for &order in &assignment.orders {
            if assigned < self.instance.orders[order].placed {
                self.broken.push(Broken::AssignedEarly { order: self.order_name(order), assigned });
            }
            if assigned > assignment.pickup {
                self.broken.push(Broken::AssignedLate { order: self.order_name(order), assigned });
            }
        }
    }

    fn one_merchant(&mut self, assignment: &Assignment) {
        let merchant = self.instance.orders[assignment.orders[0]].merchant;
        for &order in &assignment.orders {
            if self.instance.orders[order].merchant != merchant {
                self.broken.push(Broken::MixedBundle { order: self.order_name(order) });
            }
        }
    }

    fn ready_and_on_duty(&mut self, assignment: &Assignment) {
        let (pickup, provider) = (assignment.pickup, assignment.provider);
        for &order in &assignment.orders {
            if pickup < self.instance.orders[order].ready {
                self.broken.push(Broken::NotReady { order: self.order_name(order), pickup });
            }
        }
        if pickup > self.instance.providers[provider].off {
            self.broken.push(Broken::OffDuty { provider: self.provider_name(provider), pickup });
        }
    }

    /// Follows one provider from coming on duty to the last drop-off, move by move.
    fn timeline(&mut self, provider: usize, written: &Written) {
        let mut work: Vec<&Assignment> =
            written.assignments.iter().filter(|assignment| assignment.provider == provider).collect();
        work.sort_by_key(|assignment| assignment.pickup);
        let moves: Vec<&Move> = written.moves.iter().filter(|made| made.provider == provider).collect();
        let expected = work.iter().map(|assignment| assignment.orders.len() + 1).sum();
        if moves.len() != expected {
            let provider = self.provider_name(provider);
            self.broken.push(Broken::Moves { provider, made: moves.len(), expected });
            return;
        }
        let (mut moves, mut place, mut free) =
            (moves.into_iter(), START.to_owned(), self.instance.providers[provider].on);
        for assignment in work {
            free = self.trip(assignment, &mut moves, &mut place, free);
        }
    }

    /// One trip; answers when its provider is free again.
    fn trip<'m>(
        &mut self,
        assignment: &Assignment,
        moves: &mut impl Iterator<Item = &'m Move>,
        place: &mut String,
        free: Minute,
    ) -> Minute {
        let rules = &self.instance.rules;
        let orders = assignment.orders.iter().map(|&order| &self.instance.orders[order]);
        let Some(first) = orders.clone().next() else { return free };
        let Some(there) = moves.next() else { return free };
        self.follows(there, place, &self.instance.merchants[first.merchant].name.clone());
        let placed = orders.clone().map(|order| order.placed).min().unwrap_or(free);
        if there.departed < placed.max(self.instance.providers[assignment.provider].on) {
            let provider = self.provider_name(assignment.provider);
            self.broken.push(Broken::Foreseen { provider, departed: there.departed });
        }
        if there.departed < free {
            self.departed(there, free);
        }
        let arrives = there.departed + rules.minutes(there.from_spot, there.to_spot);
        let ready = orders.map(|order| order.ready).max().unwrap_or(arrives);
        let possible = ready.max(arrives + rules.before_pickup());
        if assignment.pickup != possible {
            let provider = self.provider_name(assignment.provider);
            self.broken.push(Broken::PickupTime { provider, pickup: assignment.pickup, possible });
        }
        self.drop_offs(assignment, moves, place)
    }

    fn drop_offs<'m>(
        &mut self,
        assignment: &Assignment,
        moves: &mut impl Iterator<Item = &'m Move>,
        place: &mut String,
    ) -> Minute {
        let rules = &self.instance.rules;
        let mut free = assignment.pickup + rules.after_pickup();
        for (&order, made) in assignment.orders.iter().zip(moves) {
            self.follows(made, place, &self.order_name(order));
            if made.departed != free {
                self.departed(made, free);
            }
            let drop_off =
                made.departed + rules.minutes(made.from_spot, made.to_spot) + rules.before_drop_off();
            let (provider, pickup) = (assignment.provider, assignment.pickup);
            self.delivered.push(Delivered { order, provider, pickup, drop_off });
            free = drop_off + rules.after_drop_off();
        }
        free
    }

    fn follows(&mut self, made: &Move, place: &mut String, to: &str) {
        if made.from != *place || made.to != to {
            self.broken.push(Broken::Diverted {
                provider: self.provider_name(made.provider),
                from: made.from.clone(),
                to: made.to.clone(),
                expected_from: place.clone(),
                expected_to: to.to_owned(),
            });
        }
        made.to.clone_into(place);
    }

    fn departed(&mut self, made: &Move, possible: Minute) {
        let provider = self.provider_name(made.provider);
        self.broken.push(Broken::Departure { provider, departed: made.departed, possible });
    }

    fn order_lines(&mut self, written: &Written) {
        let mut done = vec![None; self.instance.orders.len()];
        for &delivered in &self.delivered {
            done[delivered.order] = Some(delivered);
        }
        for line in &written.orders {
            let order = &self.instance.orders[line.order];
            self.agrees(line, "placement_time", &line.placed, &order.placed.to_string());
            self.agrees(line, "ready_time", &line.ready, &order.ready.to_string());
            let done = done[line.order];
            let minute =
                |known: Option<Minute>| known.map_or_else(|| NOTHING.to_owned(), |minute| minute.to_string());
            self.agrees(line, "pickup_time", &line.pickup, &minute(done.map(|done| done.pickup)));
            self.agrees(line, "dropoff_time", &line.drop_off, &minute(done.map(|done| done.drop_off)));
            let provider = done.map_or_else(|| NOTHING.to_owned(), |done| self.provider_name(done.provider));
            self.agrees(line, "courier", &line.provider, &provider);
        }
    }

    fn agrees(&mut self, line: &Line, field: &'static str, written: &str, expected: &str) {
        if written != expected {
            let (written, expected) = (written.to_owned(), expected.to_owned());
            self.broken.push(Broken::OrderLine {
                order: self.order_name(line.order),
                field,
                written,
                expected,
            });
        }
    }
}
