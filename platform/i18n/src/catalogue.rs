//! Every text in every language. Loaded once, shared by all threads.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use kernel::Problem;
use rust_embed::RustEmbed;

use crate::{Language, Value, grammar, reasons::Reason};

#[derive(RustEmbed)]
#[folder = "../../locales"]
#[include = "*.ftl"]
#[exclude = "*/web-*"]
struct Files;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the texts in `{language}` cannot be read: {reason}")]
pub struct BadText {
    pub language: Language,
    pub line: usize,
    pub reason: String,
}

pub struct Catalogue {
    shelves: [Shelf; Language::ALL.len()],
    reasons: Vec<Reason>,
}

/// The texts of one language; later sources say differently what earlier ones said.
struct Shelf {
    language: Language,
    sources: Vec<Arc<FluentResource>>,
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Catalogue {
    /// The texts that come with the program.
    pub fn embedded() -> Self {
        Self::of(Language::ALL.map(Shelf::embedded))
    }

    fn of(shelves: [Shelf; Language::ALL.len()]) -> Self {
        let english = &shelves[Language::En as usize].sources;
        let reasons = english.iter().flat_map(|source| source.entries()).filter_map(Reason::of).collect();
        Self { shelves, reasons }
    }

    /// This catalogue with a blueprint's texts above it. What a blueprint says wins.
    pub fn with(&self, layer: &[(Language, &str)]) -> Result<Self, BadText> {
        let mut sources = Language::ALL.map(|language| self.shelf(language).sources.clone());
        for &(language, ftl) in layer {
            sources[language as usize].push(parse(language, ftl)?);
        }
        Ok(Self::of(Language::ALL.map(|language| Shelf::new(language, sources[language as usize].clone()))))
    }

    /// The text of a key with its values filled in; in English where the language has no such text.
    pub fn text(&self, language: Language, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(language, key, values).unwrap_or_else(|| unknown(key))
    }

    /// As `text`, for keys that need not exist.
    pub fn find(&self, language: Language, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        [language, Language::En].into_iter().find_map(|language| self.shelf(language).text(key, values))
    }

    /// What to tell a person about a problem: the text `error-` plus its code in lower case.
    pub fn problem(&self, language: Language, problem: &Problem) -> String {
        let key = format!("error-{}", problem.code.to_ascii_lowercase().replace('_', "-"));
        let values: Vec<_> =
            problem.params.iter().map(|(name, text)| (*name, Value::from_param(text))).collect();
        self.text(language, &key, &values)
    }

    /// The details of a problem, with the reasons for refused fields told in the language where they are known. Other
    /// problems carry reasons as codes, for programs: those stay.
    pub fn details(&self, language: Language, problem: &Problem) -> Vec<serde_json::Value> {
        let mut details = problem.details.clone();
        if problem.code == "VALIDATION_ERROR" {
            for reason in details.iter_mut().filter_map(|detail| detail.get_mut("reason")) {
                let told = reason.as_str().and_then(|said| self.reason(language, said));
                *reason = told.map_or(reason.take(), serde_json::Value::String);
            }
        }
        details
    }

    fn reason(&self, language: Language, said: &str) -> Option<String> {
        let found = self.reasons.iter().find_map(|reason| Some((reason, reason.recognise(said)?)));
        let (reason, values) = found?;
        self.find(language, &reason.key, &values)
    }

    /// Whether the language itself, not only English, has a text for the key.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.shelf(language).pattern(key).is_some()
    }

    /// The names of the values that a key's text uses in a language; `None` when there is no text.
    pub fn variables(&self, language: Language, key: &str) -> Option<Vec<String>> {
        let sources = self.shelf(language).sources.iter().rev();
        let text =
            sources.flat_map(|source| grammar::messages(source.source())).find(|(name, _)| name == key)?;
        Some(grammar::variables(&text.1).into_iter().collect())
    }

    const fn shelf(&self, language: Language) -> &Shelf {
        &self.shelves[language as usize]
    }
}

impl Shelf {
    fn embedded(language: Language) -> Self {
        let folder = format!("{language}/");
        let sources = Files::iter().filter(|path| path.starts_with(&folder)).map(|path| {
            let file = Files::get(&path).expect("the path was just listed");
            let ftl = str::from_utf8(&file.data).expect("texts are UTF-8, checked by a test");
            parse(language, ftl).expect("embedded texts are well-formed, checked by a test")
        });
        Self::new(language, sources.collect())
    }

    fn new(language: Language, sources: Vec<Arc<FluentResource>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(language.is_right_to_left());
        for source in &sources {
            bundle.add_resource_overriding(Arc::clone(source));
        }
        Self { language, sources, bundle }
    }

    fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.pattern(key)?;
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, value.to_fluent(self.language))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            incomplete(self.language, key, &errors);
        }
        Some(text)
    }

    /// `notice-ready.title` is the attribute `title` of the message `notice-ready`.
    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        match key.split_once('.') {
            None => self.bundle.get_message(key)?.value(),
            Some((key, part)) => Some(self.bundle.get_message(key)?.get_attribute(part)?.value()),
        }
    }
}

fn parse(language: Language, ftl: &str) -> Result<Arc<FluentResource>, BadText> {
    match FluentResource::try_new(ftl.to_owned()) {
        Ok(resource) => Ok(Arc::new(resource)),
        Err((_, errors)) => {
            let first = errors.first().expect("a refused file has an error");
            let line = ftl.get(..first.pos.start).unwrap_or(ftl).matches('\n').count() + 1;
            Err(BadText { language, line, reason: first.kind.to_string() })
        }
    }
}

fn unknown(key: &str) -> String {
    tracing::error!(key, "no language has this text");
    debug_assert!(false, "no language has the text `{key}`: add it to locales/*/");
    key.to_owned()
}

fn incomplete(language: Language, key: &str, errors: &[impl std::fmt::Display]) {
    let reason = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    tracing::error!(key, %language, reason, "a text could not be filled in");
    debug_assert!(false, "the text `{key}` in `{language}` could not be filled in: {reason}");
}

#[cfg(test)]
mod tests;
