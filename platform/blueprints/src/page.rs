//! A blueprint as a page of documentation.

use std::fmt::{Display, Write};

use kernel::blueprint::{Blueprint, Fence, Location, Move, Notification, SearchRules, Trigger, Workforce};

use crate::draw::draw;

/// Markdown: the diagram, then the tables a reader looks things up in.
pub fn page(blueprint: &Blueprint) -> String {
    let mut page = format!(
        "# {name}\n\nMade from `blueprints/{name}/` by `cargo run -p blueprints --example pages`; change the \
         blueprint, not this page.\n\n```mermaid\n{}```\n",
        draw(blueprint),
        name = blueprint.name,
    );
    section(
        &mut page,
        "Moves",
        &["move", "from", "to", "by", "follows"],
        blueprint.life_cycle.moves.iter().map(row),
    );
    let steps = &blueprint.life_cycle.steps;
    let steps = steps.iter().map(|(order_type, states)| vec![order_type.to_string(), list(states, " → ")]);
    section(&mut page, "Steps the customer sees", &["order type", "steps"], steps);
    let slots = blueprint
        .slots
        .iter()
        .map(|slot| vec![slot.name.to_string(), format!("{} – {}", slot.start, slot.end)]);
    section(&mut page, "Slots", &["slot", "time"], slots);
    if let Some(workforce) = &blueprint.workforce {
        providers(&mut page, workforce);
    }
    if let Some(search) = blueprint.dispatch.as_ref().and_then(|dispatch| dispatch.search.as_ref()) {
        finding(&mut page, blueprint, search);
    }
    let told = blueprint.notifications.iter().map(notification);
    section(&mut page, "Notifications", &["on", "to", "by way of", "template"], told);
    if let Some(location) = &blueprint.location {
        place(&mut page, location);
    }
    page
}

fn providers(page: &mut String, workforce: &Workforce) {
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let asked = [
        ("skills", list(&workforce.skills, ", ")),
        ("brands", list(&workforce.brands, ", ")),
        ("vehicles", list(&workforce.vehicles, ", ")),
        ("approved by", workforce.approval.to_string()),
        ("background check", yes(workforce.background_check)),
        ("orders at once", workforce.capacity.to_string()),
        ("working hours bind", yes(workforce.hours)),
        ("reminder before a document expires", workforce.reminder.to_string()),
    ];
    section(page, "Providers", &["what", ""], asked.map(|(what, is)| vec![what.to_owned(), is]).into_iter());
    let documents = workforce.documents.iter().map(|document| {
        let of = if document.vehicles.is_empty() {
            "everybody".to_owned()
        } else {
            list(&document.vehicles, ", ")
        };
        vec![document.name.to_string(), yes(document.required), yes(document.expires), of]
    });
    section(page, "Documents", &["document", "required", "expires", "asked of"], documents);
}

fn finding(page: &mut String, blueprint: &Blueprint, search: &SearchRules) {
    let how = blueprint.dispatch.iter().map(|dispatch| list(&dispatch.how, ", ")).collect();
    let mut rows = vec![
        ("how", how),
        ("while the order is", list(&search.states, ", ")),
        ("within", format!("{} of the {}", search.radius, search.from)),
    ];
    if let Some(widening) = search.widening {
        rows.push(("farther", format!("{} every {}, up to {}", widening.by, widening.every, widening.to)));
    }
    if let Some(asking) = search.asking {
        rows.push(("asked", format!("{} at once, for {}", asking.at_once, asking.lapse)));
    }
    if !search.rank.is_empty() {
        rows.push(("who goes first", list(&search.rank, ", then ")));
    }
    rows.extend(search.won.iter().map(|made| ("found", made.to_string())));
    rows.extend(search.lost.iter().map(|made| ("lost", made.to_string())));
    if let Some(giving_up) = &search.giving_up {
        rows.push(("nobody found", format!("{} after {}", giving_up.make, giving_up.after)));
    }
    rows.extend(search.silence.map(|silence| ("taken back after silence of", silence.to_string())));
    let rows = rows.into_iter().map(|(what, is)| vec![what.to_owned(), is]);
    section(page, "Finding somebody", &["what", ""], rows);
}

fn row(made: &Move) -> Vec<String> {
    let name = if made.undo { format!("{} (undo)", made.name) } else { made.name.to_string() };
    vec![name, list(&made.from, ", "), made.to.to_string(), list(&made.by, ", "), list(&made.follows, ", ")]
}

fn notification(row: &Notification) -> Vec<String> {
    let on = match &row.on {
        Trigger::Entered(state) => state.to_string(),
        Trigger::Happened(occasion) => format!("{occasion} (event)"),
    };
    vec![on, list(&row.to, ", "), list(&row.channels, ", "), row.template.to_string()]
}

fn place(page: &mut String, location: &Location) {
    let seen = location
        .seen
        .iter()
        .map(|row| vec![row.by.to_string(), list(&row.states, ", "), row.precision.to_string()]);
    section(page, "Who sees where the provider is", &["who", "while", "how precisely"], seen);
    section(page, "Fences", &["when", "in", "make"], location.fences.iter().map(fence));
    let trail = location.trail.map_or("not kept".to_owned(), |trail| {
        format!("kept for {}, thinned to {}", trail.keep, trail.thin_to)
    });
    let link = location.share_link.map_or("none".to_owned(), |open| format!("open for {open}"));
    let rows = [
        ("a place is sent every", location.every.to_string()),
        ("and shown for", location.fresh.to_string()),
        ("trail", trail),
        ("share link", link),
    ];
    let rows = rows.into_iter().map(|(what, how)| vec![what.to_owned(), how]);
    section(page, "Places", &["what", "how"], rows);
}

fn fence(row: &Fence) -> Vec<String> {
    let when = format!("{} ({} around {})", row.when, row.radius, row.around);
    vec![when, row.state.to_string(), row.make.to_string()]
}

/// What a business does not have is left out.
fn section(page: &mut String, title: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    let _ = writeln!(page, "\n## {title}\n\n| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
}

fn list<T: Display>(parts: &[T], between: &str) -> String {
    parts.iter().map(T::to_string).collect::<Vec<_>>().join(between)
}
