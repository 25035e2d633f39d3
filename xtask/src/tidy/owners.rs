//! One place each: which crates may use which library, where SQL and the environment may be named, whose events
//! are whose.

use super::{Brick, Finding, rust::Kind, tree::Text, tree::Tree};

/// Libraries that only some folders may use, and why.
const LIBRARIES: [(&[&str], &[&str], &str); 4] = [
    (
        &[
            "axum",
            "axum-extra",
            "hyper",
            "hyper-util",
            "http-body-util",
            "tower",
            "tower-http",
            "reqwest",
            "tokio-tungstenite",
        ],
        &["api", "docket", "web/embed", "connectors/", "platform/testing", "tests", "bench"],
        "only the api speaks HTTP",
    ),
    (
        &["rusqlite", "tokio-postgres", "postgres-types"],
        &["platform/store", "platform/testing", "bench"],
        "only the store knows the engines",
    ),
    // The api names requests, which are no things of ours.
    (&["uuid"], &["kernel", "platform/store", "api"], "ids are typed: see kernel/src/id.rs"),
    (
        &["tokio"],
        &["platform/", "connectors/", "api", "docket", "web/embed", "tests", "bench"],
        "verbs and flows are synchronous, so that nothing can be awaited inside a transaction",
    ),
];

pub fn check(tree: &Tree, bricks: &[Brick]) -> Vec<Finding> {
    let mut findings: Vec<_> = bricks.iter().flat_map(libraries).collect();
    for file in tree.rust() {
        findings.extend(sql(file));
        findings.extend(environment(file));
        findings.extend(owned_names(file));
    }
    findings
}

fn libraries(brick: &Brick) -> Vec<Finding> {
    let Some(folder) = &brick.folder else { return Vec::new() };
    let mut findings = Vec::new();
    for need in brick.needs.iter().filter(|need| !need.only_for_tests) {
        for (libraries, folders, why) in LIBRARIES {
            if libraries.contains(&need.name.as_str()) && !stands_in(folder, folders) {
                findings.push(Finding::new(folder, format!("uses {}: {why}", need.name)));
            }
        }
    }
    findings
}

/// A folder ending in a slash stands for everything below it.
fn stands_in(folder: &str, folders: &[&str]) -> bool {
    folders.iter().any(|place| folder == *place || place.ends_with('/') && folder.starts_with(place))
}

fn sql(file: &Text) -> Vec<Finding> {
    let allowed = file.path.ends_with("/store.rs")
        || file.path.contains("/src/store/")
        || ["platform/store/", "platform/testing/", "bench/", "xtask/"]
            .iter()
            .any(|place| file.path.starts_with(place));
    if allowed {
        return Vec::new();
    }
    let texts = file.production().filter(|piece| piece.kind == Kind::Text && is_sql(&piece.text));
    texts
        .map(|piece| Finding::at(&file.path, piece.line, "SQL stands in store.rs alone: move it there"))
        .collect()
}

fn is_sql(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\n', '\\']).to_ascii_lowercase();
    let both = |start: &str, then: &str| text.starts_with(start) && text.contains(then);
    both("select ", " from ")
        || both("update ", " set ")
        || text.starts_with("insert into ")
        || text.starts_with("delete from ")
        || both("with ", " as (")
        || both("create ", " table ")
        || text.starts_with("create table ")
}

fn environment(file: &Text) -> Vec<Finding> {
    let allowed = ["docket/src/settings.rs", "platform/testing/", "xtask/"];
    if allowed.iter().any(|place| file.path.starts_with(place)) || file.path.ends_with("/build.rs") {
        return Vec::new();
    }
    let names = |line: &str| line.contains("std::env") || line.contains("env::var");
    code_lines(file)
        .filter(|(_, line)| names(line))
        .map(|(line, _)| Finding::at(&file.path, line, "only docket/src/settings.rs reads the environment"))
        .collect()
}

fn code_lines(file: &Text) -> impl Iterator<Item = (usize, &str)> {
    file.production().filter(|piece| piece.kind == Kind::Code).flat_map(|piece| piece.lines())
}

/// Events and jobs of capability `orders` are called `orders.…`:
/// `impl Event … const NAME: &'static str = "orders.placed"`, `impl Job … const KIND: …`.
fn owned_names(file: &Text) -> Vec<Finding> {
    let Some(owner) = file.path.strip_prefix("capabilities/").and_then(|rest| rest.split('/').next()) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let pieces: Vec<_> = file.production().collect();
    for pair in pieces.windows(2) {
        let before = pair[0].text.trim_end();
        let named =
            ["NAME", "KIND"].iter().any(|name| before.ends_with(&format!("const {name}: &'static str =")));
        if named && pair[1].kind == Kind::Text && !pair[1].text.starts_with(&format!("{owner}.")) {
            let wrong = format!("`{}` must start with its owner: `{owner}.`", pair[1].text);
            findings.push(Finding::at(&file.path, pair[1].line, wrong));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::bricks::sample;
    use super::*;

    fn wrong(path: &str, text: &str) -> usize {
        check(&Tree::sample(&[(path, text)]), &[]).len()
    }

    #[test]
    fn libraries_stay_in_their_places() {
        let wrong = |folder, needs| !check(&Tree::sample(&[]), &[sample(folder, &[needs])]).is_empty();
        assert!(wrong("capabilities/orders", "axum"));
        assert!(wrong("flows", "tokio"));
        assert!(wrong("platform/jobs", "rusqlite"));
        assert!(wrong("capabilities/orders", "uuid"));
        assert!(!wrong("api", "axum"));
        assert!(!wrong("connectors/sandbox", "axum"));
        assert!(!wrong("platform/store", "tokio-postgres"));
    }

    #[test]
    fn sql_is_found_outside_its_store() {
        let query = "fn f() { tx.rows(\"\\\n  select id from orders where id = $1\") }";
        assert_eq!(wrong("capabilities/orders/src/place.rs", query), 1);
        assert_eq!(wrong("capabilities/orders/src/store.rs", query), 0);
        assert_eq!(wrong("capabilities/orders/src/store/held.rs", query), 0);
        assert_eq!(wrong("flows/src/a.rs", r#"fn f() { x("select an item from the menu") }"#), 1);
        assert_eq!(wrong("flows/src/a.rs", r#"fn f() { x("update your app") }"#), 0);
        assert_eq!(wrong("flows/src/a.rs", "// select a from b\nfn f() {}"), 0);
    }

    #[test]
    fn the_environment_is_read_in_one_place() {
        assert_eq!(wrong("api/src/a.rs", "fn f() { std::env::args() }"), 1);
        assert_eq!(wrong("docket/src/settings.rs", "use std::env;"), 0);
        assert_eq!(wrong("api/src/a.rs", "const A: &str = env!(\"CARGO_PKG_VERSION\");"), 0);
    }

    #[test]
    fn events_and_jobs_carry_their_owners_name() {
        let event = |name: &str| format!("impl Event for A {{ const NAME: &'static str = \"{name}\"; }}");
        assert_eq!(wrong("capabilities/orders/src/events.rs", &event("payments.captured")), 1);
        assert_eq!(wrong("capabilities/orders/src/events.rs", &event("orders.placed")), 0);
        let job = event("send_code").replace("NAME", "KIND");
        assert_eq!(wrong("capabilities/identity/src/jobs.rs", &job), 1);
    }
}
