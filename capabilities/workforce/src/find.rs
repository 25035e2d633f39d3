//! Finding is authorising: whoever may not see a provider does not find one.

use ::store::{StoreError, Tx};
use kernel::{
    AccountId, Actor, Cursor, Id, MarketId, OrderId, Page, PageRequest, ProviderId, Timestamp,
    blueprint::SkillName,
};

use crate::{Document, FindError, Presence, Provider, policy, store as rows};

/// One's own profile in a market.
pub fn own(tx: &mut Tx<'_>, actor: &Actor, market: MarketId) -> Result<Provider, FindError> {
    let account = actor.account().ok_or(FindError::Missing)?;
    let provider = rows::provider_of_account(tx, market, account)?.ok_or(FindError::Missing)?;
    if policy::is_own(actor, &provider) { Ok(provider) } else { Err(FindError::Missing) }
}

/// A provider, for themselves and for operators.
pub fn provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
) -> Result<Provider, FindError> {
    let provider = rows::provider(tx, market, id)?.ok_or(FindError::Missing)?;
    if policy::may_see(actor, &provider) { Ok(provider) } else { Err(FindError::Missing) }
}

/// A provider as somebody may see them who has an order with them; whether that is so is for the caller to know.
pub fn public(tx: &mut Tx<'_>, market: MarketId, id: ProviderId) -> Result<Provider, FindError> {
    rows::provider(tx, market, id)?.ok_or(FindError::Missing)
}

/// The providers among some accounts, in no order. Asks for many in one statement.
pub fn of_accounts(
    tx: &mut Tx<'_>,
    market: MarketId,
    accounts: &[AccountId],
) -> Result<Vec<Provider>, StoreError> {
    let mut found = Vec::with_capacity(accounts.len());
    for together in accounts.chunks(rows::TOGETHER) {
        found.extend(rows::providers_of_accounts(tx, market, together)?);
    }
    Ok(found)
}

/// What somebody handed in, without what was replaced. For those who found the provider.
pub fn documents_of(tx: &mut Tx<'_>, provider: &Provider) -> Result<Vec<Document>, StoreError> {
    rows::documents(tx, provider.id)
}

/// The orders a provider has in hand.
pub fn orders_in_hand(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
) -> Result<Vec<OrderId>, StoreError> {
    rows::orders_in_hand(tx, market, provider)
}

/// Whether a provider has this order in hand.
pub fn holds(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
) -> Result<bool, StoreError> {
    Ok(rows::taken(tx, market, provider, order)?.is_some_and(|taken| taken.outcome.is_none()))
}

/// Which providers of an operator's list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// `applied`, `approved`, `rejected`, `suspended`.
    pub standing: Option<String>,
    pub presence: Option<Presence>,
    pub skill: Option<SkillName>,
    /// How a word of the name begins.
    pub text: Option<String>,
}

/// Everybody who works here or wants to, the newest first.
pub fn providers(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Page<Provider>, FindError> {
    if !policy::may_decide(actor, market) {
        return Err(FindError::Denied);
    }
    let found = rows::list(tx, market, filter, ask)?;
    // Ids sort by the time they were made, so the id alone says where a page ends.
    Ok(ask.page(found, |provider| Cursor { at: Timestamp::EPOCH, id: *provider.id.as_bytes() }))
}
