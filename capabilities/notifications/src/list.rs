//! A person's own notices.

use kernel::{Cursor, Id, Page, PageRequest, Person};
use store::{StoreError, Tx};

use crate::{Notice, store as rows};

/// Newest first.
pub fn list(tx: &mut Tx<'_>, person: &Person, ask: &PageRequest) -> Result<Page<Notice>, StoreError> {
    let notices = rows::notices_of(tx, person, ask)?;
    Ok(ask.page(notices, |notice| Cursor { at: notice.at, id: *notice.id.as_bytes() }))
}

/// How many of them are not read yet.
pub fn unread(tx: &mut Tx<'_>, person: &Person) -> Result<u32, StoreError> {
    rows::count_unread(tx, person)
}
