//! A business as data: what its order goes through, what it costs, who is told, in which words.
//!
//! These are the types the engine decides by. They are read from a folder of TOML and message files by the
//! crate `blueprints`, which refuses a folder that does not make sense; so whoever holds a [`Blueprint`] may
//! rely on it.

mod condition;
mod dispatch;
mod flag;
mod life_cycle;
mod location;
mod mover;
mod name;
mod notification;
mod payment;
mod pricing;
mod slot;
mod span;
mod step;
mod text;
mod version;
mod word;
mod workforce;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use condition::{Condition, Facts, Requirement};
pub use dispatch::{Asking, Dispatch, Dispatching, GivingUp, Ranking, SearchRules, Widening};
pub use flag::{Flag, Flags};
pub use life_cycle::{Effect, LifeCycle, Move, Refusal, State, StateKind, Timer};
pub use location::{
    Crossing, Fence, Landmark, Location, Metres, NotADistance, NotAPrecision, Precision, Seen, Trail, Watcher,
};
pub use mover::{Mover, NotAMover};
pub use name::{
    BrandName, DocumentName, MethodName, MoveName, NotAName, ReasonCode, SkillName, SlotName, StateName,
    TemplateName, TimerName, VehicleName,
};
pub use notification::{Channel, Notification, Occasion, Opens, Recipient, Trigger};
pub use payment::{Method, PayWhen, Payment};
pub use pricing::{NotAPercentage, Percentage, Pricing, Tax};
pub use slot::{NotATimeOfDay, Slot, TimeOfDay};
pub use span::{NotASpan, Span};
pub use step::{OrderType, Steps};
pub use text::{CHARGE_VARIABLES, Language, NOTICE_VARIABLES, NotALanguage, Noun, charge_key};
pub use version::{BlueprintVersion, NotABlueprintVersion};
pub use word::{NotAWord, Word};
pub use workforce::{Approval, WantedDocument, Workforce};

/// Everything in which one business differs from another. It can be stored as JSON and read back, so that an
/// order keeps the rules it was placed under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    pub name: String,
    pub version: BlueprintVersion,
    /// The words of the business that have a text in every language, such as what it calls its kitchen.
    pub vocabulary: Vec<Noun>,
    pub life_cycle: LifeCycle,
    /// The codes a person chooses from when cancelling, by who cancels.
    pub cancel_reasons: BTreeMap<Mover, Vec<ReasonCode>>,
    pub pricing: Pricing,
    pub payment: Payment,
    /// How somebody is found to bring the order; absent where nobody is needed.
    pub dispatch: Option<Dispatch>,
    /// Who may do the work and what is asked of them; absent where the business has no providers of its own.
    #[serde(default)]
    pub workforce: Option<Workforce>,
    /// Who sees where the provider is; absent where nobody does.
    #[serde(default)]
    pub location: Option<Location>,
    pub notifications: Vec<Notification>,
    /// The first one is spoken when nothing better is known about a person.
    pub languages: Vec<Language>,
    pub slots: Vec<Slot>,
    pub flags: Flags,
    /// Fluent messages by language; `text` says which keys they hold.
    pub texts: BTreeMap<Language, String>,
}

impl Blueprint {
    pub fn default_language(&self) -> &Language {
        self.languages.first().expect("the loader refuses a blueprint without languages")
    }

    /// An administrator acts as an operator.
    pub fn cancel_reasons_of(&self, mover: Mover) -> &[ReasonCode] {
        let mover = if mover == Mover::Admin { Mover::Operator } else { mover };
        self.cancel_reasons.get(&mover).map_or(&[], Vec::as_slice)
    }

    pub fn slot(&self, name: &SlotName) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.name == *name)
    }

    /// What is sent on an occasion or when a state is entered.
    pub fn notifications_on<'a>(&'a self, trigger: &Trigger) -> impl Iterator<Item = &'a Notification> {
        self.notifications.iter().filter(move |notification| notification.on == *trigger)
    }
}
