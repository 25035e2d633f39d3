use ::store::{StoreError, Tx};
use dispatch::{NewSearch, Search, jobs};
use kernel::{
    Market,
    blueprint::{SearchRules, StateKind},
};
use orders::Order;
use workforce::Outcome;

use super::{need, take_back::put_down};

/// Keeps the search of an order in step with the order: it begins where the blueprint says that hands are needed, and
/// ends with the order.
pub(crate) fn follow(tx: &mut Tx<'_>, market: &Market, order: &Order) -> Result<(), StoreError> {
    let Some(rules) = need::rules(market, order) else { return Ok(()) };
    match order.kind {
        StateKind::Open if rules.states.contains(&order.status) && order.delivery_staff.is_none() => {
            begin(tx, rules, order)
        }
        StateKind::Open if rules.states.contains(&order.status) || order.delivery_staff.is_some() => Ok(()),
        // It went on without anybody.
        StateKind::Open => dispatch::close(tx, market.id, order.id, "not_needed"),
        StateKind::Done => {
            let on_time = order.ready_until.is_none_or(|promised| tx.now() <= promised);
            put_down(tx, market, order, Outcome::Done { on_time })?;
            dispatch::close(tx, market.id, order.id, "done")
        }
        StateKind::Cancelled => {
            put_down(tx, market, order, Outcome::Withdrawn)?;
            dispatch::close(tx, market.id, order.id, "cancelled")
        }
    }
}

fn begin(tx: &mut Tx<'_>, rules: &SearchRules, order: &Order) -> Result<(), StoreError> {
    let Some(place) = need::place(tx, rules, order)? else {
        // Nobody can be near a place that is not known; a dispatcher can still assign somebody.
        tracing::info!(order = %order.id, "nobody is looked for: the order has no place on the map");
        return Ok(());
    };
    let search = dispatch::open_search(
        tx,
        &NewSearch {
            order: order.id,
            market: order.market,
            place,
            wanted: need::wanted(order),
            urgency: 1,
            radius: rules.radius.whole(),
        },
    )?;
    look_from_now_on(tx, rules, &search)
}

/// Looks at once, and gives up when nobody was found for as long as the blueprint waits, counted from the moment hands
/// were last needed.
pub(super) fn look_from_now_on(
    tx: &mut Tx<'_>,
    rules: &SearchRules,
    search: &Search,
) -> Result<(), StoreError> {
    if let Some(giving_up) = &rules.giving_up {
        jobs::give_up_at(tx, search, search.changed_at.plus(giving_up.after.duration()))?;
    }
    jobs::look_now(tx, search)
}
