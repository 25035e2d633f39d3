//! Work is skipped when what it was made from has not changed. A stamp is a file with the hash of the inputs.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::Outcome;

pub struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    /// Of all files given, by name and content.
    pub fn of(file: impl Into<PathBuf>, inputs: &[PathBuf]) -> Outcome<Self> {
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            input.hash(&mut hasher);
            let bytes = fs::read(input).map_err(|error| format!("{}: {error}", input.display()))?;
            bytes.hash(&mut hasher);
        }
        Ok(Self { file: file.into(), hash: format!("{:016x}", hasher.finish()) })
    }

    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|before| before == self.hash)
    }

    /// Call it after the work succeeded.
    pub fn set(&self) -> Outcome {
        let folder = self.file.parent().expect("a stamp stands in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.file, &self.hash))
            .map_err(|error| format!("{}: {error}", self.file.display()))
    }
}

/// The files below some folders that git would keep, sorted.
pub fn files_below(folders: &[PathBuf], wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let walk = |folder: &PathBuf| ignore::WalkBuilder::new(folder).require_git(false).build();
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(walk)
        .filter_map(Result::ok)
        .map(ignore::DirEntry::into_path)
        .filter(|path| path.is_file() && wanted(path))
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_an_input_changes() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("input");
        fs::write(&input, "one").unwrap();
        let stamp = || Stamp::of(folder.path().join("made/stamp"), std::slice::from_ref(&input)).unwrap();
        assert!(!stamp().is_current());
        stamp().set().unwrap();
        assert!(stamp().is_current());
        fs::write(&input, "two").unwrap();
        assert!(!stamp().is_current());
    }

    #[test]
    fn ignored_files_do_not_count() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [(".gitignore", "dist\n"), ("a.ts", ""), ("b.md", "")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        fs::create_dir(folder.path().join("dist")).unwrap();
        fs::write(folder.path().join("dist/c.ts"), "").unwrap();
        let found =
            files_below(&[folder.path().into()], |path| path.extension().is_some_and(|end| end == "ts"));
        assert_eq!(found, [folder.path().join("a.ts")]);
    }
}
