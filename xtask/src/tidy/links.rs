//! Links in Markdown lead somewhere, and so do the paths it names in `code`.

use super::{Finding, tree::Text, tree::Tree};

/// A path in the text is meant from the top of the checkout when it begins like this.
const TOPS: [&str; 13] = [
    "api/",
    "bench/",
    "blueprints/",
    "capabilities/",
    "connectors/",
    "docket/",
    "docs/",
    "flows/",
    "kernel/",
    "locales/",
    "platform/",
    "web/",
    "xtask/",
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree.files.iter().filter(|file| file.path.ends_with(".md"));
    pages.flat_map(|page| dead(page, tree)).collect()
}

fn dead(page: &Text, tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, text) in outside_code(page) {
        let linked = targets(text).map(|target| resolve(&page.path, target));
        for path in linked.chain(named_paths(text)) {
            if !path.is_empty() && !tree.has(&path) {
                findings.push(Finding::at(&page.path, line, format!("nothing stands at {path}")));
            }
        }
    }
    findings
}

fn outside_code(page: &Text) -> impl Iterator<Item = (usize, &str)> {
    let mut in_code = false;
    page.lines().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    })
}

/// What stands behind `](`, if it names a file of the checkout.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', ' ']).next())
        .map(|target| target.split('#').next().unwrap_or_default())
        .filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
}

/// Paths written as code, without those that stand for many (`capabilities/*/store.rs`, `api/src/<verb>.rs`).
fn named_paths(line: &str) -> impl Iterator<Item = String> {
    let spans = line.split('`').skip(1).step_by(2);
    let is_path = |span: &&str| {
        TOPS.iter().any(|top| span.starts_with(top)) && !span.contains(['*', '<', '{', '…', ' ', '(', ':'])
    };
    spans.filter(is_path).map(|span| span.trim_end_matches('/').to_owned())
}

fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    if target.starts_with('/') {
        parts.clear();
    }
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dead_link_is_found() {
        let page = "see [a](../api/a.md#top), [b](no-such-page.md)\n[c](https://example.org/x) [d](#here)\n```\n[e](gone.md)\n```";
        let tree = Tree::sample(&[("docs/page.md", page), ("api/a.md", "")]);
        let found: Vec<_> = check(&tree).into_iter().map(|finding| (finding.place, finding.wrong)).collect();
        assert_eq!(
            found,
            [("docs/page.md:1".to_owned(), "nothing stands at docs/no-such-page.md".to_owned())]
        );
    }
    #[test]
    fn a_path_that_is_named_must_stand_there() {
        let check = |page| check(&Tree::sample(&[("README.md", page), ("api/src/router.rs", "")])).len();
        assert_eq!(check("see `api/src/router.rs` and `api/src/gone.rs`"), 1);
        assert_eq!(check("see `api/src/<verb>.rs`, `capabilities/*/store.rs`, `gone.rs` and `a/b`"), 0);
    }
}
