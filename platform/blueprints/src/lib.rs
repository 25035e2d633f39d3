//! Blueprints as people write them: read from a folder, checked, drawn; and those that come with the program.

mod built_in;
mod check;
mod demo;
mod desk;
mod draw;
mod fault;
mod folder;
mod load;
mod messages;
mod nearest;
mod page;
mod read;
mod sheet;
mod sources;
mod table;
mod value;

use std::path::Path;

use kernel::blueprint::Blueprint;

pub use built_in::{built_in, names};
pub use demo::{Day, Demo, Exception, Market, Merchant, Opening, Person, demo};
pub use draw::draw;
pub use fault::{Fault, Faults, Spot};
pub use load::load;
pub use page::page;
pub use sources::Sources;

/// Reads a folder and checks it; the faults name the files as seen from here.
pub fn load_folder(folder: &Path) -> Result<Blueprint, Faults> {
    folder::read(folder).and_then(|sources| load(&sources)).map_err(|faults| faults.under(folder))
}
