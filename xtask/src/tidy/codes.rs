//! What code says to people stands in the catalogue: every error code has a text, and every reason that is translated
//! (`field-…`) is really said somewhere. The catalogue's own tests compare the languages.

use std::collections::BTreeSet;

use super::{Finding, rust::Kind, tree::Text, tree::Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
    [untold_codes(tree), unsaid_reasons(tree)].concat()
}

fn untold_codes(tree: &Tree) -> Vec<Finding> {
    let told =
        |key: &str| tree.files.iter().any(|file| file.path.starts_with("locales/en/") && defines(file, key));
    let mut findings = Vec::new();
    for file in tree.rust() {
        for (line, code) in codes(file) {
            let key = format!("error-{}", code.to_ascii_lowercase().replace('_', "-"));
            if !told(&key) {
                findings.push(Finding::at(
                    &file.path,
                    line,
                    format!("{code} has no text: add `{key}` to locales/*/errors.ftl"),
                ));
            }
        }
    }
    findings
}

fn defines(file: &Text, key: &str) -> bool {
    file.text
        .lines()
        .any(|line| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')))
}

/// `Problem::new(Kind::Conflict, "LAST_OPERATOR")` and `Problem::conflict("…")`.
fn codes(file: &Text) -> Vec<(usize, &str)> {
    let pieces: Vec<_> = file.production().collect();
    let is_code =
        |text: &str| text.len() > 2 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    let makes = |code: &str| {
        let code = code.trim_end();
        code.ends_with("conflict(")
            || code.ends_with(',')
                && code.rsplit('(').next().is_some_and(|kind| kind.trim().starts_with("Kind::"))
    };
    let named = pieces
        .windows(2)
        .filter(|pair| pair[1].kind == Kind::Text && makes(&pair[0].text) && is_code(&pair[1].text));
    named.map(|pair| (pair[1].line, pair[1].text.as_str())).collect()
}

/// A reason is recognised by its English sentence, so a change of the sentence in the code would lose the others.
fn unsaid_reasons(tree: &Tree) -> Vec<Finding> {
    let said: BTreeSet<String> =
        tree.rust().flat_map(Text::production).map(|piece| with_bare_holes(&piece.text)).collect();
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| file.path == "locales/en/errors.ftl") {
        let reasons = file.lines().filter(|(_, line)| line.starts_with("field-"));
        for (line, (key, sentence)) in
            reasons.filter_map(|(line, text)| Some((line, text.split_once(" = ")?)))
        {
            if !said.contains(&with_bare_holes(sentence)) {
                let wrong = format!("no code says what `{key}` translates: write both alike, or take it out");
                findings.push(Finding::at(&file.path, line, wrong));
            }
        }
    }
    findings
}

/// `{max}`, `{0}`, `{LINES_MAX}` and `{ $max }` are all a hole.
fn with_bare_holes(text: &str) -> String {
    let mut parts = text.split('{');
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str("{}");
        bare.push_str(part.split_once('}').map_or(part, |(_, behind)| behind));
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_text_is_found() {
        let texts = ("locales/en/errors.ftl", "error-known-one = Known.\n");
        let check = |code| check(&Tree::sample(&[texts, ("api/src/a.rs", code)])).len();
        assert_eq!(check(r#"fn f() { Problem::conflict("KNOWN_ONE") }"#), 0);
        assert_eq!(check(r#"fn f() { Problem::conflict("OTHER") }"#), 1);
        assert_eq!(check("fn f() { Self::new(\n  Kind::Limited,\n  \"OTHER\") }"), 1);
        assert_eq!(check(r#"fn f() { Self::new("KNOWN") }"#), 0);
    }

    #[test]
    fn a_translated_reason_that_nobody_says_is_found() {
        let texts = ("locales/en/errors.ftl", "field-stars = give { $min } to { $max } stars\n");
        let check = |code| check(&Tree::sample(&[texts, ("api/src/a.rs", code)])).len();
        assert_eq!(check(r#"fn f() { format!("give {MIN} to {} stars", MAX) }"#), 0);
        assert_eq!(check(r#"#[error("give {0} to {1} stars")] struct A;"#), 0);
        assert_eq!(check(r#"fn f() { format!("give {MIN} to {} points", MAX) }"#), 1);
    }
}
