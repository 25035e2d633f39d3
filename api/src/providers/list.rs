use std::sync::Arc;

use axum::extract::State;
use kernel::{Cursor, PageRequest, Problem, Timestamp, blueprint::Word};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use workforce::{Filter, Presence, Provider};

use super::ProviderCard;
use crate::{App, Asked, Listed, Operator, Refusal};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListProviders {
    /// `applied`, `approved`, `rejected` or `suspended`.
    status: Option<String>,
    /// `offline`, `online`, `busy` or `finishing`.
    presence: Option<String>,
    skill: Option<String>,
    /// How a word of the name begins.
    text: Option<String>,
    /// The `next_cursor` of the page before.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// At most 100.
    limit: Option<u32>,
}

/// A provider in an operator's list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProviderRow {
    #[serde(flatten)]
    card: ProviderCard,
    status: String,
    presence: String,
    background_check: String,
    capacity: u32,
    in_hand: u32,
    #[schema(value_type = String, format = DateTime)]
    registered_at: Timestamp,
}

const STANDINGS: [&str; 4] = ["applied", "approved", "rejected", "suspended"];

/// Lists who works in this market or wants to, the newest first.
#[utoipa::path(
    get,
    path = "/admin/providers",
    tag = "providers",
    security(("bearer" = [])),
    params(ListProviders),
    responses((status = 200, body = Listed<ProviderRow>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Asked(query): Asked<ListProviders>,
) -> Result<Listed<ProviderRow>, Refusal> {
    let ask = PageRequest::new(query.cursor, query.limit);
    let (actor, market, filter) = (viewer.actor(), viewer.market.id, query.filter()?);
    let page = app.store.read(move |tx| workforce::providers(tx, &actor, market, &filter, &ask)).await?;
    Ok(Listed::of(page, |provider| ProviderRow::from(&provider)))
}

impl ListProviders {
    fn filter(self) -> Result<Filter, Problem> {
        let choices = |known: &[&str]| format!("choose one of: {}", known.join(", "));
        if self.status.as_deref().is_some_and(|status| !STANDINGS.contains(&status)) {
            return Err(Problem::invalid("status", choices(&STANDINGS)));
        }
        let presence = self.presence.as_deref().map(|text| {
            let known: Vec<_> = Presence::ALL.iter().map(|presence| presence.as_str()).collect();
            Presence::from_word(text).ok_or_else(|| Problem::invalid("presence", choices(&known)))
        });
        let skill = self.skill.as_deref().map(str::parse).transpose();
        let skill = skill.map_err(|error| Problem::invalid("skill", error))?;
        Ok(Filter { standing: self.status, presence: presence.transpose()?, skill, text: self.text })
    }
}

impl From<&Provider> for ProviderRow {
    fn from(provider: &Provider) -> Self {
        Self {
            card: ProviderCard::from(provider),
            status: provider.standing.as_str().to_owned(),
            presence: provider.presence().as_str().to_owned(),
            background_check: provider.background.as_str().to_owned(),
            capacity: provider.capacity,
            in_hand: provider.in_hand,
            registered_at: provider.registered_at,
        }
    }
}
