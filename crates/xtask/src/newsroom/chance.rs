//! Repeatable chance (splitmix64). Knows nothing of articles.

pub struct Chance(u64);

impl Chance {
    /// The chance that belongs to one thing: the same seed and number always draw alike.
    pub fn new(seed: u64, number: u64) -> Self {
        let mut start = Self(seed);
        let own = start.next() ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(own)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    /// True in `part` of `whole` cases.
    pub fn happens(&mut self, part: u64, whole: u64) -> bool {
        self.below(whole) < part
    }
}
