//! The operator's list: a page is one walk of the index that what is asked for has. What is asked for besides is looked
//! at on the way.

use ::store::{StoreError, Tx, params};
use kernel::{Id, MarketId, PageRequest, ProviderId, blueprint::SkillName};

use super::providers::providers;
use crate::{Duty, Filter, Presence, Provider, provider::word};

pub(crate) fn list(
    tx: &mut Tx<'_>,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Vec<Provider>, StoreError> {
    let (duty, full) = of_presence(filter.presence);
    let before = ProviderId::from_bytes(ask.after.id);
    let (standing, limit) = (filter.standing.as_deref(), ask.fetch());
    let skill = filter.skill.as_ref().map(SkillName::as_str);
    let asked = Asked { market, before, standing, duty, full, skill, limit };
    // Of a name the beginning of one word is looked for: all that begin so stand together.
    let beginning = filter.text.as_deref().and_then(|text| text.split_whitespace().next());
    match (beginning, skill, duty, standing) {
        (Some(beginning), ..) => asked.of_name(tx, beginning),
        (None, Some(_), ..) => asked.of_skill(tx),
        (None, None, Some(_), _) => asked.of_duty(tx),
        (None, None, None, Some(_)) => asked.of_standing(tx),
        (None, None, None, None) => asked.of_market(tx),
    }
}

/// What is kept of a presence: what was said, and whether their hands are full when that matters.
fn of_presence(presence: Option<Presence>) -> (Option<&'static str>, Option<bool>) {
    match presence {
        None => (None, None),
        Some(Presence::Offline) => (Some(word(Duty::Off)), None),
        Some(Presence::Online) => (Some(word(Duty::On)), Some(false)),
        Some(Presence::Busy) => (Some(word(Duty::On)), Some(true)),
        Some(Presence::Finishing) => (Some(word(Duty::Finishing)), None),
    }
}

struct Asked<'a> {
    market: MarketId,
    before: ProviderId,
    standing: Option<&'a str>,
    duty: Option<&'a str>,
    full: Option<bool>,
    skill: Option<&'a str>,
    limit: i64,
}

impl Asked<'_> {
    fn of_name(&self, tx: &mut Tx<'_>, beginning: &str) -> Result<Vec<Provider>, StoreError> {
        let first = beginning.to_lowercase().into_bytes();
        let last = [first.as_slice(), &[0xff]].concat();
        let Self { market, before, standing, duty, full, skill, limit } = self;
        tx.all(
            providers!(
                "where p.id in (select w.provider_id from workforce_words w
                     where w.market_id = $1 and w.word >= $7 and w.word < $8)
                   and p.market_id = $1 and p.id < $2
                   and (cast($3 as text) is null or p.standing = $3) and (cast($4 as text) is null or p.duty = $4)
                   and (cast($5 as boolean) is null or (p.in_hand >= p.capacity) = $5)
                   and (cast($6 as text) is null or exists (select 1 from workforce_skills s
                     where s.market_id = $1 and s.skill = $6 and s.provider_id = p.id))
                 order by p.id desc limit $9"
            ),
            params![market, before, standing, duty, full, skill, first, last, limit],
        )
    }

    fn of_skill(&self, tx: &mut Tx<'_>) -> Result<Vec<Provider>, StoreError> {
        let Self { market, before, standing, duty, full, skill, limit } = self;
        tx.all(
            providers!(
                "join workforce_skills s on s.provider_id = p.id
                 where s.market_id = $1 and s.skill = $6 and s.provider_id < $2
                   and (cast($3 as text) is null or p.standing = $3) and (cast($4 as text) is null or p.duty = $4)
                   and (cast($5 as boolean) is null or (p.in_hand >= p.capacity) = $5)
                 order by s.provider_id desc limit $7"
            ),
            params![market, before, standing, duty, full, skill, limit],
        )
    }

    fn of_duty(&self, tx: &mut Tx<'_>) -> Result<Vec<Provider>, StoreError> {
        let Self { market, before, standing, duty, full, limit, .. } = self;
        tx.all(
            providers!(
                "where p.market_id = $1 and p.duty = $4 and p.id < $2
                   and (cast($3 as text) is null or p.standing = $3)
                   and (cast($5 as boolean) is null or (p.in_hand >= p.capacity) = $5)
                 order by p.id desc limit $6"
            ),
            params![market, before, standing, duty, full, limit],
        )
    }

    fn of_standing(&self, tx: &mut Tx<'_>) -> Result<Vec<Provider>, StoreError> {
        let Self { market, before, standing, limit, .. } = self;
        tx.all(
            providers!(
                "where p.market_id = $1 and p.standing = $3 and p.id < $2 order by p.id desc limit $4"
            ),
            params![market, before, standing, limit],
        )
    }

    fn of_market(&self, tx: &mut Tx<'_>) -> Result<Vec<Provider>, StoreError> {
        let Self { market, before, limit, .. } = self;
        tx.all(
            providers!("where p.market_id = $1 and p.id < $2 order by p.id desc limit $3"),
            params![market, before, limit],
        )
    }
}
