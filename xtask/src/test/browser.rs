//! The pages in a real browser, against the binary people get, with a throwaway data folder on a free port.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    Tally,
    steps::{counted, release},
};
use crate::{
    Outcome, machine,
    process::{self, Background},
    web, workspace,
};

pub fn browser() -> Outcome<Tally> {
    let browser = machine::chromium()?;
    let docket = release()?;
    let data = Throwaway::new("browser")?;
    let address = process::free_address()?;
    let mut server = Background::start("docket", &mut demo(&docket, &data.0, address))?;
    server.wait_until_ready(address, "/readyz")?;
    let typed = types_are_current(address);
    let played = playwright(address, &browser)?;
    let stopped = server.stop();
    Ok([told(typed), played, told(stopped)].into_iter().sum())
}

fn demo(docket: &Path, data: &Path, address: SocketAddr) -> Command {
    let mut demo = Command::new(docket);
    demo.current_dir(workspace::root()).arg("demo").arg("--data").arg(data);
    demo.args(["--listen", &address.to_string()]);
    demo
}

fn playwright(address: SocketAddr, browser: &Path) -> Outcome<Tally> {
    let mut npx = web::npm();
    npx.args(["run", "--silent", "e2e"]).env("BASE_URL", format!("http://{address}")).env("CHROME", browser);
    counted(&mut npx)
}

/// The pages' types come from the server's own description of itself. They are generated again; when the file that
/// is checked in changes by that, it was stale.
fn types_are_current(address: SocketAddr) -> Outcome {
    let file = workspace::web().join("packages/api/schema.d.ts");
    let read = || fs::read_to_string(&file).unwrap_or_default();
    let before = read();
    let document = format!("http://{address}/openapi.json");
    process::run(web::npm().args(["run", "--silent", "api", "--", &document]))?;
    if read() == before {
        return Ok(());
    }
    Err(format!("{} was stale and has been written anew: look at it and commit it", file.display()))
}

fn told(outcome: Outcome) -> Tally {
    Tally::one(outcome.inspect_err(|reason| println!("{reason}")).is_ok())
}

/// A folder for one run, gone afterwards.
pub struct Throwaway(pub PathBuf);

impl Throwaway {
    pub fn new(purpose: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("docket-{purpose}-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
