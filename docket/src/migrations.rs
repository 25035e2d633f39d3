//! Every owner's schema.

use store::Migration;

pub fn all() -> Vec<Migration> {
    [flows::migrations().as_slice(), sandbox::MIGRATIONS].concat()
}
