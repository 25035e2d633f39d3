//! How fast the board is with fifty thousand providers in one city: `cargo run --release -p tracking --example crowd`.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use kernel::{AccountId, Chance, Id, MarketId, Place, Timestamp};
use tracking::{Board, Fix, Search};

const PEOPLE: u32 = 50_000;
const SEARCHES: u32 = 20_000;
const START: Timestamp = Timestamp::from_micros(1_768_458_600_000_000);

fn main() {
    let (board, market, mut chance) = (Board::default(), MarketId::from_bytes([1; 16]), Chance::seeded(1));
    let people: Vec<AccountId> = (0..PEOPLE).map(|_| chance.id(START)).collect();
    let mut places: Vec<Place> = people.iter().map(|_| somewhere(&mut chance)).collect();
    for round in 0..4 {
        let at = START.plus(Duration::from_secs(10 * round));
        for place in &mut places {
            *place = a_little_on(*place, &mut chance);
        }
        measure("positions taken", PEOPLE, || {
            for (who, place) in people.iter().zip(&places) {
                black_box(board.take(market, *who, fix(*place, at), at).is_ok());
            }
        });
    }
    let since = START;
    for (count, metres) in [(1, 5_000.0), (10, 5_000.0), (100, 5_000.0)] {
        let spots: Vec<Place> = (0..SEARCHES).map(|_| somewhere(&mut chance)).collect();
        measure(&format!("searches for the nearest {count} of every third"), SEARCHES, || {
            for around in &spots {
                let search = Search { around: *around, metres, count, since };
                black_box(board.nearest(market, &search, |who| who.as_bytes()[15].is_multiple_of(3)));
            }
        });
    }
}

/// In a city of twenty kilometres.
fn somewhere(chance: &mut Chance) -> Place {
    let mut part = || f64::from(chance.below(1_000_000)) / 1_000_000.0 * 0.18;
    Place { lat: 13.0 + part(), lng: 80.0 + part() }
}

/// A hundred metres or less.
fn a_little_on(place: Place, chance: &mut Chance) -> Place {
    let mut step = || (f64::from(chance.below(1_000)) - 500.0) / 1_000.0 * 0.001;
    Place { lat: place.lat + step(), lng: place.lng + step() }
}

fn fix(place: Place, at: Timestamp) -> Fix {
    Fix { place, at, accuracy: Some(10.0), speed: None, heading: None, doubt: None }
}

fn measure(what: &str, times: u32, deed: impl FnOnce()) {
    let started = Instant::now();
    deed();
    let spent = started.elapsed();
    println!("{what}: {:.0} a second, {:.1?} each", f64::from(times) / spent.as_secs_f64(), spent / times);
}
