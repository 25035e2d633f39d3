//! Measures how many orders Docket takes, beside references measured in the same run. README.md says how to read it.

mod alone;
mod bare;
mod closed;
mod connection;
mod latency;
mod machine;
mod old;
mod open;
mod place;
mod report;
mod requests;
mod server;
mod shop_floor;
mod suite;
mod syncing;
mod town;

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand, ValueEnum};

pub type Failure = Box<dyn std::error::Error + Send + Sync>;
pub type Outcome<T = ()> = Result<T, Failure>;

/// The same allocator as the server's, or the store would be measured with another one.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Measures orders per second beside references; prints a Markdown table
#[derive(Debug, Parser)]
#[command(max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    role: Option<Role>,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, Subcommand)]
enum Role {
    /// Answer every request with a fixed order: the reference server, started by the benchmark itself
    ServeBare { address: SocketAddr },
}

#[derive(Debug, Clone, Args)]
pub struct Options {
    /// How long each line is measured
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// How many callers wait for an answer at any moment
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..))]
    clients: u32,
    /// Orders a second of the open loop
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u64).range(1..))]
    rate: u64,
    /// How many customers the orders come from
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..100_000_000))]
    customers: u32,
    /// How many finished orders the old store holds
    #[arg(long, default_value_t = 200_000, value_parser = clap::value_parser!(u64).range(1_000..))]
    old: u64,
    /// Measure on PostgreSQL, too: a throwaway cluster that syncs
    #[arg(long)]
    postgres: bool,
    /// Two seconds a line and 20,000 old orders: to see that it runs, not to believe
    #[arg(long)]
    quick: bool,
    /// Only these parts; several separated by commas
    #[arg(long, value_delimiter = ',')]
    only: Vec<Part>,
    /// Write the figures to this file as well
    #[arg(long)]
    json: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// A bare server that answers the same body
    Bare,
    /// The store without HTTP
    Alone,
    /// Orders through HTTP
    Http,
    /// Beside old orders
    Old,
}

impl Options {
    fn settled(mut self) -> Self {
        if self.quick {
            (self.seconds, self.old) = (2, 20_000);
        }
        self
    }

    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

fn main() -> ExitCode {
    let line = Line::parse();
    // One thread for all callers: the rest of the machine belongs to what is measured.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = runtime.map_err(Failure::from).and_then(|runtime| match line.role {
        Some(Role::ServeBare { address }) => bare::serve(address),
        None => runtime.block_on(suite::run(&line.options.settled())),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
