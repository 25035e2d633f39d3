use kernel::blueprint::{
    Condition, Effect, LifeCycle, Move, OrderType, Requirement, Span, State, StateKind, StateName, Steps,
    Timer, Word,
};

use crate::table::Table;

pub fn life_cycle(root: &Table<'_>) -> Option<LifeCycle> {
    let initial = root.parse("initial");
    let steps = steps(root);
    let shown = |name: &StateName| steps.values().any(|states| states.contains(name));
    let states = root.tables("states").into_iter().filter_map(|table| state(table, shown)).collect();
    let moves = root.tables("moves").into_iter().filter_map(one_move).collect();
    let timers = root.tables("timers").into_iter().filter_map(timer).collect();
    Some(LifeCycle { initial: initial?, states, moves, timers, steps })
}

fn steps(root: &Table<'_>) -> Steps {
    let Some(table) = root.require("steps").and_then(|value| value.table()) else { return Steps::new() };
    let written = |order_type: &OrderType| {
        let states = table.parse_all(order_type.as_str());
        (!states.is_empty()).then_some((*order_type, states))
    };
    let steps = OrderType::ALL.iter().filter_map(written).collect();
    table.finish();
    steps
}

/// A state shows as the step of its own name unless another is given.
fn state(table: Table<'_>, shown: impl Fn(&StateName) -> bool) -> Option<State> {
    let name: Option<StateName> = table.parse("name");
    let kind = match table.get("kind") {
        Some(kind) => kind.word(),
        None => Some(StateKind::Open),
    };
    let step = table.get("step").and_then(|step| step.parse());
    table.finish();
    let name = name?;
    let step = step.or_else(|| shown(&name).then(|| name.clone()));
    Some(State { name, kind: kind?, step })
}

fn one_move(table: Table<'_>) -> Option<Move> {
    let name = table.parse("name");
    let from = table.parse_some("from");
    let to = table.parse("to");
    let by = table.some_words("by");
    let (when, when_any) = (conditions(&table, "when"), conditions(&table, "when_any"));
    let requires: Vec<Requirement> = table.words("requires");
    let follows: Vec<Effect> = table.words("follows");
    let undo = table.get("undo").and_then(|undo| undo.boolean()).unwrap_or(false);
    table.finish();
    Some(Move { name: name?, from, to: to?, by, when, when_any, requires, follows, undo })
}

fn timer(table: Table<'_>) -> Option<Timer> {
    let name = table.parse("name");
    let state = table.parse("state");
    let after = table.parse("after");
    let when = conditions(&table, "when");
    let make = table.parse("make");
    let reason = table.get("reason").and_then(|reason| reason.parse());
    table.finish();
    Some(Timer { name: name?, state: state?, after: after?, when, make: make?, reason })
}

/// `{ payment = "settled", order_type = "delivery", entered_within = "15 min" }`
fn conditions(table: &Table<'_>, key: &'static str) -> Vec<Condition> {
    let Some(table) = table.table(key) else { return Vec::new() };
    let payment = table.get("payment").and_then(|payment| payment.word::<Standing>());
    let order_type = table.get("order_type").and_then(|order_type| order_type.word());
    let span = |key| table.get(key).and_then(|span| span.parse::<Span>());
    let (placed, entered) = (span("placed_within"), span("entered_within"));
    table.finish();
    let conditions = [
        payment.map(Condition::from),
        order_type.map(Condition::OrderType),
        placed.map(Condition::PlacedWithin),
        entered.map(Condition::EnteredWithin),
    ];
    conditions.into_iter().flatten().collect()
}

#[derive(Debug, Clone, Copy)]
enum Standing {
    Settled,
    Pending,
}

impl Word for Standing {
    const KIND: &'static str = "standing of a payment";
    const ALL: &'static [Self] = &[Self::Settled, Self::Pending];

    fn as_str(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Pending => "pending",
        }
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Standing> for Condition {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Settled => Self::PaymentSettled,
            Standing::Pending => Self::PaymentPending,
        }
    }
}
