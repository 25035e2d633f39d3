//! A city from OpenStreetMap data: streets one may drive, names, addresses, and what is drawn around them.

mod read;
mod rings;
mod scenery;
mod streets;
mod tags;

use std::collections::BTreeMap;

use crate::{
    City,
    city::Contents,
    geometry::Spot,
    register::{Address, Register},
};
use read::Extract;

/// The licence asks for it wherever the map is shown.
pub const ATTRIBUTION: &str = "© OpenStreetMap contributors";

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("this is no whole .osm.pbf file: download it again")]
    Damaged(#[from] osmpbf::Error),
    #[error("a way names node {0}, which is not in the file: use an extract with complete ways")]
    MissingNode(i64),
    #[error("there are no streets for cars in this extract")]
    NoStreets,
}

impl City {
    /// Makes a city of an extract in PBF form. Of its streets the largest part is kept in which every place can be
    /// reached from every other.
    pub fn import(pbf: &[u8], name: &str) -> Result<Self, ImportError> {
        let extract = Extract::read(pbf)?;
        let graph = streets::build(&extract)?;
        if graph.is_empty() {
            return Err(ImportError::NoStreets);
        }
        let contents = Contents {
            name: name.to_owned(),
            attribution: ATTRIBUTION.to_owned(),
            register: register(&extract),
            scenery: scenery::draw(&extract),
        };
        Ok(Self::from_whole(contents, graph))
    }
}

fn register(extract: &Extract) -> Register {
    let mut known: BTreeMap<&str, u32> = BTreeMap::new();
    let mut streets = Vec::new();
    let mut addresses = Vec::new();
    for (address, spot) in &extract.addresses {
        let street = *known.entry(&address.street).or_insert_with(|| {
            streets.push(address.street.clone());
            streets.len() as u32 - 1
        });
        addresses.push(Address { street, number: address.number.clone(), spot: *spot });
    }
    Register {
        streets,
        addresses,
        districts: extract.districts.clone(),
        landmarks: extract.landmarks.clone(),
    }
}

/// The mean of a ring's corners: inside all but the oddest houses.
fn middle(ring: &[Spot]) -> Option<Spot> {
    let count = i64::try_from(ring.len()).ok().filter(|count| *count > 0)?;
    let mean =
        |of: fn(&Spot) -> i32| (ring.iter().map(|spot| i64::from(of(spot))).sum::<i64>() / count) as i32;
    Some(Spot { lat: mean(|spot| spot.lat), lng: mean(|spot| spot.lng) })
}
