//! What stands in one cell.

use crate::{
    ChoiceDraft, Diet, OptionDraft,
    change::{PORTIONS_MAX, PREP_MINUTES_MAX, price_range},
};

pub(super) fn price(text: &str) -> Result<i64, String> {
    let whole = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(price) => Ok(price),
        Err(_) if text.is_empty() => {
            Err("give the price in minor units, for example 12050 for 120.50".into())
        }
        Err(_) if whole => Err(price_range(text)),
        Err(_) => {
            Err(format!("`{text}` is not a whole number; give minor units, for example 12050 for 120.50"))
        }
    }
}

pub(super) fn minutes(text: &str) -> Result<u32, String> {
    count(text, PREP_MINUTES_MAX)
}

/// Empty when nobody counts.
pub(super) fn portions(text: &str) -> Result<Option<u32>, String> {
    if text.is_empty() { Ok(None) } else { count(text, PORTIONS_MAX).map(Some) }
}

pub(super) fn diet(text: &str) -> Result<Option<Diet>, String> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|error| format!("{error}")) }
}

pub(super) fn list(text: &str) -> Vec<String> {
    text.split('|').map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

pub(super) fn options(text: &str) -> Result<Vec<OptionDraft>, String> {
    text.split(';').map(str::trim).filter(|option| !option.is_empty()).map(option).collect()
}

pub(super) fn options_text(options: &[OptionDraft]) -> String {
    let choice = |choice: &ChoiceDraft| format!("{}={}", choice.name, choice.price);
    let option = |option: &OptionDraft| {
        let choices: Vec<_> = option.choices.iter().map(choice).collect();
        format!("{}:{}-{}:{}", option.name, option.min, option.max, choices.join("|"))
    };
    options.iter().map(option).collect::<Vec<_>>().join("; ")
}

fn count(text: &str, max: u32) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| *number <= max);
    number.ok_or_else(|| format!("`{text}` is not a whole number from 0 to {max}"))
}

fn option(text: &str) -> Result<OptionDraft, String> {
    let parts: Vec<_> = text.split(':').map(str::trim).collect();
    let [name, range, choices] = parts.as_slice() else { return Err(not_an_option(text)) };
    let (min, max) = range.split_once('-').ok_or_else(|| not_an_option(text))?;
    let number = |text: &str| text.trim().parse().map_err(|_| not_an_option(range));
    let choices = choices.split('|').map(choice).collect::<Result<_, _>>()?;
    Ok(OptionDraft { name: (*name).to_owned(), min: number(min)?, max: number(max)?, choices })
}

fn not_an_option(text: &str) -> String {
    format!(
        "`{text}` is not understood; write options like Size:1-1:Regular=0|Large=2000; Extras:0-2:Cheese=1500"
    )
}

fn choice(text: &str) -> Result<ChoiceDraft, String> {
    let (name, added) = text.split_once('=').ok_or_else(|| {
        format!(
            "the choice `{}` has no price; write Name=price, with 0 when it costs nothing more",
            text.trim()
        )
    })?;
    let name = name.trim().to_owned();
    let price = price(added.trim()).map_err(|reason| format!("price of `{name}`: {reason}"))?;
    Ok(ChoiceDraft { name, price, available: None })
}
