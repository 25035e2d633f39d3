//! The command line.

mod blueprint;
mod city;
mod demo;
mod install;
mod menu;
mod serve;
mod simulate;

use clap::{Parser, Subcommand};

use crate::assembly::Failure;

/// Runs any on-demand business: orders, payments and live updates from one program
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Docket {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the markets that are installed
    Serve(crate::settings::Serving),
    /// Serve with demo markets, people and a menu, and show what is sent
    Demo(crate::settings::Serving),
    /// Install a market on a blueprint, with its merchant and its first operator
    Install(install::Install),
    /// Check or draw a blueprint
    #[command(subcommand)]
    Blueprint(blueprint::Blueprint),
    /// Bring in the streets, addresses and map of a real place
    #[command(subcommand)]
    City(city::City),
    /// Bring data in from a file
    #[command(subcommand)]
    Import(menu::Import),
    /// Write data to a file
    #[command(subcommand)]
    Export(menu::Export),
    /// Play days of dispatch and measure them
    #[command(subcommand)]
    Simulate(simulate::Simulate),
}

impl Docket {
    pub async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Serve(serving) => serve::serve(&serving).await,
            Command::Demo(serving) => demo::demo(&serving).await,
            Command::Install(install) => install.run().await,
            Command::Blueprint(blueprint) => blueprint.run(),
            Command::City(city) => city.run(),
            Command::Import(import) => import.run().await,
            Command::Export(export) => export.run().await,
            Command::Simulate(simulate) => simulate.run(),
        }
    }
}
