//! The text of the checkout, as git sees it.

use std::fs;

use super::rust::{self, Piece};
use crate::{Outcome, stamp, workspace};

const KINDS: [&str; 14] =
    ["rs", "toml", "sql", "md", "ftl", "ts", "tsx", "mjs", "css", "html", "json", "yml", "csv", "sh"];

pub struct Tree {
    pub files: Vec<Text>,
}

pub struct Text {
    /// From the top of the checkout, with forward slashes.
    pub path: String,
    pub text: String,
    /// Of a Rust file: code, strings and comments apart.
    pub pieces: Vec<Piece>,
    production: Vec<Piece>,
}

impl Tree {
    pub fn read() -> Outcome<Self> {
        let root = workspace::root();
        let wanted = |path: &std::path::Path| {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            KINDS.contains(&ending)
        };
        let read = |path: std::path::PathBuf| {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let path = path.strip_prefix(root).expect("found below it").to_string_lossy().replace('\\', "/");
            Ok(Text::new(&path, &text))
        };
        let files =
            stamp::files_below(&[root.to_owned()], wanted).into_iter().map(read).collect::<Outcome<_>>()?;
        Ok(Self { files })
    }

    pub fn rust(&self) -> impl Iterator<Item = &Text> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path == path) || workspace::root().join(path).exists()
    }

    #[cfg(test)]
    pub fn sample(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| Text::new(path, text)).collect() }
    }
}

impl Text {
    fn new(path: &str, text: &str) -> Self {
        let read = |text| if path.ends_with(".rs") { rust::pieces(text) } else { Vec::new() };
        let production = read(without_tests(path, text));
        Self { path: path.into(), text: text.into(), pieces: read(text), production }
    }

    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// A Rust file that is only compiled for tests.
    pub fn is_test(&self) -> bool {
        is_test(&self.path)
    }

    /// Lines of a Rust file without its tests.
    pub fn production_lines(&self) -> usize {
        without_tests(&self.path, &self.text).lines().count()
    }

    /// What runs in production: neither comments nor the tests at the end of the file.
    pub fn production(&self) -> impl Iterator<Item = &Piece> {
        self.production.iter().filter(|piece| !piece.is_comment())
    }
}

fn is_test(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Everything above `#[cfg(test)] mod … {`, where our tests stand last.
fn without_tests<'a>(path: &str, text: &'a str) -> &'a str {
    if is_test(path) {
        return "";
    }
    let tests = text.match_indices("#[cfg(test)]\nmod ").find(|(at, _)| {
        let module = text[*at..].lines().nth(1).unwrap_or_default();
        module.contains('{')
    });
    tests.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn production(text: &str) -> String {
        let tree = Tree::sample(&[("a/src/b.rs", text)]);
        tree.files[0].production().map(|piece| piece.text.trim()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn production_ends_where_the_tests_begin() {
        assert_eq!(production("fn a() {} // why\n#[cfg(test)]\nmod tests { fn b() {} }"), "fn a() {}");
        for items in ["#[cfg(test)]\nuse x;\nfn a() {}", "#[cfg(test)]\nmod x;\nmod y;"] {
            assert_eq!(production(items), items);
        }
    }

    #[test]
    fn files_of_tests_have_no_production() {
        let tree = Tree::sample(&[("a/tests/b.rs", "fn a() {}"), ("a/src/b/tests.rs", "fn a() {}")]);
        assert!(tree.files.iter().all(|file| file.production().count() == 0));
    }
}
