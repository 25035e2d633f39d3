//! Who listens to what: the one table of consequences. Events reach live rooms through `broadcast` and people through
//! `announce`; jobs are done by whoever registered below.

use std::{sync::Arc, time::Duration};

use ::store::{Job, Store, Tx, replay};
use jobs::{JobError, Next, Registry};
use kernel::{Clock, Market, Problem};
use live::{ConsumeError, Consumer};
use markets::Markets;
use notifications::{Push, Sms};
use payments::Gateways;

use crate::{
    Announcer, ProviderNotices, Texts, Tracker, confirm_payment, dispatching, rate_providers, run_timer,
    send_code, tracker, watch_providers,
};

/// What the consequences need from outside.
#[derive(Clone)]
pub struct Outside {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub markets: Arc<Markets>,
    pub tracker: Arc<Tracker>,
    pub texts: Arc<Texts>,
    pub gateways: Gateways,
    pub sms: Arc<dyn Sms>,
    pub push: Arc<dyn Push>,
    pub webhooks: Arc<dyn webhooks::Sender>,
}

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);
/// How often gateways are asked about payments whose last word is missing.
const RECONCILE_EVERY: Duration = Duration::from_secs(30);

/// The durable followers of the log.
pub fn consumers(outside: &Outside) -> Vec<Consumer> {
    let announcer = Announcer { markets: outside.markets.clone(), texts: outside.texts.clone() };
    let announce = Consumer::new("announce", outside.store.clone(), move |tx, events| {
        announcer.announce(tx, events).map_err(ConsumeError::from)
    });
    let markets = outside.markets.clone();
    let trails = Consumer::new("trails", outside.store.clone(), move |tx, events| {
        tracker::close_trails(tx, &markets, events).map_err(ConsumeError::from)
    });
    let notices = ProviderNotices { markets: outside.markets.clone(), texts: outside.texts.clone() };
    let notices = Consumer::new("provider_notices", outside.store.clone(), move |tx, events| {
        notices.tell(tx, events).map_err(ConsumeError::from)
    });
    let ratings = Consumer::new("ratings", outside.store.clone(), |tx, events| {
        rate_providers(tx, events).map_err(ConsumeError::from)
    });
    let offers = Consumer::new("offers", outside.store.clone(), |tx, events| {
        dispatching::went_off_duty(tx, events).map_err(ConsumeError::from)
    });
    let webhooks = Consumer::new("webhooks", outside.store.clone(), |tx, events| {
        webhooks::queue(tx, events).map_err(ConsumeError::from)
    });
    vec![announce, trails, notices, ratings, offers, webhooks]
}

/// Every kind of job, and what is done again and again.
pub fn registry(outside: &Outside) -> Registry {
    Registry::new()
        .on(in_market(outside, |tx, market, _, job: orders::jobs::TimerRanOut| run_timer(tx, market, &job)))
        .on(in_market(outside, |tx, market, tracker, job: dispatch::jobs::Look| {
            dispatching::look(tx, market, &tracker.board, job.order)
        }))
        .on(in_market(outside, |tx, market, _, job: dispatch::jobs::OfferRanOut| {
            dispatching::offer_ran_out(tx, market, &job)
        }))
        .on(in_market(outside, |tx, market, _, job: dispatch::jobs::GiveUp| {
            dispatching::give_up(tx, market, &job)
        }))
        .on(in_market(outside, |tx, market, tracker, job: dispatch::jobs::WatchHolder| {
            dispatching::watch_holder(tx, market, tracker, &job)
        }))
        .outside({
            let outside = outside.clone();
            move |job: identity::jobs::SendCode| deliver_code(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: notifications::jobs::SendSms| send_sms(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: notifications::jobs::SendPush| send_push(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: payments::jobs::Open| open_payment(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: payments::jobs::SendRefund| send_refund(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: payments::jobs::Inquire| inquire(outside.clone(), job)
        })
        .outside({
            let outside = outside.clone();
            move |job: webhooks::jobs::Deliver| deliver_webhook(outside.clone(), job)
        })
        .every("payments.reconcile", RECONCILE_EVERY, payments::reconcile)
        .every("identity.forget_expired", HOUR, identity::forget_expired)
        .every("payments.forget_webhooks", 24 * HOUR, |tx| payments::forget_webhooks(tx).map(|_| ()))
        .every("webhooks.forget_old", HOUR, webhooks::forget_old)
        .every("tracking.forget_old", HOUR, tracking::forget_old)
        .every("workforce.watch", MINUTE, {
            let markets = outside.markets.clone();
            move |tx| watch_providers(tx, &markets)
        })
        .every("store.forget_replays", HOUR, |tx| replay::forget_old(tx).map(|_| ()))
}

/// A story about something in one market, told under that market's rules.
fn in_market<J: Job, E: Into<Problem>>(
    outside: &Outside,
    story: impl Fn(&mut Tx<'_>, &Market, &Tracker, J) -> Result<(), E> + Send + Sync + 'static,
) -> impl Fn(&mut Tx<'_>, J) -> Result<(), JobError> + Send + Sync + 'static {
    let (markets, tracker) = (outside.markets.clone(), outside.tracker.clone());
    move |tx, job| {
        let market = markets.by_id(job.market()).ok_or_else(|| retry("the market is not loaded"))?;
        story(tx, &market, &tracker, job).map_err(JobError::from_problem)
    }
}

async fn deliver_code(outside: Outside, job: identity::jobs::SendCode) -> Result<Next, JobError> {
    let market = outside.markets.by_id(job.market).ok_or_else(|| retry("the market is not loaded"))?;
    let now = outside.clock.now();
    send_code::send_code(outside.sms.as_ref(), &outside.texts, &market, &job, now).await.map_err(retry)?;
    Ok(Next::Done)
}

async fn send_sms(outside: Outside, job: notifications::jobs::SendSms) -> Result<Next, JobError> {
    notifications::send_sms(outside.sms.as_ref(), &job).await.map_err(retry)?;
    Ok(Next::Done)
}

async fn send_push(outside: Outside, job: notifications::jobs::SendPush) -> Result<Next, JobError> {
    notifications::send_push(&outside.store, outside.push.as_ref(), &job).await.map_err(retry)?;
    Ok(Next::Done)
}

async fn open_payment(outside: Outside, job: payments::jobs::Open) -> Result<Next, JobError> {
    payments::open(&outside.store, &outside.gateways, job.market, job.payment).await.map_err(retry)?;
    Ok(Next::Done)
}

async fn send_refund(outside: Outside, job: payments::jobs::SendRefund) -> Result<Next, JobError> {
    payments::send_refund(&outside.store, &outside.gateways, job.market, job.refund).await.map_err(retry)?;
    Ok(Next::Done)
}

async fn deliver_webhook(outside: Outside, job: webhooks::jobs::Deliver) -> Result<Next, JobError> {
    let outcome = webhooks::deliver(&outside.store, outside.webhooks.as_ref(), job).await.map_err(retry)?;
    Ok(Next::record(move |tx| Ok(webhooks::settle(tx, job, outcome)?)))
}

async fn inquire(outside: Outside, job: payments::jobs::Inquire) -> Result<Next, JobError> {
    let answer = payments::inquire(&outside.store, &outside.gateways, job.market, job.payment).await?;
    let Some(answer) = answer else {
        return Ok(Next::Done);
    };
    Ok(Next::record(move |tx| {
        confirm_payment(tx, &outside.markets, &answer.gateway, &answer.report)
            .map(|_| ())
            .map_err(JobError::from_problem)
    }))
}

fn retry(error: impl ToString) -> JobError {
    JobError::Retry(error.to_string())
}
