use ::store::Tx;
use kernel::{AccountId, Actor, MarketId, OrderId};

use crate::{
    Candidate, DispatchError, How, Search, SearchState, Verdict, events::GivenBack, find, hold_out::remember,
    policy, store as rows, take::take,
};

/// Somebody chosen for an order without being asked.
#[derive(Debug, Clone)]
pub struct Choice {
    pub order: OrderId,
    pub provider: AccountId,
    pub how: How,
    /// The search as it was when the choice was thought about; whatever changed since, an operator's word counts.
    pub version: Option<u32>,
    pub candidates: Vec<Candidate>,
}

/// Gives an order to somebody: an operator by hand, or the engine where nobody is asked. Whoever had it before loses it.
pub fn assign(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    choice: Choice,
) -> Result<Search, DispatchError> {
    policy::must_dispatch(actor, market)?;
    let search = find::of_order(tx, market, choice.order)?;
    if choice.version.is_some_and(|version| version != search.version) {
        return Err(DispatchError::Taken);
    }
    let free = match (search.state, search.holder) {
        (SearchState::Over, _) => return Err(DispatchError::Over),
        (_, Some(holder)) if holder == choice.provider => return Ok(search),
        (_, Some(holder)) => take_away(tx, &search, holder)?,
        (_, None) => search,
    };
    remember(tx, &free, choice.how, chosen(choice.candidates, choice.provider))?;
    take(tx, actor, &free, choice.provider, choice.how)
}

fn take_away(tx: &mut Tx<'_>, search: &Search, holder: AccountId) -> Result<Search, DispatchError> {
    let free = rows::let_go(tx, search, "reassigned")?;
    tx.publish(GivenBack { market: search.market, order: search.order, provider: holder, reason: None })?;
    Ok(free)
}

fn chosen(candidates: Vec<Candidate>, provider: AccountId) -> Vec<Candidate> {
    let judge = |candidate: Candidate| {
        let verdict = if candidate.provider == provider { Verdict::Chosen } else { candidate.verdict };
        Candidate { verdict, ..candidate }
    };
    candidates.into_iter().map(judge).collect()
}
