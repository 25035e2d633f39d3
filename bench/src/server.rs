//! The program itself, as a child with throwaway data.

use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Outcome, place::Place};

const PATIENCE: Duration = Duration::from_secs(20);

/// Killed when dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn docket(place: &Place) -> Outcome<Self> {
        let program = beside_me("docket")?;
        if !program.is_file() {
            return Err(format!("{} is not there; `cargo xtask bench` builds it", program.display()).into());
        }
        Self::start(Command::new(program), |docket, address| {
            docket.args(["serve", "--listen", &address.to_string(), "--data"]).arg(place.folder());
            if let Some(database) = place.address() {
                docket.env("DATABASE_URL", database);
            }
            // Everybody calls from one address here.
            for limit in
                ["DOCKET_REQUESTS_PER_PERSON", "DOCKET_REQUESTS_PER_ADDRESS", "DOCKET_CODES_PER_ADDRESS"]
            {
                docket.env(limit, u32::MAX.to_string());
            }
        })
    }

    pub fn bare() -> Outcome<Self> {
        Self::start(Command::new(myself()?), |bench, address| {
            bench.args(["serve-bare", &address.to_string()]);
        })
    }

    fn start(mut command: Command, configure: impl FnOnce(&mut Command, SocketAddr)) -> Outcome<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        configure(&mut command, address);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut server = Self { child, address };
        server.wait_until_it_listens()?;
        Ok(server)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Kills it without a chance to tidy up: what it answered must have been kept by then.
    pub fn kill(mut self) -> Outcome {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    #[expect(clippy::disallowed_methods, reason = "a process that starts gives no other sign")]
    fn wait_until_it_listens(&mut self) -> Outcome {
        let since = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("the server ended at once: {status}").into());
            }
            if since.elapsed() > PATIENCE {
                return Err("the server does not listen".into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn myself() -> Outcome<PathBuf> {
    Ok(std::fs::read_link("/proc/self/exe")?)
}

fn beside_me(name: &str) -> Outcome<PathBuf> {
    Ok(myself()?.with_file_name(name))
}
