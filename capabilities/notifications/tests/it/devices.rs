use i18n::Language;
use kernel::Person;
use notifications::{MIGRATIONS, forget_device, takes_pushes};
use testing::{World, on_each_engine};

use crate::scene::{pushes, registers, someone, tells};

/// How many devices of somebody a push goes to.
async fn reached(world: &World, person: &Person) -> usize {
    let (market, account) = (person.market, person.account);
    let expected = world.store.read(move |tx| takes_pushes(tx, market, account)).await.unwrap();
    tells(world, "new_order", person, Language::En).await;
    let devices = pushes(world).await.len();
    assert_eq!(devices > 0, expected, "whoever is said to take pushes gets them, and nobody else");
    devices
}

async fn forgets(world: &World, person: &Person, token: &str) {
    let (person, token) = (person.clone(), token.parse().unwrap());
    world.store.write(move |tx| forget_device(tx, &person, &token)).await.unwrap();
}

on_each_engine!(MIGRATIONS, a_push_goes_to_every_device_once, async |world| {
    let ada = someone(world);
    assert_eq!(reached(world, &ada).await, 0);
    for token in ["fcm:phone", "fcm:tablet", "fcm:phone", "fcm:phone"] {
        registers(world, &ada, token).await;
    }
    assert_eq!(reached(world, &ada).await, 2);
});

on_each_engine!(MIGRATIONS, a_token_registered_64_times_at_once_is_one_device, async |world| {
    let ada = someone(world);
    world.at_once(64, async |_| registers(world, &ada, "fcm:phone").await).await;
    assert_eq!(reached(world, &ada).await, 1);
});

on_each_engine!(MIGRATIONS, a_device_moves_with_its_token_to_who_signs_in, async |world| {
    let ada = someone(world);
    let ben = Person { account: world.id(), ..ada.clone() };
    registers(world, &ada, "fcm:shared").await;
    registers(world, &ben, "fcm:shared").await;
    assert_eq!((reached(world, &ada).await, reached(world, &ben).await), (0, 1));
});

on_each_engine!(MIGRATIONS, a_device_serves_each_market_by_itself, async |world| {
    let here = someone(world);
    let there = Person { market: world.market(), ..here.clone() };
    registers(world, &here, "fcm:phone").await;
    registers(world, &there, "fcm:phone").await;
    assert_eq!((reached(world, &here).await, reached(world, &there).await), (1, 1));
});

on_each_engine!(MIGRATIONS, only_ones_own_device_can_be_forgotten, async |world| {
    let ada = someone(world);
    let ben = Person { account: world.id(), ..ada.clone() };
    registers(world, &ada, "fcm:phone").await;
    forgets(world, &ben, "fcm:phone").await;
    assert_eq!(reached(world, &ada).await, 1);
    forgets(world, &ada, "fcm:phone").await;
    forgets(world, &ada, "fcm:phone").await;
    assert_eq!(reached(world, &ada).await, 0);
});
