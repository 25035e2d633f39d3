use ::store::{StoreError, Tx};
use kernel::{
    Actor, Market, MarketId, ProviderId,
    blueprint::{DocumentName, Workforce},
};

use crate::{
    DecideError, Document, DocumentState, Duty, Provider,
    duty::valid_until,
    events::{DocumentAccepted, DocumentRejected, OfflineReason},
    go_offline::take_off,
    policy,
    reject::reason_given,
    store as rows,
};

/// An operator accepts the document that waits. The one before it counts until then.
pub fn accept_document(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    provider: ProviderId,
    name: &DocumentName,
) -> Result<Document, DecideError> {
    let (rules, _, documents) = found(tx, actor, market, provider)?;
    let mut document = of_name(documents, name, DocumentState::Waiting).ok_or(DecideError::Missing)?;
    accept(tx, actor, market.id, rules, &mut document)?;
    Ok(document)
}

/// An operator rejects the document that waits; when none does, the one in force.
pub fn reject_document(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    provider: ProviderId,
    name: &DocumentName,
    reason: &str,
) -> Result<Document, DecideError> {
    let (rules, provider, documents) = found(tx, actor, market, provider)?;
    let reason = reason_given(reason)?;
    let waiting = of_name(documents.clone(), name, DocumentState::Waiting);
    let document = waiting.or_else(|| of_name(documents, name, DocumentState::Accepted));
    let mut document = document.ok_or(DecideError::Missing)?;
    let was_in_force = document.state == DocumentState::Accepted;
    decide(tx, actor, &mut document, DocumentState::Rejected { reason: reason.clone() })?;
    tx.publish(DocumentRejected {
        market: market.id,
        provider: provider.id,
        document: document.id,
        name: document.name.clone(),
        reason,
        by: actor.account(),
    })?;
    if was_in_force && rules.required_of(provider.vehicle()).any(|wanted| wanted.name == *name) {
        take_off(tx, &provider, OfflineReason::DocumentRejected)?;
    }
    Ok(document)
}

pub(crate) fn accept(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    rules: &Workforce,
    document: &mut Document,
) -> Result<(), StoreError> {
    rows::replace_accepted(tx, document)?;
    decide(tx, actor, document, DocumentState::Accepted)?;
    let reminded = document.expires_at.map(|end| end.minus(rules.reminder.duration()));
    rows::set_due(tx, document.id, reminded)?;
    last_longer(tx, market, rules, document.provider)?;
    let name = document.name.clone();
    let by = actor.account();
    tx.publish(DocumentAccepted { market, provider: document.provider, document: document.id, name, by })
}

/// Whoever is on duty need not go off and on again for a new document to count.
fn last_longer(
    tx: &mut Tx<'_>,
    market: MarketId,
    rules: &Workforce,
    provider: ProviderId,
) -> Result<(), StoreError> {
    let provider = rows::provider(tx, market, provider)?.filter(|provider| provider.duty != Duty::Off);
    let Some(mut provider) = provider else { return Ok(()) };
    let (documents, now) = (rows::documents(tx, provider.id)?, tx.now());
    provider.valid_until = valid_until(&provider, &documents, rules, now);
    rows::save_validity(tx, &provider)
}

fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    document: &mut Document,
    state: DocumentState,
) -> Result<(), StoreError> {
    document.state = state;
    document.decided_at = Some(tx.now());
    document.decided_by = actor.account();
    rows::save_decision(tx, document)
}

fn found<'m>(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &'m Market,
    provider: ProviderId,
) -> Result<(&'m Workforce, Provider, Vec<Document>), DecideError> {
    if !policy::may_decide(actor, market.id) {
        return Err(DecideError::Denied);
    }
    let rules = market.blueprint.workforce.as_ref().ok_or(DecideError::Missing)?;
    let provider = rows::provider(tx, market.id, provider)?.ok_or(DecideError::Missing)?;
    let documents = rows::documents(tx, provider.id)?;
    Ok((rules, provider, documents))
}

fn of_name(documents: Vec<Document>, name: &DocumentName, state: DocumentState) -> Option<Document> {
    documents.into_iter().find(|document| document.name == *name && document.state == state)
}
