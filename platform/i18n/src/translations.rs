//! The five languages say the same things. Keys and values of the pages' files are compared by the pages' own tests.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::parser;

use crate::{Language, grammar};

type Texts = BTreeMap<String, String>;

#[test]
fn every_file_exists_in_every_language_with_the_same_keys_and_values() {
    for name in own_files() {
        let english = texts(Language::En, &name);
        for language in Language::ALL {
            let texts = texts(language, &name);
            assert_same(&format!("keys of {language}/{name}"), &keys(&english), &keys(&texts));
            for (key, text) in &texts {
                assert_same(
                    &format!("values of {key} in {language}/{name}"),
                    &grammar::variables(&english[key]),
                    &grammar::variables(text),
                );
            }
        }
    }
}

#[test]
fn no_language_has_a_file_that_english_lacks() {
    for language in Language::ALL {
        assert_same(&language.to_string(), &file_names(Language::En), &file_names(language));
    }
}

#[test]
fn a_key_has_one_owner() {
    let mut owners = BTreeMap::new();
    for name in own_files() {
        for key in keys(&texts(Language::En, &name)) {
            if let Some(other) = owners.insert(key.clone(), name.clone()) {
                panic!("`{key}` stands in {other} and in {name}");
            }
        }
    }
}

/// Catches a sentence that was copied and never translated. Names and bare values are the same everywhere.
#[test]
fn translations_are_translated() {
    let english: Vec<_> =
        file_names(Language::En).iter().map(|name| (name.clone(), texts(Language::En, name))).collect();
    for language in Language::ALL.into_iter().skip(1) {
        for (name, english) in &english {
            for (key, text) in texts(language, name) {
                let sentence = words(&text) > 4;
                assert!(!sentence || text != english[&key], "{language}/{name}: {key} is still English");
            }
        }
    }
}

/// How many words a text has besides its placeables.
fn words(text: &str) -> usize {
    let outside = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
    outside.flat_map(str::split_whitespace).filter(|word| word.chars().any(char::is_alphabetic)).count()
}

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language.as_str())
}

fn own_files() -> impl Iterator<Item = String> {
    file_names(Language::En).into_iter().filter(|name| !name.starts_with("web-"))
}

fn file_names(language: Language) -> BTreeSet<String> {
    let files = fs::read_dir(folder(language)).unwrap_or_else(|_| panic!("no folder for {language}"));
    files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

fn texts(language: Language, name: &str) -> Texts {
    let path = folder(language).join(name);
    let ftl = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    if let Err((_, errors)) = parser::parse(ftl.as_str()) {
        panic!("{}: {errors:?}", path.display());
    }
    let mut texts = Texts::new();
    for (key, text) in grammar::messages(&ftl) {
        let before = texts.insert(key.clone(), text);
        assert!(before.is_none(), "{}: `{key}` stands twice", path.display());
    }
    texts
}

fn keys(texts: &Texts) -> BTreeSet<String> {
    texts.keys().cloned().collect()
}

fn assert_same(what: &str, english: &BTreeSet<String>, other: &BTreeSet<String>) {
    let missing: Vec<_> = english.difference(other).collect();
    let extra: Vec<_> = other.difference(english).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{what}: missing {missing:?}, not in English {extra:?}");
}
