//! The header `X-Sandbox-Signature: t=1768458600,v1=5bdc…`: when it was signed, and one or more signatures over
//! `t.body`. More than one stands there while a secret is exchanged for another.

use std::time::Duration;

use crypto::SharedKey;
use kernel::Timestamp;
use payments::GatewayError;

pub const HEADER: &str = "x-sandbox-signature";

/// How far the sender's clock may be from ours. What is older may be somebody playing back what they overheard.
const TOLERANCE: Duration = Duration::from_secs(300);

pub fn sign(key: &SharedKey, at: Timestamp, body: &[u8]) -> String {
    let seconds = at.as_seconds().to_string();
    format!("t={seconds},v1={}", key.sign(&signed(&seconds, body)))
}

pub fn check(key: &SharedKey, now: Timestamp, header: &str, body: &[u8]) -> Result<(), GatewayError> {
    let parts = || header.split(',').filter_map(|part| part.trim().split_once('='));
    let of = |name: &'static str| parts().filter(move |(other, _)| *other == name).map(|(_, value)| value);
    let seconds = of("t").next().ok_or(GatewayError::Forged)?;
    let message = signed(seconds, body);
    if !of("v1").any(|signature| key.verify(&message, signature)) {
        return Err(GatewayError::Forged);
    }
    let at = moment(seconds).ok_or(GatewayError::Forged)?;
    // One of the two is zero.
    let apart = now.since(at).max(at.since(now));
    if apart > TOLERANCE { Err(GatewayError::Stale) } else { Ok(()) }
}

fn signed(seconds: &str, body: &[u8]) -> Vec<u8> {
    [seconds.as_bytes(), b".", body].concat()
}

fn moment(seconds: &str) -> Option<Timestamp> {
    seconds.parse::<i64>().ok()?.checked_mul(1_000_000).map(Timestamp::from_micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"event":"payment.captured"}"#;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * 1_000_000)
    }

    fn key() -> SharedKey {
        SharedKey::new(b"webhook secret")
    }

    #[test]
    fn what_was_signed_is_believed_for_300_seconds_either_way() {
        let header = sign(&key(), at(10_000), BODY);
        for (now, expected) in [
            (10_000, Ok(())),
            (10_300, Ok(())),
            (9_700, Ok(())),
            (10_301, Err(GatewayError::Stale)),
            (9_699, Err(GatewayError::Stale)),
        ] {
            assert_eq!(check(&key(), at(now), &header, BODY), expected, "{now}");
        }
    }

    #[test]
    fn one_good_signature_among_several_is_enough() {
        let good = sign(&key(), at(10_000), BODY);
        let other = SharedKey::new(b"the next secret").sign(b"anything");
        assert_eq!(check(&key(), at(10_000), &format!("{good},v1={other}"), BODY), Ok(()));
    }

    #[test]
    fn forged_truncated_and_moved_signatures_are_refused() {
        let good = sign(&key(), at(10_000), BODY);
        let (time, signature) = good.split_once(',').unwrap();
        let moved = good.replace("t=10000", "t=10001");
        let stranger = sign(&SharedKey::new(b"another secret"), at(10_000), BODY);
        for bad in [
            "",
            "t=10000",
            time,
            signature,
            &good[..good.len() - 1],
            &moved,
            &stranger,
            "t=,v1=",
            "t=999999999999999999999,v1=00",
            &good.replace("v1=", "v0="),
        ] {
            assert_eq!(check(&key(), at(10_000), bad, BODY), Err(GatewayError::Forged), "{bad}");
        }
        assert_eq!(check(&key(), at(10_000), &good, &BODY[..BODY.len() - 1]), Err(GatewayError::Forged));
    }

    #[test]
    fn a_signed_moment_beyond_time_is_refused() {
        let seconds = i64::MAX.to_string();
        let header = format!("t={seconds},v1={}", key().sign(&signed(&seconds, BODY)));
        assert_eq!(check(&key(), at(10_000), &header, BODY), Err(GatewayError::Forged));
    }
}
