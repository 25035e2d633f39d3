//! What was meant to be taken out before anybody saw it.

use super::{Finding, rust::Kind, tree::Text, tree::Tree};

/// Spelt apart, so that this file passes its own rule.
const WORDS: [&str; 4] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];

const CODE: [(&str, &str); 4] = [
    ("dbg!(", "take it out"),
    ("todo!(", "finish it or leave it away"),
    ("unimplemented!(", "finish it or leave it away"),
    ("#[ignore", "a test that does not run is no test"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<_> = tree.files.iter().flat_map(words).collect();
    for file in tree.rust() {
        findings.extend(code(file));
    }
    findings.extend(tree.files.iter().filter(|file| is_page_test(&file.path)).flat_map(focused));
    findings
}

fn words(file: &Text) -> Vec<Finding> {
    let marks = |line: &str| line.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word));
    if file.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    file.lines()
        .filter(|(_, line)| marks(line))
        .map(|(line, _)| Finding::at(&file.path, line, "a note to oneself: do it, or open an issue"))
        .collect()
}

fn code(file: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    for piece in file.pieces.iter().filter(|piece| piece.kind == Kind::Code) {
        for (line, text) in piece.lines() {
            for (leftover, advice) in CODE.iter().filter(|(leftover, _)| text.contains(leftover)) {
                findings.push(Finding::at(&file.path, line, format!("`{leftover}`: {advice}")));
            }
            // Where time is paused, sleeping moves it.
            let in_test = line > file.production_lines() && !file.text.contains("start_paused = true");
            if in_test && text.contains("::sleep(") {
                findings.push(Finding::at(
                    &file.path,
                    line,
                    "a test waits on what it waits for, or moves its clock",
                ));
            }
        }
    }
    findings
}

fn is_page_test(path: &str) -> bool {
    path.starts_with("web/") && (path.contains(".test.") || path.contains(".spec.") || path.contains("/e2e/"))
}

/// A focused test hides all others; a skipped one hides itself.
fn focused(file: &Text) -> Vec<Finding> {
    let hides = |line: &str| {
        [".only(", ".skip(", ".fixme(", "waitForTimeout("].iter().any(|word| line.contains(word))
    };
    file.lines()
        .filter(|(_, line)| hides(line))
        .map(|(line, _)| Finding::at(&file.path, line, "focused, skipped or sleeping test"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(path: &str, text: &str) -> usize {
        check(&Tree::sample(&[(path, text)])).len()
    }

    #[test]
    fn notes_to_oneself_are_found_in_any_file() {
        let note = format!("a line\n// {}: later", WORDS[0]);
        assert_eq!(wrong("api/src/a.rs", &note), 1);
        assert_eq!(wrong("README.md", &note), 1);
        assert_eq!(wrong("README.md", "mastodons and methods"), 0);
    }

    #[test]
    fn unfinished_code_is_found_and_talk_about_it_is_not() {
        assert_eq!(wrong("api/src/a.rs", "fn f() { dbg!(1); todo!() }"), 2);
        assert_eq!(wrong("api/tests/a.rs", "#[ignore = \"slow\"]\nfn f() {}"), 1);
        assert_eq!(wrong("api/src/a.rs", "// no dbg!( here\nconst A: &str = \"dbg!(\";"), 0);
    }

    #[test]
    fn tests_do_not_sleep() {
        let sleep = "fn f() { tokio::time::sleep(second) }\n";
        assert_eq!(wrong("api/tests/a.rs", sleep), 1);
        assert_eq!(wrong("api/src/a.rs", &format!("#[cfg(test)]\nmod tests {{\n{sleep}}}")), 1);
        assert_eq!(wrong("api/src/a.rs", sleep), 0);
        assert_eq!(wrong("api/tests/a.rs", &format!("#[tokio::test(start_paused = true)]\n{sleep}")), 0);
    }

    #[test]
    fn page_tests_all_run() {
        assert_eq!(
            wrong("web/e2e/order.spec.ts", "test.only('a', () => {})\nawait page.waitForTimeout(1)"),
            2
        );
        assert_eq!(wrong("web/apps/a/src/b.ts", "list.skip(1)"), 0);
    }
}
