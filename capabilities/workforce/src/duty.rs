//! Whether somebody can go on duty, and everything that keeps them from it: a pure function.

use kernel::{
    Market, Timestamp,
    blueprint::{DocumentName, Workforce},
    hours::Doors,
    words,
};
use serde::Serialize;

use crate::{Background, Document, DocumentState, Provider, Standing};

words! {
    /// What a provider says of themselves.
    Duty is a "duty":
        Off = "off",
        On = "on",
        /// Takes on nothing new and goes off when nothing is in hand any more.
        Finishing = "finishing",
}

words! {
    /// What others see.
    Presence is a "presence":
        Offline = "offline",
        Online = "online",
        Busy = "busy",
        Finishing = "finishing",
}

/// Why somebody cannot go on duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Hindrance {
    NotApproved,
    Suspended {
        until: Option<Timestamp>,
    },
    BackgroundCheck,
    Document {
        document: DocumentName,
        why: WhyLacking,
    },
    OutsideHours {
        /// Absent when no working hours are planned.
        from: Option<Timestamp>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyLacking {
    Missing,
    Waiting,
    Rejected,
    Expired,
}

/// Everything that keeps a provider from going on duty now. `documents` are all of theirs that were not replaced.
pub(crate) fn hindrances(
    provider: &Provider,
    documents: &[Document],
    market: &Market,
    rules: &Workforce,
    now: Timestamp,
) -> Vec<Hindrance> {
    of_standing(&provider.standing)
        .into_iter()
        .chain(of_background(provider.background, rules))
        .chain(lacking(provider, documents, rules, now))
        .chain(of_hours(provider, market, rules, now))
        .collect()
}

/// The documents without which a provider cannot be on duty.
pub(crate) fn lacking<'a>(
    provider: &'a Provider,
    documents: &'a [Document],
    rules: &'a Workforce,
    now: Timestamp,
) -> impl Iterator<Item = Hindrance> + 'a {
    rules.required_of(provider.vehicle()).filter_map(move |wanted| {
        let why = lacks(&wanted.name, documents, now)?;
        Some(Hindrance::Document { document: wanted.name.clone(), why })
    })
}

/// When the first of the required documents runs out.
pub(crate) fn valid_until(
    provider: &Provider,
    documents: &[Document],
    rules: &Workforce,
    now: Timestamp,
) -> Option<Timestamp> {
    let required = rules.required_of(provider.vehicle());
    let ends = required.filter_map(|wanted| {
        let mut held = documents.iter().filter(|document| document.name == wanted.name);
        held.find(|document| document.is_in_force(now))?.expires_at
    });
    ends.min()
}

fn of_standing(standing: &Standing) -> Option<Hindrance> {
    match standing {
        Standing::Approved => None,
        Standing::Suspended { until, .. } => Some(Hindrance::Suspended { until: *until }),
        Standing::Applied | Standing::Rejected { .. } => Some(Hindrance::NotApproved),
    }
}

fn of_background(background: Background, rules: &Workforce) -> Option<Hindrance> {
    (rules.background_check && background != Background::Clear).then_some(Hindrance::BackgroundCheck)
}

/// The one in force counts, whatever became of those handed in after it.
fn lacks(name: &DocumentName, documents: &[Document], now: Timestamp) -> Option<WhyLacking> {
    let held = || documents.iter().filter(|document| document.name == *name);
    if held().any(|document| document.is_in_force(now)) {
        return None;
    }
    let newest = held().max_by_key(|document| document.handed_in_at);
    Some(newest.map_or(WhyLacking::Missing, |document| match document.state_at(now) {
        DocumentState::Waiting => WhyLacking::Waiting,
        DocumentState::Rejected { .. } => WhyLacking::Rejected,
        DocumentState::Accepted | DocumentState::Expired => WhyLacking::Expired,
    }))
}

pub(crate) fn of_hours(
    provider: &Provider,
    market: &Market,
    rules: &Workforce,
    now: Timestamp,
) -> Option<Hindrance> {
    if !rules.hours {
        return None;
    }
    match provider.hours.at(now, &market.time_zone) {
        Doors::Open { .. } => None,
        Doors::Closed { opens_at } => Some(Hindrance::OutsideHours { from: opens_at }),
    }
}
