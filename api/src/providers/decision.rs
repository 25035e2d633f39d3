//! What all decisions of operators have in common.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use kernel::{Actor, Market, Problem};
use store::{Tx, replay::Attempt};
use workforce::Provider;

use super::ProviderView;
use crate::{App, Data, Refusal, Viewer, idempotency};

/// Carries a decision out, once per attempt, and shows the provider it is about.
pub async fn decide(
    app: &Arc<App>,
    viewer: &Viewer,
    attempt: Option<Attempt>,
    decision: impl Fn(&mut Tx<'_>, &Actor, &Market) -> Result<Provider, Problem> + Send + 'static,
) -> Result<Response, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let provider = decision(tx, &actor, &market)?;
                Ok(ProviderView::read(tx, &market, &provider)?)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: ProviderView| {
        // Their role may have come or gone with it.
        app.standings.forget(view.user_id);
        Data::of(view).into_response()
    }))
}
