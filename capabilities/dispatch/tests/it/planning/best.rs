//! Where each provider takes one order, the plan costs what the best of all assignments costs.

use dispatch::planning::{Bundling, Hand, Open, Plan, Policy, Travel, Weights};
use proptest::prelude::*;

use super::world::{NOW, SIDE, Streets, corner, order, planned, provider};

fn policy() -> Policy {
    Policy {
        weights: Weights { delivery: 1, left: 5_000, ..Weights::NONE },
        bundling: Bundling::Never,
        trips: 1,
        rounds: 0,
        ..Policy::delivery()
    }
}

/// Seconds until the drop-off counts.
fn cost(order: &Open, provider: &Hand) -> u64 {
    let drop_off = order.drop_off.expect("these are deliveries").at;
    let way = Streets.seconds(provider.at, order.pickup.at) + Streets.seconds(order.pickup.at, drop_off);
    u64::from(way) + 120 + 120 + 120
}

fn by_trying_all(orders: &[Open], providers: &[Hand], taken: &mut Vec<usize>) -> u64 {
    let Some((first, rest)) = orders.split_first() else { return 0 };
    let mut best = 5_000 + by_trying_all(rest, providers, taken);
    for (index, provider) in providers.iter().enumerate() {
        if !taken.contains(&index) {
            taken.push(index);
            best = best.min(cost(first, provider) + by_trying_all(rest, providers, taken));
            taken.pop();
        }
    }
    best
}

fn cost_of(plan: &Plan) -> u64 {
    let stops = plan.shares.iter().flat_map(|share| &share.trips).map(|trip| &trip.stops);
    let done = |stop: &dispatch::planning::Stop| stop.done.since(NOW).as_secs();
    stops.filter_map(|stops| stops.last()).map(done).sum::<u64>() + 5_000 * plan.left.len() as u64
}

fn place() -> impl Strategy<Value = dispatch::planning::Point> {
    (0..SIDE, 0..SIDE).prop_map(|(x, y)| corner(x, y))
}

fn numbered<T>(made: Vec<T>) -> impl Iterator<Item = (u8, T)> {
    (1..).zip(made)
}

proptest! {
    #[test]
    fn the_assignment_is_the_best_there_is(
        ways in proptest::collection::vec((place(), place()), 0..6),
        places in proptest::collection::vec(place(), 0..6),
    ) {
        let orders: Vec<Open> = numbered(ways).map(|(number, (from, to))| order(number, from, to)).collect();
        let providers: Vec<Hand> = numbered(places).map(|(number, at)| provider(number, at)).collect();
        let plan = planned(&orders, &providers, &policy());
        prop_assert_eq!(cost_of(&plan), by_trying_all(&orders, &providers, &mut Vec::new()));
    }
}
