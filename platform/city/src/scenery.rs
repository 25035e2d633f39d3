//! What is drawn beside the streets.

use serde::{Deserialize, Serialize};

use crate::geometry::Spot;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scenery {
    pub areas: Vec<Area>,
    pub lines: Vec<Line>,
    pub buildings: Vec<Building>,
}

/// The order is that of drawing: water lies above what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ground {
    Industry,
    Commerce,
    Learning,
    Shore,
    Wood,
    Park,
    Water,
}

impl Ground {
    pub const ALL: [Self; 7] =
        [Self::Industry, Self::Commerce, Self::Learning, Self::Shore, Self::Wood, Self::Park, Self::Water];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Commerce => "commerce",
            Self::Learning => "learning",
            Self::Shore => "shore",
            Self::Wood => "wood",
            Self::Park => "park",
            Self::Water => "water",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub ground: Ground,
    pub name: Option<String>,
    /// The outline first, then its holes. The last spot of a ring joins the first by itself.
    pub rings: Vec<Vec<Spot>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Course {
    /// The middle of a river, for its name, or a brook as it is.
    River,
    Path,
    Rail,
}

impl Course {
    pub const ALL: [Self; 3] = [Self::River, Self::Path, Self::Rail];

    pub const fn name(self) -> &'static str {
        match self {
            Self::River => "river",
            Self::Path => "path",
            Self::Rail => "rail",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub course: Course,
    pub name: Option<String>,
    pub spots: Vec<Spot>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Building {
    pub ring: Vec<Spot>,
    /// Metres.
    pub height: u16,
    /// Its house number, where it has one.
    pub number: Option<String>,
}

impl Scenery {
    pub(crate) fn spots(&self) -> impl Iterator<Item = &Spot> {
        let areas = self.areas.iter().flat_map(|area| area.rings.iter().flatten());
        let lines = self.lines.iter().flat_map(|line| &line.spots);
        areas.chain(lines).chain(self.buildings.iter().flat_map(|building| &building.ring))
    }
}
