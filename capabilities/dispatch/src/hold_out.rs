use std::time::Duration;

use ::store::Tx;
use kernel::{AccountId, OrderId};

use crate::{
    Candidate, Decision, DispatchError, How, Offer, OfferState, Search, SearchState, Verdict,
    events::Offered, find, jobs, store as rows,
};

/// Who was found for an order, the most suitable first, and how they shall be asked.
#[derive(Debug, Clone)]
pub struct Round {
    pub order: OrderId,
    /// The search as the candidates were found for it: it must not have changed since.
    pub version: u32,
    pub candidates: Vec<Candidate>,
    /// How many may have the same order before them at once.
    pub at_once: u32,
    pub lapse: Duration,
}

/// Holds an order out to the most suitable who were not asked before, and keeps what was considered. An empty answer
/// means that nobody is left: look farther away.
pub fn hold_out(
    tx: &mut Tx<'_>,
    market: kernel::MarketId,
    round: Round,
) -> Result<Vec<Offer>, DispatchError> {
    let search = find::needing(tx, market, round.order)?;
    if search.version != round.version {
        return Ok(Vec::new());
    }
    let search = rows::next_round(tx, &search)?;
    let asked = rows::asked(tx, search.order)?;
    let open = asked.iter().filter(|(_, state)| *state == OfferState::Open).count();
    let room = (round.at_once as usize).saturating_sub(open);
    let candidates = judged(round.candidates, &asked, room);
    let lapses_at = tx.now().plus(round.lapse);
    let mut offers = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.verdict == Verdict::Chosen) {
        let offer = Offer {
            id: tx.new_id(),
            order: search.order,
            market,
            provider: candidate.provider,
            state: OfferState::Open,
            round: search.round,
            metres: candidate.metres,
            offered_at: tx.now(),
            lapses_at,
        };
        rows::insert_offer(tx, &offer)?;
        jobs::start_clock(tx, &offer)?;
        tx.publish(Offered::of(&offer))?;
        offers.push(offer);
    }
    remember(tx, &search, How::Offer, candidates)?;
    Ok(offers)
}

fn judged(candidates: Vec<Candidate>, asked: &[(AccountId, OfferState)], mut room: usize) -> Vec<Candidate> {
    let judge = |candidate: Candidate| {
        let asked_before = asked.iter().any(|(provider, _)| *provider == candidate.provider);
        let verdict = match candidate.verdict {
            Verdict::Chosen | Verdict::NextInLine if asked_before => Verdict::AskedBefore,
            Verdict::Chosen | Verdict::NextInLine if room > 0 => {
                room -= 1;
                Verdict::Chosen
            }
            Verdict::Chosen | Verdict::NextInLine => Verdict::NextInLine,
            unsuitable => unsuitable,
        };
        Candidate { verdict, ..candidate }
    };
    candidates.into_iter().map(judge).collect()
}

pub(crate) fn remember(
    tx: &mut Tx<'_>,
    search: &Search,
    how: How,
    candidates: Vec<Candidate>,
) -> Result<(), DispatchError> {
    debug_assert_ne!(search.state, SearchState::Over);
    let decision = Decision {
        id: tx.new_id(),
        order: search.order,
        at: tx.now(),
        how,
        round: search.round,
        radius: search.radius,
        candidates,
    };
    Ok(rows::insert_decision(tx, search.market, &decision)?)
}
