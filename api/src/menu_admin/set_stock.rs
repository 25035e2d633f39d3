use std::sync::Arc;

use axum::extract::State;
use catalog::{Outage, StockChange, Supply};
use kernel::{ItemId, Market, Problem, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::EditableItem;
use crate::{App, Body, Data, Id, Refusal, Staff, body::given, menu::Moment};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct StockRequest {
    available: bool,
    /// Until when it is out: a time, or `tomorrow`; left out, until further notice.
    #[schema(example = "tomorrow")]
    until: Option<String>,
    /// How many are left; null to stop counting; left out, as it is.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<u32>, maximum = 100_000)]
    portions: Option<Option<u32>>,
}

/// Says whether there is any of an item, until when not, and how many are left.
#[utoipa::path(
    put,
    path = "/admin/menu/items/{id}/stock",
    tag = "menu",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = StockRequest,
    responses((status = 200, body = Data<EditableItem>))
)]
pub async fn set_stock(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Id(id): Id<ItemId>,
    Body(request): Body<StockRequest>,
) -> Result<Data<EditableItem>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market);
    let moment = Moment::of(&market, app.clock.now());
    let change = StockChange { supply: request.supply(&market, moment.now)?, portions: request.portions };
    let item = app
        .store
        .write_in(market.id, move |tx| {
            catalog::set_stock(tx, &actor, market.id, id, change).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(EditableItem::at(&moment, item)))
}

impl StockRequest {
    fn supply(&self, market: &Market, now: Timestamp) -> Result<Supply, Problem> {
        match (self.available, self.until.as_deref()) {
            (true, None) => Ok(Supply::There),
            (true, Some(_)) => Err(Problem::invalid("until", "leave this out for an item that is there")),
            (false, None) => Ok(Supply::Out(Outage::UntilFurtherNotice)),
            (false, Some("tomorrow")) => {
                Ok(Supply::Out(Outage::Until(catalog::tomorrow(now, &market.time_zone))))
            }
            (false, Some(text)) => {
                let end = text.parse().map_err(|error| Problem::invalid("until", error))?;
                Ok(Supply::Out(Outage::Until(end)))
            }
        }
    }
}
