use std::path::PathBuf;

use clap::Subcommand;

use crate::assembly::Failure;

#[derive(Debug, Subcommand)]
pub enum Blueprint {
    /// Say what is wrong in a blueprint's folder, with file, line and reason
    Check { folder: PathBuf },
    /// Draw the life cycle as a Mermaid diagram
    Draw {
        /// A folder, or the name of a built-in blueprint
        blueprint: String,
    },
}

impl Blueprint {
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Self::Check { folder } => {
                let blueprint = blueprints::load_folder(&folder)?;
                println!("{} is in order (version {})", blueprint.name, blueprint.version);
            }
            Self::Draw { blueprint } => print!("{}", blueprints::draw(&find(&blueprint)?)),
        }
        Ok(())
    }
}

/// A built-in blueprint by its name, or one in a folder.
pub fn find(named: &str) -> Result<kernel::blueprint::Blueprint, Failure> {
    match blueprints::built_in(named) {
        Some(blueprint) => Ok(blueprint),
        None => Ok(blueprints::load_folder(&PathBuf::from(named))?),
    }
}
