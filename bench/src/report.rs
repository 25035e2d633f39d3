//! The figures, for people as a Markdown table and for programs as JSON.

use std::{fmt::Write, fs, path::Path};

use serde::Serialize;

use crate::{Options, Outcome, closed::Answered, machine, machine::Usage};

#[derive(Debug, Serialize)]
pub struct Report {
    machine: String,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub engine: &'static str,
    pub what: String,
    pub orders: u64,
    pub per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub p999_ms: f64,
    /// Of the processes that are measured, the database's included.
    pub cpu_us_per_order: f64,
    pub rss_mib: f64,
    /// Cores that somebody else took while this was measured.
    pub others_cores: f64,
    /// What it is to be compared with, and what else was seen.
    pub beside: Vec<String>,
}

impl Row {
    pub fn new(engine: &'static str, what: impl Into<String>, answered: &Answered, usage: Usage) -> Self {
        let orders = answered.latency.count();
        Self {
            engine,
            what: what.into(),
            orders,
            per_second: answered.per_second(),
            p50_ms: answered.latency.percentile(50.0),
            p99_ms: answered.latency.percentile(99.0),
            p999_ms: answered.latency.percentile(99.9),
            cpu_us_per_order: usage.cpu * 1e6 / orders.max(1) as f64,
            rss_mib: usage.rss_mib,
            others_cores: usage.others,
            beside: Vec::new(),
        }
    }

    pub fn note(&mut self, note: impl Into<String>) {
        self.beside.push(note.into());
    }

    /// Says how many times as fast this is as a reference of the same run.
    pub fn compare(&mut self, reference: Option<&Self>, name: &str) {
        if let Some(reference) = reference {
            self.note(format!("{:.2} × {name}", self.per_second / reference.per_second));
        }
    }
}

impl Report {
    pub fn new(options: &Options) -> Self {
        let machine = format!(
            "{} cores, {}; load {} at the start; {} s a line, {} clients, {} customers",
            machine::cores(),
            machine::processor(),
            machine::load(),
            options.seconds,
            options.clients,
            options.customers,
        );
        Self { machine, rows: Vec::new() }
    }

    /// Takes a row and tells of it at once: a whole run takes minutes.
    pub fn add(&mut self, row: Row) {
        eprintln!("{}", line(&row));
        self.rows.push(row);
    }

    pub fn print(&self) {
        println!("{}", self.markdown());
    }

    pub fn write(&self, path: &Path) -> Outcome {
        fs::write(path, serde_json::to_vec_pretty(self)?)?;
        Ok(())
    }

    fn markdown(&self) -> String {
        let mut text = format!(
            "{}; load {} at the end.\n\n\
             | engine | what | orders/s | p50 ms | p99 ms | p99.9 ms | CPU µs an order | RSS MiB | others' cores | beside |\n\
             | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
            self.machine,
            machine::load()
        );
        for row in &self.rows {
            write!(text, "\n{}", line(row)).expect("a string takes everything");
        }
        text
    }
}

fn line(row: &Row) -> String {
    format!(
        "| {} | {} | {:.0} | {:.2} | {:.2} | {:.2} | {:.0} | {:.0} | {:.2} | {} |",
        row.engine,
        row.what,
        row.per_second,
        row.p50_ms,
        row.p99_ms,
        row.p999_ms,
        row.cpu_us_per_order,
        row.rss_mib,
        row.others_cores,
        row.beside.join("; ")
    )
}
