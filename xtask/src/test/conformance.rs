//! Whether the server answers as its OpenAPI document says, whatever it is asked: schemathesis makes up the requests.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};

use super::{Tally, browser::Throwaway, steps::release};
use crate::{Outcome, machine, process, process::Background, workspace};

/// One version, so that a run today and a run next year ask alike.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";
/// How many requests it makes up for each operation and phase.
const EXAMPLES: &str = "20";
const CHECKS: &str =
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
/// Streams do not end, and sockets are not requests.
const STREAMS: &str = "stream|/ws/";

pub fn conformance() -> Outcome<Tally> {
    let schemathesis = install()?;
    let docket = release()?;
    let data = Throwaway::new("conformance")?;
    let address = process::free_address()?;
    let mut server = Background::start("docket", &mut demo(&docket, &data.0, address))?;
    server.wait_until_ready(address, "/readyz")?;
    let asked = process::run(&mut ask(&schemathesis, address));
    server.stop()?;
    asked.map(|()| Tally::PASSED)
}

/// In a folder of its own below `target`, so that nothing of the machine changes.
fn install() -> Outcome<PathBuf> {
    let folder = workspace::root().join("target/schemathesis");
    let program = folder.join("bin/schemathesis");
    if !program.is_file() {
        machine::python_venv(&folder)?;
        process::run(Command::new(folder.join("bin/pip")).args(["install", "--quiet", SCHEMATHESIS]))?;
    }
    Ok(program)
}

/// With limits that a flood of requests from one person does not reach.
fn demo(docket: &Path, data: &Path, address: SocketAddr) -> Command {
    let mut demo = Command::new(docket);
    demo.current_dir(workspace::root()).arg("demo").arg("--data").arg(data);
    demo.args(["--listen", &address.to_string()]);
    demo.env("DOCKET_REQUESTS_PER_PERSON", "1000000").env("DOCKET_REQUESTS_PER_ADDRESS", "1000000");
    demo
}

fn ask(schemathesis: &Path, address: SocketAddr) -> Command {
    let mut ask = Command::new(schemathesis);
    ask.current_dir(workspace::root().join("target/schemathesis"));
    ask.args(["run", &format!("http://{address}/openapi.json")]);
    ask.args(["--checks", CHECKS, "--exclude-path-regex", STREAMS, "--max-examples", EXAMPLES]);
    ask.args(["--seed", "1", "--generation-database", "none", "--no-color"]);
    ask.env("SCHEMATHESIS_HOOKS", "docket_operator")
        .env("PYTHONPATH", workspace::root().join("xtask/conformance"));
    ask.env("BASE_URL", format!("http://{address}"));
    ask
}
