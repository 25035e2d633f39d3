//! How often is too often: at most so many in any span of the given length.

use std::time::Duration;

use kernel::Timestamp;

/// How long to wait before one more is allowed, given the moments of those before, newest first. Nothing when it is
/// allowed now.
pub(crate) fn wait(before: &[Timestamp], allowed: u32, span: Duration, now: Timestamp) -> Option<Duration> {
    let Some(last_allowed) = allowed.checked_sub(1) else { return Some(span) };
    let must_leave = before.get(last_allowed as usize)?;
    let wait = must_leave.plus(span).since(now);
    (wait > Duration::ZERO).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_that_counts_must_leave_the_span_first() {
        let at = |minute: u64| Timestamp::EPOCH.plus(Duration::from_secs(60 * minute));
        let hour = Duration::from_secs(3_600);
        let minutes = |count: u64| Some(Duration::from_secs(60 * count));
        for (before, allowed, now, expected) in [
            (vec![], 2, at(0), None),
            (vec![at(0)], 2, at(1), None),
            (vec![at(1), at(0)], 2, at(20), minutes(40)),
            (vec![at(1), at(0)], 2, at(60), None),
            (vec![at(50), at(40), at(0)], 2, at(61), minutes(39)),
            (vec![], 0, at(0), minutes(60)),
        ] {
            assert_eq!(wait(&before, allowed, hour, now), expected, "{before:?} at {now}");
        }
    }
}
