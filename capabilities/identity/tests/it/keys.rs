use crypto::AccessTokens;
use identity::MIGRATIONS;
use testing::on_each_engine;

use crate::house::{ASHA, house};

on_each_engine!(MIGRATIONS, copies_that_start_at_once_share_one_key, async |world| {
    let stores = [world.open_again(), world.open_again(), world.open_again(), world.open_again()];
    let keys = world.at_once(16, async |n| stores[n % 4].write(identity::signing_key).await.unwrap()).await;
    assert!(keys.iter().all(|key| key.public().id() == keys[0].public().id()));
});

on_each_engine!(MIGRATIONS, a_token_issued_before_a_restart_is_believed_after_it, async |world| {
    let house = house(world);
    let claims = house.signs_in(ASHA).await.credentials.access;
    let before = house.store.write(identity::signing_key).await.unwrap();
    let token = AccessTokens::new("docket", "docket", before).issue(&claims);

    let after = house.restarted(world).store.write(identity::signing_key).await.unwrap();
    let tokens = AccessTokens::new("docket", "docket", after);
    assert_eq!(tokens.verify(token.expose(), claims.issued_at), Ok(claims));
});
