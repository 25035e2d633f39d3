//! The document knows a shape by its name alone: of two that share one, the later would describe both.

use std::{collections::BTreeMap, fs, path::Path};

#[test]
fn no_two_shapes_share_a_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut places);
    assert!(places.len() > 50, "the shapes are found: {}", places.len());
    let shared: Vec<_> = places.into_iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(shared.is_empty(), "name them apart: {shared:#?}");
}

fn walk(folder: &Path, places: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, places);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            for name in shapes(&fs::read_to_string(&path).unwrap()) {
                places.entry(name).or_default().push(path.display().to_string());
            }
        }
    }
}

/// The names declared after a derive of `ToSchema`. Generic ones are named after what they hold.
fn shapes(source: &str) -> Vec<String> {
    let declared = |rest: &str| {
        let line = rest.lines().find(|line| line.contains("struct ") || line.contains("enum "))?;
        let name = line.split(' ').skip_while(|word| *word != "struct" && *word != "enum").nth(1)?;
        let plain = name.trim_end_matches([';', '(', '{']);
        (!plain.contains('<')).then(|| plain.to_owned())
    };
    source.split("ToSchema)]").skip(1).filter_map(declared).collect()
}
