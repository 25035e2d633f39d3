//! Makes sure that there is a folder to embed: a clone in which nobody has built the pages yet still compiles, and
//! says on its pages what to do. Building pages needs npm, which a build script has no business to run.

use std::{fs, path::Path};

const MISSING: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Docket</title>\
    <p>The pages are not built yet. Run <code>cargo xtask build</code>, or use the API: <a href=\"/api-docs\">/api-docs</a>.</p></html>\n";

fn main() {
    let dist = Path::new("../dist");
    let start = dist.join("start/index.html");
    if !start.exists() {
        fs::create_dir_all(dist.join("start")).expect("the folder beside this crate can be written");
        fs::write(&start, MISSING).expect("the folder beside this crate can be written");
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../dist");
}
