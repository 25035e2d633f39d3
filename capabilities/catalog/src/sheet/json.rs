use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{COLUMNS, Line, LineFault, Sheet, cells};
use crate::{ChoiceDraft, Diet, ItemChange, OptionDraft};

/// The pieces stay raw until they are looked at, because a raw piece knows where in the file it stands.
pub(super) fn read(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    match serde_json::from_str::<Vec<&RawValue>>(text) {
        Ok(items) => items.into_iter().for_each(|item| read_item(text, item, &mut sheet)),
        Err(error) => {
            let reason = format!("{}; give a list of items: [{{\"sku\": …}}, …]", without_place(&error));
            sheet.faults.push(LineFault::whole(error.line() as u64, reason));
        }
    }
    sheet
}

pub(super) fn write(lines: &[Line]) -> String {
    let items: Vec<_> = lines.iter().map(Written::of).collect();
    let mut text = serde_json::to_string_pretty(&items).expect("a menu is plain data");
    text.push('\n');
    text
}

fn read_item(text: &str, item: &RawValue, sheet: &mut Sheet) {
    let number = line_of(text, item);
    let Ok(fields) = serde_json::from_str::<BTreeMap<String, &RawValue>>(item.get()) else {
        let reason = "this is not an item; write {\"sku\": \"…\", \"name\": \"…\", …}";
        return sheet.faults.push(LineFault::whole(number, reason));
    };
    let mut line = Line { number, ..Line::default() };
    for (name, value) in &fields {
        let number = line_of(text, value);
        let Some(column) = COLUMNS.into_iter().find(|column| column == name) else {
            let reason = format!("`{name}` is not a field of an item; the fields are {}", COLUMNS.join(", "));
            sheet.faults.push(LineFault::whole(number, reason));
            continue;
        };
        line.told.push((column, number));
        if let Err(reason) = take(&mut line, column, value.get()) {
            sheet.faults.push(LineFault::at(number, column, reason));
        }
    }
    sheet.lines.push(line);
}

fn take(line: &mut Line, name: &str, value: &str) -> Result<(), String> {
    let change = &mut line.change;
    match name {
        "sku" => line.sku = parse::<String>(value, "a text")?.trim().to_owned(),
        "category" => line.category = Some(parse(value, "a text")?),
        "name" => change.name = Some(parse(value, "a text")?),
        "description" => change.description = Some(parse(value, "a text")?),
        "price" => change.price = Some(cells::price(value)?),
        "diet" => {
            let diet: Option<String> = parse(value, "a text or null")?;
            change.diet = Some(cells::diet(diet.as_deref().unwrap_or(""))?);
        }
        "allergens" => change.allergens = Some(parse(value, "a list of texts")?),
        "prep_minutes" => change.prep_minutes = Some(cells::minutes(value)?),
        "time_slots" => change.time_slots = Some(parse(value, "a list of texts")?),
        "portions" => line.portions = Some(cells::portions(if value == "null" { "" } else { value })?),
        "options" => {
            let options: Vec<WrittenOption> =
                parse(value, "a list of options like those of an exported menu")?;
            change.options = Some(options.into_iter().map(OptionDraft::from).collect());
        }
        _ => unreachable!("only known fields are taken"),
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(value: &str, expected: &str) -> Result<T, String> {
    serde_json::from_str(value).map_err(|error| format!("give {expected} ({})", without_place(&error)))
}

/// The error without its own place, which counts from the beginning of the piece it looked at.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn line_of(text: &str, piece: &RawValue) -> u64 {
    let offset = piece.get().as_ptr().addr() - text.as_ptr().addr();
    1 + text.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count() as u64
}

#[derive(Serialize)]
struct Written<'a> {
    sku: &'a str,
    category: &'a str,
    name: &'a str,
    description: &'a str,
    price: i64,
    diet: Option<Diet>,
    allergens: &'a [String],
    prep_minutes: Option<u32>,
    time_slots: &'a [String],
    portions: Option<u32>,
    options: Vec<WrittenOption>,
}

impl<'a> Written<'a> {
    fn of(line: &'a Line) -> Self {
        let ItemChange {
            name, description, price, diet, allergens, prep_minutes, time_slots, options, ..
        } = &line.change;
        Self {
            sku: &line.sku,
            category: line.category.as_deref().unwrap_or(""),
            name: name.as_deref().unwrap_or(""),
            description: description.as_deref().unwrap_or(""),
            price: price.unwrap_or(0),
            diet: diet.flatten(),
            allergens: allergens.as_deref().unwrap_or(&[]),
            prep_minutes: *prep_minutes,
            time_slots: time_slots.as_deref().unwrap_or(&[]),
            portions: line.portions.flatten(),
            options: options.iter().flatten().cloned().map(WrittenOption::from).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOption {
    name: String,
    min: u32,
    max: u32,
    choices: Vec<WrittenChoice>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChoice {
    name: String,
    price: i64,
}

impl From<WrittenOption> for OptionDraft {
    fn from(option: WrittenOption) -> Self {
        let choice =
            |choice: WrittenChoice| ChoiceDraft { name: choice.name, price: choice.price, available: None };
        let WrittenOption { name, min, max, choices } = option;
        Self { name, min, max, choices: choices.into_iter().map(choice).collect() }
    }
}

impl From<OptionDraft> for WrittenOption {
    fn from(option: OptionDraft) -> Self {
        let choice = |choice: ChoiceDraft| WrittenChoice { name: choice.name, price: choice.price };
        let OptionDraft { name, min, max, choices } = option;
        Self { name, min, max, choices: choices.into_iter().map(choice).collect() }
    }
}
