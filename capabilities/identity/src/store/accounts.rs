use ::store::{Column, FromColumn, FromRow, Param, Row, StoreError, ToParam, Tx, params};
use i18n::Language;
use kernel::{AccountId, Phone};

use crate::{Account, Name};

impl FromRow for Account {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.take()?, phone: row.take()?, name: row.take()?, language: row.parse()? })
    }
}

impl FromColumn for Name {
    fn from_column(column: Column<'_>) -> Option<Self> {
        String::from_column(column)?.parse().ok()
    }
}

impl ToParam for Name {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.as_str())
    }
}

pub(crate) fn account(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    tx.maybe("select id, phone, name, language from identity_accounts where id = $1", params![id])
}

pub(crate) fn account_of_phone(tx: &mut Tx<'_>, phone: &Phone) -> Result<Option<Account>, StoreError> {
    tx.maybe("select id, phone, name, language from identity_accounts where phone = $1", params![phone])
}

pub(crate) fn add_account(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into identity_accounts (id, phone, name, language, created_at) values ($1, $2, $3, $4, $5)",
        params![account.id, account.phone, account.name, account.language.as_str(), now],
    )
}

pub(crate) fn set_name(tx: &mut Tx<'_>, account: AccountId, name: &Name) -> Result<(), StoreError> {
    tx.run_one("update identity_accounts set name = $2 where id = $1", params![account, name])
}

pub(crate) fn set_language(
    tx: &mut Tx<'_>,
    account: AccountId,
    language: Language,
) -> Result<(), StoreError> {
    tx.run_one(
        "update identity_accounts set language = $2 where id = $1",
        params![account, language.as_str()],
    )
}
