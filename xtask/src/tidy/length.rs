//! The ten longest functions and files, for information: what is feared is the tail, and it grows at the hubs.

use super::{rust::Kind, tree::Text, tree::Tree};

const SHOWN: usize = 10;

pub fn longest(tree: &Tree) -> String {
    let functions = top(tree.rust().filter(|file| !file.is_test()).flat_map(functions));
    let files = top(tree
        .rust()
        .filter(|file| !file.is_test())
        .map(|file| (file.production_lines(), file.path.clone())));
    format!("longest functions (lines)\n{functions}longest files (lines without tests)\n{files}")
}

fn top(measured: impl Iterator<Item = (usize, String)>) -> String {
    let mut measured: Vec<_> = measured.collect();
    measured.sort_by(|a, b| b.cmp(a));
    measured.into_iter().take(SHOWN).map(|(lines, name)| format!("{lines:6}  {name}\n")).collect()
}

/// Every function with a body, from `fn` to its closing brace.
fn functions(file: &Text) -> Vec<(usize, String)> {
    let (mut found, mut open, mut depth) = (Vec::new(), Vec::<(usize, usize, String)>::new(), 0_usize);
    let mut pending: Option<(usize, String)> = None;
    for piece in file.production().filter(|piece| piece.kind == Kind::Code) {
        for (line, code) in piece.lines() {
            for token in tokens(code) {
                match token {
                    "{" => {
                        open.extend(pending.take().map(|(line, name)| (depth, line, name)));
                        depth += 1;
                    }
                    "}" => {
                        depth = depth.saturating_sub(1);
                        if let Some((_, from, name)) = open.pop_if(|(at, ..)| *at == depth) {
                            found.push((line - from + 1, format!("{name} in {}", file.path)));
                        }
                    }
                    ";" => pending = pending.filter(|_| false),
                    "fn" => pending = Some((line, String::new())),
                    word => {
                        pending = pending
                            .map(|(line, name)| (line, if name.is_empty() { word.into() } else { name }))
                    }
                }
            }
        }
    }
    found
}

/// Words, braces and semicolons; `[u8; 2]` in a signature is no end of it.
fn tokens(code: &str) -> impl Iterator<Item = &str> {
    let mut brackets = 0_usize;
    code.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '_'))
        .flat_map(|part| {
            let cut = part.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '_')).len();
            [&part[..cut], part[cut..].trim()]
        })
        .filter(move |token| {
            match *token {
                "[" => brackets += 1,
                "]" => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            let word = token.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
            word || matches!(*token, "{" | "}") || *token == ";" && brackets == 0
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_measured_from_name_to_brace() {
        let code = "trait T {\n fn none(&self);\n}\nimpl T {\n fn one(a: [u8; 2]) -> A {\n  if a {\n  }\n }\n}\nfn two() {}\n";
        let tree = Tree::sample(&[("a/src/b.rs", code)]);
        assert_eq!(
            functions(&tree.files[0]),
            [(4, "one in a/src/b.rs".into()), (1, "two in a/src/b.rs".into())]
        );
    }

    #[test]
    fn the_longest_come_first() {
        let shown = top((0..20).map(|lines| (lines, format!("f{lines}"))));
        assert!(shown.starts_with("    19  f19\n    18  f18\n"));
        assert_eq!(shown.lines().count(), SHOWN);
    }
}
