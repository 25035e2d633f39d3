//! The ground gives way: the database is gone, the disk is full. People are told so, and all is well by itself when it
//! is back.

use std::{fs, io::Write, path::PathBuf};

use serde_json::{Value, json};
use testing::{Cluster, Engine};

use crate::house::{Answer, House, Person, cart, play, until};

#[test]
fn a_database_that_stops_is_missed_and_found_again() {
    play(async {
        let cluster = Cluster::alone();
        let house = House::on(cluster.address("postgres"));
        let (asha, kitchen, dish) = (house.customer().await, house.kitchen().await, house.dish().await);
        let before = asha.orders(&dish, "cash").await;
        let mut feed = kitchen.listens(None).await;

        cluster.stop();
        assert_unavailable(&asha.asks("POST /orders", cart(&dish, "cash")).await);
        assert_unavailable(&asha.asks("GET /orders", Value::Null).await);
        assert_eq!(asha.asks("GET /healthz", Value::Null).await.status, 200, "the program itself lives");
        assert_eq!(asha.asks("GET /readyz", Value::Null).await.status, 503, "and says that it cannot serve");

        cluster.start_again();
        let after = orders_again(&asha, &dish).await;
        assert_eq!(asha.order(&before).await["number"], before["number"]);
        until("to be ready", async || {
            (asha.asks("GET /readyz", Value::Null).await.status == 200).then_some(())
        })
        .await;
        // Who listens hears of it, on this line or on the next.
        let heard = loop {
            match feed.next().await {
                Some(event) if event.told["order_id"] == after["id"] => break event,
                Some(_) => {}
                None => feed = kitchen.listens(before["last_seq"].as_i64()).await,
            }
        };
        assert_eq!(heard.kind, "new_order");
        house.customer().await;
    });
}

#[test]
fn connections_that_are_cut_are_made_again() {
    play(async {
        let cluster = Cluster::alone();
        let house = House::on(cluster.address("postgres"));
        let (asha, dish) = (house.customer().await, house.dish().await);
        for _ in 0..3 {
            cluster.run(
                "select pg_terminate_backend(pid) from pg_stat_activity
                 where backend_type = 'client backend' and pid <> pg_backend_pid()",
            );
            let first = asha.asks("POST /orders", cart(&dish, "cash")).await;
            if first.status != 201 {
                assert_unavailable(&first);
            }
            orders_again(&asha, &dish).await;
        }
    });
}

#[test]
fn a_full_disk_takes_no_orders_and_loses_none() {
    play(async {
        let house = House::prepared(Engine::Sqlite, &[], |start| {
            // A small disk that only this program sees; no rights are needed for it.
            let disk = r#"mount -t tmpfs -o size=32m tmpfs "$0" && exec "$@""#;
            let data = start.data.to_str().unwrap();
            start.through =
                ["unshare", "--map-root-user", "--mount", "sh", "-c", disk, data].map(str::to_owned).to_vec();
        });
        let (asha, dish) = (house.customer().await, house.dish().await);
        let mut taken = vec![asha.orders(&dish, "cash").await];
        let ballast = Ballast::fill(house.server.sees(&house.start.data));

        // There may be some room left in files that are as long as they will be.
        let refused = loop {
            let answer = asha.asks("POST /orders", cart(&dish, "cash")).await;
            match answer.status {
                201 => taken.push(answer.body["data"].clone()),
                _ => break answer,
            }
            assert!(taken.len() < 10_000, "the disk does not fill");
        };
        assert_unavailable(&refused);
        assert_eq!(asha.asks("GET /menu/items", Value::Null).await.status, 200, "reading goes on");
        assert_eq!(count(&asha).await, taken.len(), "what was refused is not there");

        ballast.drop_it();
        taken.push(orders_again(&asha, &dish).await);
        assert_eq!(count(&asha).await, taken.len());
        for order in &taken {
            assert_eq!(asha.order(order).await["number"], order["number"]);
        }
    });
}

/// Orders until it works again.
async fn orders_again(person: &Person, dish: &str) -> Value {
    until("an order to be taken again", async || {
        let answer = person.asks("POST /orders", cart(dish, "cash")).await;
        if answer.status != 201 {
            assert_unavailable(&answer);
        }
        (answer.status == 201).then(|| answer.body["data"].clone())
    })
    .await
}

fn assert_unavailable(answer: &Answer) {
    answer.refuses(503, "UNAVAILABLE");
    assert_eq!(answer.headers["retry-after"], "1");
    assert_eq!(answer.body["error"]["details"], json!([]), "nothing of the cause is told");
}

async fn count(person: &Person) -> usize {
    let (mut count, mut cursor) = (0, String::new());
    loop {
        let answer = person.asks(&format!("GET /orders?limit=100{cursor}"), Value::Null).await;
        count += answer.body["data"].as_array().unwrap().len();
        match answer.body["meta"]["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return count,
        }
    }
}

/// What takes up all the room on a disk.
struct Ballast(PathBuf);

impl Ballast {
    fn fill(folder: PathBuf) -> Self {
        let path = folder.join("ballast");
        let mut file = fs::File::create(&path).unwrap();
        // Smaller and smaller, until nothing fits any more.
        for size in [1 << 20, 4_096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
        Self(path)
    }

    fn drop_it(self) {
        fs::remove_file(self.0).unwrap();
    }
}
