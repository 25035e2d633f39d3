//! Marks notices as read. The first reading counts; later ones change nothing.

use kernel::{NoticeId, Person};
use store::{StoreError, Tx};

use crate::{ReadError, store as rows};

pub fn read(tx: &mut Tx<'_>, person: &Person, notice: NoticeId) -> Result<(), ReadError> {
    if rows::mark_read(tx, person, notice)? { Ok(()) } else { Err(ReadError::Missing) }
}

pub fn read_all(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    rows::mark_all_read(tx, person)
}
