//! The people who do the work: as they see themselves, as customers see who comes, as operators decide about them.

pub mod accept_document;
pub mod approve;
pub mod background_check;
mod days;
mod decision;
pub mod earnings;
pub mod hand_in;
pub mod inspect;
pub mod list;
pub mod me;
pub mod online_status;
pub mod register;
pub mod reinstate;
pub mod reject;
pub mod reject_document;
mod request;
pub mod set_hours;
pub mod show;
pub mod stats;
pub mod suspend;
pub mod terms;
pub mod update_me;
mod view;

pub use view::{DocumentView, ProviderCard, ProviderView};
