//! The staircase: configuration and wiring. The only crate that sees every floor and reads the environment.

mod assembly;
mod commands;
mod http;
mod migrations;
mod secrets;
mod settings;

use std::process::ExitCode;

use clap::Parser;

/// Tokio frees on other threads than it allocates on; the system's allocator keeps what a burst took.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    let command = commands::Docket::parse();
    settings::start_logging();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("docket: the threads cannot be started: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(command.run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("docket: {error}");
            ExitCode::FAILURE
        }
    }
}
