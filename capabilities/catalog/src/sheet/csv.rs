use csv::{ReaderBuilder, StringRecord, Trim, WriterBuilder};

use super::{COLUMNS, Line, LineFault, Sheet, cells};

/// Stands behind the file. A quote that is never closed swallows everything after it, this too, and so gives itself
/// away: the reader alone would take the rest of the file for one long cell.
const END: &str = "\u{4}";

pub(super) fn read(text: &str) -> Sheet {
    if let Some(before) = text.find(END) {
        let line = 1 + text[..before].matches('\n').count() as u64;
        return only(LineFault::whole(line, "leave control characters out"));
    }
    let (records, unclosed) = records(text);
    let Some((first, records)) = records.split_first() else {
        let columns = COLUMNS.join(",");
        let empty =
            LineFault::whole(1, format!("the file is empty; its first line names the columns: {columns}"));
        return only(unclosed.unwrap_or(empty));
    };
    let header = match header(first) {
        Ok(header) => header,
        Err(faults) => return Sheet { lines: Vec::new(), faults },
    };
    let mut sheet = Sheet { lines: Vec::new(), faults: unclosed.into_iter().collect() };
    for record in records.iter().filter(|record| record.iter().any(|cell| !cell.is_empty())) {
        read_line(&header, record, &mut sheet);
    }
    sheet
}

fn only(fault: LineFault) -> Sheet {
    Sheet { lines: Vec::new(), faults: vec![fault] }
}

fn records(text: &str) -> (Vec<StringRecord>, Option<LineFault>) {
    let guarded = format!("{text}\n{END}\n");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(guarded.as_bytes());
    let records = reader.records().map(|record| record.expect("it is UTF-8 and in memory"));
    let mut records: Vec<StringRecord> = records.collect();
    let last = records.pop().expect("there is an end");
    let unclosed =
        "a double quote is opened here and never closed; close it, and write a quote itself as \"\"";
    let fault = (&last[0] != END).then(|| LineFault::whole(number(&last), unclosed));
    (records, fault)
}

pub(super) fn write(lines: &[Line]) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let in_memory = "writing to memory cannot fail";
    writer.write_record(COLUMNS).expect(in_memory);
    for line in lines {
        writer.write_record(COLUMNS.map(|column| cell(line, column))).expect(in_memory);
    }
    String::from_utf8(writer.into_inner().expect(in_memory)).expect("every cell was text")
}

/// The columns in the order of this file.
fn header(record: &StringRecord) -> Result<Vec<&'static str>, Vec<LineFault>> {
    let line = number(record);
    let known = COLUMNS.join(", ");
    let (mut columns, mut faults) = (Vec::new(), Vec::new());
    for cell in record {
        let name = cell.to_ascii_lowercase();
        match COLUMNS.into_iter().find(|column| *column == name) {
            Some(column) if columns.contains(&column) => {
                faults.push(LineFault::at(line, column, "this column stands here twice; keep one"));
            }
            Some(column) => columns.push(column),
            None if record.len() == 1 && cell.contains([';', '\t']) => {
                faults.push(LineFault::whole(
                    line,
                    "separate the columns by commas (save the file as CSV, comma)",
                ));
            }
            None => {
                let reason = format!("`{cell}` is not a column of a menu; the columns are {known}");
                faults.push(LineFault::whole(line, reason));
            }
        }
    }
    if faults.is_empty() && !columns.contains(&"sku") {
        let reason =
            format!("the column `sku` is missing; it names each item for good. The columns are {known}");
        faults.push(LineFault::whole(line, reason));
    }
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}

fn read_line(header: &[&'static str], record: &StringRecord, sheet: &mut Sheet) {
    let number = number(record);
    if record.len() != header.len() {
        let reason = format!(
            "{} cells stand under {} columns; put a text with a comma in it in double quotes",
            record.len(),
            header.len()
        );
        return sheet.faults.push(LineFault::whole(number, reason));
    }
    let told = header.iter().map(|column| (*column, number)).collect();
    let mut line = Line { number, told, ..Line::default() };
    for (column, cell) in header.iter().zip(record) {
        if let Err(reason) = take(&mut line, column, cell) {
            sheet.faults.push(LineFault::at(number, column, reason));
        }
    }
    sheet.lines.push(line);
}

fn take(line: &mut Line, column: &str, cell: &str) -> Result<(), String> {
    let text = || Some(cell.to_owned());
    let change = &mut line.change;
    match column {
        "sku" => cell.clone_into(&mut line.sku),
        "category" => line.category = text(),
        "name" => change.name = text(),
        "description" => change.description = text(),
        "price" => change.price = Some(cells::price(cell)?),
        "diet" => change.diet = Some(cells::diet(cell)?),
        "allergens" => change.allergens = Some(cells::list(cell)),
        // Empty is what a person leaves who does not know: it stays as it is.
        "prep_minutes" if cell.is_empty() => {}
        "prep_minutes" => change.prep_minutes = Some(cells::minutes(cell)?),
        "time_slots" => change.time_slots = Some(cells::list(cell)),
        "portions" => line.portions = Some(cells::portions(cell)?),
        "options" => change.options = Some(cells::options(cell)?),
        _ => unreachable!("the header holds columns alone"),
    }
    Ok(())
}

fn cell(line: &Line, column: &str) -> String {
    let change = &line.change;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        "sku" => line.sku.clone(),
        "category" => text(&line.category),
        "name" => text(&change.name),
        "description" => text(&change.description),
        "price" => change.price.map(|price| price.to_string()).unwrap_or_default(),
        "diet" => change.diet.flatten().map(|diet| diet.to_string()).unwrap_or_default(),
        "allergens" => change.allergens.as_deref().unwrap_or(&[]).join("|"),
        "prep_minutes" => change.prep_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        "time_slots" => change.time_slots.as_deref().unwrap_or(&[]).join("|"),
        "portions" => line.portions.flatten().map(|portions| portions.to_string()).unwrap_or_default(),
        "options" => cells::options_text(change.options.as_deref().unwrap_or(&[])),
        _ => unreachable!("these are all columns"),
    }
}

fn number(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}
