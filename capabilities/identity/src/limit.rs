//! How often is too often: at most so many that count at the same time.

use std::time::Duration;

use kernel::Timestamp;

/// How long to wait before one more is allowed, given until when those before count, the longest first. Nothing when
/// it is allowed now.
pub(crate) fn wait(count_until: &[Timestamp], allowed: u32, now: Timestamp) -> Option<Duration> {
    // When the last of these no longer counts, one less than allowed is left.
    let last = count_until.get((allowed as usize).saturating_sub(1))?;
    let wait = last.since(now);
    (wait > Duration::ZERO).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_as_many_as_are_allowed_one_must_cease_to_count_first() {
        let at = |minute: u64| Timestamp::EPOCH.plus(Duration::from_secs(60 * minute));
        let minutes = |count: u64| Some(Duration::from_secs(60 * count));
        for (count_until, allowed, now, expected) in [
            (vec![], 2, at(0), None),
            (vec![at(60)], 2, at(1), None),
            (vec![at(61), at(60)], 2, at(20), minutes(40)),
            (vec![at(61), at(60)], 2, at(60), None),
            (vec![at(110), at(100), at(60)], 2, at(61), minutes(39)),
            (vec![at(60)], 1, at(59), minutes(1)),
        ] {
            assert_eq!(wait(&count_until, allowed, now), expected, "{count_until:?} at {now}");
        }
    }
}
