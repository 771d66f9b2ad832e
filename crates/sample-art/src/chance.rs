//! Repeatable chance: the same seed always draws the same picture. Knows nothing of drawing.

/// A small generator (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to, not including, 1.
    pub fn unit(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (scramble(self.0) >> 40) as f32 / (1u64 << 24) as f32
    }

    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[(self.unit() * from.len() as f32) as usize]
    }
}

/// Smooth noise along a line, about -1 to 1.
pub fn noise(seed: u64, x: f32) -> f32 {
    let cell = x.floor();
    let t = x - cell;
    let ease = t * t * (3.0 - 2.0 * t);
    let at = |i: f32| {
        let mixed = scramble(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ (i as i64 as u64));
        (mixed >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    };
    at(cell) + (at(cell + 1.0) - at(cell)) * ease
}

/// Noise with finer and finer detail on it.
pub fn rough(seed: u64, x: f32, octaves: u32) -> f32 {
    let mut sum = 0.0;
    let mut size = 0.5;
    let mut fine = 1.0;
    for octave in 0..octaves {
        sum += size * noise(seed.wrapping_add(u64::from(octave) * 7919), x * fine);
        size *= 0.5;
        fine *= 2.03;
    }
    sum
}

fn scramble(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
