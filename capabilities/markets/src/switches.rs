use std::collections::BTreeSet;

use ::store::{StoreError, Tx};
use kernel::{Actor, Market, MarketId, Roles};

use crate::{SwitchError, SwitchesChanged, store};

/// What is switched off; everything else the blueprint offers is on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switches(pub(crate) BTreeSet<String>);

impl Switches {
    pub fn is_on(&self, name: &str) -> bool {
        !self.0.contains(name)
    }
}

pub fn switches(tx: &mut Tx<'_>, market: MarketId) -> Result<Switches, StoreError> {
    store::switches(tx, market)
}

/// Turns order types and payment methods of the blueprint on or off, by name.
pub fn switch(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    turns: &[(String, bool)],
) -> Result<Switches, SwitchError> {
    if !actor.is_any_of(market.id, Roles::OPERATORS) {
        return Err(SwitchError::NotYours);
    }
    if let Some((name, _)) = turns.iter().find(|(name, _)| !offers(market, name)) {
        return Err(SwitchError::Unknown(name.clone()));
    }
    let mut switches = store::switches(tx, market.id)?;
    for (name, on) in turns {
        if *on {
            switches.0.remove(name)
        } else {
            switches.0.insert(name.clone())
        };
    }
    store::set_switches(tx, market.id, &switches)?;
    tx.publish(SwitchesChanged { market: market.id, off: switches.0.clone() })?;
    Ok(switches)
}

fn offers(market: &Market, name: &str) -> bool {
    let blueprint = &market.blueprint;
    blueprint.payment.method(name).is_some()
        || blueprint.life_cycle.order_types().any(|order_type| order_type.to_string() == name)
}
