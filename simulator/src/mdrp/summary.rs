//! What a run came to: a line for each instance and one for their averages, for people and for spreadsheets.

use std::{fmt, time::Duration};

use super::measures::Measures;

pub struct Outcome {
    pub instance: String,
    pub measures: Measures,
    /// The longest that one decision took.
    pub longest: Duration,
}

pub struct Summary {
    pub outcomes: Vec<Outcome>,
}

struct Column {
    name: &'static str,
    short: &'static str,
    decimals: usize,
    of: fn(&Outcome) -> f64,
}

const COLUMNS: [Column; 11] = [
    column("orders", "orders", 0, |outcome| outcome.measures.orders as f64),
    column("pct_undelivered", "undeliv. %", 3, |outcome| outcome.measures.percent_undelivered()),
    column("ctd_mean", "CtD", 2, |outcome| outcome.measures.click_to_door.mean),
    column("ctd_p90", "90 %", 1, |outcome| outcome.measures.click_to_door.p90),
    column("ctd_overage", "over", 2, |outcome| outcome.measures.overage),
    column("rtp_mean", "RtP", 2, |outcome| outcome.measures.ready_to_pickup.mean),
    column("rtp_p90", "90 %", 1, |outcome| outcome.measures.ready_to_pickup.p90),
    column("cost_per_order", "cost", 2, |outcome| outcome.measures.cost_per_order),
    column("orders_per_bundle", "bundle", 3, |outcome| outcome.measures.orders_per_bundle),
    column("undelivered", "undeliv.", 0, |outcome| outcome.measures.undelivered as f64),
    column("longest_decision_ms", "longest ms", 1, |outcome| outcome.longest.as_secs_f64() * 1_000.0),
];

const fn column(name: &'static str, short: &'static str, decimals: usize, of: fn(&Outcome) -> f64) -> Column {
    Column { name, short, decimals, of }
}

impl Column {
    fn average(&self, outcomes: &[Outcome]) -> f64 {
        outcomes.iter().map(self.of).sum::<f64>() / outcomes.len().max(1) as f64
    }
}

impl Summary {
    pub fn of(mut outcomes: Vec<Outcome>) -> Self {
        outcomes.sort_by(|one, other| one.instance.cmp(&other.instance));
        Self { outcomes }
    }

    pub fn csv(&self) -> String {
        let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
        let mut lines = vec![format!("instance,{}", names.join(","))];
        for outcome in &self.outcomes {
            let values = COLUMNS.iter().map(|column| format!("{:.*}", column.decimals, (column.of)(outcome)));
            lines.push(format!("{},{}", outcome.instance, values.collect::<Vec<_>>().join(",")));
        }
        let averages = COLUMNS.iter().map(|column| format!("{:.3}", column.average(&self.outcomes)));
        lines.push(format!("average,{}\n", averages.collect::<Vec<_>>().join(",")));
        lines.join("\n")
    }

    pub fn longest(&self) -> Duration {
        self.outcomes.iter().map(|outcome| outcome.longest).max().unwrap_or_default()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<18}", "instance")?;
        for column in &COLUMNS {
            write!(f, " {:>10}", column.short)?;
        }
        for outcome in &self.outcomes {
            write!(f, "\n{:<18}", outcome.instance)?;
            for column in &COLUMNS {
                write!(f, " {:>10.*}", column.decimals, (column.of)(outcome))?;
            }
        }
        write!(f, "\n{:<18}", format!("average of {}", self.outcomes.len()))?;
        for column in &COLUMNS {
            write!(f, " {:>10.*}", column.decimals, column.average(&self.outcomes))?;
        }
        writeln!(f, "\nthe longest decision took {:.1} ms", self.longest().as_secs_f64() * 1_000.0)
    }
}
