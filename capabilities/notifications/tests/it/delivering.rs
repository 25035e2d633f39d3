use i18n::Language;
use kernel::Person;
use notifications::{DeliveryError, MIGRATIONS, SendPushError, send_push, send_sms};
use testing::on_each_engine;

use crate::{
    carrier::Carrier,
    scene::{PHONE, pushes, registers, someone, tells, texts},
};

on_each_engine!(MIGRATIONS, a_push_reaches_the_device_it_is_meant_for, async |world| {
    let (ada, carrier) = (someone(world), Carrier::default());
    registers(world, &ada, "fcm:ada").await;
    tells(world, "ready", &ada, Language::En).await;
    let job = pushes(world).await.remove(0);
    send_push(&world.store, &carrier, &job).await.unwrap();
    assert_eq!(carrier.tokens(), ["fcm:ada"]);
    assert_eq!(carrier.pushes.lock().unwrap()[0].to.as_str(), PHONE);
});

on_each_engine!(
    MIGRATIONS,
    what_waits_for_the_one_before_does_not_reach_who_signed_in_after,
    async |world| {
        let (ada, carrier) = (someone(world), Carrier::default());
        let ben = Person { account: world.id(), ..ada.clone() };
        registers(world, &ada, "fcm:shared").await;
        tells(world, "ready", &ada, Language::En).await;
        registers(world, &ben, "fcm:shared").await;
        let job = pushes(world).await.remove(0);
        send_push(&world.store, &carrier, &job).await.unwrap();
        assert_eq!(carrier.tokens(), [""; 0]);
    }
);

on_each_engine!(MIGRATIONS, a_device_that_is_gone_is_forgotten, async |world| {
    let (ada, carrier) = (someone(world), Carrier::default());
    registers(world, &ada, "fcm:old").await;
    registers(world, &ada, "fcm:new").await;
    tells(world, "ready", &ada, Language::En).await;
    let jobs = pushes(world).await;
    carrier.fails(DeliveryError::Gone); // the first one; the second is well
    for job in &jobs {
        send_push(&world.store, &carrier, job).await.unwrap();
    }
    tells(world, "ready", &ada, Language::En).await;
    let left: Vec<_> = pushes(world).await.iter().map(|job| job.device).collect();
    assert_eq!(left, [jobs[1].device]);
});

on_each_engine!(MIGRATIONS, only_an_unclear_answer_is_tried_again, async |world| {
    let (ada, carrier) = (someone(world), Carrier::default());
    registers(world, &ada, "fcm:ada").await;
    tells(world, "cancelled", &ada, Language::En).await;
    let (push, text) = (pushes(world).await.remove(0), texts(world).await.remove(0));

    carrier.fails(DeliveryError::Refused("too large".to_owned()));
    send_push(&world.store, &carrier, &push).await.unwrap();
    carrier.fails(DeliveryError::Unclear("the line broke".to_owned()));
    let unclear = send_push(&world.store, &carrier, &push).await;
    assert!(matches!(unclear, Err(SendPushError::Delivery(_))), "{unclear:?}");

    carrier.fails(DeliveryError::Refused("not a mobile number".to_owned()));
    send_sms(&carrier, &text).await.unwrap();
    carrier.fails(DeliveryError::Unclear("the line broke".to_owned()));
    assert!(send_sms(&carrier, &text).await.is_err());
    send_sms(&carrier, &text).await.unwrap();
    let sent = carrier.texts.lock().unwrap();
    assert_eq!((sent.len(), sent[2].to.as_str()), (3, PHONE));
    assert!(sent[2].body.expose().contains("ORD-20260213-042"));
    assert!(!format!("{:?}", sent[2]).contains("ORD-"), "the body of a text message is not printed");
});
