//! Where things stand on disk.

use std::path::{Path, PathBuf};

use crate::machine;

/// The top of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the checkout")
}

pub fn web() -> PathBuf {
    root().join("web")
}

/// Cargo's output folder, which people may have moved.
pub fn target() -> PathBuf {
    let moved = machine::setting("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(moved.unwrap_or_else(|| "target".into()))
}

/// The program as `cargo build --release` leaves it.
pub fn docket() -> PathBuf {
    target().join("release").join(if cfg!(windows) { "docket.exe" } else { "docket" })
}
