//! The real program, started on throwaway data.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::Mutex,
};

/// Scenes ask more often than people do.
const GENEROUS: [(&str, &str); 3] = [
    ("DOCKET_REQUESTS_PER_PERSON", "1000000"),
    ("DOCKET_REQUESTS_PER_ADDRESS", "1000000"),
    ("DOCKET_CODES_PER_ADDRESS", "1000000"),
];

/// How the program is started.
#[derive(Debug, Clone)]
pub struct Start {
    /// The folder of its data.
    pub data: PathBuf,
    /// `DATABASE_URL`, to keep rows in PostgreSQL.
    pub database: Option<String>,
    /// More of its environment; the last word on a variable counts.
    pub settings: Vec<(&'static str, String)>,
    /// A program that starts ours, with its first arguments.
    pub through: Vec<String>,
}

/// A program that runs until this is dropped.
pub struct Server {
    /// `127.0.0.1` and a port that was free.
    pub address: String,
    process: String,
    guardian: Child,
    said: Mutex<BufReader<ChildStdout>>,
    log: PathBuf,
}

impl Server {
    /// Starts the program and waits until it says where it listens.
    pub fn start(how: &Start) -> Self {
        let log = how.data.join("log");
        let mut guardian = Command::new("sh")
            .args(["-c", include_str!("guardian.sh"), "guardian"])
            .args(&how.through)
            .args([env!("CARGO_BIN_EXE_docket"), "demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(&how.data)
            .envs(environment(how))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(std::fs::OpenOptions::new().create(true).append(true).open(&log).unwrap())
            // A group of its own: an interrupt at the terminal reaches it as a closed pipe, not as a signal.
            .process_group(0)
            .spawn()
            .unwrap();
        let said = Mutex::new(BufReader::new(guardian.stdout.take().unwrap()));
        let mut server = Self { address: String::new(), process: String::new(), guardian, said, log };
        server.process = server.hear(|line| Some(line.to_owned()));
        server.address = server.hear(|line| Some(line.split_once("http://")?.1.to_owned()));
        server
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.process]).status().unwrap();
        assert!(sent.success(), "{name} cannot be sent to {}", self.process);
    }

    /// Waits for the program to end; says its exit code.
    pub fn ended(&self) -> i32 {
        self.hear(|line| line.strip_prefix("ended ")?.parse().ok())
    }

    /// A folder as the program sees it, which may have disks of its own.
    pub fn sees(&self, folder: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.process));
        root.join(folder.strip_prefix("/").unwrap())
    }

    /// What the program has logged so far.
    pub fn log(&self) -> String {
        read(&self.log)
    }

    /// The first line that tells what is listened for.
    fn hear<T>(&self, told: impl Fn(&str) -> Option<T>) -> T {
        let mut said = self.said.lock().unwrap();
        loop {
            let mut line = String::new();
            let read = said.read_line(&mut line).unwrap();
            assert!(read > 0, "the program fell silent:\n{}", self.log());
            if let Some(told) = told(line.trim_end()) {
                return told;
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.log();
            let lines: Vec<&str> = log.lines().collect();
            eprintln!(
                "the end of the program's log:\n{}",
                lines[lines.len().saturating_sub(40)..].join("\n")
            );
        }
        drop(self.guardian.stdin.take());
        // The lock on the data must be free when the next one starts.
        let _ = self.guardian.wait();
    }
}

fn environment(how: &Start) -> Vec<(&str, String)> {
    let mut environment: Vec<_> = GENEROUS.map(|(name, value)| (name, value.to_owned())).to_vec();
    environment.extend(how.settings.iter().map(|(name, value)| (*name, value.clone())));
    // Empty counts as not set: what the caller of the tests has chosen is not ours.
    environment.push(("DATABASE_URL", how.database.clone().unwrap_or_default()));
    environment.push(("DOCKET_SECRET", String::new()));
    environment
}

fn read(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_else(|error| format!("(no log: {error})"))
}
