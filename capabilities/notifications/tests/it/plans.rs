use kernel::{Id, NoticeId, PageRequest};
use notifications::{MIGRATIONS, Platform, forget_device, list, read, read_all, register_device, unread};
use testing::on_each_engine;

use crate::scene::{announces, someone};

on_each_engine!(MIGRATIONS, nothing_reads_a_table_from_end_to_end, async |world| {
    let (ada, order) = (someone(world), world.id());
    let verbs = move |tx: &mut store::Tx<'_>| {
        register_device(tx, &ada, "fcm:ada".parse().unwrap(), Platform::Web)?;
        announces(tx, "cancelled", order, &ada, i18n::Language::En)?;
        let page = list(tx, &ada, &PageRequest::new(None, None))?;
        unread(tx, &ada)?;
        read(tx, &ada, page.rows[0].id).unwrap();
        read(tx, &ada, NoticeId::from_bytes([0; 16])).unwrap_err();
        read_all(tx, &ada)?;
        forget_device(tx, &ada, &"fcm:ada".parse().unwrap())
    };
    let plans = world.store.plans(verbs).await.unwrap();
    assert!(plans.len() > 8, "{} statements", plans.len());
    for plan in plans {
        assert!(!plan.reads_everything(), "{plan:#?}");
    }
});
