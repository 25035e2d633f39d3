//! Reads the files of a blueprint from a folder. Only `*.toml` beside each other and `texts/*.ftl` belong to
//! it; a README or the folder `demo` does not.

use std::{fs, io, path::Path};

use crate::{fault::Faults, sources::Sources};

pub fn read(folder: &Path) -> Result<Sources, Faults> {
    let mut files = read_ending(folder, "", "toml")?;
    files.extend(read_ending(folder, "texts/", "ftl")?);
    Ok(files.into_iter().collect())
}

fn read_ending(folder: &Path, inside: &str, ending: &str) -> Result<Vec<(String, String)>, Faults> {
    let refuse = |cause: io::Error| {
        let what =
            format!("cannot be read ({cause}): a blueprint is a folder of *.toml and texts/*.ftl files");
        Faults::whole(inside, what)
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join(inside)).map_err(refuse)? {
        let path = entry.map_err(refuse)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|found| found == ending) {
            files.push((format!("{inside}{name}"), fs::read_to_string(&path).map_err(refuse)?));
        }
    }
    Ok(files)
}
