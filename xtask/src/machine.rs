//! What the machine has, and how to get what it lacks: Node, PostgreSQL, Chromium.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use semver::Version;

use crate::{Outcome, process};

const NODE_MIN: Version = Version::new(20, 19, 0);

#[expect(clippy::disallowed_methods, reason = "the tool's one place that reads the environment")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

pub fn node() -> Outcome<Version> {
    let advice = format!("the pages need Node {NODE_MIN} or newer with npm: see https://nodejs.org");
    let said = process::output(Command::new("node").arg("--version"));
    let said = said.map_err(|_| format!("node was not found; {advice}"))?;
    let version = Version::parse(said.trim().trim_start_matches('v')).map_err(|_| advice.clone())?;
    if version < NODE_MIN { Err(format!("node is {version}; {advice}")) } else { Ok(version) }
}

/// The folder with `initdb` and `pg_ctl`, installed from the system's packages if need be.
pub fn postgres() -> Outcome<PathBuf> {
    if let Some(folder) = find_postgres() {
        return Ok(folder);
    }
    install(&["postgresql"])?;
    find_postgres().ok_or_else(|| {
        "PostgreSQL was not found: install it (Debian: apt-get install postgresql, macOS: brew install postgresql), \
         or name the folder of initdb in DOCKET_TEST_POSTGRES_BIN"
            .into()
    })
}

fn find_postgres() -> Option<PathBuf> {
    let named = setting("DOCKET_TEST_POSTGRES_BIN").map(PathBuf::from);
    let mut packaged = subfolders("/usr/lib/postgresql");
    packaged.sort_by_key(|folder| folder.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok()));
    let packaged = packaged.into_iter().rev().map(|folder| folder.join("bin"));
    // A link on the path must be followed: initdb looks for its siblings beside itself.
    let on_path = on_path("initdb").and_then(|file| Some(fs::canonicalize(file).ok()?.parent()?.to_owned()));
    let has_both = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file();
    named.into_iter().chain(packaged).chain(on_path).find(has_both)
}

/// The browser of the page tests, with fonts for all five languages.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(browser) = find_chromium() {
        return Ok(browser);
    }
    install(&["chromium", "fonts-noto-core", "fonts-noto-cjk"])?;
    find_chromium().ok_or_else(|| {
        "Chromium was not found: install it (Debian: apt-get install chromium), or name a Chrome in CHROME".into()
    })
}

fn find_chromium() -> Option<PathBuf> {
    let named = setting("CHROME").map(PathBuf::from).filter(|browser| browser.is_file());
    named.or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))
}

/// A folder into which Python programs can be installed without touching the machine's own.
pub fn python_venv(folder: &Path) -> Outcome {
    let advice = "the conformance step needs Python 3 with venv (Debian: apt-get install python3-venv)";
    if on_path("python3").is_none() {
        install(&["python3", "python3-venv"])?;
    }
    let make = || process::run(Command::new("python3").args(["-m", "venv"]).arg(folder));
    if make().is_err() {
        install(&["python3-venv"])?;
        make().map_err(|reason| format!("{reason}\n{advice}"))?;
    }
    Ok(())
}

/// Installs Debian packages when this machine lets us; otherwise the caller says what to do.
fn install(packages: &[&str]) -> Outcome {
    if on_path("apt-get").is_none() || !is_root() {
        return Ok(());
    }
    println!("installing {}", packages.join(" "));
    process::run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive").args([
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
    ]);
    process::run(install.args(packages))
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = setting("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn subfolders(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
