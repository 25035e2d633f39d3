//! What the room of an order hears of its provider. Nothing of it is an event: it passes by.

use std::time::Duration;

use kernel::{
    OrderId, Timestamp,
    blueprint::{OrderType, Precision},
};
use live::{Hub, Message, Room};
use serde_json::{Map, json};
use tracking::{Eta, Fix, StraightLine, may_see_as, watchers};

use super::{
    Position, Tracker,
    look::salt,
    round::{Departure, Job, Round},
};

/// A router may be asked over the network: not for every step.
const ASK_EVERY: Duration = Duration::from_secs(5);

impl Tracker {
    /// To each as precisely as he may know it, written once for each precision. Whether the order still stands as it is
    /// known here is asked at the last moment: a change takes the right away before the rooms hear of it.
    pub(super) fn tell_place(&self, hub: &Hub, round: &Round, fix: &Fix) {
        for job in sure(round) {
            let mut written: Vec<(Precision, Message)> = Vec::new();
            pass_by(hub, round, &job, |precision| {
                if let Some((_, message)) = written.iter().find(|(known, _)| *known == precision) {
                    return message.clone();
                }
                let message = place_message(&job, fix, precision);
                written.push((precision, message.clone()));
                message
            });
        }
    }

    pub(super) async fn tell_eta(&self, hub: &Hub, round: &Round, fix: &Fix) {
        let now = self.clock.now();
        for job in sure(round).into_iter().filter(|job| is_asked_for(job, now)) {
            let Some(drop_off) = job.drop_off else { continue };
            let leg = self.router.leg(fix.place, drop_off).await.unwrap_or_else(|error| {
                tracing::warn!(%error, "reckoning with a straight line");
                StraightLine::way(fix.place, drop_off)
            });
            let eta = Eta::of(&leg, job.pace, now);
            let departure = Departure { at: now, expected: leg.duration };
            if note(round, job.order, eta, departure, now) {
                let message = eta_message(&job, &eta);
                pass_by(hub, round, &job, |_| message.clone());
            }
        }
    }
}

fn sure(round: &Round) -> Vec<Job> {
    round.jobs().all_sure().map(|job| job.clone()).collect()
}

fn pass_by(hub: &Hub, round: &Round, job: &Job, mut message: impl FnMut(Precision) -> Message) {
    hub.pass_by(Room::Order(job.order), |person| {
        let jobs = round.jobs();
        let job = jobs.sure(job.order).filter(|known| known.status == job.status)?;
        let watchers = watchers(person, job.customer, Some(job.provider));
        may_see_as(job.policy(), watchers, &job.status).map(&mut message)
    });
}

fn is_asked_for(job: &Job, now: Timestamp) -> bool {
    let seen =
        job.policy().is_some_and(|policy| policy.seen.iter().any(|row| row.states.contains(&job.status)));
    seen && job.progress.asked_at.is_none_or(|asked| now.since(asked) >= ASK_EVERY)
}

/// Remembers an estimate; says whether it is news.
fn note(round: &Round, order: OrderId, eta: Eta, departure: Departure, now: Timestamp) -> bool {
    let mut jobs = round.jobs();
    let Some(job) = jobs.known.get_mut(&order) else { return false };
    job.progress.asked_at = Some(now);
    job.progress.departure.get_or_insert(departure);
    let news = job.progress.eta.is_none_or(|told| eta.is_news_after(&told, now));
    if news {
        job.progress.eta = Some(eta);
    }
    news
}

fn place_message(job: &Job, fix: &Fix, precision: Precision) -> Message {
    let position = Position::of(fix, precision, salt(job.order));
    let mut fields = position.fields();
    fields.insert("order_id".into(), job.order.to_string().into());
    Message::passing(names(job.order_type).0, fields)
}

fn eta_message(job: &Job, eta: &Eta) -> Message {
    let mut fields = Map::new();
    fields.insert("order_id".into(), job.order.to_string().into());
    fields.insert("from".into(), json!(eta.from));
    fields.insert("until".into(), json!(eta.until));
    fields.insert("source".into(), eta.source.into());
    Message::passing(names(job.order_type).1, fields)
}

/// What a place and an estimate are called on the wire: whoever brings something is a driver there, and whoever comes to do
/// something is on a job.
const fn names(order_type: OrderType) -> (&'static str, &'static str) {
    match order_type {
        OrderType::Pickup | OrderType::Delivery => ("driver:location", "eta:update"),
        OrderType::Visit => ("job:location-updated", "job:eta-updated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_and_a_job_have_names_of_their_own() {
        assert_eq!(names(OrderType::Delivery), ("driver:location", "eta:update"));
        assert_eq!(names(OrderType::Visit), ("job:location-updated", "job:eta-updated"));
    }
}
