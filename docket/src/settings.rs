//! What can be configured. Everything has a default: `docket serve` needs none of it. This is the one place that reads
//! the environment.

use std::{net::SocketAddr, path::PathBuf, str::FromStr};

use clap::Args;
use store::{Location, Options};
use tracing_subscriber::EnvFilter;

#[derive(Debug, Clone, Args)]
pub struct Keeping {
    /// The folder of the embedded database and of this installation's secret
    #[arg(long, default_value = "docket-data")]
    pub data: PathBuf,
}

#[derive(Debug, Clone, Args)]
pub struct Serving {
    /// The address to listen at
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    #[command(flatten)]
    pub keeping: Keeping,
}

#[derive(Debug, thiserror::Error)]
#[error("the environment variable {name} cannot be read: {reason}")]
pub struct BadSetting {
    name: &'static str,
    reason: String,
}

impl Keeping {
    /// `DATABASE_URL` chooses PostgreSQL; without it rows are kept in the folder.
    pub fn store(&self) -> Options {
        let location = match variable("DATABASE_URL") {
            Some(address) => Location::Postgres(address),
            None => Location::Folder(self.data.clone()),
        };
        Options::at(location)
    }
}

/// The limits and modes of the API, from the environment.
pub fn api(demo: bool) -> Result<api::Settings, BadSetting> {
    let usual = api::Settings::default();
    Ok(api::Settings {
        demo,
        trusted_proxies: number("DOCKET_TRUSTED_PROXIES", usual.trusted_proxies)?,
        per_person: number("DOCKET_REQUESTS_PER_PERSON", usual.per_person)?,
        per_address: number("DOCKET_REQUESTS_PER_ADDRESS", usual.per_address)?,
        body_bytes_max: number("DOCKET_BODY_BYTES_MAX", usual.body_bytes_max)?,
        webhooks: webhooks(demo),
        request_seconds_max: number("DOCKET_REQUEST_SECONDS_MAX", usual.request_seconds_max)?,
    })
}

/// `DOCKET_WEBHOOK_HOSTS`, separated by commas, are the hosts that webhooks may go to.
fn webhooks(demo: bool) -> webhooks::Reach {
    let hosts = variable("DOCKET_WEBHOOK_HOSTS").unwrap_or_default().to_ascii_lowercase();
    let hosts = hosts.split(',').map(str::trim).filter(|host| !host.is_empty()).map(str::to_owned);
    webhooks::Reach { private: demo, hosts: hosts.collect() }
}

/// How many one-time codes an address may ask for in an hour, if other than usual.
pub fn codes_per_address() -> Result<Option<u32>, BadSetting> {
    match variable("DOCKET_CODES_PER_ADDRESS") {
        Some(_) => number("DOCKET_CODES_PER_ADDRESS", 0).map(Some),
        None => Ok(None),
    }
}

/// The secret that several copies of the program share; a single copy keeps its own in the data folder.
pub fn secret() -> Option<String> {
    variable("DOCKET_SECRET")
}

/// `RUST_LOG` chooses what is logged, `DOCKET_LOG=json` how.
pub fn start_logging() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if variable("DOCKET_LOG").as_deref() == Some("json") { lines.json().init() } else { lines.init() }
}

fn number<N: FromStr<Err: ToString>>(name: &'static str, usual: N) -> Result<N, BadSetting> {
    match variable(name) {
        Some(text) => text.parse().map_err(|error: N::Err| BadSetting { name, reason: error.to_string() }),
        None => Ok(usual),
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
