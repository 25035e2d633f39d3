use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Subcommand};
use simulator::mdrp;

use crate::assembly::Failure;

#[derive(Debug, Subcommand)]
pub enum Simulate {
    /// Replay days of the Meal Delivery Routing Problem and measure how well they were dispatched
    Mdrp(Mdrp),
}

#[derive(Debug, Args)]
pub struct Mdrp {
    /// The folder of one instance, or of several
    folder: PathBuf,
    /// Where the solution files of each instance and summary.csv go
    #[arg(long)]
    out: PathBuf,
    /// Instances at the same time; as many as there are processors when left out
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
}

impl Simulate {
    pub fn run(self) -> Result<(), Failure> {
        let Self::Mdrp(Mdrp { folder, out, jobs }) = self;
        let jobs = match jobs {
            Some(jobs) => jobs,
            None => std::thread::available_parallelism()?,
        };
        print!("{}", mdrp::run(&folder, &out, jobs.get())?);
        Ok(())
    }
}
