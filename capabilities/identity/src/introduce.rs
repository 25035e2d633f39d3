use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::Phone;

use crate::{Account, Name, store};

/// Finds the account of a phone, or makes it, with the language to speak to it in. A name given by others is taken
/// only until the person says one.
pub fn introduce(
    tx: &mut Tx<'_>,
    phone: &Phone,
    name: Option<&Name>,
    language: Language,
) -> Result<Account, StoreError> {
    let Some(mut account) = store::account_of_phone(tx, phone)? else {
        let account = Account { id: tx.new_id(), phone: phone.clone(), name: name.cloned(), language };
        store::add_account(tx, &account)?;
        return Ok(account);
    };
    if let (None, Some(name)) = (&account.name, name) {
        store::set_name(tx, account.id, name)?;
        account.name = Some(name.clone());
    }
    Ok(account)
}
