use clap::Args;

use crate::{Outcome, build::cargo, machine, process};

#[derive(Args)]
pub struct Bench {
    /// For the benchmark; `cargo xtask bench -- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Bench {
    pub fn run(&self) -> Outcome {
        let mut bench = cargo();
        bench.args(["run", "--release", "--package", "bench", "--"]).args(&self.arguments);
        if let Ok(folder) = machine::postgres() {
            bench.env("DOCKET_TEST_POSTGRES_BIN", folder);
        }
        process::run(&mut bench)
    }
}
