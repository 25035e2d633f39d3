use std::sync::Arc;

use axum::extract::State;
use kernel::{Actor, Problem};

use super::view::OfferView;
use crate::{App, Data, Refusal, Viewer};

/// Lists what is offered to the caller at this moment, the soonest deadline first.
#[utoipa::path(
    get,
    path = "/providers/me/offers",
    tag = "dispatch",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Vec<OfferView>>))
)]
pub async fn list(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<Vec<OfferView>>, Refusal> {
    let (market, account) = (viewer.market.id, viewer.person.account);
    let offers = app
        .store
        .read(move |tx| {
            let offers = dispatch::find::open_offers_of(tx, market, account)?;
            let mut shown = Vec::with_capacity(offers.len());
            for offer in offers {
                let order = orders::order(tx, &Actor::System, market, offer.order)?;
                shown.push(OfferView::of(&offer, &order));
            }
            Ok::<_, Problem>(shown)
        })
        .await?;
    Ok(Data::of(offers))
}
