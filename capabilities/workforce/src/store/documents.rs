use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{DocumentId, MarketId, ProviderId, Timestamp};

use crate::{Document, DocumentState};

/// The columns in the order `FromRow` takes them.
macro_rules! documents {
    ($rest:literal) => {
        concat!(
            "select id, provider_id, name, number_end, expires_on, expires_at, state, reason, handed_in_at,
               decided_at, decided_by, market_id
             from workforce_documents ",
            $rest
        )
    };
}

/// All that were not replaced.
pub(crate) fn documents(tx: &mut Tx<'_>, provider: ProviderId) -> Result<Vec<Document>, StoreError> {
    tx.all(
        documents!(
            "where provider_id = $1 and state in ('waiting', 'accepted', 'rejected') order by name, state desc"
        ),
        params![provider],
    )
}

/// Those of which somebody has to be told now, the longest due first.
pub(crate) fn due_documents(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(MarketId, Document)>, StoreError> {
    let now = tx.now();
    let rows: Vec<InMarket> =
        tx.all(documents!("where due_at <= $1 order by due_at limit $2"), params![now, limit])?;
    Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
}

pub(crate) fn insert_document(
    tx: &mut Tx<'_>,
    market: MarketId,
    document: &Document,
) -> Result<(), StoreError> {
    let expires_on = document.expires_on.map(|day| day.to_string());
    tx.run_one(
        "insert into workforce_documents
           (id, market_id, provider_id, name, number_end, expires_on, expires_at, state, handed_in_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)",
        params![
            document.id,
            market,
            document.provider,
            document.name.as_str(),
            document.number_end,
            expires_on,
            document.expires_at,
            document.handed_in_at
        ],
    )
}

/// A new one takes the place of those that wait or were rejected.
pub(crate) fn replace_undecided(tx: &mut Tx<'_>, document: &Document) -> Result<u64, StoreError> {
    tx.run(
        "update workforce_documents set state = 'replaced'
         where provider_id = $1 and name = $2 and state in ('waiting', 'rejected')",
        params![document.provider, document.name.as_str()],
    )
}

/// An accepted one takes the place of the one in force.
pub(crate) fn replace_accepted(tx: &mut Tx<'_>, document: &Document) -> Result<u64, StoreError> {
    tx.run(
        "update workforce_documents set state = 'replaced', due_at = null
         where provider_id = $1 and name = $2 and state = 'accepted'",
        params![document.provider, document.name.as_str()],
    )
}

pub(crate) fn save_decision(tx: &mut Tx<'_>, document: &Document) -> Result<(), StoreError> {
    let state = &document.state;
    tx.run_one(
        "update workforce_documents set state = $2, reason = $3, decided_at = $4, decided_by = $5, due_at = null
         where id = $1",
        params![document.id, state.as_str(), state.reason(), document.decided_at, document.decided_by],
    )
}

pub(crate) fn set_due(
    tx: &mut Tx<'_>,
    document: DocumentId,
    due: Option<Timestamp>,
) -> Result<(), StoreError> {
    tx.run_one("update workforce_documents set due_at = $2 where id = $1", params![document, due])
}

struct InMarket(MarketId, Document);

impl FromRow for InMarket {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let document = Document::from_row(row)?;
        Ok(Self(row.take()?, document))
    }
}

impl FromRow for Document {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            provider: row.take()?,
            name: row.parse()?,
            number_end: row.take()?,
            expires_on: day(row)?,
            expires_at: row.take()?,
            state: state(row)?,
            handed_in_at: row.take()?,
            decided_at: row.take()?,
            decided_by: row.take()?,
        })
    }
}

fn day(row: &mut Row<'_>) -> Result<Option<jiff::civil::Date>, StoreError> {
    let text: Option<String> = row.take()?;
    let day = text.map(|text| text.parse()).transpose();
    day.map_err(|error| StoreError::Engine(format!("workforce_documents.expires_on: {error}")))
}

fn state(row: &mut Row<'_>) -> Result<DocumentState, StoreError> {
    let word: String = row.take()?;
    let reason: Option<String> = row.take()?;
    Ok(match word.as_str() {
        "accepted" => DocumentState::Accepted,
        "rejected" => DocumentState::Rejected { reason: reason.unwrap_or_default() },
        _ => DocumentState::Waiting,
    })
}
