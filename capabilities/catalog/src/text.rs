//! What a written field may hold.

pub(crate) const NAME_CHARS_MAX: usize = 80;
pub(crate) const DESCRIPTION_CHARS_MAX: usize = 500;
pub(crate) const ALLERGEN_CHARS_MAX: usize = 40;
pub(crate) const SKU_CHARS_MAX: usize = 64;

/// A line of text there must be.
pub(crate) fn line(text: &str, chars_max: usize) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("fill this in".into());
    }
    if text.chars().any(char::is_control) {
        return Err("write it on one line, without control characters".into());
    }
    at_most(text, chars_max)
}

/// Text that may be empty and may have several lines.
pub(crate) fn paragraph(text: &str, chars_max: usize) -> Result<String, String> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return Err("leave control characters out".into());
    }
    at_most(&text, chars_max)
}

/// A line that stands in a list of a menu file, where these marks separate.
pub(crate) fn listed(text: &str, chars_max: usize, marks: &[char]) -> Result<String, String> {
    let text = line(text, chars_max)?;
    match text.chars().find(|c| marks.contains(c)) {
        Some(mark) => Err(format!("leave `{mark}` out of `{text}`: it separates names in menu files")),
        None => Ok(text),
    }
}

fn at_most(text: &str, chars_max: usize) -> Result<String, String> {
    if text.chars().count() <= chars_max {
        Ok(text.to_owned())
    } else {
        Err(format!("use at most {chars_max} characters"))
    }
}
