#![doc = include_str!("../README.md")]

mod category;
mod choosing;
mod item;
mod slots;
mod stock;
mod terms;

mod menu;

mod preview;
mod release;
mod reserve;

mod add_category;
mod add_item;
mod change;
mod change_category;
mod change_item;
mod remove_category;
mod remove_item;
mod set_stock;

mod export;
mod import;
pub mod sheet;

mod error;
pub mod events;
mod policy;
mod store;
mod text;

use ::store::Migration;

pub use add_category::add_category;
pub use add_item::add_item;
pub use category::Category;
pub use change::{ItemChange, PORTIONS_MAX, PREP_MINUTES_MAX, PRICE_MAX};
pub use change_category::{CategoryChange, change_category};
pub use change_item::change_item;
pub use choosing::{
    Choice, ItemOption,
    draft::{ChoiceDraft, OptionDraft},
};
pub use error::{EditError, Fault, Lacking, PreviewError, Reason, ReserveError};
pub use export::export;
pub use import::{ImportError, Imported, import};
pub use item::{Diet, Item, NotADiet};
pub use menu::{MenuFilter, MenuVersion, categories, menu, menu_version, whole_menu};
pub use preview::{LINES_MAX, Preview, QUANTITY_MAX, preview};
pub use release::release;
pub use remove_category::remove_category;
pub use remove_item::remove_item;
pub use reserve::{Reserved, Wanted, reserve};
pub use set_stock::{StockChange, Supply, set_stock, tomorrow};
pub use sheet::{Line, LineFault, Sheet};
pub use slots::{ItemSlots, active_slots};
pub use stock::{Outage, Stock};
pub use terms::Terms;

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("catalog", "0001_menu", include_str!("../migrations/0001_menu.sql")),
    Migration::shared("catalog", "0002_portions", include_str!("../migrations/0002_portions.sql")),
];
