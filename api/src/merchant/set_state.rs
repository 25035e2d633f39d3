use std::sync::Arc;

use axum::extract::State;
use kernel::{Problem, Timestamp};
use merchants::State as MerchantState;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{MerchantView, only_one};
use crate::{App, Body, Data, Refusal, Staff};

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct SetState {
    state: StateWord,
    /// How much longer orders take when busy; how long a pause lasts, without which a person has to end it.
    #[schema(minimum = 1, example = 15)]
    minutes: Option<u32>,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum StateWord {
    Open,
    Busy,
    Paused,
}

/// Opens, slows down or pauses the merchant by hand.
#[utoipa::path(
    put,
    path = "/admin/merchant/state",
    tag = "merchant",
    security(("bearer" = [])),
    request_body = SetState,
    responses((status = 200, body = Data<MerchantView>))
)]
pub async fn set_state(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Body(request): Body<SetState>,
) -> Result<Data<MerchantView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let merchant = app
        .store
        .write_in(market, move |tx| {
            let id = only_one(tx, market)?;
            let state = request.state(tx.now());
            merchants::set_state(tx, &actor, market, id, state).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(MerchantView::at(app.clock.now(), merchant)))
}

impl SetState {
    fn state(self, now: Timestamp) -> MerchantState {
        match (self.state, self.minutes) {
            (StateWord::Open, _) => MerchantState::Open,
            // Without minutes it is zero, which the merchant refuses by naming them.
            (StateWord::Busy, minutes) => MerchantState::Busy { minutes: minutes.unwrap_or(0) },
            (StateWord::Paused, None) => MerchantState::Paused { until: None },
            (StateWord::Paused, Some(minutes)) => MerchantState::paused_for(minutes, now),
        }
    }
}
