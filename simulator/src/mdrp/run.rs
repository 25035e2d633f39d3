//! Every instance below a folder: replayed, written, judged.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use dispatch::planning::Policy;

use super::{
    check::{self, Broken},
    instance::Instance,
    replay::replay,
    summary::{Outcome, Summary},
    table::ReadError,
};

#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("{folder}: {source}")]
    Folder { folder: String, source: io::Error },
    #[error(
        "{folder}: neither it nor a folder in it holds an orders.txt: name the folder of one instance or of several"
    )]
    Nothing { folder: String },
    #[error("{instance}: {} rules broken, first: {first}", .others + 1)]
    Broken { instance: String, first: Box<Broken>, others: usize },
}

/// Replays with so many threads; the answer does not depend on how many.
pub fn run(folder: &Path, out: &Path, jobs: usize) -> Result<Summary, RunError> {
    let folders = instances(folder)?;
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..jobs.clamp(1, folders.len()) {
            scope.spawn(|| {
                while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = one(folder, out);
                    outcomes.lock().expect("no thread panics while it pushes").push(outcome);
                }
            });
        }
    });
    let outcomes = outcomes.into_inner().expect("no thread panics while it pushes");
    let summary = Summary::of(outcomes.into_iter().collect::<Result<_, _>>()?);
    let file = out.join("summary.csv");
    fs::write(&file, summary.csv()).map_err(|source| at(&file, source))?;
    Ok(summary)
}

fn one(folder: &Path, out: &Path) -> Result<Outcome, RunError> {
    let instance = Instance::read(folder)?;
    let played = replay(&instance, &Policy::delivery());
    let out = out.join(&instance.name);
    played.solution.write(&instance, &out).map_err(|source| at(&out, source))?;
    match check::check(&instance, &out)? {
        Ok(measures) => Ok(Outcome { instance: instance.name, measures, longest: played.longest }),
        Err(mut broken) => {
            let first = Box::new(broken.swap_remove(0));
            Err(RunError::Broken { instance: instance.name, first, others: broken.len() })
        }
    }
}

fn instances(folder: &Path) -> Result<Vec<PathBuf>, RunError> {
    let is_instance = |path: &Path| path.join("orders.txt").is_file();
    if is_instance(folder) {
        return Ok(vec![folder.to_owned()]);
    }
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|source| at(folder, source))?;
    let mut found: Vec<PathBuf> =
        entries.iter().map(fs::DirEntry::path).filter(|path| is_instance(path)).collect();
    found.sort();
    if found.is_empty() {
        return Err(RunError::Nothing { folder: folder.display().to_string() });
    }
    Ok(found)
}

fn at(folder: &Path, source: io::Error) -> RunError {
    RunError::Folder { folder: folder.display().to_string(), source }
}
