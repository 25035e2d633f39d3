//! What the generator asks of chance, and noise that needs none.

use kernel::Chance;

pub struct Dice(Chance);

/// Fine enough that no two streets fall on each other.
const STEPS: u32 = 1 << 24;

impl Dice {
    pub fn seeded(seed: u64) -> Self {
        Self(Chance::seeded(seed))
    }

    /// From 0 to below 1.
    pub fn share(&mut self) -> f64 {
        f64::from(self.0.below(STEPS)) / f64::from(STEPS)
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// A whole number from `low` to `high`, both included.
    pub fn count(&mut self, low: u32, high: u32) -> u32 {
        low + self.0.below(high - low + 1)
    }

    pub fn index(&mut self, length: usize) -> usize {
        self.0.below(length as u32) as usize
    }

    pub fn shuffle<T>(&mut self, row: &mut [T]) {
        for last in (1..row.len()).rev() {
            row.swap(last, self.index(last + 1));
        }
    }

    pub fn noise(&mut self) -> Noise {
        Noise(u64::from_le_bytes(self.0.bytes()))
    }
}

/// Hills and hollows between -0.5 and 0.5, one wide on average, the same wherever and whenever one looks.
#[derive(Debug, Clone, Copy)]
pub struct Noise(u64);

impl Noise {
    pub fn at(self, x: f64, y: f64) -> f64 {
        let (column, row) = (x.floor(), y.floor());
        let (across, up) = (smooth(x - column), smooth(y - row));
        let corner = |right: i64, above: i64| self.corner(column as i64 + right, row as i64 + above);
        let low = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * across;
        let high = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * across;
        low + (high - low) * up - 0.5
    }

    /// The finisher of SplitMix64, over the corner's coordinates.
    fn corner(self, column: i64, row: i64) -> f64 {
        let mut mixed = self.0 ^ (column as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^= (row as u64).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn smooth(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}
