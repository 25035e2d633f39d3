//! Every check, in the order in which a failure is cheapest to find. CI runs exactly this.

mod browser;
mod conformance;
mod steps;
mod tally;

use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use crate::Outcome;
use tally::Tally;

#[derive(Args)]
pub struct Test {
    /// Run these steps alone
    #[arg(long, value_name = "STEP")]
    only: Vec<Step>,
    /// Leave these steps out
    #[arg(long, value_name = "STEP")]
    skip: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Node, PostgreSQL and Chromium are there, or get installed
    Tools,
    /// Formatting
    Fmt,
    /// Lints, with warnings as errors
    Clippy,
    /// The project's own rules
    Tidy,
    /// Rust tests, on both engines
    Rust,
    /// The pages: types, lints, tests, build, size
    Web,
    /// The pages in a browser, against the release binary
    Browser,
    /// Made-up requests, answered as the OpenAPI document says
    Conformance,
}

struct Report {
    step: Step,
    tally: Tally,
    took: Duration,
}

impl Test {
    /// Runs all chosen steps even after a failure: one run tells everything that is wrong.
    pub fn run(&self) -> Outcome {
        let reports: Vec<Report> = self.steps().map(run).collect();
        println!();
        for report in &reports {
            println!("{:11} {:>6.1} s   {}", name(report.step), report.took.as_secs_f64(), report.tally);
        }
        let total: Tally = reports.iter().map(|report| report.tally).sum();
        println!("{total}");
        // The line above is the last one on purpose: programs read it.
        if total.failed == 0 { Ok(()) } else { std::process::exit(1) }
    }

    fn steps(&self) -> impl Iterator<Item = Step> {
        let all = Step::value_variants().iter().copied();
        all.filter(|step| self.only.is_empty() || self.only.contains(step))
            .filter(|step| !self.skip.contains(step))
    }
}

fn run(step: Step) -> Report {
    println!("\n== {}", name(step));
    let started = Instant::now();
    let done = match step {
        Step::Tools => steps::tools(),
        Step::Fmt => steps::fmt(),
        Step::Clippy => steps::clippy(),
        Step::Tidy => steps::tidy(),
        Step::Rust => steps::rust(),
        Step::Web => steps::web(),
        Step::Browser => browser::browser(),
        Step::Conformance => conformance::conformance(),
    };
    let tally = done.unwrap_or_else(|reason| {
        println!("{reason}");
        Tally::FAILED
    });
    Report { step, tally, took: started.elapsed() }
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(only: &[Step], skip: &[Step]) -> Vec<Step> {
        Test { only: only.to_vec(), skip: skip.to_vec() }.steps().collect()
    }

    #[test]
    fn steps_are_chosen_by_name_and_keep_their_order() {
        assert_eq!(chosen(&[], &[]), Step::value_variants());
        assert_eq!(chosen(&[Step::Web, Step::Fmt], &[]), [Step::Fmt, Step::Web]);
        assert_eq!(chosen(&[], &[Step::Conformance, Step::Browser, Step::Web]).last(), Some(&Step::Rust));
    }
}
