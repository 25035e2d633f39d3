//! How long answers took, in microseconds.

use std::time::Duration;

use hdrhistogram::Histogram;

/// Nobody waits longer; what does is counted as this.
const LONGEST: u64 = 60_000_000;

#[derive(Debug, Clone)]
pub struct Latency(Histogram<u64>);

impl Default for Latency {
    fn default() -> Self {
        Self(Histogram::new_with_bounds(1, LONGEST, 3).expect("these bounds are in order"))
    }
}

impl Latency {
    pub fn add(&mut self, took: Duration) {
        self.0.saturating_record(u64::try_from(took.as_micros()).unwrap_or(LONGEST).max(1));
    }

    pub fn merge(&mut self, other: &Self) {
        self.0.add(&other.0).expect("all of them have the same bounds");
    }

    pub fn count(&self) -> u64 {
        self.0.len()
    }

    /// In milliseconds.
    pub fn percentile(&self, percentile: f64) -> f64 {
        self.0.value_at_percentile(percentile) as f64 / 1_000.0
    }
}
