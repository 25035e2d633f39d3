use std::cmp::{Ordering, Reverse};

use ::store::{StoreError, Tx};
use dispatch::{Candidate, Choice, DispatchError, How, Round, Search, SearchState, Verdict, jobs};
use kernel::{
    Actor, Market, OrderId, Timestamp,
    blueprint::{Asking, Dispatch, Dispatching, Ranking, SearchRules, Word},
};
use tracking::{Board, Near};
use workforce::{Provider, Tally, Unsuitable};

use super::{DispatchingError, hand_over::hand_over, need, tally::tally};

/// How many of those who are near are looked at.
const LOOKED_AT_MAX: usize = 120;
/// How many of them are remembered with a decision.
const REMEMBERED_MAX: usize = 24;
/// People move and come on duty: how often somebody is looked for whom nobody could be found for.
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(10);

/// Looks for somebody for an order: among those who are near, on duty, able and not asked yet, the best ranked; farther
/// away as time passes.
pub fn look(tx: &mut Tx<'_>, market: &Market, board: &Board, order: OrderId) -> Result<(), DispatchingError> {
    let Some((search, dispatch, rules)) = wanted(tx, market, order)? else { return Ok(()) };
    let search = widened(tx, market, rules, search)?;
    let candidates = candidates(tx, market, board, &rules.rank, &search)?;
    let found = match rules.asking.filter(|_| dispatch.is(Dispatching::Offers)) {
        Some(asking) => ask(tx, market, &search, asking, candidates)?,
        None if dispatch.is(Dispatching::Automatic) => give(tx, market, &search, candidates)?,
        // The pool is looked at by the providers themselves.
        None => false,
    };
    if found {
        Ok(())
    } else {
        Ok(jobs::look_at(tx, &search, next_look(tx.now(), dispatch, rules, &search))?)
    }
}

type Found<'m> = Option<(Search, &'m Dispatch, &'m SearchRules)>;

fn wanted<'m>(tx: &mut Tx<'_>, market: &'m Market, order: OrderId) -> Result<Found<'m>, DispatchingError> {
    let search = match dispatch::find::of_order(tx, market.id, order) {
        Ok(search) if search.state == SearchState::Searching => search,
        Ok(_) | Err(DispatchError::Missing) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let order = orders::order(tx, &Actor::System, market.id, order)?;
    let blueprint = market.blueprint_of(&order.blueprint);
    let dispatch = blueprint.and_then(|blueprint| blueprint.dispatch.as_ref());
    Ok(dispatch.and_then(|dispatch| Some((search, dispatch, dispatch.search.as_ref()?))))
}

/// As wide as the time that has passed allows.
fn widened(
    tx: &mut Tx<'_>,
    market: &Market,
    rules: &SearchRules,
    search: Search,
) -> Result<Search, DispatchingError> {
    let Some(widening) = rules.widening else { return Ok(search) };
    let steps = tx.now().since(search.opened_at).as_secs() / u64::from(widening.every.as_seconds().max(1));
    let steps = u32::try_from(steps).unwrap_or(u32::MAX);
    let radius = rules.radius.whole().saturating_add(widening.by.whole().saturating_mul(steps));
    let radius = radius.min(widening.to.whole());
    Ok(dispatch::widen(tx, market.id, search.order, radius)?.unwrap_or(search))
}

/// When to look again: somebody may have come by then, or the circle be wider.
fn next_look(now: Timestamp, dispatch: &Dispatch, rules: &SearchRules, search: &Search) -> Timestamp {
    let soon = now.plus(LOOK_EVERY);
    if dispatch.is(Dispatching::Offers) || dispatch.is(Dispatching::Automatic) {
        return soon;
    }
    rules
        .widening
        .filter(|widening| search.radius < widening.to.whole())
        .map_or_else(|| now.plus(LOOK_EVERY * 360), |widening| now.plus(widening.every.duration()).max(soon))
}

/// Who could be asked for an order, the best first, and what speaks against the others.
pub(super) fn candidates(
    tx: &mut Tx<'_>,
    market: &Market,
    board: &Board,
    rank: &[Ranking],
    search: &Search,
) -> Result<Vec<Candidate>, StoreError> {
    let fresh = market.blueprint.location.as_ref().map(|location| location.fresh.duration());
    let near = board.nearest(
        market.id,
        &tracking::Search {
            around: search.place,
            metres: search.radius.into(),
            count: LOOKED_AT_MAX,
            since: fresh.map_or(Timestamp::EPOCH, |fresh| tx.now().minus(fresh)),
        },
        |_| true,
    );
    let accounts: Vec<_> = near.iter().map(|near| near.account).collect();
    let providers = workforce::of_accounts(tx, market.id, &accounts)?;
    let ids: Vec<_> = providers.iter().map(|provider| provider.id).collect();
    let mut judged = workforce::candidates(tx, market, &need::need(search), &ids)?;
    let away = |provider: &Provider| {
        let found = near.iter().find(|near| near.account == provider.account);
        found.map_or(u32::MAX, |Near { metres, .. }| metres.round() as u32)
    };
    judged.sort_by(|one, other| {
        let (one_fits, other_fits) = (one.unsuitable.is_empty(), other.unsuitable.is_empty());
        other_fits.cmp(&one_fits).then_with(|| {
            let metres = (away(&one.provider), away(&other.provider));
            ranked(rank, (&one.provider, metres.0), (&other.provider, metres.1))
        })
    });
    Ok(judged
        .into_iter()
        .take(REMEMBERED_MAX)
        .map(|candidate| Candidate {
            provider: candidate.provider.account,
            metres: away(&candidate.provider),
            verdict: candidate.unsuitable.first().map_or(Verdict::NextInLine, verdict),
        })
        .collect())
}

/// The blueprint's ranking, then the nearest, then the one who has been here longest.
fn ranked(rank: &[Ranking], one: (&Provider, u32), other: (&Provider, u32)) -> Ordering {
    let by = |ranking: &Ranking| match ranking {
        Ranking::Distance => one.1.cmp(&other.1),
        Ranking::Load => one.0.in_hand.cmp(&other.0.in_hand),
        Ranking::Rating => {
            let stars = |provider: &Provider| Reverse(provider.ratings.average_hundredths().unwrap_or(0));
            stars(one.0).cmp(&stars(other.0))
        }
    };
    let decided = rank.iter().map(by).find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal);
    decided.then_with(|| one.1.cmp(&other.1)).then_with(|| one.0.id.cmp(&other.0.id))
}

fn verdict(reason: &Unsuitable) -> Verdict {
    match reason {
        Unsuitable::NotApproved
        | Unsuitable::Offline
        | Unsuitable::DocumentExpired
        | Unsuitable::OutsideHours => Verdict::OffDuty,
        Unsuitable::Full => Verdict::Busy,
        Unsuitable::Skill { .. } => Verdict::SkillMissing,
        Unsuitable::Brand { .. } => Verdict::BrandMissing,
        Unsuitable::Vehicle => Verdict::VehicleMissing,
    }
}

/// Says whether somebody has the order before them now; then their answer, or its deadline, goes on.
fn ask(
    tx: &mut Tx<'_>,
    market: &Market,
    search: &Search,
    asking: Asking,
    candidates: Vec<Candidate>,
) -> Result<bool, DispatchingError> {
    let round = Round {
        order: search.order,
        version: search.version,
        candidates,
        at_once: asking.at_once,
        lapse: asking.lapse.duration(),
    };
    let offers = dispatch::hold_out(tx, market.id, round)?;
    for offer in &offers {
        tally(tx, market, offer.provider, Tally::Offered)?;
    }
    Ok(!offers.is_empty())
}

fn give(
    tx: &mut Tx<'_>,
    market: &Market,
    search: &Search,
    candidates: Vec<Candidate>,
) -> Result<bool, DispatchingError> {
    let asked = dispatch::find::said_no(tx, search.order)?;
    let best = candidates
        .iter()
        .find(|candidate| candidate.verdict == Verdict::NextInLine && !asked.contains(&candidate.provider));
    let Some(best) = best.map(|candidate| candidate.provider) else { return Ok(false) };
    let choice = Choice {
        order: search.order,
        provider: best,
        how: How::Automatic,
        version: Some(search.version),
        candidates,
    };
    let held = dispatch::assign(tx, &Actor::System, market.id, choice)?;
    hand_over(tx, market, &held, best)?;
    tracing::debug!(order = %search.order, how = How::Automatic.as_str(), "an order was given to somebody");
    Ok(true)
}
