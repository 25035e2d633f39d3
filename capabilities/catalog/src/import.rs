//! A whole menu at once, from a file: all of it, or nothing and the reasons.

use std::collections::{BTreeSet, HashMap};

use kernel::{Actor, CategoryId, Problem};
use store::{StoreError, Tx};

use crate::{
    Category, EditError, Item, Line, LineFault, Sheet, Terms,
    add_category::after,
    add_item::blank,
    change,
    choosing::draft,
    events, policy,
    sheet::COLUMNS,
    store as rows,
    text::{self, NAME_CHARS_MAX, SKU_CHARS_MAX},
};

pub const LINES_MAX: usize = 20_000;

/// How many items a file brought, changed, and told nothing new about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the menu is edited by its merchant's staff")]
    Denied,
    /// In the order of the lines. Nothing was changed.
    #[error("{} faults in the file", .0.len())]
    Refused(Vec<LineFault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds the items whose SKU is new, at the end of the menu, and updates the others. Items the file does not name stay
/// as they are; categories are made as they are named.
pub fn import(tx: &mut Tx<'_>, actor: &Actor, terms: &Terms, sheet: &Sheet) -> Result<Imported, ImportError> {
    policy::may_edit(actor, terms.market).map_err(|_| ImportError::Denied)?;
    let mut menu = Menu::load(tx, terms)?;
    let mut faults = sheet.faults.clone();
    let items: Vec<Item> = sheet.lines.iter().map(|line| menu.with(tx, terms, line, &mut faults)).collect();
    faults.extend(too_long(sheet).into_iter().chain(told_twice(sheet)));
    if !faults.is_empty() {
        return Err(ImportError::Refused(in_order(faults)));
    }
    let imported = menu.write(tx, terms, items)?;
    if imported.added + imported.updated > 0 {
        events::menu_changed(tx, terms.market, None)?;
    }
    Ok(imported)
}

/// The menu as it stands, found by the names that files use.
struct Menu {
    items: HashMap<String, Item>,
    categories: HashMap<String, CategoryId>,
    new_categories: Vec<Category>,
    next_category: u32,
    next_position: i64,
}

impl Menu {
    fn load(tx: &mut Tx<'_>, terms: &Terms) -> Result<Self, StoreError> {
        let items = rows::items_as_added(tx, terms.market)?;
        let categories = rows::categories(tx, terms.market)?;
        Ok(Self {
            next_position: items.last().map_or(0, |item| item.position + 1),
            next_category: after(&categories),
            items: items.into_iter().map(|item| (item.sku.clone(), item)).collect(),
            categories: categories.into_iter().map(|category| (category.name, category.id)).collect(),
            new_categories: Vec::new(),
        })
    }

    /// The item as it will be after this line.
    fn with(&mut self, tx: &mut Tx<'_>, terms: &Terms, line: &Line, faults: &mut Vec<LineFault>) -> Item {
        let known = self.items.get(&line.sku).cloned();
        if known.is_none() {
            faults.extend(absent(line));
        }
        let mut item = known.unwrap_or_else(|| self.new_item(tx, terms, line));
        let of_fields = change::apply(&line.change, &mut item, terms);
        faults.extend(of_fields.into_iter().map(|fault| line.fault(&fault.field, fault.reason)));
        let outcome = self.place(tx, &mut item, line);
        faults.extend(outcome.err().map(|reason| line.fault("category", reason)));
        if let Some(portions) = line.portions {
            item.stock.portions_left = portions;
        }
        if let Some(drafts) = &line.change.options {
            item.options = draft::identify(tx, drafts, &item.options, terms.currency);
        }
        item
    }

    fn new_item(&mut self, tx: &mut Tx<'_>, terms: &Terms, line: &Line) -> Item {
        self.next_position += 1;
        Item { position: self.next_position - 1, ..blank(tx.new_id(), line.sku.clone(), terms) }
    }

    fn place(&mut self, tx: &mut Tx<'_>, item: &mut Item, line: &Line) -> Result<(), String> {
        let Some(name) = &line.category else { return Ok(()) };
        let name = text::line(name, NAME_CHARS_MAX)?;
        item.category = match self.categories.get(&name) {
            Some(id) => *id,
            None => self.new_category(tx, name),
        };
        Ok(())
    }

    fn new_category(&mut self, tx: &mut Tx<'_>, name: String) -> CategoryId {
        let id = tx.new_id();
        self.categories.insert(name.clone(), id);
        self.new_categories.push(Category { id, name, position: self.next_category });
        self.next_category += 1;
        id
    }

    fn write(self, tx: &mut Tx<'_>, terms: &Terms, items: Vec<Item>) -> Result<Imported, StoreError> {
        for category in &self.new_categories {
            rows::insert_category(tx, terms.market, category)?;
        }
        let mut imported = Imported::default();
        for item in items {
            match self.items.get(&item.sku) {
                None => {
                    rows::insert_item(tx, terms.market, &item)?;
                    imported.added += 1;
                }
                Some(before) if *before == item => imported.unchanged += 1,
                Some(before) => {
                    rows::update_item(tx, terms.market, &item)?;
                    if before.stock != item.stock {
                        rows::update_stock(tx, terms.market, item.id, item.stock)?;
                    }
                    imported.updated += 1;
                }
            }
        }
        Ok(imported)
    }
}

/// A new item has nothing yet that could stay as it is.
fn absent(line: &Line) -> impl Iterator<Item = LineFault> {
    let missing = ["category", "name", "price"].into_iter().filter(|column| !line.tells(column));
    missing.map(|column| line.fault(column, "a new item needs this"))
}

fn told_twice(sheet: &Sheet) -> Vec<LineFault> {
    let mut first: HashMap<&str, u64> = HashMap::new();
    let mut faults = Vec::new();
    for line in &sheet.lines {
        let sku = line.sku.as_str();
        let unfit = text::line(sku, SKU_CHARS_MAX).err();
        faults.extend(unfit.map(|reason| line.fault("sku", reason)));
        let earlier = *first.entry(sku).or_insert(line.number);
        if earlier != line.number {
            let reason = format!("`{sku}` stands in line {earlier} already; give each item a SKU of its own");
            faults.push(line.fault("sku", reason));
        }
    }
    faults
}

fn too_long(sheet: &Sheet) -> Option<LineFault> {
    let line = sheet.lines.get(LINES_MAX)?.number;
    Some(LineFault::whole(line, format!("a menu has at most {LINES_MAX} items; split the file")))
}

/// One fault for each cell: what comes after it only follows from it.
fn in_order(faults: Vec<LineFault>) -> Vec<LineFault> {
    let mut cells = BTreeSet::new();
    let mut first = |fault: &LineFault| match &fault.column {
        Some(column) => cells.insert((fault.line, column.clone())),
        None => true,
    };
    let mut faults: Vec<_> = faults.into_iter().filter(|fault| first(fault)).collect();
    let place =
        |fault: &LineFault| COLUMNS.iter().position(|column| fault.column.as_deref() == Some(*column));
    faults.sort_by_key(|fault| (fault.line, place(fault)));
    faults
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Denied => Self::denied(),
            ImportError::Refused(faults) => {
                let field = |fault: &LineFault| match &fault.column {
                    Some(column) => format!("line {}, {column}", fault.line),
                    None => format!("line {}", fault.line),
                };
                let faults: Vec<_> =
                    faults.iter().map(|fault| crate::Fault::new(field(fault), &fault.reason)).collect();
                EditError::Invalid(faults).into()
            }
            ImportError::Store(error) => error.into(),
        }
    }
}
