//! House numbers: odd on one side of a street and even on the other, rising along it.

use std::collections::BTreeMap;

use super::blocks::House;
use crate::register::Address;

/// Numbers all houses that have a door to a street, and answers the addresses they make.
pub fn number(houses: &mut [House]) -> Vec<Address> {
    let mut rows: BTreeMap<(usize, bool), Vec<(f64, usize)>> = BTreeMap::new();
    for (index, house) in houses.iter().enumerate() {
        if let Some(door) = &house.door {
            rows.entry((door.street, door.odd)).or_default().push((door.along, index));
        }
    }
    let mut addresses = Vec::new();
    for ((street, odd), mut row) in rows {
        row.sort_by(|one, other| one.0.total_cmp(&other.0));
        for (place, (_, index)) in row.into_iter().enumerate() {
            let house = &mut houses[index];
            let number = (place * 2 + if odd { 1 } else { 2 }).to_string();
            house.building.number = Some(number.clone());
            let spot = house.door.as_ref().expect("only houses with a door are in a row").spot;
            addresses.push(Address { street: street as u32, number, spot });
        }
    }
    addresses
}
