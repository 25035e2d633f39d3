//! What is wrong with a blueprint, and where.

use std::{fmt, path::Path, sync::Arc};

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub file: Arc<str>,
    /// Counted from 1; 0 is the file as a whole.
    pub line: usize,
}

/// One thing that is wrong; the reason ends with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub spot: Spot,
    pub reason: String,
}

/// All that was found wrong, in the order of files and lines. Never empty when handed out as an error.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// A whole file or folder that cannot be used.
    pub(crate) fn whole(file: &str, reason: impl fmt::Display) -> Self {
        Self(vec![Fault { spot: Spot { file: file.into(), line: 0 }, reason: reason.to_string() }])
    }

    /// Names the files as seen from where the folder was asked for.
    pub(crate) fn under(self, folder: &Path) -> Self {
        let seen = |spot: Spot| Spot { file: folder.join(&*spot.file).to_string_lossy().into(), ..spot };
        Self(self.0.into_iter().map(|fault| Fault { spot: seen(fault.spot), ..fault }).collect())
    }
}

impl FromIterator<Fault> for Faults {
    fn from_iter<I: IntoIterator<Item = Fault>>(faults: I) -> Self {
        let mut faults: Vec<Fault> = faults.into_iter().collect();
        faults.sort();
        faults.dedup();
        Self(faults)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.file),
            line => write!(f, "{}:{line}", self.file),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.spot, self.reason)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut faults = self.0.iter();
        if let Some(first) = faults.next() {
            first.fmt(f)?;
        }
        faults.try_for_each(|fault| write!(f, "\n{fault}"))
    }
}

impl std::error::Error for Faults {}
