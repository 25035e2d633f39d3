//! The crates: ours with their place in the house, and everybody else's with their licences.

use std::process::Command;

use serde_json::Value;

use crate::{Outcome, process, workspace};

#[derive(Debug)]
pub struct Brick {
    pub name: String,
    pub licence: Option<String>,
    /// Where it stands in the checkout (`platform/store`); `None` for a crate of somebody else.
    pub folder: Option<String>,
    pub needs: Vec<Need>,
}

#[derive(Debug)]
pub struct Need {
    pub name: String,
    pub only_for_tests: bool,
}

/// Every crate that any build of the workspace can pull in.
pub fn read() -> Outcome<Vec<Brick>> {
    let mut metadata = Command::new("cargo");
    metadata.current_dir(workspace::root()).args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--quiet",
    ]);
    let metadata: Value =
        serde_json::from_str(&process::output(&mut metadata)?).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    Ok(packages.iter().map(brick).collect())
}

fn brick(package: &Value) -> Brick {
    let text = |field: &str| package[field].as_str().map(str::to_owned);
    let needs = package["dependencies"].as_array().into_iter().flatten().map(need).collect();
    let folder = text("manifest_path").and_then(|path| folder_in_checkout(&path));
    Brick { name: text("name").unwrap_or_default(), licence: text("license"), folder, needs }
}

fn need(dependency: &Value) -> Need {
    Need {
        name: dependency["name"].as_str().unwrap_or_default().to_owned(),
        only_for_tests: dependency["kind"] == "dev",
    }
}

fn folder_in_checkout(manifest: &str) -> Option<String> {
    let folder = std::path::Path::new(manifest).parent()?;
    let folder = folder.strip_prefix(workspace::root()).ok()?;
    Some(folder.to_string_lossy().replace('\\', "/"))
}

#[cfg(test)]
pub fn sample(folder: &str, needs: &[&str]) -> Brick {
    let needs = needs.iter().map(|name| Need { name: (*name).into(), only_for_tests: false }).collect();
    let name = folder.rsplit('/').next().unwrap_or(folder).to_owned();
    Brick { name, licence: None, folder: Some(folder.into()), needs }
}
