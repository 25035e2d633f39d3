//! One word per thing: no names that say nothing, no synonyms the glossary rejects, no business in the engine.

use super::{Brick, Finding, rust::Kind, tree::Text, tree::Tree};

/// As names of modules and crates, and as endings of types, these say nothing about what is inside.
const EMPTY: [&str; 14] = [
    "util", "utils", "common", "helper", "helpers", "manager", "managers", "service", "services", "types",
    "core", "data", "info", "misc",
];

/// Businesses are blueprints. (`repair` alone is missing: reconcilers repair.)
const BUSINESSES: [&str; 7] = ["campus", "food", "tailor", "tailoring", "mechanic", "plumber", "pizza"];

/// Where a business may be named in code: the lists of what comes along, and the tool that checks for them.
const MAY_NAME_A_BUSINESS: [&str; 5] =
    ["docket/src/demo", "platform/blueprints/", "platform/testing/", "bench/", "xtask/"];

pub fn check(tree: &Tree, bricks: &[Brick]) -> Vec<Finding> {
    let rejected = rejected(tree);
    let mut findings: Vec<_> = bricks.iter().filter_map(empty_crate).collect();
    for file in tree.rust() {
        findings.extend(empty_module(file));
        findings.extend(empty_types(file));
        findings.extend(businesses(file));
        findings.extend(synonyms(file, &rejected));
    }
    findings
}

fn empty_crate(brick: &Brick) -> Option<Finding> {
    let folder = brick.folder.as_ref()?;
    EMPTY.contains(&brick.name.as_str()).then(|| Finding::new(folder, says_nothing(&brick.name)))
}

fn empty_module(file: &Text) -> Option<Finding> {
    let inside = file.path.trim_end_matches(".rs");
    let word = inside.split('/').find(|part| EMPTY.contains(part))?;
    Some(Finding::new(&file.path, says_nothing(word)))
}

fn empty_types(file: &Text) -> Vec<Finding> {
    // A single word may be the wire's own (`Data`); an ending never adds anything (`UserData`).
    let ends_empty = |name: &str| match words_of(name).as_slice() {
        [_, .., last] => EMPTY.contains(&last.as_str()),
        _ => false,
    };
    code_lines(file)
        .flat_map(|(line, code)| declared_types(code).map(move |name| (line, name)))
        .filter(|(_, name)| ends_empty(name))
        .map(|(line, name)| Finding::at(&file.path, line, says_nothing(name)))
        .collect()
}

fn says_nothing(name: &str) -> String {
    format!("`{name}` says nothing: name it after the noun or the verb inside")
}

fn declared_types(code: &str) -> impl Iterator<Item = &str> {
    let tokens: Vec<_> = identifiers(code).collect();
    let declares = |word: &str| matches!(word, "struct" | "enum" | "trait");
    (1..tokens.len())
        .filter(move |&at| declares(tokens[at - 1]))
        .map(|at| identifiers(code).nth(at).unwrap_or_default())
}

fn businesses(file: &Text) -> Vec<Finding> {
    if MAY_NAME_A_BUSINESS.iter().any(|place| file.path.starts_with(place)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for piece in file.production() {
        for (line, text) in piece.lines() {
            for word in
                identifiers(text).flat_map(words_of).filter(|word| BUSINESSES.contains(&word.as_str()))
            {
                let wrong = format!(
                    "`{word}` names a business: what differs between businesses stands in blueprints/"
                );
                findings.push(Finding::at(&file.path, line, wrong));
            }
        }
    }
    findings
}

/// The last column of the glossary's table, where it is written `like this`.
fn rejected(tree: &Tree) -> Vec<(String, String)> {
    let glossary = tree.files.iter().find(|file| file.path == "GLOSSARY.md");
    let rows = glossary.into_iter().flat_map(Text::lines).filter(|(_, line)| line.starts_with('|'));
    let mut rejected = Vec::new();
    for (_, row) in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [word, .., instead] = cells[..] else { continue };
        let synonyms = instead.split('`').skip(1).step_by(2);
        rejected.extend(synonyms.map(|synonym| (synonym.to_owned(), word.trim_matches('*').to_owned())));
    }
    rejected
}

fn synonyms(file: &Text, rejected: &[(String, String)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, code) in code_lines(file) {
        for word in identifiers(code).flat_map(words_of) {
            if let Some((synonym, ours)) = rejected.iter().find(|(synonym, _)| *synonym == word) {
                let wrong = format!("`{synonym}` is called {ours} here: see GLOSSARY.md");
                findings.push(Finding::at(&file.path, line, wrong));
            }
        }
    }
    findings
}

fn code_lines(file: &Text) -> impl Iterator<Item = (usize, &str)> {
    file.production().filter(|piece| piece.kind == Kind::Code).flat_map(|piece| piece.lines())
}

fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// `CampusFood`, `campus_food` and `CAMPUS_FOOD` are made of the same words.
fn words_of(identifier: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for c in identifier.chars() {
        if c == '_' || c.is_uppercase() && after_small {
            words.push(String::new());
        }
        if c != '_' {
            words.last_mut().expect("starts with one").extend(c.to_lowercase());
        }
        after_small = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::super::bricks::sample;
    use super::*;

    fn wrong(path: &str, text: &str) -> usize {
        check(&Tree::sample(&[(path, text)]), &[]).len()
    }

    #[test]
    fn names_that_say_nothing_are_refused() {
        assert_eq!(wrong("api/src/utils.rs", ""), 1);
        assert_eq!(wrong("api/src/common/money.rs", ""), 1);
        assert_eq!(wrong("api/src/money.rs", "pub struct OrderManager;\nenum UserInfo {}"), 2);
        assert_eq!(wrong("api/src/money.rs", "pub struct Data { data: u8 }"), 0);
        assert_eq!(check(&Tree::sample(&[]), &[sample("platform/helpers", &[])]).len(), 1);
    }

    #[test]
    fn the_engine_names_no_business() {
        assert_eq!(wrong("flows/src/a.rs", "if market == \"campus\" {}"), 1);
        assert_eq!(wrong("flows/src/a.rs", "struct FoodOrder;"), 1);
        assert_eq!(wrong("flows/src/a.rs", "// as the campus kitchen does\nfn seafood() {}"), 0);
        assert_eq!(wrong("flows/src/a.rs", "#[cfg(test)]\nmod tests { const A: &str = \"campus\"; }"), 0);
        assert_eq!(wrong("docket/src/demo.rs", "const A: &str = \"campus\";"), 0);
    }

    #[test]
    fn the_glossary_is_kept() {
        let glossary =
            "| word | meaning | not |\n|---|---|---|\n| **market** | one business | `tenant`, shop |\n";
        let check =
            |code| check(&Tree::sample(&[("GLOSSARY.md", glossary), ("flows/src/a.rs", code)]), &[]).len();
        assert_eq!(check("fn tenant_of() {}"), 1);
        assert_eq!(check("struct TenantId;"), 1);
        assert_eq!(check("fn shop() {} // a tenant elsewhere"), 0);
    }
}
