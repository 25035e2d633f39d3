use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::Problem;

use super::{CategoryView, Known, etag};
use crate::{App, Data, Here, Refusal};

/// Lists the headings of the menu, from the top down.
#[utoipa::path(
    get,
    path = "/menu/categories",
    tag = "menu",
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of what you hold.")),
    responses(
        (status = 200, body = Data<Vec<CategoryView>>, headers(("ETag" = String))),
        (status = 304, description = "What you hold is the newest.", headers(("ETag" = String)))
    )
)]
pub async fn categories(
    State(app): State<Arc<App>>,
    Here(market): Here,
    known: Known,
) -> Result<Response, Refusal> {
    let (tag, categories) = app
        .store
        .read(move |tx| {
            let tag = format!("W/\"{}-{}\"", market.slug, catalog::menu_version(tx, market.id)?);
            let news = !known.includes(&tag);
            let categories = news.then(|| catalog::categories(tx, market.id)).transpose()?;
            Ok::<_, Problem>((tag, categories))
        })
        .await?;
    let views = categories.map(|all| all.into_iter().map(CategoryView::from).collect::<Vec<_>>());
    Ok(etag::tagged(&tag, views.map(Data::of)))
}
