use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use catalog::MenuFilter;
use kernel::{CategoryId, Market, Problem, blueprint::SlotName};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ItemView, Known, Moment, etag};
use crate::{App, Asked, Here, Refusal};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MenuQuery {
    /// Only what is on offer in this part of the day.
    #[param(example = "lunch")]
    time_slot: Option<String>,
    #[param(value_type = Option<uuid::Uuid>)]
    category_id: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Menu {
    data: Vec<ItemView>,
    meta: MenuMeta,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MenuMeta {
    count: usize,
}

impl IntoResponse for Menu {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}

impl Menu {
    pub fn of(data: Vec<ItemView>) -> Self {
        Self { meta: MenuMeta { count: data.len() }, data }
    }
}

/// Lists what can be ordered: by heading, with what of it can be had right now.
#[utoipa::path(
    get,
    path = "/menu/items",
    tag = "menu",
    params(
        MenuQuery,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of what you hold.")
    ),
    responses(
        (status = 200, body = Menu, headers(("ETag" = String))),
        (status = 304, description = "What you hold is the newest.", headers(("ETag" = String)))
    )
)]
pub async fn items(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Asked(query): Asked<MenuQuery>,
    known: Known,
) -> Result<Response, Refusal> {
    let filter = query.filter(&market)?;
    let (tag, menu) = app
        .store
        .read(move |tx| {
            let moment = Moment::of(&market, tx.now());
            let tag = tag(&market, &moment, catalog::menu_version(tx, market.id)?);
            let news = !known.includes(&tag);
            let items = news.then(|| catalog::menu(tx, market.id, &filter)).transpose()?;
            let views = |items: Vec<_>| items.into_iter().map(|item| ItemView::at(&moment, item)).collect();
            Ok::<_, Problem>((tag, items.map(|items| Menu::of(views(items)))))
        })
        .await?;
    Ok(etag::tagged(&tag, menu))
}

/// What can be had changes with the menu and with the part of the day.
fn tag(market: &Market, moment: &Moment, version: catalog::MenuVersion) -> String {
    let active: Vec<_> = moment.active.iter().map(SlotName::as_str).collect();
    format!("W/\"{}-{version}-{}\"", market.slug, active.join("+"))
}

impl MenuQuery {
    fn filter(&self, market: &Market) -> Result<MenuFilter, Problem> {
        let slot = self.time_slot.as_deref().filter(|name| !name.is_empty());
        let category = self.category_id.as_deref().filter(|id| !id.is_empty());
        let category = category.map(str::parse::<CategoryId>).transpose();
        Ok(MenuFilter {
            category: category.map_err(|error| Problem::invalid("category_id", error))?,
            slot: slot.map(|name| slot_named(name, market)).transpose()?,
        })
    }
}

fn slot_named(name: &str, market: &Market) -> Result<SlotName, Problem> {
    let slots = &market.blueprint.slots;
    let found = slots.iter().find(|slot| slot.name.as_str() == name);
    found.map(|slot| slot.name.clone()).ok_or_else(|| {
        let names: Vec<_> = slots.iter().map(|slot| slot.name.as_str()).collect();
        Problem::invalid("time_slot", format!("choose one of: {}", names.join(", ")))
    })
}
