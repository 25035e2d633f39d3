//! The life cycle as a diagram that Mermaid understands (GitHub and many editors show it).

use std::fmt::{Display, Write};

use kernel::blueprint::{Blueprint, Condition, Move, Timer};

/// Equal blueprints give equal text, so a drawing can be compared with what is kept.
pub fn draw(blueprint: &Blueprint) -> String {
    let cycle = &blueprint.life_cycle;
    let mut drawing = format!("stateDiagram-v2\n    [*] --> {}\n", cycle.initial);
    for made in &cycle.moves {
        for from in &made.from {
            line(&mut drawing, format_args!("    {from} --> {}: {}", made.to, label(made)));
        }
    }
    for state in cycle.states.iter().filter(|state| state.is_final()) {
        line(&mut drawing, format_args!("    {} --> [*]", state.name));
    }
    for timer in &cycle.timers {
        line(&mut drawing, format_args!("    note right of {}: {}", timer.state, waiting(timer)));
    }
    drawing
}

/// `prepare (kitchen, operator) if payment settled`
fn label(made: &Move) -> String {
    let conditions = [list(&made.when, " and "), list(&made.when_any, " or ")];
    let conditions: Vec<String> = conditions.into_iter().filter(|part| !part.is_empty()).collect();
    let mut label = format!("{} ({})", made.name, list(&made.by, ", "));
    if !conditions.is_empty() {
        let _ = write!(label, " if {}", conditions.join(" and either "));
    }
    if !made.requires.is_empty() {
        let _ = write!(label, " with {}", list(&made.requires, " and "));
    }
    label
}

fn waiting(timer: &Timer) -> String {
    let when = list::<Condition>(&timer.when, " and ");
    let when = if when.is_empty() { when } else { format!(" if {when}") };
    format!("after {}{when}, {}", timer.after, timer.make)
}

fn list<T: Display>(parts: &[T], between: &str) -> String {
    parts.iter().map(T::to_string).collect::<Vec<_>>().join(between)
}

fn line(drawing: &mut String, text: impl Display) {
    let _ = writeln!(drawing, "{text}");
}
