use dispatch::planning::{
    Bar, Bundling, Draft, Expected, Policy, Reasons, Skills, Snapshot, Verdict, When, plan,
};

use super::world::{
    NOW, Streets, bound, corner, minutes, order, order_id, planned, provider, provider_id, trips,
};

#[test]
fn nobody_is_sent_earlier_than_the_order_needs() {
    let mut soup = order(1, corner(30, 0), corner(30, 6));
    soup.ready = NOW.plus(minutes(30));
    let plan = planned(&[soup], &[provider(1, corner(0, 0))], &Policy::delivery());
    // 30 corners are five minutes, and the pickup takes two before it counts.
    assert_eq!(plan.shares[0].when, When::Hold(NOW.plus(minutes(30 - 5 - 2))));
    assert_eq!(plan.wakes(), Some(NOW.plus(minutes(23))));
}

#[test]
fn an_order_is_not_held_for_longer_than_the_market_is_patient() {
    let mut soup = order(1, corner(30, 0), corner(30, 6));
    soup.ready = NOW.plus(minutes(30));
    let policy = Policy { patience: minutes(10), ..Policy::delivery() };
    let plan = planned(&[soup], &[provider(1, corner(0, 0))], &policy);
    assert_eq!(plan.shares[0].when, When::Hold(NOW.plus(minutes(10))));
}

#[test]
fn who_needs_notice_is_told_that_much_earlier() {
    let mut soup = order(1, corner(30, 0), corner(30, 6));
    soup.ready = NOW.plus(minutes(30));
    let policy = Policy { notice: minutes(23), ..Policy::delivery() };
    assert_eq!(planned(&[soup], &[provider(1, corner(0, 0))], &policy).shares[0].when, When::Commit);
}

#[test]
fn two_orders_of_one_merchant_to_one_street_go_on_one_trip() {
    let orders = [order(1, corner(10, 0), corner(10, 40)), order(2, corner(10, 0), corner(11, 40))];
    let one = [provider(1, corner(0, 0))];
    assert_eq!(trips(&planned(&orders, &one, &Policy::delivery()), 1), [[order_id(1), order_id(2)]]);
    let alone = Policy { bundling: Bundling::Never, ..Policy::delivery() };
    assert_eq!(trips(&planned(&orders, &one, &alone), 1), [[order_id(1)], [order_id(2)]]);
}

#[test]
fn two_merchants_share_a_trip_only_where_the_policy_mixes() {
    let orders = [order(1, corner(10, 0), corner(10, 40)), order(2, corner(11, 0), corner(11, 40))];
    let one = [provider(1, corner(0, 0))];
    assert_eq!(trips(&planned(&orders, &one, &Policy::delivery()), 1).len(), 2);
    let mixed = Policy { bundling: Bundling::Mixed(2), ..Policy::delivery() };
    let plan = planned(&orders, &one, &mixed);
    assert_eq!(trips(&plan, 1).len(), 1);
    assert_eq!(plan.shares[0].trips[0].stops.len(), 4, "two pickups, two drop-offs");
}

#[test]
fn who_waits_at_a_merchant_takes_along_what_comes_in() {
    let mut promised = order(1, corner(10, 0), corner(10, 40));
    promised.ready = NOW.plus(minutes(5));
    let orders = [promised, order(2, corner(10, 0), corner(11, 40)), order(3, corner(0, 0), corner(5, 5))];
    let mut waiting = provider(1, corner(10, 0));
    waiting.bound = bound(&[1]);
    let plan = planned(&orders, &[waiting, provider(2, corner(0, 1))], &Policy::delivery());
    assert_eq!(trips(&plan, 1), [[order_id(1), order_id(2)]]);
    assert_eq!(trips(&plan, 2), [[order_id(3)]]);
}

#[test]
fn a_promise_is_kept_though_the_order_is_ready_after_the_shift() {
    let mut promised = order(1, corner(10, 0), corner(10, 40));
    promised.ready = NOW.plus(minutes(20));
    let mut waiting = provider(1, corner(10, 0));
    waiting.bound = bound(&[1]);
    waiting.ends = Some(NOW.plus(minutes(10)));
    let plan = planned(&[promised], &[waiting], &Policy::delivery());
    assert_eq!((trips(&plan, 1), plan.left), (vec![vec![order_id(1)]], Vec::new()));
}

#[test]
fn the_urgent_one_is_served_first() {
    let slow = order(1, corner(5, 0), corner(5, 20));
    let mut urgent = order(2, corner(20, 0), corner(20, 30));
    urgent.urgency = 10;
    let plan = planned(&[slow, urgent], &[provider(1, corner(0, 0))], &Policy::delivery());
    assert_eq!(trips(&plan, 1), [[order_id(2)], [order_id(1)]]);
}

#[test]
fn nobody_is_asked_twice_and_the_plan_says_why_not() {
    let mut soup = order(1, corner(1, 0), corner(5, 5));
    soup.asked = vec![provider_id(1)];
    soup.wanted = Skills(0b10);
    let mut able = provider(3, corner(9, 0));
    able.skills = Skills(0b11);
    let plan =
        planned(&[soup], &[provider(1, corner(0, 0)), provider(2, corner(2, 0)), able], &Policy::delivery());
    let decision = &plan.decisions[0];
    assert_eq!(decision.chosen, Some(provider_id(3)));
    let verdicts: Vec<Verdict> = decision.candidates.iter().map(|candidate| candidate.verdict).collect();
    assert!(matches!(
        verdicts[..],
        [Verdict::Chosen(_), Verdict::Barred(Bar::AlreadyAsked), Verdict::Barred(Bar::LacksSkill)]
    ));
}

#[test]
fn an_order_that_nobody_can_reach_in_time_is_left_and_explained() {
    let mut ending = provider(1, corner(0, 0));
    ending.ends = Some(NOW.plus(minutes(5)));
    let plan = planned(&[order(1, corner(40, 0), corner(5, 5))], &[ending], &Policy::delivery());
    assert_eq!(plan.left, [order_id(1)]);
    assert_eq!(plan.decisions[0].candidates[0].verdict, Verdict::NotInTime);
}

#[test]
fn where_the_nearest_cannot_the_others_are_asked() {
    let mut ending = provider(1, corner(39, 0));
    ending.ends = Some(NOW.plus(minutes(1)));
    let policy = Policy { nearest: 1, ..Policy::delivery() };
    let plan =
        planned(&[order(1, corner(40, 0), corner(5, 5))], &[ending, provider(2, corner(0, 0))], &policy);
    assert_eq!(trips(&plan, 2), [[order_id(1)]]);
}

#[test]
fn who_has_all_the_work_that_is_thought_ahead_is_full() {
    let orders = [order(1, corner(5, 0), corner(5, 5)), order(2, corner(50, 0), corner(50, 50))];
    let policy = Policy { trips: 1, ..Policy::delivery() };
    let plan = planned(&orders, &[provider(1, corner(0, 0))], &policy);
    assert_eq!((trips(&plan, 1), plan.left), (vec![vec![order_id(1)]], vec![order_id(2)]));
    assert_eq!(plan.decisions[1].candidates[0].verdict, Verdict::Full);
}

#[test]
fn of_two_in_time_the_one_in_the_worse_place_goes() {
    let mut soup = order(1, corner(30, 0), corner(30, 6));
    soup.ready = NOW.plus(minutes(30));
    let (orders, providers) = ([soup], [provider(1, corner(30, 0)), provider(2, corner(0, 0))]);
    let expected = [Expected { at: corner(30, 0), weight: 1 }];
    let snapshot =
        Snapshot { now: NOW, orders: &orders, providers: &providers, drafts: &[], expected: &expected };
    let plan = plan(&snapshot, &Policy::delivery(), &Streets);
    assert_eq!(trips(&plan, 2), [[order_id(1)]]);
}

#[test]
fn of_two_who_are_equal_the_better_rated_and_less_loaded_goes() {
    let policy = Policy { reasons: Reasons::All, ..Policy::visits() };
    let mut busy = provider(1, corner(0, 0));
    busy.load = 4;
    let plan = planned(&[order(1, corner(5, 0), corner(5, 5))], &[busy, provider(2, corner(0, 0))], &policy);
    assert_eq!(trips(&plan, 2), [[order_id(1)]]);
}

#[test]
fn work_at_one_place_needs_no_drop_off() {
    let mut repair = order(1, corner(5, 0), corner(5, 0));
    repair.drop_off = None;
    let plan = planned(&[repair], &[provider(1, corner(0, 0))], &Policy::visits());
    assert_eq!(plan.shares[0].trips[0].stops.len(), 1);
}

#[test]
fn what_lies_beyond_the_horizon_is_not_thought_about() {
    let mut tomorrow = order(1, corner(5, 0), corner(5, 5));
    tomorrow.ready = NOW.plus(minutes(24 * 60));
    let plan = planned(&[tomorrow], &[provider(1, corner(0, 0))], &Policy::delivery());
    assert_eq!((plan.shares.len(), plan.left.len()), (0, 0));
}

#[test]
fn a_draft_is_followed_as_far_as_it_can_be() {
    let orders = [order(1, corner(10, 0), corner(10, 9)), order(2, corner(20, 0), corner(20, 9))];
    let providers = [provider(1, corner(0, 0))];
    let draft =
        Draft { provider: provider_id(1), trips: vec![vec![order_id(9), order_id(2)], vec![order_id(1)]] };
    let still = Policy { rounds: 0, ..Policy::delivery() };
    let drafts = [draft];
    let snapshot =
        Snapshot { now: NOW, orders: &orders, providers: &providers, drafts: &drafts, expected: &[] };
    let followed = plan(&snapshot, &still, &Streets);
    assert_eq!(followed.shares[0].trips.len(), 2, "order 9 is gone, the others are not");
}

#[test]
fn drafts_give_nobody_more_trips_than_the_policy() {
    let orders = [1, 2, 3].map(|number| order(number, corner(10 * u32::from(number), 0), corner(5, 9)));
    let providers = [provider(1, corner(0, 0))];
    let drafts =
        [1, 2, 3].map(|number| Draft { provider: provider_id(1), trips: vec![vec![order_id(number)]] });
    let policy = Policy { trips: 2, rounds: 0, ..Policy::delivery() };
    let snapshot =
        Snapshot { now: NOW, orders: &orders, providers: &providers, drafts: &drafts, expected: &[] };
    let followed = plan(&snapshot, &policy, &Streets);
    assert_eq!((trips(&followed, 1).len(), followed.left.len()), (2, 1));
}
