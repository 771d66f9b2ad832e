//! Who was seen in the last five minutes: one slot a second, so that a beat and a
//! passing second cost the same however many are online.

use super::Second;

/// A visitor is online for so many seconds after a beat.
pub const ONLINE_FOR: Second = 300;

/// Visitors by the second of their last beat.
#[derive(Clone, Debug)]
pub struct Online {
    slots: [u32; ONLINE_FOR as usize],
    total: u64,
    now: Second,
}

impl Online {
    pub fn new(now: Second) -> Online {
        Online { slots: [0; ONLINE_FOR as usize], total: 0, now }
    }

    pub fn total(&self) -> u64 {
        self.total
    }

    /// Time passes; never backwards.
    pub fn advance(&mut self, now: Second) {
        if now.saturating_sub(self.now) >= ONLINE_FOR {
            *self = Online::new(now);
            return;
        }
        while self.now < now {
            self.now += 1;
            let slot = slot(self.now);
            self.total -= u64::from(std::mem::take(&mut self.slots[slot]));
        }
    }

    /// A visitor was last seen at `at`.
    pub fn enter(&mut self, at: Second) {
        if self.holds(at) {
            self.slots[slot(at)] += 1;
            self.total += 1;
        }
    }

    /// The visitor last seen at `before` is seen now.
    pub fn renew(&mut self, before: Second) {
        if self.holds(before) {
            self.slots[slot(before)] -= 1;
            self.total -= 1;
        }
        self.enter(self.now);
    }

    fn holds(&self, at: Second) -> bool {
        at <= self.now && self.now - at < ONLINE_FOR
    }
}

fn slot(at: Second) -> usize {
    at.rem_euclid(ONLINE_FOR) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_is_online_for_five_minutes_and_no_second_more() {
        let mut online = Online::new(1_000);
        online.enter(1_000);
        online.advance(1_299);
        assert_eq!(online.total(), 1);
        online.advance(1_300);
        assert_eq!(online.total(), 0);
    }

    #[test]
    fn a_beat_keeps_a_visitor_and_counts_once() {
        let mut online = Online::new(1_000);
        online.enter(1_000);
        online.advance(1_200);
        online.renew(1_000);
        assert_eq!(online.total(), 1);
        online.advance(1_499);
        assert_eq!(online.total(), 1);
        online.renew(1_200);
        online.advance(2_000);
        assert_eq!(online.total(), 0);
        online.renew(1_499);
        assert_eq!(online.total(), 1);
    }

    #[test]
    fn what_lies_outside_the_window_is_not_entered() {
        let mut online = Online::new(1_000);
        online.enter(700);
        online.enter(701);
        assert_eq!(online.total(), 1);
    }
}
