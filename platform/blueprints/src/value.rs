//! One value of a sheet, read as what it should be.

use std::{fmt::Display, str::FromStr};

use kernel::blueprint::Word;
use toml::{Spanned, de::DeValue};

use crate::{desk::Desk, fault::Spot, nearest::suggestion, sheet::Sheet, table::Table};

pub struct Value<'a> {
    pub desk: &'a Desk,
    pub sheet: &'a Sheet<'a>,
    /// `moves.prepare.to`
    pub path: String,
    pub written: &'a Spanned<DeValue<'a>>,
}

impl<'a> Value<'a> {
    pub fn spot(&self) -> Spot {
        self.sheet.spot(self.written.span().start)
    }

    pub fn text(&self) -> Option<&'a str> {
        match self.written.get_ref() {
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.refuse("must be a text in quotes"),
        }
    }

    pub fn boolean(&self) -> Option<bool> {
        match self.written.get_ref() {
            DeValue::Boolean(yes) => Some(*yes),
            _ => self.refuse("must be true or false"),
        }
    }

    pub fn integer(&self) -> Option<i64> {
        let whole = match self.written.get_ref() {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix()).ok(),
            _ => None,
        };
        whole.or_else(|| self.refuse("must be a whole number without quotes"))
    }

    pub fn parse<T: FromStr<Err: Display>>(&self) -> Option<T> {
        let text = self.text()?;
        text.parse().map_err(|reason| self.desk.fault(self.spot(), reason)).ok()
    }

    pub fn word<W: Word + Display>(&self) -> Option<W> {
        let text = self.text()?;
        let word = W::from_word(text);
        if word.is_none() {
            let instead = suggestion(text, W::ALL);
            self.desk.fault(self.spot(), format!("`{text}` is no {}: {instead}", W::KIND));
        }
        word
    }

    /// The elements of a list, each known by its name or its number; a single value counts as a list of one.
    pub fn elements(&self) -> Vec<Value<'a>> {
        match self.written.get_ref() {
            DeValue::Array(elements) => {
                (1..).zip(elements).filter_map(|(number, written)| self.element(number, written)).collect()
            }
            _ => self.element(1, self.written).into_iter().collect(),
        }
    }

    pub fn is_empty_list(&self) -> bool {
        matches!(self.written.get_ref(), DeValue::Array(elements) if elements.is_empty())
    }

    fn element(&self, number: usize, written: &'a Spanned<DeValue<'a>>) -> Option<Value<'a>> {
        let name = name_of(written.get_ref()).map_or_else(|| number.to_string(), str::to_owned);
        let element = Value { path: format!("{}.{name}", self.path), written, ..*self };
        if let Some(first) = self.desk.note(&element.path, element.spot()) {
            let reason =
                format!("`{}` already stands at {first}: keep one, or name them apart", element.path);
            self.desk.fault(element.spot(), reason);
            return None;
        }
        Some(element)
    }

    pub fn table(self) -> Option<Table<'a>> {
        let spot = self.spot();
        match self.written.get_ref() {
            DeValue::Table(entries) => Some(Table::new(self.desk, self.path, self.sheet, spot, entries)),
            _ => self.refuse("must be a table"),
        }
    }

    fn refuse<T>(&self, what: &str) -> Option<T> {
        let found = match self.written.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.desk.fault(self.spot(), format!("`{}` is {found}: it {what}", self.path));
        None
    }
}

/// What an element of a list is known by: itself, or its `name`.
fn name_of<'a>(value: &'a DeValue<'a>) -> Option<&'a str> {
    match value {
        DeValue::String(text) => Some(text.as_ref()),
        DeValue::Table(entries) => {
            let name = entries.iter().find(|(key, _)| key.get_ref() == "name")?.1;
            if let DeValue::String(text) = name.get_ref() { Some(text.as_ref()) } else { None }
        }
        _ => None,
    }
}
