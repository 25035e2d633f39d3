//! A menu as a file: the same lines as CSV, which people keep in spreadsheets, and as JSON, which programs write.

mod cells;
mod csv;
mod json;

use std::fmt;

use crate::ItemChange;

/// The columns of the CSV file, which are also the keys of the JSON one. `sku`, the name an item keeps, must be there;
/// what else is left out stays as it is. Lists are separated by `|`, and options look like
/// `Size:1-1:Regular=0|Large=2000; Extras:0-3:Cheese=1500`.
pub const COLUMNS: [&str; 11] = [
    "sku",
    "category",
    "name",
    "description",
    "price",
    "diet",
    "allergens",
    "prep_minutes",
    "time_slots",
    "portions",
    "options",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
}

impl Format {
    /// By the ending of a file's name.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// What was read of a file, and what could not be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub(crate) lines: Vec<Line>,
    pub(crate) faults: Vec<LineFault>,
}

/// One item, as a line of a file tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    pub number: u64,
    /// What the file tells of the item, readable or not, and in which line.
    pub(crate) told: Vec<(&'static str, u64)>,
    pub sku: String,
    pub category: Option<String>,
    /// How many are left; none when nobody counts.
    pub portions: Option<Option<u32>>,
    pub change: ItemChange,
}

impl Line {
    pub(crate) fn tells(&self, column: &str) -> bool {
        self.told.iter().any(|(told, _)| *told == column)
    }

    pub(crate) fn fault(&self, column: &str, reason: impl Into<String>) -> LineFault {
        let told = self.told.iter().find(|(told, _)| *told == column);
        LineFault::at(told.map_or(self.number, |(_, line)| *line), column, reason)
    }
}

/// What is wrong in a line, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineFault {
    pub line: u64,
    pub column: Option<String>,
    pub reason: String,
}

impl LineFault {
    pub(crate) fn whole(line: u64, reason: impl Into<String>) -> Self {
        Self { line, column: None, reason: reason.into() }
    }

    pub(crate) fn at(line: u64, column: &str, reason: impl Into<String>) -> Self {
        Self { line, column: Some(column.to_owned()), reason: reason.into() }
    }
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, reason } = self;
        match column {
            Some(column) => write!(f, "line {line}, {column}: {reason}"),
            None => write!(f, "line {line}: {reason}"),
        }
    }
}

pub fn read(format: Format, bytes: &[u8]) -> Sheet {
    match text(bytes) {
        Err(fault) => Sheet { lines: Vec::new(), faults: vec![fault] },
        Ok(text) => match format {
            Format::Csv => csv::read(text),
            Format::Json => json::read(text),
        },
    }
}

pub fn write(format: Format, lines: &[Line]) -> String {
    match format {
        Format::Csv => csv::write(lines),
        Format::Json => json::write(lines),
    }
}

fn text(bytes: &[u8]) -> Result<&str, LineFault> {
    let text = str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        LineFault::whole(line, "this is not UTF-8 text; save the file with the encoding UTF-8")
    })?;
    // Spreadsheets like to begin with a byte order mark.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
