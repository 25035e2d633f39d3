#![doc = include_str!("../README.md")]

mod craft;
mod document;
mod duty;
mod profile;
mod provider;

mod find;
mod history;

mod register;
mod set_hours;
mod update_profile;

mod decide_document;
mod hand_in;

mod approve;
mod record_background;
mod reinstate;
mod reject;
mod suspend;

mod go_offline;
mod go_online;

mod finish;
mod suitable;
mod take_on;

mod earn;
mod figures;
mod rate;
mod watch;

mod error;
pub mod events;
mod policy;
mod store;

use ::store::Migration;

pub use approve::{Terms, approve};
pub use craft::{Craft, Level};
pub use decide_document::{accept_document, reject_document};
pub use document::{Document, DocumentState};
pub use duty::{Duty, Hindrance, Presence, WhyLacking};
pub use earn::{Earned, Earning, EarningKind, Earnings, earn, earnings, totals};
pub use error::{
    ChangeError, DecideError, DutyError, EarnError, FindError, FinishError, RegisterError, TakeOnError,
};
pub use figures::{Figures, Span, Tally, count, stats};
pub use find::{Filter, documents_of, holds, of_accounts, orders_in_hand, own, provider, providers, public};
pub use finish::{Finished, Outcome, finish};
pub use go_offline::go_offline;
pub use go_online::go_online;
pub use hand_in::{HandedIn, hand_in};
pub use history::{Change, history};
pub use profile::{Profile, Vehicle};
pub use provider::{Background, Employment, Provider, Ratings, Standing};
pub use rate::rate;
pub use record_background::record_background;
pub use register::register;
pub use reinstate::reinstate;
pub use reject::reject;
pub use set_hours::set_hours;
pub use suitable::{Candidate, Need, Unsuitable, candidates, suitable};
pub use suspend::suspend;
pub use take_on::{TakenOn, take_on};
pub use update_profile::{ProfileChange, update_profile};
pub use watch::{end_suspensions, watch_documents};

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("workforce", "0001_providers", include_str!("../migrations/0001_providers.sql"))];
