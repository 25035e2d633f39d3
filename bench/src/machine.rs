//! What the processes that are measured cost, and what everybody else took of the machine meanwhile.

use std::{collections::BTreeSet, fs, time::Instant};

/// What Linux counts CPU time in, wherever Rust runs on it.
const TICKS_PER_SECOND: f64 = 100.0;

/// Processes to be measured.
#[derive(Debug, Clone, Default)]
pub struct Processes {
    alone: Vec<u32>,
    /// Counted with their children: PostgreSQL is one process for each connection.
    parents: Vec<u32>,
}

impl Processes {
    pub fn myself() -> Self {
        Self::one(std::process::id())
    }

    pub fn one(pid: u32) -> Self {
        Self { alone: vec![pid], parents: Vec::new() }
    }

    #[must_use]
    pub fn and_children_of(mut self, parent: Option<u32>) -> Self {
        self.parents.extend(parent);
        self
    }

    fn pids(&self) -> BTreeSet<u32> {
        let mut pids: BTreeSet<u32> = self.alone.iter().chain(&self.parents).copied().collect();
        if !self.parents.is_empty() {
            let all = fs::read_dir("/proc").into_iter().flatten().flatten();
            let all = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
            pids.extend(
                all.filter(|pid| parent_of(*pid).is_some_and(|parent| self.parents.contains(&parent))),
            );
        }
        pids
    }
}

/// A look at the counters, to be compared with a later one.
#[derive(Debug)]
pub struct Watch {
    measured: Processes,
    since: Instant,
    ours: u64,
    with_callers: u64,
    everybodys: u64,
}

/// What happened since the watch began.
#[derive(Debug, Clone, Copy, Default)]
pub struct Usage {
    /// CPU seconds of what is measured.
    pub cpu: f64,
    /// Cores that neither the measured processes nor the callers took.
    pub others: f64,
    pub rss_mib: f64,
}

impl Watch {
    pub fn on(measured: Processes) -> Self {
        let (ours, with_callers) = ticks_of(&measured);
        Self { measured, since: Instant::now(), ours, with_callers, everybodys: everybodys_ticks() }
    }

    pub fn look(&self) -> Usage {
        let (ours, with_callers) = ticks_of(&self.measured);
        let total = everybodys_ticks().saturating_sub(self.everybodys);
        let others = total.saturating_sub(with_callers.saturating_sub(self.with_callers));
        let rss: f64 = self.measured.alone.iter().map(|pid| rss_mib(*pid)).sum();
        Usage {
            cpu: ours.saturating_sub(self.ours) as f64 / TICKS_PER_SECOND,
            others: others as f64 / TICKS_PER_SECOND / self.since.elapsed().as_secs_f64(),
            rss_mib: rss,
        }
    }
}

/// What the kernel says of how busy the machine was in the last minute.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or("?").to_owned()
}

pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, Into::into)
}

pub fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    name.map_or_else(|| "an unknown processor".to_owned(), |(_, name)| name.trim().to_owned())
}

/// Of the measured processes, and with this one, which the callers live in.
fn ticks_of(measured: &Processes) -> (u64, u64) {
    let mut pids = measured.pids();
    let ours = pids.iter().map(|pid| ticks(*pid)).sum();
    pids.insert(std::process::id());
    (ours, pids.iter().map(|pid| ticks(*pid)).sum())
}

fn everybodys_ticks() -> u64 {
    let text = fs::read_to_string("/proc/stat").unwrap_or_default();
    let numbers = text.lines().next().unwrap_or_default().split_whitespace().skip(1);
    let numbers: Vec<u64> = numbers.filter_map(|number| number.parse().ok()).collect();
    // user, nice, system, (idle, waiting,) interrupts, soft interrupts, stolen by the host
    [0, 1, 2, 5, 6, 7].iter().filter_map(|index| numbers.get(*index)).sum()
}

fn ticks(pid: u32) -> u64 {
    let fields = fields_of(pid);
    let number = |index: usize| fields.get(index).and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
    number(11) + number(12)
}

fn parent_of(pid: u32) -> Option<u32> {
    fields_of(pid).get(1)?.parse().ok()
}

/// The fields of `/proc/PID/stat` after the name, which may hold spaces.
fn fields_of(pid: u32) -> Vec<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let rest = text.rsplit_once(") ").map_or("", |(_, rest)| rest);
    rest.split(' ').map(str::to_owned).collect()
}

fn rss_mib(pid: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1_024.0
}
