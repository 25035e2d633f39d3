//! Rooms over WebSocket and feeds over SSE: authorised when opened, cut when the right is lost, resumed by number.

pub mod feed;
pub mod socket;

use std::sync::Arc;

use kernel::{Kind, Market, Person, Problem, Roles};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;

/// How a listener says who he is and where he left off.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Listening {
    /// An access token or a one-time ticket. Pages use tickets: a query string ends up in logs.
    token: Option<String>,
    /// The number of the last message seen.
    after: Option<i64>,
}

impl Listening {
    pub(crate) fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }
}

impl App {
    /// The person behind an access token or, spending it, a one-time ticket.
    pub(crate) async fn listener(&self, market: &Market, token: Option<&str>) -> Result<Person, Problem> {
        let token = token.ok_or_else(|| Problem::new(Kind::Unauthenticated, "INVALID_TOKEN"))?;
        if token.contains('.') {
            return self.person(token, market.id).await;
        }
        let ticket = token.to_owned();
        let standing =
            self.store.write(move |tx| identity::redeem_ticket(tx, &ticket).map_err(Problem::from)).await?;
        let person = standing.person();
        let here = person.market == market.id;
        here.then_some(person).ok_or_else(|| Problem::new(Kind::Unauthenticated, "INVALID_TOKEN"))
    }
}

/// Whether somebody still stands as they did when they asked to listen: looked up in the rows, not in a memory.
pub(crate) fn still_stands(
    tx: &mut store::Tx<'_>,
    who: &Person,
    roles: Option<Roles>,
) -> Result<(), Problem> {
    let standing = identity::standing(tx, who.session, who.market)?;
    let standing = standing.ok_or_else(|| Problem::new(Kind::Unauthenticated, "INVALID_TOKEN"))?;
    match roles {
        Some(roles) if !standing.roles.intersects(roles) => Err(Problem::denied()),
        _ => Ok(()),
    }
}

type Shared = Arc<App>;
