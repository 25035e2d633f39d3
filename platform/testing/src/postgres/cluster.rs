use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    sync::OnceLock,
};

use tokio_postgres::{Config, NoTls};

use super::programs;

/// Ends when the pipe to its guardian closes: at the latest when this program does.
pub struct Cluster {
    folder: PathBuf,
    _guardian: Child,
}

impl Cluster {
    /// The cluster of this test program, started by whoever asks first.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// A cluster that nobody else is harmed by, for tests that take the database away.
    pub fn alone() -> Self {
        Self::start()
    }

    fn start() -> Self {
        // Not where TMPDIR says: the path of a Unix socket must be short.
        let folder = tempfile::Builder::new().prefix("docket-test-").tempdir_in("/tmp");
        let folder = folder.expect("/tmp is writable").keep();
        let mut guardian = programs::shell_owning(&folder)
            .args(["-c", include_str!("cluster.sh"), "guardian"])
            .args([&programs::folder(), &folder])
            .current_dir(&folder)
            // A group of its own: an interrupt at the terminal must reach it as a closed pipe, not as a signal.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell can be started");
        let mut said = String::new();
        let output = guardian.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut said).expect("a pipe can be read");
        assert_eq!(said, "ready\n", "PostgreSQL did not start:\n{}", log(&folder));
        Self { folder, _guardian: guardian }
    }

    pub fn address(&self, database: &str) -> String {
        format!("host={} user=docket dbname={database}", self.folder.display())
    }

    /// Ends the server as a failing machine would; its rows stay.
    pub fn stop(&self) {
        self.control(&["--mode=immediate", "stop"]);
    }

    /// Starts a server that was stopped, at the same address.
    pub fn start_again(&self) {
        self.control(&["start"]);
    }

    fn control(&self, command: &[&str]) {
        let rows = self.folder.join("rows");
        let done = programs::shell_of_the_owner(&self.folder)
            .args(["-c", r#""$@" >/dev/null"#, "control"])
            .arg(programs::folder().join("pg_ctl"))
            .arg(format!("--pgdata={}", rows.display()))
            .arg(format!("--log={}", self.folder.join("log").display()))
            .arg("--wait")
            .args(command)
            .current_dir(&self.folder)
            .status();
        let done = done.expect("a shell can be started");
        assert!(done.success(), "pg_ctl {command:?} failed:\n{}", log(&self.folder));
    }

    /// Runs a statement that stands outside every test's database. On a thread of its own, since a test may ask from
    /// inside a runtime.
    pub fn run(&self, sql: &str) {
        let outcome = std::thread::scope(|scope| scope.spawn(|| self.run_here(sql)).join());
        match outcome.expect("asking does not panic") {
            Ok(()) => {}
            Err(error) => panic!("{sql}: {error:?}\n{}", log(&self.folder)),
        }
    }

    fn run_here(&self, sql: &str) -> Result<(), tokio_postgres::Error> {
        let config: Config = self.address("postgres").parse()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a test may start a runtime").block_on(async {
            let (client, wire) = config.connect(NoTls).await?;
            tokio::select! {
                outcome = client.batch_execute(sql) => outcome,
                ended = wire => ended,
            }
        })
    }
}

fn log(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("log")).unwrap_or_else(|error| format!("(no log: {error})"))
}
