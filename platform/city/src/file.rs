//! A city as one file: a header that says what it is, and a body that says whether it is whole.
//!
//! Magic, format version, length and checksum of the body, each little-endian; then the body in postcard's encoding.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    City,
    city::Contents,
    geometry::Spot,
    graph::{Graph, NotAGraph, Streets},
};

const MAGIC: [u8; 8] = *b"DOCKCITY";
const VERSION: u32 = 1;
const HEADER: usize = 8 + 4 + 8 + 4;

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("this is no city file: it was not written by `docket city import`")]
    NotACity,
    #[error("the file has format {found}, this program reads format {VERSION}: import the map again")]
    OtherVersion { found: u32 },
    #[error("the file is cut off: {found} of {promised} bytes are there; copy or import it again")]
    CutOff { promised: u64, found: u64 },
    #[error("the file is damaged: its checksum does not fit; copy or import it again")]
    Damaged,
    #[error("the file holds what no city can hold ({0}); import the map again")]
    Nonsense(String),
    #[error("the file cannot be read or written")]
    Io(#[from] io::Error),
}

#[derive(Serialize)]
struct Written<'a> {
    contents: &'a Contents,
    streets: &'a Streets,
}

#[derive(Deserialize)]
struct Read {
    contents: Contents,
    streets: Streets,
}

impl City {
    pub fn to_bytes(&self) -> Vec<u8> {
        let written = Written { contents: self.contents(), streets: self.graph().streets() };
        let body = postcard::to_allocvec(&written).expect("a vector takes all that is written");
        let mut bytes = Vec::with_capacity(HEADER + body.len());
        bytes.extend(MAGIC);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((body.len() as u64).to_le_bytes());
        bytes.extend(crc32fast::hash(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileError> {
        let Read { contents, streets } =
            postcard::from_bytes(body(bytes)?).map_err(|error| FileError::Nonsense(error.to_string()))?;
        contents.check()?;
        let graph =
            Graph::try_from(streets).map_err(|error: NotAGraph| FileError::Nonsense(error.to_string()))?;
        Ok(Self::from_whole(contents, graph))
    }

    pub fn read(path: &Path) -> Result<Self, FileError> {
        Self::from_bytes(&fs::read(path)?)
    }

    /// Writes beside the path first, so that nobody ever reads half a city.
    pub fn write(&self, path: &Path) -> Result<(), FileError> {
        let beside = path.with_extension("part");
        fs::write(&beside, self.to_bytes())?;
        fs::rename(&beside, path)?;
        Ok(())
    }
}

/// The body, once the header vouches for it.
fn body(bytes: &[u8]) -> Result<&[u8], FileError> {
    let mut rest = bytes;
    if take(&mut rest) != Some(MAGIC) {
        return Err(FileError::NotACity);
    }
    let cut_off = || FileError::CutOff { promised: HEADER as u64, found: bytes.len() as u64 };
    let found = u32::from_le_bytes(take(&mut rest).ok_or_else(cut_off)?);
    if found != VERSION {
        return Err(FileError::OtherVersion { found });
    }
    let promised = u64::from_le_bytes(take(&mut rest).ok_or_else(cut_off)?);
    let checksum = u32::from_le_bytes(take(&mut rest).ok_or_else(cut_off)?);
    if rest.len() as u64 != promised {
        return Err(FileError::CutOff { promised, found: rest.len() as u64 });
    }
    if crc32fast::hash(rest) == checksum { Ok(rest) } else { Err(FileError::Damaged) }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, left) = rest.split_first_chunk::<N>()?;
    *rest = left;
    Some(*taken)
}

impl Contents {
    /// What searches and drawings rely on.
    fn check(&self) -> Result<(), FileError> {
        let refused = |what: &str| Err(FileError::Nonsense(what.to_owned()));
        let streets = self.register.streets.len();
        if self.register.addresses.iter().any(|address| address.street as usize >= streets) {
            return refused("an address names a street that is not there");
        }
        let mut spots = self.register.spots().chain(self.scenery.spots());
        if spots.all(|spot: &Spot| spot.is_on_earth()) {
            Ok(())
        } else {
            refused("something lies off the earth")
        }
    }
}
