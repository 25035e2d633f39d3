//! Why this one: who was considered for an order, what each would have cost, and what spoke against them.

use kernel::{AccountId, OrderId};

use super::{
    eligibility::Bar,
    field::Second,
    plan::{Plan, When},
    policy::Reasons,
    route::Unwatched,
    routes::Routes,
};

/// Providers that a decision names, at most; the rest is counted.
const NAMED: usize = 8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub order: OrderId,
    pub chosen: Option<AccountId>,
    /// The chosen one, then the others, the cheapest first, then those who could not.
    pub candidates: Vec<Candidate>,
    /// Those who were looked at but are not named here.
    pub unnamed: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub provider: AccountId,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Chosen(Parts),
    /// Promised to them before this plan; nobody else was asked.
    Promised,
    /// With everything else that is planned, this order would have cost more with them; where nobody was chosen, more
    /// than leaving it.
    CostsMore(Parts),
    /// They have as many trips ahead of them as the policy plans for one provider.
    Full,
    /// They could not pick it up before their shift ends, or not deliver it in time.
    NotInTime,
    Barred(Bar),
}

/// What an order adds to the plan, in the unit of the policy's weights: its own waiting and that of others behind it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parts {
    pub pickup: i64,
    pub delivery: i64,
    pub late: i64,
    pub travel: i64,
    pub busy: i64,
    pub position: i64,
    pub provider: i64,
}

impl Parts {
    pub fn total(&self) -> i64 {
        self.pickup + self.delivery + self.late + self.travel + self.busy + self.position + self.provider
    }

    fn beyond(self, without: Self) -> Self {
        Self {
            pickup: self.pickup - without.pickup,
            delivery: self.delivery - without.delivery,
            late: self.late - without.late,
            travel: self.travel - without.travel,
            busy: self.busy - without.busy,
            position: self.position - without.position,
            provider: self.provider - without.provider,
        }
    }
}

pub(super) fn decisions(routes: &mut Routes<'_, '_>, plan: &Plan) -> Vec<Decision> {
    let field = routes.field;
    let mut orders: Vec<OrderId> = match field.policy.reasons {
        Reasons::None => return Vec::new(),
        Reasons::Decided => decided(plan).copied().collect(),
        Reasons::All => field.jobs.iter().filter(|job| !job.later).map(|job| job.id).collect(),
    };
    orders.sort_unstable();
    orders.iter().filter_map(|id| field.job_of.get(id)).map(|&job| decision(routes, job)).collect()
}

fn decided(plan: &Plan) -> impl Iterator<Item = &OrderId> {
    let committed = plan.shares.iter().filter(|share| share.when == When::Commit);
    committed.filter_map(|share| share.trips.first()).flat_map(|trip| &trip.orders).chain(&plan.left)
}

fn decision(routes: &mut Routes<'_, '_>, job: u32) -> Decision {
    let field = routes.field;
    let holder = routes.holder[job as usize];
    let order = field.job(job).id;
    let chosen = holder.map(|member| field.crew[member].id);
    if let Some(provider) = chosen.filter(|_| field.job(job).bound) {
        let candidates = vec![Candidate { provider, verdict: Verdict::Promised }];
        return Decision { order, chosen, candidates, unnamed: 0 };
    }
    let parts = holder.and_then(|member| parts_of(routes, job, member));
    let others = others(routes, job, holder);
    routes.remove(job);
    let mut candidates: Vec<(Verdict, AccountId)> =
        others.into_iter().map(|member| (verdict(routes, job, member), field.crew[member].id)).collect();
    routes.take_back();
    candidates.extend(parts.zip(chosen).map(|(parts, provider)| (Verdict::Chosen(parts), provider)));
    candidates.sort_by_key(|(verdict, provider)| (rank(verdict), *provider));
    let unnamed = candidates.len().saturating_sub(NAMED);
    candidates.truncate(NAMED);
    let candidates =
        candidates.into_iter().map(|(verdict, provider)| Candidate { provider, verdict }).collect();
    Decision { order, chosen, candidates, unnamed }
}

/// What the order adds where it is.
fn parts_of(routes: &Routes<'_, '_>, job: u32, member: usize) -> Option<Parts> {
    let field = routes.field;
    let with = field.walk(member, &routes.by_member[member], &mut Unwatched)?;
    let without = field.walk(member, &routes.without(job, member), &mut Unwatched)?;
    Some(with.beyond(without))
}

/// Those whom the search looked at, and those nearby who may not.
fn others(routes: &Routes<'_, '_>, job: u32, holder: Option<usize>) -> Vec<usize> {
    let field = routes.field;
    let pickup = field.job(job).pickup.at;
    let mut barred: Vec<(Second, usize)> = (0..field.crew.len())
        .filter(|&member| field.bar(job, member).is_some())
        .map(|member| (field.crew[member].free + field.seconds(field.crew[member].at, pickup), member))
        .collect();
    barred.sort_unstable();
    let barred = barred.into_iter().take(field.policy.nearest).map(|(_, member)| member);
    routes
        .near(job)
        .iter()
        .map(|near| near.member)
        .chain(barred)
        .filter(|&member| Some(member) != holder)
        .collect()
}

fn verdict(routes: &mut Routes<'_, '_>, job: u32, member: usize) -> Verdict {
    let field = routes.field;
    if let Some(bar) = field.bar(job, member) {
        return Verdict::Barred(bar);
    }
    let Some(gap) = routes.best_of(job, member) else {
        return if routes.is_full(member) { Verdict::Full } else { Verdict::NotInTime };
    };
    let without = field.walk(member, &routes.by_member[member], &mut Unwatched);
    let with = field.walk(member, &routes.with(job, gap), &mut Unwatched);
    match with.zip(without) {
        Some((with, without)) => Verdict::CostsMore(with.beyond(without)),
        None => Verdict::NotInTime,
    }
}

fn rank(verdict: &Verdict) -> (u8, i64) {
    match verdict {
        Verdict::Chosen(_) | Verdict::Promised => (0, 0),
        Verdict::CostsMore(parts) => (1, parts.total()),
        Verdict::Full => (2, 0),
        Verdict::NotInTime => (3, 0),
        Verdict::Barred(_) => (4, 0),
    }
}
