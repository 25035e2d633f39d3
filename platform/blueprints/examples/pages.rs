//! Writes the page of every blueprint that comes with the program to `docs/blueprints/`.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/blueprints");
    fs::create_dir_all(&folder)?;
    for name in blueprints::names() {
        let blueprint = blueprints::built_in(name).expect("every name has a blueprint");
        fs::write(folder.join(format!("{name}.md")), blueprints::page(&blueprint))?;
    }
    Ok(())
}
