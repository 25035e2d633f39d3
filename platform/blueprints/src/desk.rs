//! Where a blueprint is read and checked: it gathers the faults, and remembers where everything was written so
//! that a check on the finished blueprint can still name the line.

use std::{cell::RefCell, collections::BTreeMap, fmt};

use crate::fault::{Fault, Faults, Spot};

/// The file a folder must have, and the place of what is missing altogether.
pub const MAIN_FILE: &str = "blueprint.toml";

#[derive(Debug, Default)]
pub struct Desk {
    faults: RefCell<Vec<Fault>>,
    spots: RefCell<BTreeMap<String, Spot>>,
}

impl Desk {
    /// Remembers where something stands; answers where it already stood.
    pub fn note(&self, path: &str, spot: Spot) -> Option<Spot> {
        let mut spots = self.spots.borrow_mut();
        let first = spots.get(path).cloned();
        if first.is_none() {
            spots.insert(path.to_owned(), spot);
        }
        first
    }

    /// Where something was written, by its path such as `moves.prepare.to`; where the nearest thing around it
    /// was, when it was left out.
    pub fn spot(&self, path: &str) -> Spot {
        let spots = self.spots.borrow();
        let mut path = path;
        loop {
            if let Some(spot) = spots.get(path) {
                return spot.clone();
            }
            match path.rsplit_once('.') {
                Some((around, _)) => path = around,
                None => return Spot { file: MAIN_FILE.into(), line: 1 },
            }
        }
    }

    pub fn fault(&self, spot: Spot, reason: impl fmt::Display) {
        self.faults.borrow_mut().push(Fault { spot, reason: reason.to_string() });
    }

    pub fn fault_at(&self, path: &str, reason: impl fmt::Display) {
        self.fault(self.spot(path), reason);
    }

    /// Ends a stage: what comes after it may rely on what it checked.
    pub fn refuse_if_any(&self) -> Result<(), Faults> {
        let faults = self.faults.take();
        if faults.is_empty() { Ok(()) } else { Err(faults.into_iter().collect()) }
    }
}
