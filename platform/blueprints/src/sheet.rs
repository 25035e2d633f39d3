//! One TOML file, parsed with the place of every value.

use std::sync::Arc;

use toml::{Spanned, de::DeTable};

use crate::{desk::Desk, fault::Spot};

pub struct Sheet<'i> {
    file: Arc<str>,
    text: &'i str,
    pub root: DeTable<'i>,
}

impl<'i> Sheet<'i> {
    /// Reads what can be read; what is no TOML becomes a fault.
    pub fn parse(file: &str, text: &'i str, desk: &Desk) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let sheet = Self { file: file.into(), text, root: Spanned::into_inner(root) };
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            desk.fault(sheet.spot(at), format!("this is not TOML: {}", error.message()));
        }
        sheet
    }

    pub fn spot(&self, at: usize) -> Spot {
        let line = self.text[..at].bytes().filter(|byte| *byte == b'\n').count() + 1;
        Spot { file: self.file.clone(), line }
    }
}
