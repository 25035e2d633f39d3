//! The ring road: around the city along lines of the lattice, with its corners cut.

use super::zones::Cell;

/// The lines it follows, and how many blocks its corners are cut by.
const WEST: usize = 6;
const EAST: usize = 38;
const SOUTH: usize = 6;
const NORTH: usize = 30;
const CUT: usize = 6;
/// Whether the side that begins at a crossing belongs to the ring.
pub fn on_ring((column, row): Cell, north: bool) -> bool {
    if north {
        (column == WEST || column == EAST) && (SOUTH + CUT..NORTH - CUT).contains(&row)
    } else {
        (row == SOUTH || row == NORTH) && (WEST + CUT..EAST - CUT).contains(&column)
    }
}

/// The crossings at the cut corners of the ring, in the order in which they are passed.
pub fn corners() -> [Vec<Cell>; 4] {
    let steps = 0..=CUT;
    [
        steps.clone().map(|step| (WEST + CUT - step, SOUTH + step)).collect(),
        steps.clone().map(|step| (EAST - CUT + step, SOUTH + step)).collect(),
        steps.clone().map(|step| (WEST + CUT - step, NORTH - step)).collect(),
        steps.map(|step| (EAST - CUT + step, NORTH - step)).collect(),
    ]
}

/// Whether a block is cut in two by a corner of the ring.
pub fn under_ring((column, row): Cell) -> bool {
    let cuts = |ends: &[Cell]| {
        let (a, b) = (ends[0], ends[1]);
        (a.0.min(b.0), a.1.min(b.1)) == (column, row)
    };
    corners().iter().any(|corner| corner.windows(2).any(cuts))
}

/// Whether a crossing lies on the ring. Small lanes end before it.
pub fn touches((column, row): Cell) -> bool {
    let sides = [
        on_ring((column, row), true),
        on_ring((column, row), false),
        row > 0 && on_ring((column, row - 1), true),
        column > 0 && on_ring((column - 1, row), false),
    ];
    sides.contains(&true) || corners().iter().flatten().any(|corner| *corner == (column, row))
}
