use kernel::OrderId;
use payments::{
    MIGRATIONS, Reason, begin_again, cancel, collect, forget_webhooks, hear, latest, latest_of, reconcile,
    refund, refund_order, refunds_of, settle, with_gateway_order,
};
use testing::on_each_engine;

use crate::{
    gateway::NAME,
    scene::{Bill, cash, opened, rupees, webhook},
};

on_each_engine!(MIGRATIONS, nothing_reads_a_table_from_end_to_end, async |world| {
    let (bill, payment) = opened(world).await;
    let (market, order) = (bill.market, bill.order);
    let others: Vec<OrderId> = vec![order, world.id()];
    let verbs = move |tx: &mut store::Tx<'_>| {
        hear(tx, NAME, &webhook("evt_1", bill.declined())).unwrap();
        settle(tx, NAME, &bill.captured()).unwrap();
        latest(tx, market, order)?;
        latest_of(tx, market, &others)?;
        with_gateway_order(tx, market, NAME, &bill.gateway_order())?;
        refund(tx, market, payment.id, rupees(1), Reason::Goodwill).unwrap();
        refund_order(tx, market, order, Reason::OrderCancelled)?;
        refunds_of(tx, market, payment.id)?;
        begin_again(tx, &Bill { method: cash(), ..bill.clone() }.ask()).unwrap();
        collect(tx, market, order)?;
        cancel(tx, market, order)?;
        reconcile(tx)?;
        forget_webhooks(tx).map(|_| ())
    };
    let plans = world.store.plans(verbs).await.unwrap();
    assert!(plans.len() > 15, "{} statements", plans.len());
    for plan in plans {
        assert!(!plan.reads_everything(), "{plan:#?}");
    }
});
