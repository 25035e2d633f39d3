//! A table has one owner: it is named after the capability that made it, and no other one's SQL touches it.

use std::collections::BTreeMap;

use super::{Finding, rust::Kind, tree::Text, tree::Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
    let owners = owners(tree);
    let mut findings = misnamed(&owners);
    for file in tree.rust() {
        findings.extend(trespasses(file, &owners));
    }
    findings
}

struct Owner {
    capability: String,
    migration: String,
}

/// Every table that a capability's migrations make.
fn owners(tree: &Tree) -> BTreeMap<String, Owner> {
    let mut owners = BTreeMap::new();
    for file in &tree.files {
        let Some(capability) = capability_of(&file.path) else { continue };
        if !file.path.contains("/migrations/") {
            continue;
        }
        for table in named_after(&file.text, &["table", "exists"]) {
            owners.insert(table, Owner { capability: capability.into(), migration: file.path.clone() });
        }
    }
    owners
}

fn misnamed(owners: &BTreeMap<String, Owner>) -> Vec<Finding> {
    let wrong = |(table, owner): &(&String, &Owner)| {
        **table != owner.capability && !table.starts_with(&format!("{}_", owner.capability))
    };
    let tell = |(table, owner): (&String, &Owner)| {
        Finding::new(
            &owner.migration,
            format!("table `{table}` must start with `{}_`, its owner", owner.capability),
        )
    };
    owners.iter().filter(wrong).map(tell).collect()
}

fn trespasses(file: &Text, owners: &BTreeMap<String, Owner>) -> Vec<Finding> {
    let Some(capability) = capability_of(&file.path) else { return Vec::new() };
    let mut findings = Vec::new();
    for piece in file.production().filter(|piece| piece.kind == Kind::Text) {
        for table in named_after(&piece.text, &["from", "join", "into", "update"]) {
            let Some(owner) = owners.get(&table).filter(|owner| owner.capability != capability) else {
                continue;
            };
            let wrong = format!("`{table}` belongs to {}: ask it through a flow", owner.capability);
            findings.push(Finding::at(&file.path, piece.line, wrong));
        }
    }
    findings
}

fn capability_of(path: &str) -> Option<&str> {
    path.strip_prefix("capabilities/")?.split('/').next()
}

/// The names that follow one of the given words.
fn named_after(sql: &str, words: &[&str]) -> Vec<String> {
    let sql: String =
        sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    let sql = sql.to_ascii_lowercase();
    let tokens: Vec<_> =
        sql.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|t| !t.is_empty()).collect();
    let follows = tokens.windows(2).filter(|pair| words.contains(&pair[0]));
    follows.map(|pair| pair[1].to_owned()).filter(|name| !["if", "only"].contains(&name.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIGRATION: &str = "-- a table of orders\ncreate table if not exists orders_lines (id uuid);\ncreate table orders (id uuid);";

    #[test]
    fn a_table_is_named_after_its_owner() {
        let check = |sql| check(&Tree::sample(&[("capabilities/orders/migrations/0001_a.sql", sql)])).len();
        assert_eq!(check(MIGRATION), 0);
        assert_eq!(check("create table lines (id uuid);"), 1);
        assert_eq!(check("CREATE TABLE ordersx (id uuid);"), 1);
    }

    #[test]
    fn nobody_reads_anothers_table() {
        let check = |path, sql: &str| {
            let code = format!("fn f() {{ q(\"{sql}\") }}");
            let tree =
                Tree::sample(&[("capabilities/orders/migrations/0001_a.sql", MIGRATION), (path, &code)]);
            check(&tree).len()
        };
        let foreign = "capabilities/payments/src/store.rs";
        assert_eq!(check(foreign, "select a from orders_lines"), 1);
        assert_eq!(check(foreign, "select a from payments p join orders o on true"), 1);
        assert_eq!(check(foreign, "with held as (select 1) select a from held"), 0);
        assert_eq!(check("capabilities/orders/src/store.rs", "update orders_lines set a = 1"), 0);
    }
}
