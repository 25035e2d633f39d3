//! What is asked of providers must be something they can bring, and be there for some of them.

use kernel::blueprint::{Approval, Blueprint, WantedDocument, Workforce};

use crate::{desk::Desk, nearest::suggestion};

/// Documents are asked of vehicles that there are.
pub fn names(workforce: &Workforce, desk: &Desk) {
    for document in &workforce.documents {
        for vehicle in document.vehicles.iter().filter(|name| !workforce.vehicles.contains(name)) {
            let path = format!("workforce.documents.{}.vehicles.{vehicle}", document.name);
            let instead = suggestion(vehicle.as_str(), &workforce.vehicles);
            desk.fault_at(&path, format!("nobody comes with a `{vehicle}`: {instead}"));
        }
    }
}

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let Some(workforce) = &blueprint.workforce else { return };
    for document in &workforce.documents {
        told_of(document, workforce, desk);
    }
    if workforce.background_check && workforce.approval == Approval::Automatic {
        let what = "whoever applies may work, and yet somebody looks into their past: let `approval` be \
                    \"operator\", or leave the check out";
        desk.fault_at("workforce.background_check", what);
    }
}

fn told_of(document: &WantedDocument, workforce: &Workforce, desk: &Desk) {
    let path = format!("workforce.documents.{}", document.name);
    if document.expires && workforce.reminder.as_seconds() == 0 {
        let what = format!("`{}` expires, but nobody is reminded in time: give a `reminder`", document.name);
        desk.fault_at("workforce.reminder", what);
    }
    let everybody = workforce.vehicles.iter().all(|vehicle| document.vehicles.contains(vehicle));
    if everybody && !document.vehicles.is_empty() {
        let what = format!("`{}` is asked of every vehicle: leave `vehicles` out", document.name);
        desk.fault_at(&format!("{path}.vehicles"), what);
    }
}
