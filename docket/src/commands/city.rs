use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};

use crate::assembly::Failure;

#[derive(Debug, Subcommand)]
pub enum City {
    /// Make a city of OpenStreetMap data: its streets, addresses and map, in one file
    Import(Extract),
}

#[derive(Debug, Args)]
pub struct Extract {
    /// An extract of OpenStreetMap, as .osm.pbf
    file: PathBuf,
    /// The folder to write the city to
    #[arg(long, default_value = "docket-data/cities")]
    out: PathBuf,
    /// What the city is called; otherwise as the file is
    #[arg(long)]
    name: Option<String>,
}

impl City {
    pub fn run(self) -> Result<(), Failure> {
        let Self::Import(extract) = self;
        extract.import()
    }
}

impl Extract {
    fn import(&self) -> Result<(), Failure> {
        let pbf = fs::read(&self.file).map_err(|error| failed(&self.file, &error))?;
        let stem = self.stem()?;
        let name = self.name.as_deref().unwrap_or(stem);
        let city = city::City::import(&pbf, name).map_err(|error| failed(&self.file, &error))?;
        fs::create_dir_all(&self.out).map_err(|error| failed(&self.out, &error))?;
        let written = self.out.join(format!("{stem}.city"));
        city.write(&written).map_err(|error| failed(&written, &error))?;
        println!("{name}: written to {}", written.display());
        println!(
            "{} crossings, {} pieces of street, {} addresses, {} buildings",
            city.graph().nodes().len(),
            city.graph().segments().len(),
            city.register().addresses.len(),
            city.scenery().buildings.len()
        );
        println!("Show wherever its map is shown: {}", city.attribution());
        Ok(())
    }

    /// `liechtenstein-latest.osm.pbf` is Liechtenstein, whichever day it was fetched.
    fn stem(&self) -> Result<&str, Failure> {
        let name = self.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match name.strip_suffix(".osm.pbf").map(|stem| stem.trim_end_matches("-latest")) {
            Some(stem) if !stem.is_empty() => Ok(stem),
            _ => Err(format!("{}: the file must be named .osm.pbf", self.file.display()).into()),
        }
    }
}

/// The path, what went wrong, and why.
fn failed(path: &Path, error: &dyn Error) -> Failure {
    let reason = error.source().map(|source| format!(" ({source})")).unwrap_or_default();
    format!("{}: {error}{reason}", path.display()).into()
}
