use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::Phone;

use crate::{Account, Name, store};

/// Makes the account of somebody who will sign in later. Whoever has one keeps it as it is.
pub fn introduce(
    tx: &mut Tx<'_>,
    phone: &Phone,
    name: &Name,
    language: Language,
) -> Result<Account, StoreError> {
    if let Some(account) = store::account_of_phone(tx, phone)? {
        return Ok(account);
    }
    let account = Account { id: tx.new_id(), phone: phone.clone(), name: Some(name.clone()), language };
    store::add_account(tx, &account)?;
    Ok(account)
}
