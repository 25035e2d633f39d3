use std::process::Command;

use clap::Args;

use crate::{Outcome, build::Build, workspace};

#[derive(Args)]
pub struct Demo {
    /// Leave the pages out, for a machine without Node
    #[arg(long)]
    no_ui: bool,
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// More arguments for `docket demo`
    #[arg(last = true)]
    more: Vec<String>,
}

impl Demo {
    pub fn run(&self) -> Outcome {
        Build { no_ui: self.no_ui }.run()?;
        let mut docket = Command::new(workspace::docket());
        docket.current_dir(workspace::root()).args(["demo", "--listen", &self.listen]).args(&self.more);
        become_(&mut docket)
    }
}

/// Hands the terminal and its signals over, so that Ctrl-C and SIGTERM reach Docket itself.
#[cfg(unix)]
fn become_(program: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("docket could not be started: {}", program.exec()))
}

#[cfg(not(unix))]
fn become_(program: &mut Command) -> Outcome {
    crate::process::run(program)
}
