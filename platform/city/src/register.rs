//! What has a name and a place: addresses, districts, landmarks.

use serde::{Deserialize, Serialize};

use crate::geometry::Spot;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Register {
    /// Names of streets that addresses have.
    pub streets: Vec<String>,
    pub addresses: Vec<Address>,
    pub districts: Vec<District>,
    pub landmarks: Vec<Landmark>,
}

/// A house number in a street; the spot is where one stands before the door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Address {
    pub street: u32,
    pub number: String,
    pub spot: Spot,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct District {
    pub name: String,
    pub spot: Spot,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Landmark {
    pub kind: Kind,
    pub name: String,
    pub spot: Spot,
}

/// What a landmark is. Its name is a name of its own, so pages say the kind in their reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    Station,
    Hospital,
    University,
    School,
    Pharmacy,
    Hotel,
    Cafe,
    Shop,
    Park,
    Water,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Station => "station",
            Self::Hospital => "hospital",
            Self::University => "university",
            Self::School => "school",
            Self::Pharmacy => "pharmacy",
            Self::Hotel => "hotel",
            Self::Cafe => "cafe",
            Self::Shop => "shop",
            Self::Park => "park",
            Self::Water => "water",
        }
    }
}

impl Register {
    pub(crate) fn spots(&self) -> impl Iterator<Item = &Spot> {
        let addresses = self.addresses.iter().map(|address| &address.spot);
        let districts = self.districts.iter().map(|district| &district.spot);
        addresses.chain(districts).chain(self.landmarks.iter().map(|landmark| &landmark.spot))
    }
}
