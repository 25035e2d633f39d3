//! The only SQL, a file for each noun.

mod documents;
mod figures;
mod list;
mod orders;
mod providers;

pub(crate) use self::{documents::*, figures::*, list::*, orders::*, providers::*};
