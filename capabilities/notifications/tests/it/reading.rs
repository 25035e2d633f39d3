use std::time::Duration;

use i18n::Language;
use kernel::{NoticeId, PageRequest, Person, Timestamp};
use notifications::{MIGRATIONS, Notice, ReadError, list, read, read_all, unread};
use testing::{World, on_each_engine};

use crate::scene::{someone, tells};

async fn notices(world: &World, person: &Person) -> Vec<Notice> {
    let (person, ask) = (person.clone(), PageRequest::new(None, Some(100)));
    world.store.read(move |tx| list(tx, &person, &ask)).await.unwrap().rows
}

async fn count(world: &World, person: &Person) -> u32 {
    let person = person.clone();
    world.store.read(move |tx| unread(tx, &person)).await.unwrap()
}

async fn reads(world: &World, person: &Person, notice: NoticeId) -> Result<(), ReadError> {
    let person = person.clone();
    world.store.write(move |tx| read(tx, &person, notice)).await
}

on_each_engine!(MIGRATIONS, a_list_runs_from_the_newest_to_the_oldest_through_all_pages, async |world| {
    let ada = someone(world);
    let mut told = Vec::new();
    for number in 0..25 {
        told.push(tells(world, "received", &ada, Language::En).await);
        // Some in the same moment, some later.
        if number % 3 == 0 {
            world.clock.advance(Duration::from_secs(1));
        }
    }
    let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let (person, ask) = (ada.clone(), PageRequest::new(after, Some(10)));
        let page = world.store.read(move |tx| list(tx, &person, &ask)).await.unwrap();
        seen.extend(page.rows);
        pages += 1;
        let Some(next) = page.next else { break };
        after = Some(next);
    }
    assert_eq!((pages, seen.len()), (3, 25));
    assert!(seen.is_sorted_by(|one, next| one.at >= next.at));
    let mut orders: Vec<_> = seen.iter().filter_map(|notice| notice.order).collect();
    orders.sort();
    told.sort();
    assert_eq!(orders, told, "each exactly once");
});

on_each_engine!(MIGRATIONS, the_first_reading_counts, async |world| {
    let ada = someone(world);
    tells(world, "received", &ada, Language::En).await;
    tells(world, "confirmed", &ada, Language::En).await;
    assert_eq!(count(world, &ada).await, 2);

    let notice = notices(world, &ada).await[0].id;
    let first: Timestamp = kernel::Clock::now(&*world.clock);
    reads(world, &ada, notice).await.unwrap();
    world.clock.advance(Duration::from_secs(60));
    reads(world, &ada, notice).await.unwrap();
    assert_eq!(count(world, &ada).await, 1);
    let read_at = notices(world, &ada).await.iter().find(|other| other.id == notice).unwrap().read_at;
    assert_eq!(read_at, Some(first));
});

on_each_engine!(MIGRATIONS, all_can_be_read_at_once, async |world| {
    let (ada, ben) = (someone(world), someone(world));
    for person in [&ada, &ada, &ben] {
        tells(world, "received", person, Language::En).await;
    }
    let person = ada.clone();
    world.store.write(move |tx| read_all(tx, &person)).await.unwrap();
    assert_eq!((count(world, &ada).await, count(world, &ben).await), (0, 1));
});

on_each_engine!(MIGRATIONS, nobody_reads_for_others_or_in_another_market, async |world| {
    let (ada, ben) = (someone(world), someone(world));
    tells(world, "received", &ada, Language::En).await;
    let notice = notices(world, &ada).await[0].id;
    let elsewhere = Person { market: world.market(), ..ada.clone() };
    for stranger in [&ben, &elsewhere] {
        assert_eq!(notices(world, stranger).await, []);
        assert!(matches!(reads(world, stranger, notice).await, Err(ReadError::Missing)));
        let person = stranger.clone();
        world.store.write(move |tx| read_all(tx, &person)).await.unwrap();
    }
    assert_eq!(count(world, &ada).await, 1);
});
