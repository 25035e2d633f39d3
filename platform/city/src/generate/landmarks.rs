//! Districts, and the places people look for by name.

use super::{
    blocks::House,
    dice::Dice,
    names::Names,
    terrain::{COLUMNS, ROWS, Terrain},
    zones::{Zones, middle},
};
use crate::{
    geometry::{Flat, Plane, apart},
    register::{District, Kind, Landmark},
    scenery::Ground,
};

const DISTRICTS: usize = 12;
/// How many of each, and between which distances from the middle.
const SCATTERED: [(Kind, usize, (f64, f64)); 7] = [
    (Kind::Hospital, 2, (0.2, 0.75)),
    (Kind::School, 12, (0.15, 0.95)),
    (Kind::Pharmacy, 14, (0.0, 0.9)),
    (Kind::Hotel, 8, (0.0, 0.5)),
    (Kind::Cafe, 30, (0.0, 0.75)),
    (Kind::Shop, 44, (0.0, 0.95)),
    (Kind::University, 1, (0.0, 2.0)),
];

/// Each as far as can be from those there are, so that they share the city evenly.
pub fn districts(dice: &mut Dice, terrain: &Terrain, plane: &Plane, names: &mut Names) -> Vec<District> {
    let mut spots: Vec<Flat> = vec![terrain.at([COLUMNS as f64 / 2.0, ROWS as f64 / 2.0])];
    while spots.len() < DISTRICTS {
        let tries: Vec<_> = (0..60).filter_map(|_| dry_spot(dice, terrain)).collect();
        let room = |spot: &Flat| spots.iter().map(|other| apart(*spot, *other)).fold(f64::INFINITY, f64::min);
        let best = tries.into_iter().max_by(|one, other| room(one).total_cmp(&room(other)));
        spots.extend(best);
    }
    spots.iter().map(|spot| District { name: names.district(dice), spot: plane.spot(*spot) }).collect()
}

fn dry_spot(dice: &mut Dice, terrain: &Terrain) -> Option<Flat> {
    let grid = [dice.between(0.0, COLUMNS as f64), dice.between(0.0, ROWS as f64)];
    let spot = terrain.at(grid);
    (terrain.outwardness(grid) < 0.85 && !terrain.is_wet(spot, 120.0)).then_some(spot)
}

pub fn landmarks(dice: &mut Dice, houses: &[House], names: &mut Names) -> Vec<Landmark> {
    let mut free: Vec<_> = houses.iter().filter(|house| house.door.is_some()).collect();
    dice.shuffle(&mut free);
    let mut landmarks = Vec::new();
    for (kind, count, (near, far)) in SCATTERED {
        for _ in 0..count {
            let fits = |house: &&House| (near..far).contains(&house.outwardness) && suits(kind, house.ground);
            let Some(found) = free.iter().position(fits) else { break };
            let house = free.swap_remove(found);
            let spot = house.door.as_ref().expect("only houses with a door are free").spot;
            landmarks.push(Landmark { kind, name: names.stem(), spot });
        }
    }
    landmarks
}

fn suits(kind: Kind, ground: Option<Ground>) -> bool {
    match kind {
        Kind::University => ground == Some(Ground::Learning),
        Kind::School | Kind::Hospital => ground.is_none(),
        _ => ground != Some(Ground::Industry),
    }
}

/// The station stands where the railway passes nearest to the middle.
pub fn station(terrain: &Terrain, plane: &Plane, names: &mut Names) -> Landmark {
    let middle = terrain.at([COLUMNS as f64 / 2.0, ROWS as f64 / 2.0]);
    let nearest =
        terrain.rail.iter().min_by(|one, other| apart(**one, middle).total_cmp(&apart(**other, middle)));
    let spot = plane.spot(*nearest.expect("a railway has points"));
    Landmark { kind: Kind::Station, name: names.stem(), spot }
}

/// Parks and waters are looked for by name like anything else.
pub fn open_spaces(
    terrain: &Terrain,
    zones: &Zones,
    plane: &Plane,
    named: &[(usize, String)],
) -> Vec<Landmark> {
    let park = |(zone, name): &(usize, String)| {
        let cells = &zones.all[*zone].cells;
        let points: Vec<_> = cells.iter().map(|cell| terrain.at(middle(*cell))).collect();
        let count = points.len() as f64;
        let mean = [0, 1].map(|axis| points.iter().map(|point| point[axis]).sum::<f64>() / count);
        Landmark { kind: Kind::Park, name: name.clone(), spot: plane.spot(mean) }
    };
    named.iter().map(park).collect()
}
