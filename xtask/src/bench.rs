use std::process::Command;

use clap::Args;

use crate::{Outcome, build::cargo, machine, process, workspace};

#[derive(Args)]
pub struct Bench {
    /// For the benchmark; `cargo xtask bench -- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Bench {
    pub fn run(&self) -> Outcome {
        // Both, because the benchmark starts the server that lies beside it.
        process::run(cargo().args(["build", "--release", "--package", "docket", "--package", "bench"]))?;
        let mut bench = Command::new(workspace::target().join("release").join("bench"));
        bench.args(&self.arguments);
        if let Ok(folder) = machine::postgres() {
            bench.env("DOCKET_TEST_POSTGRES_BIN", folder);
        }
        process::run(&mut bench)
    }
}
