//! Who may be given an order at all, whatever it costs.

use super::snapshot::{Hand, Open};

/// Why a provider may not have an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    AlreadyAsked,
    LacksSkill,
    TooLarge,
}

pub(super) fn bar(order: &Open, hand: &Hand) -> Option<Bar> {
    if order.asked.contains(&hand.provider) {
        return Some(Bar::AlreadyAsked);
    }
    if !hand.skills.cover(order.wanted) {
        return Some(Bar::LacksSkill);
    }
    (order.size > hand.capacity).then_some(Bar::TooLarge)
}
