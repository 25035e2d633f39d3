//! Every language must say everything, and nothing that nobody reads.

use std::collections::BTreeMap;

use fluent_syntax::parser::{self, ErrorKind, ParserError};
use kernel::blueprint::{Blueprint, Language};

use super::wanted::{Wanted, wanted};
use crate::{
    desk::Desk,
    fault::Spot,
    messages::{self, Message},
    nearest::suggestion,
    sources::{Sources, file_of, language_of},
};

pub fn check(blueprint: &Blueprint, sources: &Sources, desk: &Desk) {
    for (file, _) in sources.texts() {
        if !language_of(file).is_some_and(|language| blueprint.languages.contains(&language)) {
            let what = "this file belongs to no language of the blueprint: name it like texts/en.ftl, and list \
                        the language in `languages`";
            desk.fault(Spot { file: file.into(), line: 1 }, what);
        }
    }
    let wanted = wanted(blueprint);
    for language in &blueprint.languages {
        let file = file_of(language);
        match sources.texts().find(|(name, _)| *name == file) {
            Some((_, text)) => Spoken { language, file, wanted: &wanted, desk }.check(text),
            None => {
                let what = format!("there are no texts in `{language}`: add {file}");
                desk.fault_at(&format!("languages.{language}"), what);
            }
        }
    }
}

/// The texts of one language.
struct Spoken<'a> {
    language: &'a Language,
    file: String,
    wanted: &'a BTreeMap<String, Wanted>,
    desk: &'a Desk,
}

impl Spoken<'_> {
    fn check(&self, text: &str) {
        self.grammar(text);
        let messages = messages::scan(text);
        for (key, wanted) in self.wanted {
            match messages.get(key) {
                Some(message) => self.present(key, message, wanted),
                None => {
                    let what = format!("`{key}` is missing in {}: add it to {}", self.language, self.file);
                    self.desk.fault_at(&wanted.path, what);
                }
            }
        }
        for (key, message) in &messages {
            self.left_over(key, message);
        }
    }

    fn grammar(&self, text: &str) {
        let Err((_, errors)) = parser::parse(text) else { return };
        // An empty message is told more clearly by whoever misses its text.
        let empty = |error: &ParserError| matches!(error.kind, ErrorKind::ExpectedMessageField { .. });
        for error in errors.into_iter().filter(|error| !empty(error)) {
            let line = text[..error.pos.start].matches('\n').count() + 1;
            let what = format!(
                "this is not Fluent ({}): look for a brace that is not closed, or a line that is not indented",
                error.kind
            );
            self.fault(line, what);
        }
    }

    fn present(&self, key: &str, message: &Message<'_>, wanted: &Wanted) {
        if !message.says_something {
            self.fault(message.line, format!("`{key}` says nothing: write its text"));
        }
        for (name, line) in message.variables.iter().filter(|(name, _)| !wanted.variables.contains(name)) {
            let instead = suggestion(name, wanted.variables);
            self.fault(*line, format!("nobody fills in `${name}` of `{key}`: {instead}"));
        }
    }

    /// Terms (`-brand`) and messages that only carry attributes are for others to use.
    fn left_over(&self, key: &str, message: &Message<'_>) {
        let carries = |wanted: &String| wanted.strip_prefix(key).is_some_and(|rest| rest.starts_with('.'));
        if key.starts_with('-') || self.wanted.contains_key(key) || self.wanted.keys().any(carries) {
            return;
        }
        let instead = suggestion(key, self.wanted.keys());
        let what = if instead.starts_with("did") { instead } else { "take it out".to_owned() };
        self.fault(message.line, format!("`{key}` belongs to nothing in this blueprint: {what}"));
    }

    fn fault(&self, line: usize, reason: String) {
        self.desk.fault(Spot { file: self.file.as_str().into(), line }, reason);
    }
}
