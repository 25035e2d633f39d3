//! The rules that no compiler knows: which floor may know which, who owns what, which words we use. One pass over
//! `cargo metadata` and the text of the checkout.

mod arrows;
mod bricks;
mod codes;
mod leftovers;
mod length;
mod licences;
mod links;
mod owners;
mod rust;
mod tables;
mod tree;
mod words;

use crate::Outcome;
use bricks::Brick;
use tree::Tree;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    place: String,
    wrong: String,
}

impl Finding {
    fn new(place: impl Into<String>, wrong: impl Into<String>) -> Self {
        Self { place: place.into(), wrong: wrong.into() }
    }

    fn at(path: &str, line: usize, wrong: impl Into<String>) -> Self {
        Self::new(format!("{path}:{line}"), wrong)
    }
}

pub fn run() -> Outcome {
    let tree = Tree::read()?;
    let bricks = bricks::read()?;
    println!("{}", length::longest(&tree));
    let findings = check(&tree, &bricks);
    for finding in &findings {
        println!("{}: {}", finding.place, finding.wrong);
    }
    match findings.len() {
        0 => Ok(()),
        count => Err(format!("tidy found {count}; each line says where and what to do")),
    }
}

fn check(tree: &Tree, bricks: &[Brick]) -> Vec<Finding> {
    [
        arrows::check(bricks),
        owners::check(tree, bricks),
        tables::check(tree),
        words::check(tree, bricks),
        codes::check(tree),
        leftovers::check(tree),
        links::check(tree),
        licences::check(bricks),
    ]
    .into_iter()
    .flatten()
    .collect()
}
