//! A city out of a seed: the same seed makes the same city, to the last byte of its file.

mod blocks;
mod dice;
mod grounds;
mod landmarks;
mod lattice;
mod names;
mod numbers;
mod ring;
mod terrain;
mod zones;

use kernel::Place;

use crate::{
    City,
    city::Contents,
    geometry::Plane,
    register::Register,
    scenery::{Ground, Scenery},
};
use blocks::Blocks;
use dice::Dice;
use lattice::Lattice;
use names::Names;
use terrain::Terrain;
use zones::Zones;

/// What a generated city starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub seed: u64,
    /// The middle of the old town.
    pub centre: Place,
    pub name: String,
}

/// Said on the map, so that nobody looks for these streets elsewhere.
const ATTRIBUTION: &str = "Imaginary city";

impl Plan {
    pub fn generate(&self) -> City {
        let mut dice = Dice::seeded(self.seed);
        let mut names = Names::new(&mut dice);
        let plane = Plane::around(self.centre);
        let terrain = Terrain::new(&mut dice);
        let zones = Zones::new(&mut dice, &terrain);
        let mut lattice = Lattice::new(&mut dice, &terrain, &zones, &mut names);
        let graph = lattice.build(&terrain, &plane).finish();
        lattice.keep(&terrain, &plane, &graph);
        let blocks = Blocks { terrain: &terrain, lattice: &lattice, zones: &zones, plane: &plane };
        let mut houses = blocks.houses(&mut dice);
        let addresses = numbers::number(&mut houses);
        let districts = landmarks::districts(&mut dice, &terrain, &plane, &mut names);
        let parks = named_parks(&zones, &mut names);
        let mut marks = vec![landmarks::station(&terrain, &plane, &mut names)];
        marks.extend(landmarks::landmarks(&mut dice, &houses, &mut names));
        marks.extend(landmarks::open_spaces(&terrain, &zones, &plane, &parks));
        let scenery = Scenery {
            areas: grounds::areas(&terrain, &zones, &plane, &parks, &mut names),
            lines: grounds::lines(&mut dice, &terrain, &zones, &plane, &mut names),
            buildings: houses.into_iter().map(|house| house.building).collect(),
        };
        let register = Register { streets: lattice.names.clone(), addresses, districts, landmarks: marks };
        City::from_whole(
            Contents { name: self.name.clone(), attribution: ATTRIBUTION.to_owned(), register, scenery },
            graph,
        )
    }
}

/// Which zone is a park, and what it is called.
fn named_parks(zones: &Zones, names: &mut Names) -> Vec<(usize, String)> {
    let parks = zones.all.iter().enumerate().filter(|(_, zone)| zone.ground == Ground::Park);
    parks.map(|(index, _)| (index, names.stem())).collect()
}
