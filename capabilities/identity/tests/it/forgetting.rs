use identity::{
    MIGRATIONS,
    events::{SessionEnd, SessionEnded},
};
use store::{StoreError, params};
use testing::on_each_engine;

use crate::house::{ASHA, DAY, HOME, HOUR, House, RAVI, house};

on_each_engine!(MIGRATIONS, what_time_made_worthless_is_forgotten_and_nothing_else, async |world| {
    let house = house(world);
    let old = house.signs_in(ASHA).await.standing;
    world.clock.advance(29 * DAY);
    let young = house.signs_in(RAVI).await.standing;
    world.clock.advance(DAY - HOUR / 2);
    house.takes_ticket(young.person()).await;
    house.asks_for_code(ASHA, HOME).await.unwrap();
    house.messages().await;
    assert_eq!(left(&house).await, [1, 3, 1, 2], "codes, requests, tickets, sessions");

    house.store.write(identity::forget_expired).await.unwrap();
    assert_eq!(left(&house).await, [1, 1, 1, 2]);

    world.clock.advance(HOUR / 2);
    house.store.write(identity::forget_expired).await.unwrap();
    assert_eq!(left(&house).await, [0, 1, 0, 1]);
    assert_eq!(house.standing(young.session).await, Some(young));
    let [ended] = house.told::<SessionEnded>().await.try_into().unwrap();
    assert_eq!((ended.session, ended.reason), (old.session, SessionEnd::Expired));

    world.clock.advance(HOUR / 2);
    house.store.write(identity::forget_expired).await.unwrap();
    assert_eq!(left(&house).await, [0, 0, 0, 1]);
});

async fn left(house: &House) -> [i64; 4] {
    house
        .store
        .read(|tx| {
            Ok::<_, StoreError>([
                tx.one("select count(*) from identity_codes", params![])?,
                tx.one("select count(*) from identity_code_requests", params![])?,
                tx.one("select count(*) from identity_tickets", params![])?,
                tx.one("select count(*) from identity_sessions", params![])?,
            ])
        })
        .await
        .unwrap()
}
