//! Everything that is pointed at must exist.

use std::collections::BTreeSet;

use kernel::blueprint::{
    Blueprint, LifeCycle, Location, MoveName, Mover, ReasonCode, SearchRules, StateName, Trigger,
};

use super::workforce;
use crate::{desk::Desk, nearest::suggestion};

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let names = Names { cycle: &blueprint.life_cycle, desk };
    names.in_states();
    names.in_moves();
    names.in_timers(blueprint.cancel_reasons_of(Mover::System));
    names.in_steps();
    if let Some(location) = &blueprint.location {
        names.in_location(location);
    }
    if let Some(search) = blueprint.dispatch.as_ref().and_then(|dispatch| dispatch.search.as_ref()) {
        names.in_search(search, blueprint.cancel_reasons_of(Mover::System));
    }
    if let Some(made) = &blueprint.payment.on_captured {
        names.made("payment.on_captured", made);
    }
    if let Some(workforce) = &blueprint.workforce {
        workforce::names(workforce, desk);
    }
    for (number, notification) in (1..).zip(&blueprint.notifications) {
        if let Trigger::Entered(state) = &notification.on {
            names.state(&format!("notifications.{number}.state"), state);
        }
    }
}

struct Names<'a> {
    cycle: &'a LifeCycle,
    desk: &'a Desk,
}

impl Names<'_> {
    fn in_states(&self) {
        self.state("initial", &self.cycle.initial);
        let states = self.cycle.states.iter();
        for (state, step) in states.filter_map(|state| state.step.as_ref().map(|step| (state, step))) {
            let path = format!("states.{}.step", state.name);
            let steps: BTreeSet<&StateName> = self.cycle.steps.values().flatten().collect();
            if !steps.contains(&step) {
                let instead = suggestion(step.as_str(), steps);
                self.desk.fault_at(&path, format!("`{step}` is not one of the steps: {instead}"));
            }
        }
    }

    fn in_moves(&self) {
        for made in &self.cycle.moves {
            for from in &made.from {
                self.state(&format!("moves.{}.from.{from}", made.name), from);
            }
            self.state(&format!("moves.{}.to", made.name), &made.to);
        }
    }

    fn in_timers(&self, reasons: &[ReasonCode]) {
        for timer in &self.cycle.timers {
            self.state(&format!("timers.{}.state", timer.name), &timer.state);
            self.made(&format!("timers.{}.make", timer.name), &timer.make);
            if let Some(reason) = &timer.reason {
                self.reason(&format!("timers.{}.reason", timer.name), reason, reasons);
            }
        }
    }

    fn in_search(&self, search: &SearchRules, reasons: &[ReasonCode]) {
        for state in &search.states {
            self.state(&format!("dispatch.search.in.{state}"), state);
        }
        for (path, made) in [("dispatch.search.won", &search.won), ("dispatch.search.lost", &search.lost)] {
            made.iter().for_each(|made| self.made(path, made));
        }
        if let Some(giving_up) = &search.giving_up {
            self.made("dispatch.search.give_up.make", &giving_up.make);
            if let Some(reason) = &giving_up.reason {
                self.reason("dispatch.search.give_up.reason", reason, reasons);
            }
        }
    }

    fn in_steps(&self) {
        for (order_type, states) in &self.cycle.steps {
            for state in states {
                self.state(&format!("steps.{order_type}.{state}"), state);
            }
        }
    }

    fn in_location(&self, location: &Location) {
        for (number, seen) in (1..).zip(&location.seen) {
            for state in &seen.states {
                self.state(&format!("location.seen.{number}.in.{state}"), state);
            }
        }
        for (number, fence) in (1..).zip(&location.fences) {
            self.state(&format!("location.fences.{number}.in"), &fence.state);
            self.made(&format!("location.fences.{number}.make"), &fence.make);
        }
    }

    fn reason(&self, path: &str, reason: &ReasonCode, reasons: &[ReasonCode]) {
        if !reasons.contains(reason) {
            let instead = suggestion(reason.as_str(), reasons);
            let what = format!("`{reason}` is not one of the `cancel_reasons` of `system`: {instead}");
            self.desk.fault_at(path, what);
        }
    }

    fn state(&self, path: &str, name: &StateName) {
        if self.cycle.state(name).is_none() {
            let instead = suggestion(name.as_str(), self.cycle.states.iter().map(|state| &state.name));
            self.desk.fault_at(path, format!("there is no state `{name}`: {instead}"));
        }
    }

    fn made(&self, path: &str, name: &MoveName) {
        if self.cycle.move_named(name).is_none() {
            let instead = suggestion(name.as_str(), self.cycle.moves.iter().map(|made| &made.name));
            self.desk.fault_at(path, format!("there is no move `{name}`: {instead}"));
        }
    }
}
