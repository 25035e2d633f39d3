//! The texts are embedded by a macro that notices changed files but not new ones.

fn main() {
    println!("cargo:rerun-if-changed=../../locales");
}
