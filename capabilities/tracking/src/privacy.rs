//! Who may see where a provider is, and how precisely. Everything that tells of a place asks here first.

use kernel::{
    AccountId, Person, Place, Role,
    blueprint::{Location, Precision, StateName, Watcher},
};

/// How precisely this watcher sees the provider of an order in this state; `None` is not at all.
pub fn may_see(policy: Option<&Location>, watcher: Watcher, state: &StateName) -> Option<Precision> {
    let rows = policy?.seen.iter();
    let mut shown = rows.filter(|row| row.by == watcher && row.states.contains(state));
    shown.next().map(|row| row.precision)
}

/// The same for somebody who is several things to an order: the one that says most counts.
pub fn may_see_as(
    policy: Option<&Location>,
    watchers: impl IntoIterator<Item = Watcher>,
    state: &StateName,
) -> Option<Precision> {
    let precisions = watchers.into_iter().filter_map(|watcher| may_see(policy, watcher, state));
    precisions.reduce(Precision::or_finer)
}

/// What an order is to a person of its market.
pub fn watchers(person: &Person, customer: AccountId, provider: Option<AccountId>) -> Vec<Watcher> {
    let roles = person.roles;
    let is = [
        (Watcher::Customer, person.account == customer),
        (Watcher::Provider, Some(person.account) == provider),
        (Watcher::Kitchen, roles.contains(Role::Kitchen)),
        (Watcher::Operator, roles.intersects(kernel::Roles::OPERATORS)),
    ];
    is.into_iter().filter_map(|(watcher, is)| is.then_some(watcher)).collect()
}

/// In metres: along a meridian, everywhere.
const DEGREE: f64 = 111_195.0;

/// The middle of the square in which a place lies. The squares of an order lie still, shifted by its salt, so that
/// watching for long tells no more than watching once, and two orders do not share their edges.
pub fn blurred(place: Place, precision: Precision, salt: u64) -> Place {
    let Some(width) = precision.square() else { return place };
    let height = width.as_f64() / DEGREE;
    let (shift_lat, shift_lng) = (fraction(salt), fraction(salt >> 32));
    let lat = middle(place.lat, height, shift_lat).clamp(-90.0, 90.0);
    // Squares of a row are of one width, which the row's own middle decides.
    let across = height / lat.to_radians().cos().max(0.01);
    let lng = middle(place.lng, across, shift_lng);
    let around = if lng > 180.0 {
        lng - 360.0
    } else if lng < -180.0 {
        lng + 360.0
    } else {
        lng
    };
    Place::new(lat, around).unwrap_or(place)
}

fn middle(degrees: f64, step: f64, shift: f64) -> f64 {
    ((degrees / step + shift).floor() + 0.5 - shift) * step
}

/// The low half of a number as a part of one.
fn fraction(number: u64) -> f64 {
    f64::from(number as u32) / (f64::from(u32::MAX) + 1.0)
}

#[cfg(test)]
mod tests {
    use kernel::{
        Id, MarketId, Roles, SessionId,
        blueprint::{Seen, Span, Word},
    };
    use proptest::prelude::*;

    use super::*;

    fn state(name: &str) -> StateName {
        name.parse().unwrap()
    }

    fn policy() -> Location {
        let seen = |by, states: &[&str], precision: &str| Seen {
            by,
            states: states.iter().map(|name| state(name)).collect(),
            precision: precision.parse().unwrap(),
        };
        Location {
            every: Span::seconds(10),
            fresh: Span::seconds(300),
            trail: None,
            seen: vec![
                seen(Watcher::Customer, &["ready"], "1 km"),
                seen(Watcher::Customer, &["away"], "100 m"),
                seen(Watcher::Kitchen, &["ready"], "exact"),
                seen(Watcher::Provider, &["ready", "away"], "exact"),
                seen(Watcher::Link, &["away"], "area"),
            ],
            fences: Vec::new(),
            share_link: None,
        }
    }

    #[test]
    fn everybody_sees_what_the_policy_says_and_nothing_else() {
        let table = [
            ("placed", ["-", "-", "-", "-", "-"]),
            ("ready", ["1 km", "exact", "-", "exact", "-"]),
            ("away", ["100 m", "-", "-", "exact", "area"]),
            ("done", ["-", "-", "-", "-", "-"]),
        ];
        for (step, row) in table {
            for (watcher, expected) in Watcher::ALL.iter().zip(row) {
                let seen = may_see(Some(&policy()), *watcher, &state(step));
                assert_eq!(
                    seen.map_or("-".to_owned(), |seen| seen.to_string()),
                    expected,
                    "{watcher} in {step}"
                );
                assert_eq!(may_see(None, *watcher, &state(step)), None);
            }
        }
        assert_eq!(
            Watcher::ALL,
            [Watcher::Customer, Watcher::Kitchen, Watcher::Operator, Watcher::Provider, Watcher::Link]
        );
    }

    #[test]
    fn of_several_relations_the_finest_counts() {
        let both = [Watcher::Customer, Watcher::Kitchen];
        assert_eq!(may_see_as(Some(&policy()), both, &state("ready")), Some(Precision::Exact));
        assert_eq!(may_see_as(Some(&policy()), both, &state("away")), "100 m".parse().ok());
        assert_eq!(may_see_as(Some(&policy()), [], &state("away")), None);
    }

    #[test]
    fn a_stranger_is_nothing_to_an_order() {
        let id = AccountId::from_bytes;
        let person = |account, roles| Person {
            account: id([account; 16]),
            session: SessionId::from_bytes([1; 16]),
            market: MarketId::from_bytes([1; 16]),
            roles,
        };
        let (customer, provider) = (id([1; 16]), Some(id([2; 16])));
        let of = |account, roles| watchers(&person(account, roles), customer, provider);
        assert_eq!(of(1, Roles::NONE), [Watcher::Customer]);
        assert_eq!(of(2, Roles::NONE.with(Role::Kitchen)), [Watcher::Provider, Watcher::Kitchen]);
        assert_eq!(of(3, Roles::NONE.with(Role::Admin)), [Watcher::Operator]);
        assert_eq!(of(3, Roles::NONE.with(Role::Customer).with(Role::Provider)), []);
    }

    fn places() -> impl Strategy<Value = Place> {
        (-89.9..89.9_f64, -180.0..180.0_f64).prop_map(|(lat, lng)| Place { lat, lng })
    }

    proptest! {
        #[test]
        fn what_is_blurred_is_near_and_stays_where_it_is(place in places(), salt: u64, width in 1..=5_000_u32) {
            let precision: Precision = format!("{width} m").parse().unwrap();
            let once = blurred(place, precision, salt);
            // Half a diagonal; where a row meets the pole its squares are wider than high.
            let limit = f64::from(width) * if place.lat.abs() < 89.0 { 0.75 } else { 2.0 };
            prop_assert!(place.metres_to(once) <= limit, "{}", place.metres_to(once));
            let again = blurred(once, precision, salt);
            prop_assert!(again.metres_to(once) < 0.01 || once.lng.abs() > 179.0);
            prop_assert_eq!(blurred(place, Precision::Exact, salt), place);
        }
    }

    /// Somebody who stands still and whose device trembles is always shown at one spot, so no average finds them.
    #[test]
    fn trembling_inside_a_square_shows_nothing() {
        let hundred: Precision = "100 m".parse().unwrap();
        let middle = blurred(Place { lat: 12.99, lng: 80.23 }, hundred, 77);
        for step in -20..=20 {
            let tremble = f64::from(step) * 2.0 / DEGREE;
            let place = Place { lat: middle.lat + tremble, lng: middle.lng - tremble };
            assert_eq!(blurred(place, hundred, 77), middle);
        }
        assert_ne!(blurred(middle, hundred, 78), middle, "another order has other squares");
    }
}
