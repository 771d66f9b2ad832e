//! How many visitors the other days had.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// Visitors of every day but today. A clock that was set can leave days behind that are
/// yet to come: they count in the total, and today begins with what its day has already.
#[derive(Clone, Default)]
pub struct Earlier {
    days: BTreeMap<Date, u64>,
    /// Wider than any figure: what a damaged file says cannot make it overflow.
    total: u128,
}

impl Earlier {
    pub fn set(&mut self, day: Date, visitors: u64) {
        let before = self.days.insert(day, visitors).unwrap_or(0);
        self.total = self.total - u128::from(before) + u128::from(visitors);
    }

    /// A day's visitors; from now on it is counted elsewhere.
    pub fn take(&mut self, day: Date) -> u64 {
        let visitors = self.days.remove(&day).unwrap_or(0);
        self.total -= u128::from(visitors);
        visitors
    }

    pub fn of(&self, day: Date) -> u64 {
        self.days.get(&day).copied().unwrap_or(0)
    }

    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.days.keys().copied()
    }

    pub fn total(&self) -> u64 {
        u64::try_from(self.total).unwrap_or(u64::MAX)
    }

    /// From a day on, and before another.
    pub fn between(&self, from: Date, before: Date) -> u64 {
        if before <= from {
            return 0;
        }
        self.days.range(from..before).fold(0, |sum, (_, visitors)| sum.saturating_add(*visitors))
    }
}
