//! What holds for every plan, whatever the world looks like.

use std::{collections::HashSet, time::Duration};

use dispatch::planning::{
    Bundling, Doing, Draft, Expected, Hand, Open, Plan, Policy, Reasons, Share, Skills, Snapshot, Travel,
    Trip, Verdict, plan,
};
use kernel::OrderId;
use proptest::prelude::*;

use super::world::{NOW, SIDE, Streets, bound, corner, minutes, order, order_id, provider, provider_id};

#[derive(Debug, Clone)]
struct World {
    orders: Vec<Open>,
    providers: Vec<Hand>,
    drafts: Vec<Draft>,
    policy: Policy,
}

impl World {
    fn planned(&self) -> Plan {
        let expected: Vec<Expected> =
            self.orders.iter().map(|order| Expected { at: order.pickup.at, weight: 1 }).collect();
        let (orders, providers, drafts) = (&self.orders[..], &self.providers[..], &self.drafts[..]);
        plan(&Snapshot { now: NOW, orders, providers, drafts, expected: &expected }, &self.policy, &Streets)
    }

    fn order(&self, id: OrderId) -> &Open {
        self.orders.iter().find(|order| order.id == id).expect("the plan is about known orders")
    }
}

prop_compose! {
    fn an_order()(
        merchant in 0_u32..5,
        to in (0..SIDE, 0..SIDE),
        (ready, placed) in (0_u64..40, 0_u64..30),
        size in 1_u32..4,
        wanted in 0_u64..4,
        urgency in 1_u32..3,
        asked in proptest::collection::vec(1_u8..8, 0..3),
        latest in proptest::option::of(20_u64..90),
    ) -> Open {
        let mut made = order(0, corner(merchant * 11, 7 * merchant), corner(to.0, to.1));
        made.ready = NOW.plus(minutes(ready));
        made.placed = NOW.minus(minutes(placed));
        made.latest = latest.map(|latest| NOW.plus(minutes(latest)));
        (made.size, made.wanted, made.urgency) = (size, Skills(wanted & (wanted >> 1)), urgency);
        made.asked = asked.into_iter().map(provider_id).collect();
        made
    }
}

prop_compose! {
    fn a_provider()(
        at in (0..SIDE, 0..SIDE),
        free in 0_u64..30,
        ends in proptest::option::of(5_u64..120),
        capacity in 2_u32..7,
        skills in 0_u64..4,
    ) -> Hand {
        let mut made = provider(0, corner(at.0, at.1));
        made.free = NOW.plus(minutes(free));
        made.ends = ends.map(|ends| NOW.plus(minutes(ends)));
        (made.capacity, made.skills) = (capacity, Skills(skills));
        made
    }
}

prop_compose! {
    /// Also of orders and providers that are not there any more, or twice.
    fn a_draft()(
        provider in 1_u8..8,
        trips in proptest::collection::vec(proptest::collection::vec(1_u8..16, 0..4), 0..6),
    ) -> Draft {
        let trips = trips.into_iter().map(|trip| trip.into_iter().map(order_id).collect()).collect();
        Draft { provider: provider_id(provider), trips }
    }
}

prop_compose! {
    fn a_world()(
        mut orders in proptest::collection::vec(an_order(), 1..14),
        mut providers in proptest::collection::vec(a_provider(), 1..6),
        drafts in proptest::collection::vec(a_draft(), 0..4),
        bundling in prop_oneof![
            Just(Bundling::Never),
            Just(Bundling::SameMerchant(3)),
            Just(Bundling::Mixed(3)),
        ],
        trips in 1_usize..5,
        nearest in 1_usize..6,
        promised in any::<bool>(),
    ) -> World {
        (1..).zip(&mut orders).for_each(|(number, order)| order.id = order_id(number));
        (1..).zip(&mut providers).for_each(|(number, hand)| hand.provider = provider_id(number));
        if promised {
            providers[0].at = orders[0].pickup.at;
            providers[0].bound = bound(&[1]);
        }
        let mut policy =
            Policy { bundling, trips, nearest, rounds: 30, reasons: Reasons::All, ..Policy::delivery() };
        policy.weights.position = 2;
        World { orders, providers, drafts, policy }
    }
}

proptest! {
    #[test]
    fn each_order_goes_to_one_or_is_left(world in a_world()) {
        let plan = world.planned();
        let placed = plan.shares.iter().flat_map(|one| &one.trips).flat_map(|trip| &trip.orders);
        let all: Vec<OrderId> = placed.chain(&plan.left).copied().collect();
        prop_assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
        prop_assert_eq!(all.len(), world.orders.len());
        let providers: HashSet<_> = plan.shares.iter().map(|one| one.provider).collect();
        prop_assert_eq!(providers.len(), plan.shares.len());
    }

    #[test]
    fn everybody_gets_only_what_they_may_and_can_do(world in a_world()) {
        for share in &world.planned().shares {
            let hand = world.providers.iter().find(|hand| hand.provider == share.provider);
            possible(&world, hand.expect("the plan is about known providers"), share)?;
        }
    }

    #[test]
    fn a_plan_does_not_depend_on_the_order_of_its_input(world in a_world()) {
        let mut turned = world.clone();
        turned.orders.reverse();
        turned.providers.reverse();
        prop_assert_eq!(world.planned(), world.planned());
        prop_assert_eq!(world.planned(), turned.planned());
    }

    #[test]
    fn nobody_who_was_considered_would_have_cost_less(world in a_world()) {
        for decision in world.planned().decisions {
            let Some(Verdict::Chosen(chosen)) = decision.candidates.first().map(|first| first.verdict) else {
                continue;
            };
            for candidate in &decision.candidates {
                if let Verdict::CostsMore(parts) = candidate.verdict {
                    prop_assert!(parts.total() >= chosen.total(), "{decision:?}");
                }
            }
        }
    }
}

fn possible(world: &World, hand: &Hand, share: &Share) -> Result<(), TestCaseError> {
    prop_assert!(share.trips.len() <= world.policy.trips.max(1));
    let promised: &[OrderId] = hand.bound.as_ref().map_or(&[], |bound| &bound.orders);
    prop_assert!(promised.iter().all(|order| share.trips[0].orders.contains(order)));
    let (mut at, mut free) = (hand.at, hand.free);
    for trip in &share.trips {
        may_have(world, hand, trip, promised)?;
        for stop in &trip.stops {
            let way = Duration::from_secs(u64::from(Streets.seconds(at, stop.at)));
            prop_assert_eq!(stop.arrives, free.plus(way));
            prop_assert!(stop.done >= stop.arrives.plus(minutes(2)));
            on_time(world, hand, &stop.doing, stop.done, promised)?;
            (at, free) = (stop.at, stop.leaves);
        }
    }
    Ok(())
}

fn may_have(world: &World, hand: &Hand, trip: &Trip, promised: &[OrderId]) -> Result<(), TestCaseError> {
    let most = world.policy.bundling.most();
    prop_assert!(trip.orders.len() <= most);
    let load: u32 = trip.orders.iter().map(|&id| world.order(id).size).sum();
    prop_assert!(load <= hand.capacity || trip.orders == promised);
    let first = world.order(trip.orders[0]).merchant;
    for &id in trip.orders.iter().filter(|id| !promised.contains(id)) {
        let order = world.order(id);
        prop_assert!(hand.skills.cover(order.wanted) && !order.asked.contains(&hand.provider));
        prop_assert!(order.merchant == first || matches!(world.policy.bundling, Bundling::Mixed(_)));
    }
    Ok(())
}

fn on_time(
    world: &World,
    hand: &Hand,
    doing: &Doing,
    done: kernel::Timestamp,
    promised: &[OrderId],
) -> Result<(), TestCaseError> {
    match doing {
        Doing::PickUp(orders) => {
            prop_assert!(orders.iter().all(|&id| world.order(id).ready <= done));
            let kept = orders.iter().any(|order| promised.contains(order));
            prop_assert!(kept || hand.ends.is_none_or(|ends| done <= ends));
        }
        Doing::DropOff(id) => {
            let latest = world.order(*id).latest;
            prop_assert!(promised.contains(id) || latest.is_none_or(|latest| done <= latest));
        }
    }
    Ok(())
}
