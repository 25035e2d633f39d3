//! From a place to the nearest address.

use kernel::Place;
use rstar::{RTree, primitives::GeomWithData};

use super::{Hit, What};
use crate::{
    geometry::{Flat, Plane, Spot, apart, middle},
    register::Register,
};

/// A house farther away than this, in metres, does not say where one is.
const NEAR: f64 = 150.0;

#[derive(Debug)]
pub struct Near {
    plane: Plane,
    addresses: RTree<GeomWithData<Flat, (String, Spot)>>,
    districts: RTree<GeomWithData<Flat, String>>,
}

impl Near {
    pub fn of(register: &Register) -> Self {
        let plane = Plane::around(middle(register.spots()));
        let flat = |spot: Spot| plane.flat(spot.place());
        let addresses = register.addresses.iter().map(|address| {
            let text = format!("{} {}", register.streets[address.street as usize], address.number);
            GeomWithData::new(flat(address.spot), (text, address.spot))
        });
        let addresses = RTree::bulk_load(addresses.collect());
        let districts = register.districts.iter();
        let districts =
            districts.map(|district| GeomWithData::new(flat(district.spot), district.name.clone()));
        let districts = RTree::bulk_load(districts.collect());
        Self { plane, addresses, districts }
    }

    /// The district whose middle is nearest.
    pub fn district(&self, spot: Spot) -> Option<String> {
        Some(self.districts.nearest_neighbor(self.plane.flat(spot.place()))?.data.clone())
    }

    pub fn address(&self, place: Place) -> Option<Hit> {
        let here = self.plane.flat(place);
        let found =
            self.addresses.nearest_neighbor(here).filter(|found| apart(here, *found.geom()) <= NEAR)?;
        let (text, spot) = &found.data;
        Some(Hit {
            text: text.clone(),
            district: self.district(*spot),
            place: spot.place(),
            what: What::Address { exact: true },
        })
    }
}
