use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use catalog::{ImportError, Terms, sheet, sheet::Format};
use clap::{Args, Subcommand};
use kernel::{Actor, Market, Problem};
use markets::Markets;
use store::Store;

use crate::{
    assembly::{Failure, open_store},
    settings::Keeping,
};

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Add or update the items of a menu; all of them or, when a line is wrong, none
    Menu(MenuFile),
}

#[derive(Debug, Subcommand)]
pub enum Export {
    /// Write a menu in the form that `import menu` takes
    Menu(MenuFile),
}

#[derive(Debug, Args)]
pub struct MenuFile {
    /// A .csv or .json file; its columns are documented in docs/blueprints/menu.md
    file: PathBuf,
    /// The market, needed when there are several
    #[arg(long)]
    market: Option<String>,
    #[command(flatten)]
    keeping: Keeping,
}

impl Import {
    pub async fn run(self) -> Result<(), Failure> {
        let Self::Menu(menu) = self;
        let bytes = fs::read(&menu.file).map_err(|error| menu.failed(&error))?;
        let read = sheet::read(format(&menu.file)?, &bytes);
        let (store, market) = menu.open().await?;
        let terms = Terms::of(&market);
        let outcome =
            store.write_in(market.id, move |tx| catalog::import(tx, &Actor::System, &terms, &read)).await;
        match outcome {
            Ok(imported) => {
                println!(
                    "{}: {} added, {} updated, {} unchanged",
                    market.name, imported.added, imported.updated, imported.unchanged
                );
                Ok(())
            }
            Err(ImportError::Refused(faults)) => {
                for fault in &faults {
                    eprintln!("{}: {fault}", menu.file.display());
                }
                Err(format!("{} faults; nothing was changed", faults.len()).into())
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Export {
    pub async fn run(self) -> Result<(), Failure> {
        let Self::Menu(menu) = self;
        let format = format(&menu.file)?;
        let (store, market) = menu.open().await?;
        let id = market.id;
        let lines = store
            .read(move |tx| catalog::export(tx, &Actor::System, id).map_err(Problem::from))
            .await
            .map_err(|problem| problem.cause.unwrap_or_default())?;
        fs::write(&menu.file, sheet::write(format, &lines)).map_err(|error| menu.failed(&error))?;
        println!("{}: {} items written to {}", market.name, lines.len(), menu.file.display());
        Ok(())
    }
}

impl MenuFile {
    fn failed(&self, error: &std::io::Error) -> Failure {
        format!("{}: {error}", self.file.display()).into()
    }

    async fn open(&self) -> Result<(Store, Arc<Market>), Failure> {
        let store = open_store(&self.keeping)?;
        let markets = Markets::default();
        markets.replace(store.read(markets::load).await?);
        let market = match &self.market {
            Some(slug) => markets.by_slug(slug),
            None => markets.only(),
        };
        let known: Vec<String> = markets.all().iter().map(|market| market.slug.clone()).collect();
        let market =
            market.ok_or_else(|| format!("name a market with --market; there are: {}", known.join(", ")))?;
        Ok((store, market))
    }
}

fn format(file: &Path) -> Result<Format, Failure> {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("csv") => Ok(Format::Csv),
        Some("json") => Ok(Format::Json),
        _ => Err(format!("{}: name the file .csv or .json", file.display()).into()),
    }
}
