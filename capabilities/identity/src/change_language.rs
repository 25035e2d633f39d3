use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::Person;

use crate::store;

/// Speaks to a person in another language from now on, wherever no request says which.
pub fn change_language(tx: &mut Tx<'_>, person: &Person, language: Language) -> Result<(), StoreError> {
    store::set_language(tx, person.account, language)
}
