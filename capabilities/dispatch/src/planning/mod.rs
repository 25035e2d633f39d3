//! Who does what next: pure, and on a rolling horizon. `plan` looks at a snapshot and answers with a plan; whoever asks
//! carries out what must begin now and asks again when something has happened or a hold runs out.

mod begin;
mod cover;
mod eligibility;
mod explain;
mod field;
mod gap;
mod improve;
mod matching;
mod plan;
mod policy;
mod route;
mod routes;
mod snapshot;
mod timetable;

pub use eligibility::Bar;
pub use explain::{Candidate, Decision, Parts, Verdict};
pub use plan::{Doing, Plan, Share, Stop, Trip, When};
pub use policy::{Bundling, Policy, Reasons, Weights};
pub use snapshot::{Bound, Draft, Expected, Hand, Open, Point, Skills, Snapshot, Travel, Visit};

use field::Field;
use routes::Routes;

/// The best plan that the policy's rounds find; equal input gives an equal plan.
pub fn plan(snapshot: &Snapshot<'_>, policy: &Policy, travel: &dyn Travel) -> Plan {
    let field = Field::new(snapshot, policy, travel);
    let near = begin::near(&field);
    let mut routes = Routes::new(&field, &near);
    begin::follow(&mut routes, snapshot.drafts);
    begin::fill(&mut routes);
    improve::improve(&mut routes);
    improve::settle(&mut routes);
    let mut plan = timetable::write(&routes);
    plan.decisions = explain::decisions(&mut routes, &plan);
    plan
}
