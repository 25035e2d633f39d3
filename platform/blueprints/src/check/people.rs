//! Whoever is asked, told or offered a choice must be there.

use kernel::blueprint::{Blueprint, Mover, Notification, Recipient, Requirement, StateKind};

use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    on_captured(blueprint, desk);
    reasons(blueprint, desk);
    notifications(blueprint, desk);
    for slot in blueprint.slots.iter().filter(|slot| slot.start == slot.end) {
        let what = format!("the slot `{}` begins when it ends: give it some time", slot.name);
        desk.fault_at(&format!("slots.{}", slot.name), what);
    }
}

fn on_captured(blueprint: &Blueprint, desk: &Desk) {
    let made = blueprint.payment.on_captured.as_ref().and_then(|name| blueprint.life_cycle.move_named(name));
    let Some(made) = made else { return };
    if !made.by.contains(&Mover::System) {
        let what = format!("the system may not make the move `{}`: add system to its `by`", made.name);
        desk.fault_at("payment.on_captured", what);
    }
    if let Some(missing) = made.requires.iter().find(|missing| **missing != Requirement::DeliveryStaff) {
        let what =
            format!("a payment brings no {missing}, which `{}` requires: make another move", made.name);
        desk.fault_at("payment.on_captured", what);
    }
}

/// Who can cancel chooses a reason, and who cannot is not asked for one.
fn reasons(blueprint: &Blueprint, desk: &Desk) {
    let cycle = &blueprint.life_cycle;
    let cancels = |mover: Mover| {
        let moves = cycle.moves.iter().filter(move |made| made.by.contains(&mover));
        let mut ends = moves.filter_map(|made| cycle.state(&made.to));
        ends.any(|state| state.kind == StateKind::Cancelled)
    };
    if cancels(Mover::Customer) && blueprint.cancel_reasons_of(Mover::Customer).is_empty() {
        let what = "a customer can cancel, but has no reason to choose: add `customer` to [cancel_reasons]";
        desk.fault_at("cancel_reasons", what);
    }
    for mover in blueprint.cancel_reasons.keys().filter(|mover| !cancels(**mover)) {
        let what = format!(
            "{mover} has reasons, but can never cancel: take them out, or add {mover} to such a move"
        );
        desk.fault_at(&format!("cancel_reasons.{mover}"), what);
    }
}

fn notifications(blueprint: &Blueprint, desk: &Desk) {
    for (nr, row) in (1..).zip(&blueprint.notifications) {
        let path = format!("notifications.{nr}");
        if row.to.contains(&Recipient::DeliveryStaff) && blueprint.dispatch.is_none() {
            desk.fault_at(
                &path,
                "nobody is ever assigned to be told: take delivery_staff out, or add [dispatch]",
            );
        }
        for other in &blueprint.notifications[..nr - 1] {
            told_twice(row, other).into_iter().for_each(|what| desk.fault_at(&path, what));
        }
    }
}

fn told_twice(row: &Notification, other: &Notification) -> Option<String> {
    let recipient = row.to.iter().find(|recipient| other.to.contains(recipient))?;
    let channel = row.channels.iter().find(|channel| other.channels.contains(channel))?;
    (row.on == other.on).then(|| {
        format!(
            "{recipient} is told twice on {channel}, by `{}` and by `{}`: keep one of them",
            other.template, row.template
        )
    })
}
