use ::store::{StoreError, Tx};
use kernel::Person;

use crate::{Name, store};

/// Calls a person what they want to be called, in all markets.
pub fn rename(tx: &mut Tx<'_>, person: &Person, name: &Name) -> Result<(), StoreError> {
    store::set_name(tx, person.account, name)
}
