#![doc = include_str!("../README.md")]

mod install;
mod registry;
mod switches;

mod error;
mod events;
mod store;

pub use error::{InstallError, SwitchError};
pub use events::SwitchesChanged;
pub use install::{NewMarket, install};
pub use registry::Markets;
pub use switches::{Switches, switch, switches};

use ::store::{Migration, StoreError, Tx};
use kernel::Market;

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("markets", "0001_markets", include_str!("../migrations/0001_markets.sql"))];

/// All markets, with every version of their blueprints.
pub fn load(tx: &mut Tx<'_>) -> Result<Vec<Market>, StoreError> {
    store::markets(tx)
}
