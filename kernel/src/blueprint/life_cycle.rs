//! The way of an order: states, the moves between them, and the timers that make a move by themselves.

use serde::{Deserialize, Serialize};

use super::{
    Condition, Facts, MoveName, Mover, OrderType, ReasonCode, Requirement, Span, StateName, Steps, TimerName,
    word::words,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeCycle {
    pub initial: StateName,
    pub states: Vec<State>,
    pub moves: Vec<Move>,
    pub timers: Vec<Timer>,
    pub steps: Steps,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub name: StateName,
    pub kind: StateKind,
    /// Under which step the customer sees this state; none when it stands beside the row of steps.
    pub step: Option<StateName>,
}

words! {
    StateKind is a "kind of state":
        Open = "open",
        Done = "done",
        Cancelled = "cancelled",
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub name: MoveName,
    pub from: Vec<StateName>,
    pub to: StateName,
    pub by: Vec<Mover>,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// One of these must hold, when there are any.
    pub when_any: Vec<Condition>,
    pub requires: Vec<Requirement>,
    pub follows: Vec<Effect>,
    /// Takes back a move made too early; nobody is notified of it.
    pub undo: bool,
}

words! {
    /// What follows from a move, in the same transaction.
    Effect is a "effect":
        /// Portions that were counted off go back on sale.
        ReleaseStock = "release_stock",
        /// Money that was captured is sent back; nothing happens when there is none.
        Refund = "refund",
        /// Cash that was due counts as received.
        CollectCash = "collect_cash",
        AskFeedback = "ask_feedback",
        /// Live listeners are told goodbye.
        CloseRooms = "close_rooms",
}

/// Makes a move when an order has stood in a state for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    pub name: TimerName,
    pub state: StateName,
    pub after: Span,
    pub when: Vec<Condition>,
    pub make: MoveName,
    pub reason: Option<ReasonCode>,
}

/// Why a move cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No move leads from the one state to the other.
    NoSuchMove,
    /// It is for others to make.
    NotYours,
    Unmet(Condition),
    /// Every one of the alternatives fails; this is the first of them.
    NoneMet(Condition),
    Missing(Requirement),
}

impl LifeCycle {
    pub fn initial(&self) -> &StateName {
        &self.initial
    }

    pub fn state(&self, name: &StateName) -> Option<&State> {
        self.states.iter().find(|state| state.name == *name)
    }

    /// Whether nothing more is expected to happen; a recall may still lead out of it.
    pub fn is_final(&self, name: &StateName) -> bool {
        self.state(name).is_some_and(State::is_final)
    }

    pub fn steps(&self, order_type: OrderType) -> &[StateName] {
        self.steps.get(&order_type).map_or(&[], Vec::as_slice)
    }

    pub fn order_types(&self) -> impl Iterator<Item = OrderType> {
        self.steps.keys().copied()
    }

    pub fn move_named(&self, name: &MoveName) -> Option<&Move> {
        self.moves.iter().find(|made| made.name == *name)
    }

    pub fn moves_from<'a>(&'a self, from: &StateName) -> impl Iterator<Item = &'a Move> {
        self.moves.iter().filter(move |made| made.from.contains(from))
    }

    /// There may be several: a customer cancels under other conditions than the kitchen does.
    pub fn moves_between<'a>(&'a self, from: &StateName, to: &StateName) -> impl Iterator<Item = &'a Move> {
        self.moves_from(from).filter(move |made| made.to == *to)
    }

    pub fn timers_of<'a>(&'a self, state: &StateName) -> impl Iterator<Item = &'a Timer> {
        self.timers.iter().filter(move |timer| timer.state == *state)
    }

    /// Finds the move that leads from one state to another for somebody, and in which quality they make it.
    pub fn decide(
        &self,
        from: &StateName,
        to: &StateName,
        movers: &[Mover],
        facts: &Facts,
    ) -> Result<(&Move, Mover), Refusal> {
        let mut refusal = Refusal::NoSuchMove;
        for made in self.moves_between(from, to) {
            let Some(mover) = made.mover_among(movers) else {
                refusal = refusal.or_rather(Refusal::NotYours);
                continue;
            };
            match made.check(facts) {
                Ok(()) => return Ok((made, mover)),
                Err(unmet) => refusal = refusal.or_rather(unmet),
            }
        }
        Err(refusal)
    }

    /// The moves somebody can make now, given what they still have to bring along.
    pub fn allowed<'a>(
        &'a self,
        from: &StateName,
        movers: &[Mover],
        facts: &Facts,
    ) -> impl Iterator<Item = &'a Move> {
        self.moves_from(from)
            .filter(|made| made.mover_among(movers).is_some() && made.check_conditions(facts).is_ok())
    }

    /// How long after placing a customer may cancel whatever was paid.
    pub fn grace(&self) -> Span {
        let cancels = |made: &&Move| {
            made.by.contains(&Mover::Customer)
                && self.state(&made.to).is_some_and(|state| state.kind == StateKind::Cancelled)
        };
        let graces =
            self.moves.iter().filter(cancels).flat_map(|made| made.when.iter().chain(&made.when_any));
        let spans = graces.filter_map(|condition| match condition {
            Condition::PlacedWithin(span) => Some(*span),
            _ => None,
        });
        spans.max().unwrap_or(Span::seconds(0))
    }
}

impl State {
    pub fn is_final(&self) -> bool {
        self.kind != StateKind::Open
    }
}

impl Move {
    /// In which of these qualities the move can be made; an administrator may do what an operator may.
    pub fn mover_among(&self, movers: &[Mover]) -> Option<Mover> {
        let may = |mover: &Mover| {
            self.by.contains(mover) || (*mover == Mover::Admin && self.by.contains(&Mover::Operator))
        };
        movers.iter().copied().find(may)
    }

    pub fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        self.check_conditions(facts)?;
        match self.requires.iter().find(|requirement| !requirement.is_met(facts)) {
            Some(missing) => Err(Refusal::Missing(*missing)),
            None => Ok(()),
        }
    }

    pub fn check_conditions(&self, facts: &Facts) -> Result<(), Refusal> {
        if let Some(unmet) = self.when.iter().find(|condition| !condition.holds(facts)) {
            return Err(Refusal::Unmet(*unmet));
        }
        match self.when_any.first() {
            Some(first) if !self.when_any.iter().any(|condition| condition.holds(facts)) => {
                Err(Refusal::NoneMet(*first))
            }
            _ => Ok(()),
        }
    }
}

impl Refusal {
    /// Of two refusals, the one that tells more.
    fn or_rather(self, other: Self) -> Self {
        if matches!(self, Self::NoSuchMove | Self::NotYours) { other } else { self }
    }
}
