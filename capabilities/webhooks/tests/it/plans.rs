use kernel::{Actor, EndpointId, Id, PageRequest};
use store::{Tx, log};
use testing::on_each_engine;
use webhooks::{
    MIGRATIONS, Outcome, add, deliveries, forget_old, jobs::Deliver, queue, remove, retry, rotate_secret,
    settle,
};

use crate::scene::{Placed, asked, happens, reach};

on_each_engine!(MIGRATIONS, nothing_reads_a_table_from_end_to_end, async |world| {
    let market = world.market();
    let new = asked("orders.");
    happens(world, Placed { market }).await;
    let verbs = move |tx: &mut Tx<'_>| {
        let endpoint = add(tx, &Actor::System, market, &new, &reach()).unwrap();
        let events = log::after(tx, 0, 10)?;
        queue(tx, &events)?;
        let job = Deliver { market, endpoint: endpoint.id, seq: 1 };
        for outcome in [Outcome::Withheld, Outcome::Failed(None), Outcome::Unwanted(410)] {
            settle(tx, job, outcome)?;
        }
        settle(tx, job, Outcome::Delivered(200))?;
        deliveries(tx, &Actor::System, market, endpoint.id, &PageRequest::new(None, None)).unwrap();
        rotate_secret(tx, &Actor::System, market, endpoint.id).unwrap();
        retry(tx, &Actor::System, market, EndpointId::from_bytes([0; 16]), 1).unwrap_err();
        forget_old(tx)?;
        remove(tx, &Actor::System, market, endpoint.id).unwrap();
        Ok(())
    };
    let plans = world.store.plans(verbs).await.unwrap();
    assert!(plans.len() > 12, "{} statements", plans.len());
    for plan in plans {
        assert!(!plan.reads_everything(), "{plan:#?}");
    }
});
