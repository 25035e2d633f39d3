//! The menu, as those who write it see it.

pub mod add_category;
pub mod add_item;
pub mod change_category;
pub mod change_item;
pub mod list;
pub mod remove_category;
pub mod remove_item;
mod request;
pub mod set_stock;

use catalog::Item;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::menu::{ItemView, Moment};

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EditableItem {
    #[serde(flatten)]
    pub item: ItemView,
    /// The name by which menu files know it.
    pub sku: String,
    /// Whether customers see it at all.
    pub active: bool,
}

impl EditableItem {
    fn at(moment: &Moment, item: Item) -> Self {
        Self { sku: item.sku.clone(), active: item.active, item: ItemView::at(moment, item) }
    }
}
