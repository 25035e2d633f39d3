//! A table of a sheet: keys are asked for one by one, and what nobody asked for is refused.

use std::{cell::RefCell, fmt::Display, str::FromStr};

use kernel::blueprint::Word;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{desk::Desk, fault::Spot, nearest::suggestion, sheet::Sheet, value::Value};

pub struct Table<'a> {
    desk: &'a Desk,
    path: String,
    spot: Spot,
    entries: Vec<Entry<'a>>,
    asked: RefCell<Vec<&'static str>>,
}

struct Entry<'a> {
    sheet: &'a Sheet<'a>,
    key: &'a str,
    spot: Spot,
    written: &'a Spanned<DeValue<'a>>,
}

impl<'a> Table<'a> {
    pub fn new(
        desk: &'a Desk,
        path: String,
        sheet: &'a Sheet<'a>,
        spot: Spot,
        entries: &'a DeTable<'a>,
    ) -> Self {
        Self { desk, path, spot, entries: entries_of(sheet, entries).collect(), asked: RefCell::default() }
    }

    /// The folder as one table: each key may stand in any of its files, but only once.
    pub fn root(desk: &'a Desk, sheets: &'a [Sheet<'a>]) -> Self {
        let mut entries: Vec<Entry<'a>> = Vec::new();
        for entry in sheets.iter().flat_map(|sheet| entries_of(sheet, &sheet.root)) {
            match entries.iter().find(|other| other.key == entry.key) {
                Some(other) => {
                    let reason =
                        format!("`{}` already stands at {}: keep one of them", entry.key, other.spot);
                    desk.fault(entry.spot, reason);
                }
                None => entries.push(entry),
            }
        }
        Self { desk, path: String::new(), spot: desk.spot(""), entries, asked: RefCell::default() }
    }

    /// The value of a key that may be left out.
    pub fn get(&self, key: &'static str) -> Option<Value<'a>> {
        self.asked.borrow_mut().push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let path = self.path_of(key);
        self.desk.note(&path, entry.spot.clone());
        Some(Value { desk: self.desk, sheet: entry.sheet, path, written: entry.written })
    }

    pub fn require(&self, key: &'static str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() {
            let reason = match self.path.as_str() {
                "" => format!("the blueprint has no `{key}`: add it"),
                path => format!("`{path}` has no `{key}`: add it"),
            };
            self.desk.fault(self.spot.clone(), reason);
        }
        value
    }

    pub fn parse<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<T> {
        self.require(key)?.parse()
    }

    pub fn word<W: Word + Display>(&self, key: &'static str) -> Option<W> {
        self.require(key)?.word()
    }

    /// A list of names; empty when left out.
    pub fn parse_all<T: FromStr<Err: Display>>(&self, key: &'static str) -> Vec<T> {
        self.elements(key).iter().filter_map(Value::parse).collect()
    }

    /// A list of names that must hold one at least.
    pub fn parse_some<T: FromStr<Err: Display>>(&self, key: &'static str) -> Vec<T> {
        self.some(key).iter().filter_map(Value::parse).collect()
    }

    /// A list of words; empty when left out.
    pub fn words<W: Word + Display>(&self, key: &'static str) -> Vec<W> {
        self.elements(key).iter().filter_map(Value::word).collect()
    }

    /// A list of words that must hold one at least.
    pub fn some_words<W: Word + Display>(&self, key: &'static str) -> Vec<W> {
        self.some(key).iter().filter_map(Value::word).collect()
    }

    /// The elements of a list that must hold one at least.
    pub fn some(&self, key: &'static str) -> Vec<Value<'a>> {
        let Some(value) = self.require(key) else { return Vec::new() };
        if value.is_empty_list() {
            self.desk.fault(value.spot(), format!("`{}` is empty: list one at least", value.path));
        }
        value.elements()
    }

    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        self.get(key)?.table()
    }

    /// A list of tables, written `[[key]]`; empty when left out.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        self.elements(key).into_iter().filter_map(Value::table).collect()
    }

    /// Says what is wrong with the table as a whole.
    pub fn fault(&self, what: &str) {
        self.desk.fault(self.spot.clone(), format!("`{}` {what}", self.path));
    }

    /// Refuses the keys that nobody asked for.
    pub fn finish(self) {
        let asked = self.asked.take();
        for entry in self.entries.iter().filter(|entry| !asked.contains(&entry.key)) {
            let instead = suggestion(entry.key, &asked);
            let reason = format!("`{}` means nothing here: {instead}", self.path_of(entry.key));
            self.desk.fault(entry.spot.clone(), reason);
        }
    }

    fn elements(&self, key: &'static str) -> Vec<Value<'a>> {
        self.get(key).map(|value| value.elements()).unwrap_or_default()
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

fn entries_of<'a>(sheet: &'a Sheet<'a>, entries: &'a DeTable<'a>) -> impl Iterator<Item = Entry<'a>> {
    entries.iter().map(move |(key, written)| Entry {
        sheet,
        key: key.get_ref(),
        spot: sheet.spot(key.span().start),
        written,
    })
}
