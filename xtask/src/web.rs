//! The pages: their packages and their build.

use std::{path::Path, process::Command};

use crate::{
    Outcome, machine, process,
    stamp::{self, Stamp},
    workspace,
};

/// Installs the locked packages, unless that was done since the lock last changed.
pub fn install() -> Outcome {
    machine::node()?;
    let web = workspace::web();
    let stamp = Stamp::of(web.join("node_modules/.docket-installed"), &[web.join("package-lock.json")])?;
    if stamp.is_current() {
        return Ok(());
    }
    println!("installing the packages of the pages");
    process::run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.set()
}

/// Builds the apps into web/dist, unless nothing they are made from has changed.
pub fn build() -> Outcome {
    install()?;
    let stamp = Stamp::of(workspace::target().join("xtask/pages-built"), &sources())?;
    if stamp.is_current() && workspace::web().join("dist/start/index.html").is_file() {
        return Ok(());
    }
    println!("building the pages");
    process::run(npm().args(["run", "--silent", "build"]))?;
    stamp.set()
}

/// npm in the folder of the pages; `npm.cmd` is how it is called on Windows.
pub fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(workspace::web());
    npm
}

fn sources() -> Vec<std::path::PathBuf> {
    let tests = workspace::web().join("e2e");
    let is_source = |path: &Path| {
        let text = path.extension().is_some_and(|end| end == "ftl");
        let pages_own = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("web-"));
        !path.starts_with(&tests) && (!text || pages_own)
    };
    stamp::files_below(&[workspace::web(), workspace::root().join("locales")], is_source)
}
