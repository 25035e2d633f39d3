//! Where PostgreSQL's programs are, and as whom they may run.

use std::{
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const MISSING: &str = "PostgreSQL's server programs were not found, and every store test runs on both engines. \
    Install them (Debian and Ubuntu: `apt-get install postgresql`; macOS: `brew install postgresql`), or name the folder \
    that holds `initdb` and `pg_ctl` in DOCKET_TEST_POSTGRES_BIN.";

/// The folder with `initdb` and `pg_ctl`.
pub fn folder() -> PathBuf {
    named().or_else(newest_packaged).or_else(on_the_path).expect(MISSING)
}

#[expect(clippy::disallowed_methods, reason = "tests have no settings file; this is their one variable")]
fn named() -> Option<PathBuf> {
    let named = PathBuf::from(std::env::var_os("DOCKET_TEST_POSTGRES_BIN")?);
    assert!(has_programs(&named), "DOCKET_TEST_POSTGRES_BIN={} holds no `initdb`", named.display());
    Some(named)
}

/// Debian keeps each major version in a folder of its own and puts none of them on the `PATH`.
fn newest_packaged() -> Option<PathBuf> {
    let versions = Path::new("/usr/lib/postgresql").read_dir().ok()?;
    let newest_first = |folder: &PathBuf| {
        let version = folder.parent().and_then(Path::file_name).and_then(|name| name.to_str()?.parse().ok());
        std::cmp::Reverse(version.unwrap_or(0_u32))
    };
    let mut folders: Vec<PathBuf> = versions.flatten().map(|entry| entry.path().join("bin")).collect();
    folders.sort_by_key(newest_first);
    folders.into_iter().find(|folder| has_programs(folder))
}

#[expect(clippy::disallowed_methods, reason = "the path is where programs are looked for")]
fn on_the_path() -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).find(|folder| has_programs(folder))
}

fn has_programs(folder: &Path) -> bool {
    ["initdb", "pg_ctl"].iter().all(|program| folder.join(program).is_file())
}

/// A shell that owns `folder`. The server refuses to run as root, so root gives the folder and the shell away.
pub fn shell_owning(folder: &Path) -> Command {
    if !is_owned_by_root(folder) {
        return Command::new("sh");
    }
    let user = ["postgres", "nobody"].into_iter().find(|user| succeeds("id", &["-u", user]));
    let user = user.expect("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody`");
    let text = folder.to_str().expect("the folder's name was made of ASCII");
    assert!(succeeds("chown", &[user, text]), "root cannot give {text} to {user}");
    shell_as(user)
}

/// A shell of whoever owns `folder`, which `shell_owning` settled.
pub fn shell_of_the_owner(folder: &Path) -> Command {
    let owner = folder.metadata().expect("the folder is there").uid();
    if owner == myself() { Command::new("sh") } else { shell_as(&owner.to_string()) }
}

fn myself() -> u32 {
    let said = Command::new("id").arg("-u").output().expect("`id` says who runs the tests");
    String::from_utf8_lossy(&said.stdout).trim().parse().expect("`id -u` prints a number")
}

fn shell_as(user: &str) -> Command {
    let mut shell = Command::new("setpriv");
    shell.args([&format!("--reuid={user}"), "--clear-groups", "sh"]);
    shell
}

fn is_owned_by_root(folder: &Path) -> bool {
    folder.metadata().expect("the folder was just made").uid() == 0
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let ran = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ran.is_ok_and(|status| status.success())
}
