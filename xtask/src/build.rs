use std::process::Command;

use clap::Args;

use crate::{Outcome, process, web, workspace};

#[derive(Args)]
pub struct Build {
    /// Leave the pages out; the binary then shows a placeholder in their stead
    #[arg(long)]
    pub no_ui: bool,
}

impl Build {
    pub fn run(&self) -> Outcome {
        if !self.no_ui {
            web::build()?;
        }
        process::run(cargo().args(["build", "--release", "--package", "docket"]))?;
        println!("built {}", workspace::docket().display());
        Ok(())
    }
}

/// Cargo at the top of the checkout.
pub fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(workspace::root());
    cargo
}
