//! Other programs: run, listened to, stopped.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::Outcome;

const START_MAX: Duration = Duration::from_secs(60);
const STOP_MAX: Duration = Duration::from_secs(20);
const POLL_EVERY: Duration = Duration::from_millis(50);

/// Runs a program that talks to the terminal itself.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| failed(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command, &status)) }
}

pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| failed(command, &error))?;
    if !output.status.success() {
        return Err(failed(command, &output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(command, &error))
}

/// Runs a program, showing what it says and handing on every line of it.
pub fn listen(command: &mut Command, mut heard: impl FnMut(&str)) -> Outcome<bool> {
    let (reader, writer) = std::io::pipe().map_err(|error| failed(command, &error))?;
    let also = writer.try_clone().map_err(|error| failed(command, &error))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(also)
        .spawn()
        .map_err(|error| failed(command, &error))?;
    // The command keeps its ends of the pipe; while they are open the reader waits for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    for line in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        heard(&line);
    }
    let status = child.wait().map_err(|error| failed(command, &error))?;
    Ok(status.success())
}

fn failed(command: &Command, reason: &dyn std::fmt::Display) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`: {reason}", line.join(" "))
}

/// A program in the background that does not outlive us.
pub struct Background {
    child: Child,
    name: &'static str,
}

impl Background {
    pub fn start(name: &'static str, command: &mut Command) -> Outcome<Self> {
        let child = command.stdin(Stdio::null()).spawn().map_err(|error| failed(command, &error))?;
        Ok(Self { child, name })
    }

    /// Waits until the address answers `GET path` with 200.
    pub fn wait_until_ready(&mut self, address: SocketAddr, path: &str) -> Outcome {
        let started = now();
        while !answers(address, path) {
            if let Some(status) = self.exited()? {
                return Err(format!("{} stopped before it was ready: {status}", self.name));
            }
            if started.elapsed() > START_MAX {
                return Err(format!(
                    "{} does not answer http://{address}{path} after {START_MAX:?}",
                    self.name
                ));
            }
            pause();
        }
        Ok(())
    }

    pub fn exited(&mut self) -> Outcome<Option<ExitStatus>> {
        self.child.try_wait().map_err(|error| format!("{}: {error}", self.name))
    }

    /// Asks the program to stop (SIGTERM) and checks that it does so cleanly.
    pub fn stop(mut self) -> Outcome {
        process_terminate(&mut self.child);
        let asked = now();
        loop {
            match self.exited()? {
                Some(status) if status.success() => return Ok(()),
                Some(status) => return Err(format!("{} did not stop cleanly: {status}", self.name)),
                None if asked.elapsed() > STOP_MAX => {
                    return Err(format!("{} still runs {STOP_MAX:?} after SIGTERM", self.name));
                }
                None => pause(),
            }
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Waits until one of the programs ends.
pub fn wait_for_first(programs: &mut [Background]) -> Outcome {
    loop {
        for program in &mut *programs {
            if let Some(status) = program.exited()? {
                return Err(format!("{} ended: {status}", program.name));
            }
        }
        pause();
    }
}

fn process_terminate(child: &mut Child) {
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    if !asked.is_ok_and(|status| status.success()) {
        let _ = child.kill(); // no `kill` on this system: the harder way
    }
}

fn answers(address: SocketAddr, path: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(&status[8..] == b" 200")
    };
    ask().unwrap_or(false)
}

/// A port of this machine that nobody listens on.
pub fn free_address() -> Outcome<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map_err(|error| format!("no free port: {error}"))
}

fn now() -> Instant {
    Instant::now()
}

#[expect(
    clippy::disallowed_methods,
    reason = "another program's start and end can only be asked for again and again"
)]
fn pause() {
    thread::sleep(POLL_EVERY);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_heard_and_the_verdict_told() {
        let mut heard = Vec::new();
        let good = listen(Command::new("sh").args(["-c", "echo one; echo two >&2"]), |line| {
            heard.push(line.to_owned())
        });
        assert_eq!(good, Ok(true));
        heard.sort();
        assert_eq!(heard, ["one", "two"]);
        assert_eq!(listen(Command::new("sh").args(["-c", "exit 3"]), |_| ()), Ok(false));
    }

    #[test]
    fn a_failure_names_the_command() {
        let reason = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(reason.starts_with("`sh -c exit 3`:"), "{reason}");
        assert!(run(&mut Command::new("no-such-program-here")).is_err());
    }

    #[test]
    fn a_program_that_ends_before_it_answers_is_told_at_once() {
        let mut program =
            Background::start("the program", Command::new("sh").args(["-c", "exit 4"])).unwrap();
        let reason = program.wait_until_ready(free_address().unwrap(), "/readyz").unwrap_err();
        assert!(reason.starts_with("the program stopped before it was ready"), "{reason}");
    }

    #[test]
    fn stopping_tells_a_clean_end_from_another() {
        let start = |script| Background::start("it", Command::new("sh").args(["-c", script])).unwrap();
        let unclean = start("exec tail -f /dev/null").stop().unwrap_err();
        assert!(unclean.starts_with("it did not stop cleanly"), "{unclean}");
    }
}
