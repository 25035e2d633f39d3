//! Orders find hands: what is offered to providers, what they can claim, what they have in hand, and what dispatchers
//! see and decide.

pub mod accept;
pub mod assign;
pub mod claim;
pub mod decisions;
pub mod decline;
pub mod give_back;
pub mod mine;
pub mod offers;
pub mod pass;
pub mod pause;
pub mod pool;
pub mod resume;
pub mod searches;
pub mod stream;
pub mod suggestions;
mod view;

use kernel::{Place, Problem};

use crate::{App, Viewer, orders::request::words};

const REASON_CHARS_MAX: usize = 300;

/// Where a provider's device last said it is, unless that is too long ago to count.
fn whereabouts(app: &App, viewer: &Viewer) -> Option<Place> {
    let location = viewer.market.blueprint.location.as_ref()?;
    let since = app.clock.now().minus(location.fresh.duration());
    let fix = app.tracker.board.place(viewer.market.id, viewer.person.account, since)?;
    Some(fix.place)
}

fn reason(given: Option<&str>) -> Result<Option<String>, Problem> {
    words("reason", given.unwrap_or(""), REASON_CHARS_MAX)
}
