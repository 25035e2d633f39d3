use ::store::Tx;
use jiff::civil::Date;
use kernel::{
    Actor, Fault, Market,
    blueprint::{Approval, DocumentName, WantedDocument},
};

use crate::{
    ChangeError, Document, DocumentState,
    decide_document::accept,
    document::{end_of, end_of_day},
    events::DocumentHandedIn,
    find,
    profile::words,
    store as rows,
};

const NUMBER_CHARS_MAX: usize = 64;

/// What somebody says of a document they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    pub name: DocumentName,
    pub number: String,
    pub expires_on: Option<Date>,
}

/// A provider hands a document in. It waits for an operator, unless the blueprint takes what it is given.
pub fn hand_in(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    handed_in: &HandedIn,
) -> Result<Document, ChangeError> {
    let rules = market.blueprint.workforce.as_ref().ok_or(ChangeError::Missing)?;
    let provider = find::own(tx, actor, market.id)?;
    let wanted = rules.document(&handed_in.name).ok_or(ChangeError::Missing)?;
    let now = tx.now();
    let today = now.in_zone(&market.time_zone).date();
    handed_in.check(wanted, today).map_err(ChangeError::Invalid)?;
    let expires_on = handed_in.expires_on.filter(|_| wanted.expires);
    let mut document = Document {
        id: tx.new_id(),
        provider: provider.id,
        name: wanted.name.clone(),
        number_end: end_of(&handed_in.number),
        expires_on,
        expires_at: expires_on.and_then(|day| end_of_day(day, &market.time_zone)),
        state: DocumentState::Waiting,
        handed_in_at: now,
        decided_at: None,
        decided_by: None,
    };
    rows::replace_undecided(tx, &document)?;
    rows::insert_document(tx, market.id, &document)?;
    let name = document.name.clone();
    tx.publish(DocumentHandedIn { market: market.id, provider: provider.id, document: document.id, name })?;
    if rules.approval == Approval::Automatic {
        accept(tx, &Actor::System, market.id, rules, &mut document)?;
    }
    Ok(document)
}

impl HandedIn {
    fn check(&self, wanted: &WantedDocument, today: Date) -> Result<(), Vec<Fault>> {
        let mut faults = Vec::new();
        if words("number", &self.number, NUMBER_CHARS_MAX, &mut faults).is_empty() {
            faults.push(Fault::new("number", "fill this in"));
        }
        match self.expires_on {
            None if wanted.expires => faults.push(Fault::new("expires_on", "fill this in")),
            Some(day) if day < today => {
                faults.push(Fault::new("expires_on", "name a moment that is still to come"));
            }
            _ => {}
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}
