//! Which messages a Fluent file holds, and which variables they use. A scan by lines is enough to know what is
//! missing; whether the file is good Fluent is for the crate that speaks it.

use std::collections::BTreeMap;

/// Keys such as `state-ready` and `notice-ready.title`, by name.
pub type Messages<'a> = BTreeMap<String, Message<'a>>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<'a> {
    pub line: usize,
    /// Whether there is anything between this key and the next.
    pub says_something: bool,
    /// Names after a `$`, with their lines.
    pub variables: Vec<(&'a str, usize)>,
}

pub fn scan(text: &str) -> Messages<'_> {
    let mut messages = Messages::new();
    let (mut around, mut open) = ("", None);
    for (line, written) in (1..).zip(text.lines()) {
        let Some((key, value)) = begins(written) else {
            close_or_continue(&mut messages, open.as_ref(), written, line);
            continue;
        };
        let name = match key.strip_prefix('.') {
            Some(_) => format!("{around}{key}"),
            None => key.to_owned(),
        };
        if !key.starts_with('.') {
            around = key;
        }
        messages.insert(name.clone(), Message { line, says_something: false, variables: Vec::new() });
        open = Some(name);
        close_or_continue(&mut messages, open.as_ref(), value, line);
    }
    messages
}

/// `key = …` at the beginning of a line, or an indented `.attribute = …`.
fn begins(written: &str) -> Option<(&str, &str)> {
    let (key, value) = written.split_once('=')?;
    let key = if written.starts_with(' ') {
        key.trim().strip_prefix('.').is_some().then(|| key.trim())?
    } else {
        key.trim_end()
    };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let name = key.trim_start_matches('.');
    (!name.is_empty() && name.chars().all(plain)).then_some((key, value))
}

fn close_or_continue<'a>(messages: &mut Messages<'a>, open: Option<&String>, written: &'a str, line: usize) {
    let Some(message) = open.and_then(|name| messages.get_mut(name)) else { return };
    if written.starts_with('#') {
        return;
    }
    message.says_something |= !written.trim().is_empty();
    message.variables.extend(variables(written).map(|name| (name, line)));
}

fn variables(written: &str) -> impl Iterator<Item = &str> {
    written.split('$').skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '-');
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# A comment = not a message
state-ready = Ready
state-empty =

notice-ready =
    .title = Order { $number }
    .body =
        { $type ->
            [delivery] Soon at { $place }.
           *[pickup] Come.
        }
";

    #[test]
    fn keys_attributes_and_variables_are_found_with_their_lines() {
        let messages = scan(TEXT);
        for (key, line, says_something, variables) in [
            ("state-ready", 2, true, vec![]),
            ("state-empty", 3, false, vec![]),
            ("notice-ready", 5, false, vec![]),
            ("notice-ready.title", 6, true, vec![("number", 6)]),
            ("notice-ready.body", 7, true, vec![("type", 8), ("place", 9)]),
        ] {
            assert_eq!(messages.get(key), Some(&Message { line, says_something, variables }), "{key}");
        }
        assert_eq!(messages.len(), 5);
    }
}
