use i18n::Language;
use kernel::{PageRequest, blueprint::Channel};
use notifications::{MIGRATIONS, list};
use serde_json::json;
use testing::on_each_engine;

use crate::scene::{campus, pushes, registers, someone, tells, texts};

on_each_engine!(MIGRATIONS, a_push_carries_what_apps_read, async |world| {
    let ada = someone(world);
    registers(world, &ada, "fcm:ada").await;
    let order = tells(world, "ready", &ada, Language::En).await;
    let sent = pushes(world).await;
    let expected = json!({
        "notification": {
            "title": "Order ready",
            "body": "ORD-20260213-042 is ready. Come and pick it up at the counter.",
        },
        "data": {
            "type": "order_status",
            "order_id": order,
            "status": "ready",
            "click_action": "ORDER_TRACKING",
        },
    });
    assert_eq!(sent.len(), 1);
    assert_eq!(serde_json::to_value(&sent[0].payload).unwrap(), expected);
});

on_each_engine!(MIGRATIONS, an_occasion_goes_by_its_own_name, async |world| {
    let ada = someone(world);
    registers(world, &ada, "fcm:ada").await;
    tells(world, "refunded", &ada, Language::En).await;
    let payload = pushes(world).await.remove(0).payload;
    assert_eq!(payload.data.kind, "refunded");
    assert!(payload.notification.body.contains("₹240.50"), "{payload:?}");
});

on_each_engine!(MIGRATIONS, everybody_is_told_in_their_language, async |world| {
    let mut titles = Vec::new();
    for language in Language::ALL {
        let person = someone(world);
        tells(world, "ready", &person, language).await;
        let ask = PageRequest::new(None, None);
        let page = world.store.read(move |tx| list(tx, &person, &ask)).await.unwrap();
        assert!(page.rows[0].body.contains("ORD-20260213-042"), "{:?}", page.rows[0]);
        titles.push(page.rows[0].title.clone());
    }
    assert_eq!(titles[0], "Order ready");
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), Language::ALL.len(), "every language says it in its own words");
});

on_each_engine!(MIGRATIONS, only_the_channels_of_the_row_are_used, async |world| {
    for (template, channels) in [
        ("received", vec![Channel::InApp]),
        ("new_order", vec![Channel::Push]),
        ("ready", vec![Channel::InApp, Channel::Push]),
        ("cancelled", vec![Channel::InApp, Channel::Push, Channel::Sms]),
    ] {
        assert_eq!(campus().row(template).channels, channels, "the scene knows the matrix");
        let person = someone(world);
        registers(world, &person, template).await;
        tells(world, template, &person, Language::En).await;
        let ask = PageRequest::new(None, None);
        let notices = world.store.read(move |tx| list(tx, &person, &ask)).await.unwrap().rows.len();
        let expected = |channel| usize::from(channels.contains(&channel));
        assert_eq!(notices, expected(Channel::InApp), "{template}");
        assert_eq!(pushes(world).await.len(), expected(Channel::Push), "{template}");
        assert_eq!(texts(world).await.len(), expected(Channel::Sms), "{template}");
    }
});

on_each_engine!(MIGRATIONS, a_reason_is_told_in_words, async |world| {
    let ada = someone(world);
    tells(world, "cancelled", &ada, Language::Es).await;
    let text = texts(world).await.remove(0);
    assert!(text.body.contains("ORD-20260213-042") && !text.body.contains("out_of_stock"), "{text:?}");
});

// Every row in every language: a text with holes or a key instead of a text would panic in the catalogue.
on_each_engine!(MIGRATIONS, the_whole_matrix_can_be_said, async |world| {
    let rows: Vec<_> = campus().blueprint.notifications.iter().map(|row| row.template.clone()).collect();
    assert!(rows.len() > 10);
    for template in rows {
        for language in Language::ALL {
            let person = someone(world);
            registers(world, &person, "fcm:everybody").await;
            tells(world, template.as_str(), &person, language).await;
            for payload in pushes(world).await.iter().map(|push| &push.payload) {
                assert!(!payload.notification.title.is_empty(), "{template} in {language}");
                assert!(payload.notification.body.contains("ORD-20260213-042"), "{template} in {language}");
            }
            texts(world).await;
        }
    }
});
