//! The knobs of signing in, and the secret that is not in the database.

use std::time::Duration;

use crate::Pepper;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[derive(Debug)]
pub struct Config {
    pub pepper: Pepper,

    pub code_valid_for: Duration,
    /// Five tries at five codes an hour are 25 guesses at a million: one attacker in 40,000 gets in per hour.
    pub tries_per_code: u32,
    /// Zero counts as one: somebody must be able to sign in.
    pub codes_per_phone: u32,
    pub codes_per_origin: u32,
    /// The span over which codes per phone and per origin are counted.
    pub codes_counted_for: Duration,

    pub access_valid_for: Duration,
    /// From sign-in to the end of the session, however often it is refreshed.
    pub session_valid_for: Duration,
    /// How long a spent refresh token is answered with its successor once more.
    pub refresh_grace: Duration,
    pub ticket_valid_for: Duration,
}

impl Config {
    pub const fn new(pepper: Pepper) -> Self {
        Self {
            pepper,
            code_valid_for: Duration::from_secs(5 * MINUTE.as_secs()),
            tries_per_code: 5,
            codes_per_phone: 5,
            codes_per_origin: 20,
            codes_counted_for: HOUR,
            access_valid_for: HOUR,
            session_valid_for: Duration::from_secs(30 * DAY.as_secs()),
            refresh_grace: Duration::from_secs(10),
            ticket_valid_for: Duration::from_secs(30),
        }
    }
}
