//! The steps that need no running server.

use std::process::Command;

use super::Tally;
use crate::{Outcome, build::cargo, machine, process, tidy, web, workspace};

pub fn tools() -> Outcome<Tally> {
    let found = [
        ("node", machine::node().map(|version| version.to_string())),
        ("postgres", machine::postgres().map(|folder| folder.display().to_string())),
        ("browser", machine::chromium().map(|browser| browser.display().to_string())),
    ];
    Ok(found
        .into_iter()
        .map(|(tool, answer)| {
            println!("{tool:9} {}", answer.as_ref().unwrap_or_else(|advice| advice));
            Tally::one(answer.is_ok())
        })
        .sum())
}

pub fn fmt() -> Outcome<Tally> {
    process::run(cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Tally::PASSED)
}

pub fn clippy() -> Outcome<Tally> {
    process::run(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(Tally::PASSED)
}

pub fn tidy() -> Outcome<Tally> {
    tidy::run()?;
    Ok(Tally::PASSED)
}

/// All Rust tests; those of the store start their own PostgreSQL from the folder named here. Plain `cargo test`,
/// because it runs the tests of a crate in one program, which then starts one PostgreSQL; a runner that gives each test
/// a program of its own starts hundreds.
pub fn rust() -> Outcome<Tally> {
    let mut tests = cargo();
    tests
        .args(["test", "--workspace", "--no-fail-fast"])
        .env("DOCKET_TEST_POSTGRES_BIN", machine::postgres()?);
    counted(&mut tests)
}

pub fn web() -> Outcome<Tally> {
    web::install()?;
    let checked = Tally::one(spoken(&["check"]));
    let tested = counted(web::npm().args(["run", "--silent", "test"]))?;
    let built = Tally::one(web::build().inspect_err(|reason| println!("{reason}")).is_ok());
    let small = Tally::one(spoken(&["size"]));
    Ok([checked, tested, built, small].into_iter().sum())
}

/// Runs a script of the pages; what is wrong it says itself.
fn spoken(script: &[&str]) -> bool {
    process::run(web::npm().args(["run", "--silent"]).args(script)).is_ok()
}

/// Runs a test runner and counts what it reports.
pub fn counted(runner: &mut Command) -> Outcome<Tally> {
    let mut tally = Tally::NONE;
    let good = process::listen(runner, |line| tally = [tally, Tally::of_line(line)].into_iter().sum())?;
    Ok(tally.confirmed(good))
}

/// The release binary with the pages in it.
pub fn release() -> Outcome<std::path::PathBuf> {
    web::build()?;
    process::run(cargo().args(["build", "--release", "--package", "docket"]))?;
    Ok(workspace::docket())
}
