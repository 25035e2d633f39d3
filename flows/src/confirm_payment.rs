use ::store::{StoreError, Tx};
use kernel::{Actor, Market, Problem, blueprint::Blueprint};
use markets::Markets;
use orders::{MoveError, MoveRequest, Order};
use payments::{Heard, Payment, Report, SettleError, Settled, ports::Webhook};

use crate::move_order;

#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    #[error("the payment's market is not loaded")]
    MarketMissing,
    #[error(transparent)]
    Settle(#[from] SettleError),
    #[error(transparent)]
    Move(#[from] MoveError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ConfirmError> for Problem {
    fn from(error: ConfirmError) -> Self {
        match error {
            ConfirmError::MarketMissing => Self::broken(error),
            ConfirmError::Settle(error) => error.into(),
            ConfirmError::Move(error) => error.into(),
            ConfirmError::Store(error) => error.into(),
        }
    }
}

/// Believes a gateway's report and lets the order go on when its money is here. The browser that comes back, the
/// webhook and our own question all end here, in any order and any number of times.
pub fn confirm_payment(
    tx: &mut Tx<'_>,
    markets: &Markets,
    gateway: &str,
    report: &Report,
) -> Result<Settled, ConfirmError> {
    let settled = payments::settle(tx, gateway, report)?;
    go_on(tx, markets, &settled)?;
    Ok(settled)
}

/// As `confirm_payment`, for a webhook, which may come more than once.
pub fn hear_webhook(
    tx: &mut Tx<'_>,
    markets: &Markets,
    gateway: &str,
    webhook: &Webhook,
) -> Result<Heard, ConfirmError> {
    let heard = payments::hear(tx, gateway, webhook)?;
    if let Heard::News(settled) = &heard {
        go_on(tx, markets, settled)?;
    }
    Ok(heard)
}

fn go_on(tx: &mut Tx<'_>, markets: &Markets, settled: &Settled) -> Result<(), ConfirmError> {
    let Settled::Captured(payment) = settled else {
        return Ok(());
    };
    let market = markets.by_id(payment.market).ok_or(ConfirmError::MarketMissing)?;
    orders::settle_payment(tx, payment.order)?;
    move_on(tx, &market, payment)
}

/// Makes the move that the blueprint ties to captured money, if the order stands where that move begins.
fn move_on(tx: &mut Tx<'_>, market: &Market, payment: &Payment) -> Result<(), ConfirmError> {
    let order = orders::order(tx, &Actor::System, market.id, payment.order).map_err(MoveError::from)?;
    let rules = market.blueprint_of(&order.blueprint).ok_or(MoveError::RulesMissing)?;
    if let Some(request) = move_on_capture(rules, &order) {
        move_order(tx, &Actor::System, market, order.id, &request)?;
    }
    Ok(())
}

fn move_on_capture(rules: &Blueprint, order: &Order) -> Option<MoveRequest> {
    let made = rules.life_cycle.move_named(rules.payment.on_captured.as_ref()?)?;
    let starts_here = made.from.contains(&order.status);
    starts_here.then(|| MoveRequest { to: made.to.clone(), reason: None, expected_version: None })
}
