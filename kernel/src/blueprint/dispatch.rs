//! How somebody is found to do the work: by whom, in which ways, how far away, and what follows.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Landmark, Metres, MoveName, ReasonCode, Span, StateName, word::words};
use crate::{Role, Roles};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// Side by side: a dispatcher may assign by hand what also stands in the pool.
    #[serde(deserialize_with = "one_or_more")]
    pub how: Vec<Dispatching>,
    /// Who assigns by hand.
    pub by: Vec<Role>,
    /// Whom they may assign.
    pub among: Vec<Role>,
    /// How the engine looks for somebody; absent where only people do.
    #[serde(default)]
    pub search: Option<SearchRules>,
}

words! {
    Dispatching is a "way of dispatching":
        /// Somebody of the staff chooses.
        ByHand = "by_hand",
        /// Providers near by see the order, and the first to claim it has it.
        Pool = "pool",
        /// The most suitable are asked, and have until a deadline to answer.
        Offers = "offers",
        /// The most suitable has it without being asked.
        Automatic = "automatic",
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchRules {
    /// An order needs hands from the moment it enters one of these states, until somebody has it.
    pub states: Vec<StateName>,
    /// Where the work begins.
    pub from: Landmark,
    pub radius: Metres,
    pub widening: Option<Widening>,
    /// Present where providers are asked.
    pub asking: Option<Asking>,
    /// What decides among those who are suitable, the weightiest first; the nearest goes first where all else is equal.
    pub rank: Vec<Ranking>,
    /// The move that the system makes when somebody has the order.
    pub won: Option<MoveName>,
    /// The move that the system makes when they have it no longer.
    pub lost: Option<MoveName>,
    pub giving_up: Option<GivingUp>,
    /// How long the device of whoever has the order may be silent before it is taken from them.
    pub silence: Option<Span>,
}

/// Looks farther and farther away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Widening {
    pub by: Metres,
    pub every: Span,
    pub to: Metres,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// How many have the same order before them at once.
    pub at_once: u32,
    /// Silence for so long is no.
    pub lapse: Span,
}

words! {
    Ranking is a "ranking":
        /// The shortest way to where the work begins.
        Distance = "distance",
        /// The fewest orders in hand.
        Load = "load",
        /// The best rated.
        Rating = "rating",
}

/// What the system does when nobody was found for so long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivingUp {
    pub after: Span,
    pub make: MoveName,
    pub reason: Option<ReasonCode>,
}

impl Dispatch {
    pub fn assigners(&self) -> Roles {
        self.by.iter().copied().collect()
    }

    pub fn candidates(&self) -> Roles {
        self.among.iter().copied().collect()
    }

    pub fn is(&self, how: Dispatching) -> bool {
        self.how.contains(&how)
    }

    /// The rules of the search, where an order in this state needs hands.
    pub fn search_in(&self, state: &StateName) -> Option<&SearchRules> {
        self.search.as_ref().filter(|search| search.states.contains(state))
    }
}

/// Blueprints that were kept before there were several ways have one.
fn one_or_more<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<Dispatching>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        One(Dispatching),
        More(Vec<Dispatching>),
    }
    Ok(match Written::deserialize(source)? {
        Written::One(one) => vec![one],
        Written::More(more) => more,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blueprint_that_was_kept_with_one_way_is_still_read() {
        let kept = r#"{"how":"by_hand","by":["kitchen"],"among":["kitchen"]}"#;
        let read: Dispatch = serde_json::from_str(kept).unwrap();
        assert_eq!((read.how.as_slice(), &read.search), (&[Dispatching::ByHand][..], &None));
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Dispatch>(&written).unwrap(), read);
    }
}
