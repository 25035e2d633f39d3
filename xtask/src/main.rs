//! The project's own tool, so that two commands are enough everywhere: `cargo xtask demo` and `cargo xtask test`.

mod bench;
mod build;
mod demo;
mod dev;
mod machine;
mod process;
mod stamp;
mod test;
mod tidy;
mod web;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command says when it cannot go on: one or more lines for a person.
type Outcome<T = ()> = Result<T, String>;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Builds, runs and checks Docket")]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and run Docket with the demo markets
    Demo(demo::Demo),
    /// Install what is missing and run every check
    Test(test::Test),
    /// Run the server and one app with hot reload
    Dev(dev::Dev),
    /// Build the pages and the release binary
    Build(build::Build),
    /// Check the rules that no compiler knows
    Tidy,
    /// Measure; arguments go to the benchmark
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    let outcome = match Line::parse().command {
        Command::Demo(demo) => demo.run(),
        Command::Test(test) => test.run(),
        Command::Dev(dev) => dev.run(),
        Command::Build(build) => build.run(),
        Command::Tidy => tidy::run(),
        Command::Bench(bench) => bench.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}
