//! Every code a problem can carry has a text for people, in English at least; the catalogue's own test sees to the
//! other languages.

use super::{Finding, rust::Kind, tree::Text, tree::Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
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
}
