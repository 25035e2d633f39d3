//! Tab-separated (or space-separated) files with a header, and errors that say where.

use std::{fs, path::Path, str::FromStr};

#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{file}: {source}")]
    File { file: String, source: std::io::Error },
    #[error("{file}: the column {column:?} is missing from the header")]
    Column { file: String, column: &'static str },
    #[error("{file}, line {line}: {field} is missing")]
    Missing { file: String, line: usize, field: &'static str },
    #[error("{file}, line {line}: {field} is {value:?}; {expected}")]
    Field { file: String, line: usize, field: &'static str, value: String, expected: &'static str },
}

pub struct Table {
    file: String,
    header: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

/// One line, with what an error about it must name.
#[derive(Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    line: usize,
    fields: &'t [String],
}

impl Table {
    pub fn read(path: &Path, separator: char) -> Result<Self, ReadError> {
        let file = path.display().to_string();
        let text =
            fs::read_to_string(path).map_err(|source| ReadError::File { file: file.clone(), source })?;
        let split = |line: &str| {
            line.trim_end_matches('\r').split(separator).map(|field| field.trim().to_owned()).collect()
        };
        let mut lines = text.lines();
        let header = lines.next().map(split).unwrap_or_default();
        let rows = lines.enumerate().filter(|(_, line)| !line.trim().is_empty());
        let rows = rows.map(|(index, line)| (index + 2, split(line))).collect();
        Ok(Self { file, header, rows })
    }

    pub fn empty(&self) -> ReadError {
        ReadError::Missing { file: self.file.clone(), line: 2, field: "the first line after the header" }
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, fields)| Row { table: self, line: *line, fields })
    }
}

impl<'t> Row<'t> {
    pub fn text(&self, column: &'static str) -> Result<&'t str, ReadError> {
        let index = self
            .table
            .header
            .iter()
            .position(|name| name == column)
            .ok_or_else(|| ReadError::Column { file: self.table.file.clone(), column })?;
        self.fields.get(index).map(String::as_str).filter(|text| !text.is_empty()).ok_or_else(|| {
            ReadError::Missing { file: self.table.file.clone(), line: self.line, field: column }
        })
    }

    /// All that stands from this field on.
    pub fn rest(&self, from: usize) -> &'t [String] {
        self.fields.get(from..).unwrap_or_default()
    }

    pub fn number<N: FromStr>(&self, column: &'static str, expected: &'static str) -> Result<N, ReadError> {
        self.text(column)?.parse().map_err(|_| self.wrong(column, expected))
    }

    pub fn wrong(&self, field: &'static str, expected: &'static str) -> ReadError {
        self.refused(field, self.text(field).unwrap_or_default(), expected)
    }

    pub fn refused(&self, field: &'static str, value: &str, expected: &'static str) -> ReadError {
        let (file, value) = (self.table.file.clone(), value.to_owned());
        ReadError::Field { file, line: self.line, field, value, expected }
    }
}
