//! Whether a provider arrived or left.

use kernel::{Place, blueprint::Crossing};

use crate::Fix;

/// A circle on the ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    pub around: Place,
    pub radius: f64,
}

/// Who crossed the line must be farther than this beyond it, as a part of the radius, before they count as outside: whoever
/// waits at the edge would else come and go with every tremble of the device.
const MARGIN: f64 = 0.25;
/// One fix may be a reflection; two that agree are not.
const FIXES_NEEDED: u8 = 2;

/// What is known of somebody and a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Crossings {
    inside: Option<bool>,
    /// How many fixes in a row said otherwise.
    against: u8,
}

impl Crossings {
    /// Hears a believed fix; says what it completes. Somebody who is first seen inside has arrived; somebody first seen
    /// outside has left nothing.
    pub fn hear(&mut self, circle: &Circle, fix: &Fix) -> Option<Crossing> {
        let inside = is_inside(circle, fix, self.inside)?;
        if self.inside == Some(inside) {
            self.against = 0;
            return None;
        }
        self.against += 1;
        if self.against < FIXES_NEEDED {
            return None;
        }
        let was = self.inside.replace(inside);
        self.against = 0;
        match (was, inside) {
            (_, true) => Some(Crossing::Arrived),
            (Some(true), false) => Some(Crossing::Left),
            (_, false) => None,
        }
    }
}

/// Nothing when the fix is too unsure to tell.
fn is_inside(circle: &Circle, fix: &Fix, was: Option<bool>) -> Option<bool> {
    let unsure = fix.accuracy.unwrap_or(0.0);
    let distance = circle.around.metres_to(fix.place);
    let outer = circle.radius * (1.0 + MARGIN);
    if distance > outer {
        // Somebody unsure by more than the circle is outside only when even so they cannot be inside.
        return (unsure <= circle.radius || distance - unsure > circle.radius).then_some(false);
    }
    if distance > circle.radius {
        // Between the lines everybody is where they were.
        return was;
    }
    (unsure <= circle.radius).then_some(true)
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;

    use super::*;

    const DOOR: Circle = Circle { around: Place { lat: 13.0, lng: 80.0 }, radius: 80.0 };

    /// So many metres from the door, sure within so many.
    fn fix(metres: f64, accuracy: f64) -> Fix {
        let place = Place { lat: 13.0 + metres / 111_195.0, lng: 80.0 };
        let at = Timestamp::from_micros(0);
        Fix { place, at, accuracy: Some(accuracy), speed: None, heading: None, doubt: None }
    }

    fn told(fixes: &[(f64, f64)]) -> Vec<Option<Crossing>> {
        let mut crossings = Crossings::default();
        fixes.iter().map(|(metres, accuracy)| crossings.hear(&DOOR, &fix(*metres, *accuracy))).collect()
    }

    const ARRIVED: Option<Crossing> = Some(Crossing::Arrived);
    const LEFT: Option<Crossing> = Some(Crossing::Left);

    #[test]
    fn two_fixes_make_an_arrival_and_two_a_leaving() {
        let way = [
            (500.0, 10.0),
            (300.0, 10.0),
            (70.0, 10.0),
            (20.0, 10.0),
            (5.0, 10.0),
            (150.0, 10.0),
            (200.0, 10.0),
        ];
        assert_eq!(told(&way), [None, None, None, ARRIVED, None, None, LEFT]);
    }

    #[test]
    fn one_fix_astray_moves_nothing() {
        let way = [(500.0, 5.0), (500.0, 5.0), (10.0, 5.0), (500.0, 5.0), (10.0, 5.0), (500.0, 5.0)];
        assert_eq!(told(&way), [None; 6]);
    }

    #[test]
    fn whoever_waits_at_the_edge_neither_comes_nor_goes() {
        let edge =
            [(20.0, 5.0), (20.0, 5.0), (85.0, 5.0), (95.0, 5.0), (75.0, 5.0), (99.0, 5.0), (90.0, 5.0)];
        assert_eq!(told(&edge), [None, ARRIVED, None, None, None, None, None]);
    }

    #[test]
    fn who_is_unsure_by_more_than_the_circle_is_not_there() {
        assert_eq!(told(&[(500.0, 5.0), (500.0, 5.0), (0.0, 120.0), (0.0, 120.0), (0.0, 120.0)]), [None; 5]);
        assert_eq!(
            told(&[(10.0, 5.0), (10.0, 5.0), (110.0, 150.0), (110.0, 150.0)]),
            [None, ARRIVED, None, None]
        );
    }

    #[test]
    fn who_is_first_seen_inside_has_arrived_and_who_is_seen_outside_has_left_nothing() {
        assert_eq!(told(&[(10.0, 5.0), (10.0, 5.0)]), [None, ARRIVED]);
        assert_eq!(told(&[(900.0, 5.0), (900.0, 5.0)]), [None, None]);
    }
}
