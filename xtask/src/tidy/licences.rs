//! Everything we link may be given away under Apache-2.0 or MIT, and there is one crypto provider.

use super::{Brick, Finding};

const FINE: [&str; 14] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "Unicode-3.0",
    "CDLA-Permissive-2.0",
];

/// A second provider in the graph makes TLS libraries panic at the first use.
const BANNED: [&str; 3] = ["ring", "openssl-sys", "native-tls"];

pub fn check(bricks: &[Brick]) -> Vec<Finding> {
    let foreign = bricks.iter().filter(|brick| brick.folder.is_none());
    foreign.filter_map(|brick| wrong(brick).map(|wrong| Finding::new(&brick.name, wrong))).collect()
}

fn wrong(brick: &Brick) -> Option<String> {
    if BANNED.contains(&brick.name.as_str()) {
        return Some("aws-lc-rs is the one crypto provider: find the feature that pulls this in".into());
    }
    match &brick.licence {
        Some(licence) if is_fine(licence) => None,
        Some(licence) => {
            Some(format!("licence `{licence}` is not one we may pass on: see xtask/src/tidy/licences.rs"))
        }
        None => Some("names no licence".into()),
    }
}

/// Of alternatives one must be fine, of requirements all. `/` is how older crates wrote `OR`.
fn is_fine(expression: &str) -> bool {
    let expression = expression.trim();
    let alternatives = split(expression, &[" OR ", "/"]);
    if alternatives.len() > 1 {
        return alternatives.into_iter().any(is_fine);
    }
    let requirements = split(expression, &[" AND "]);
    if requirements.len() > 1 {
        return requirements.into_iter().all(is_fine);
    }
    match expression.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')) {
        Some(inside) => is_fine(inside),
        None => FINE.contains(&expression),
    }
}

/// Splits at the operators that stand outside brackets.
fn split<'a>(expression: &'a str, operators: &[&str]) -> Vec<&'a str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_u32, 0);
    for (at, c) in expression.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let operator =
            operators.iter().find(|operator| depth == 0 && expression[at..].starts_with(**operator));
        if let Some(operator) = operator {
            parts.push(&expression[start..at]);
            start = at + operator.len();
        }
    }
    parts.push(&expression[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(name: &str, licence: Option<&str>) -> Brick {
        Brick { name: name.into(), licence: licence.map(str::to_owned), folder: None, needs: Vec::new() }
    }

    #[test]
    fn expressions_are_understood() {
        for fine in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-2.0-only OR MIT",
            "(MIT OR GPL-3.0) AND Unicode-3.0",
            "MIT AND (ISC)",
        ] {
            assert!(is_fine(fine), "{fine}");
        }
        for not in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT AND GPL-3.0) OR AGPL-3.0", "Custom"] {
            assert!(!is_fine(not), "{not}");
        }
    }

    #[test]
    fn strangers_are_checked_and_we_are_not() {
        let ours = super::super::bricks::sample("api", &[]);
        assert!(check(&[ours, foreign("serde", Some("MIT"))]).is_empty());
        assert_eq!(
            check(&[foreign("a", None), foreign("b", Some("GPL-3.0")), foreign("ring", Some("MIT"))]).len(),
            3
        );
    }
}
