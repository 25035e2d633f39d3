//! Where a device says it is, and whether to believe it.

use std::time::Duration;

use kernel::{Place, Timestamp};
use serde::{Deserialize, Serialize};

/// Devices' clocks are a little fast; more than this is another time.
pub const SKEW_MAX: Duration = Duration::from_secs(30);
/// Faster than a train, in metres a second: such a fix is a reflection or a forgery.
pub const SPEED_MAX: f64 = 70.0;
/// In metres: whoever is this unsure may be in the next street or in the next quarter.
pub const ACCURACY_WORST: f64 = 200.0;
/// What is taken for the accuracy of a device that says nothing of it, in metres.
const ACCURACY_UNKNOWN: f64 = 50.0;

/// What a device sends, before anybody looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Sent {
    pub lat: f64,
    pub lng: f64,
    pub at: Timestamp,
    pub accuracy: Option<f64>,
    pub speed: Option<f64>,
    pub heading: Option<f64>,
}

/// A field that cannot be, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Unreadable {
    pub field: &'static str,
    pub reason: &'static str,
}

/// Well-formed; what it is worth turns out beside the fixes before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fix {
    pub place: Place,
    /// By the device's clock.
    pub at: Timestamp,
    /// Within how many metres it surely is.
    pub accuracy: Option<f64>,
    /// In metres a second.
    pub speed: Option<f64>,
    /// In degrees from north, clockwise.
    pub heading: Option<f64>,
    pub doubt: Option<Doubt>,
}

/// Why a fix is kept out of sight, matching and reckoning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nobody comes here from the fix before in that time.
    TooFast,
    /// The device itself is not sure.
    TooVague,
}

/// Why a fix is not taken at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    #[error("its time has not come yet: set the device's clock")]
    FromTheFuture,
    #[error("a newer one, or the same, is known already")]
    OutOfOrder,
}

impl Sent {
    pub fn read(self) -> Result<Fix, Unreadable> {
        let wrong = |field, reason| Err(Unreadable { field, reason });
        if !(-90.0..=90.0).contains(&self.lat) {
            return wrong("lat", "give degrees between -90 and 90");
        }
        let Ok(place) = Place::new(self.lat, self.lng) else {
            return wrong("lng", "give degrees between -180 and 180");
        };
        let not_below_zero = |value: Option<f64>| value.is_none_or(|value| value.is_finite() && value >= 0.0);
        if !not_below_zero(self.accuracy) {
            return wrong("accuracy", "give metres, zero or more, or leave it out");
        }
        if !not_below_zero(self.speed) {
            return wrong("speed", "give metres a second, zero or more, or leave it out");
        }
        if self.heading.is_some_and(|heading| !(0.0..=360.0).contains(&heading)) {
            return wrong("heading", "give degrees from 0 to 360, clockwise from north, or leave it out");
        }
        let Self { at, accuracy, speed, heading, .. } = self;
        Ok(Fix { place, at, accuracy, speed, heading, doubt: None })
    }
}

/// What is known of a provider: the newest fix, and the newest that was believed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sighting {
    pub newest: Fix,
    pub believed: Option<Fix>,
    /// By our clock.
    pub heard_at: Timestamp,
}

/// Takes a fix beside what is known, or says why not.
pub fn judge(known: Option<&Sighting>, fix: Fix, now: Timestamp) -> Result<Fix, Refused> {
    if fix.at > now.plus(SKEW_MAX) {
        return Err(Refused::FromTheFuture);
    }
    if known.is_some_and(|known| fix.at <= known.newest.at) {
        return Err(Refused::OutOfOrder);
    }
    Ok(Fix { doubt: doubt(known, &fix), ..fix })
}

/// A fix that fits the newest is believed although it does not fit what was believed before: else one false fix that was
/// believed would make all true ones after it doubtful.
fn doubt(known: Option<&Sighting>, fix: &Fix) -> Option<Doubt> {
    if fix.accuracy.is_some_and(|accuracy| accuracy > ACCURACY_WORST) {
        return Some(Doubt::TooVague);
    }
    let known = known?;
    let can_come_from = |earlier: &Fix| earlier.doubt != Some(Doubt::TooVague) && reachable(earlier, fix);
    let fits = known.believed.is_none() || can_come_from(&known.newest);
    let fits = fits || known.believed.as_ref().is_some_and(can_come_from);
    (!fits).then_some(Doubt::TooFast)
}

fn reachable(from: &Fix, to: &Fix) -> bool {
    let unsure = |fix: &Fix| fix.accuracy.unwrap_or(ACCURACY_UNKNOWN);
    let surely = from.place.metres_to(to.place) - unsure(from) - unsure(to);
    surely <= SPEED_MAX * to.at.since(from.at).as_secs_f64()
}

impl Sighting {
    pub fn after(known: Option<&Self>, fix: Fix, now: Timestamp) -> Self {
        let earlier = known.and_then(|known| known.believed);
        let believed = if fix.doubt.is_none() { Some(fix) } else { earlier };
        Self { newest: fix, believed, heard_at: now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(1_768_458_600_000_000);

    fn sent(lat: f64, second: i64) -> Sent {
        let at = Timestamp::from_micros(NOW.as_micros() + second * 1_000_000);
        Sent { lat, lng: 80.0, at, accuracy: Some(10.0), speed: None, heading: None }
    }

    /// What becomes of fixes one after the other, at the time of the last.
    fn told(fixes: &[Sent]) -> Vec<Result<Option<Doubt>, Refused>> {
        let mut known = None;
        let take = |fix: &Sent| {
            let fix = judge(known.as_ref(), fix.read().unwrap(), NOW)?;
            known = Some(Sighting::after(known.as_ref(), fix, NOW));
            Ok(fix.doubt)
        };
        fixes.iter().map(take).collect()
    }

    #[test]
    fn what_cannot_be_is_refused_by_its_field() {
        let right = sent(13.0, 0);
        for (wrong, field) in [
            (Sent { lat: 91.0, ..right }, "lat"),
            (Sent { lat: f64::NAN, ..right }, "lat"),
            (Sent { lng: -180.5, ..right }, "lng"),
            (Sent { accuracy: Some(-1.0), ..right }, "accuracy"),
            (Sent { speed: Some(f64::INFINITY), ..right }, "speed"),
            (Sent { heading: Some(361.0), ..right }, "heading"),
        ] {
            assert_eq!(wrong.read().map_err(|wrong| wrong.field), Err(field));
        }
        assert!(right.read().is_ok());
    }

    #[test]
    fn the_future_and_the_past_are_refused() {
        let order = [
            sent(13.0, -60),
            sent(13.0, -60),
            sent(13.0, -61),
            sent(13.0, -59),
            sent(13.0, 31),
            sent(13.0, 30),
        ];
        let expected = [
            Ok(None),
            Err(Refused::OutOfOrder),
            Err(Refused::OutOfOrder),
            Ok(None),
            Err(Refused::FromTheFuture),
            Ok(None),
        ];
        assert_eq!(told(&order), expected);
    }

    /// 0.01 degrees of latitude are 1,112 metres.
    #[test]
    fn a_leap_is_doubted_once_and_believed_when_it_is_repeated() {
        let leap = [sent(13.0, -60), sent(13.01, -50), sent(13.0, -40), sent(13.3, -30), sent(13.301, -20)];
        let fast = Some(Doubt::TooFast);
        assert_eq!(told(&leap), [Ok(None), Ok(fast), Ok(None), Ok(fast), Ok(None)]);
        let quick = [sent(13.0, -60), sent(13.01, -44)];
        assert_eq!(
            told(&quick),
            [Ok(None), Ok(None)],
            "1,112 metres in 16 seconds are less than 70 a second"
        );
    }

    #[test]
    fn who_is_unsure_is_doubted_and_vouches_for_nobody() {
        let vague = Sent { accuracy: Some(201.0), ..sent(14.0, -50) };
        let fixes = [sent(13.0, -60), vague, sent(14.0, -40), sent(14.0, -30)];
        let (vague, fast) = (Some(Doubt::TooVague), Some(Doubt::TooFast));
        assert_eq!(told(&fixes), [Ok(None), Ok(vague), Ok(fast), Ok(None)]);
        let first = [Sent { accuracy: Some(900.0), ..sent(14.0, -50) }, sent(13.0, -49)];
        assert_eq!(told(&first), [Ok(vague), Ok(None)]);
    }
}
