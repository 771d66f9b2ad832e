//! What the store does not keep yet. Bounded: where too much waits, the day is kept anew
//! as a whole, from memory.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{AddressKey, Seen, Under, VisitorKey};

/// So many changes may wait, some 6 MB.
const MOST_CHANGES: usize = 100_000;

/// What a beat changed in a day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A visitor was seen.
    Seen(Under, VisitorKey, Seen),
    /// A visitor who came over from yesterday has today's key now.
    Recognised(VisitorKey),
    /// An address's visitors.
    Address(Under, AddressKey, u32),
    /// An address that came over has today's key now.
    AddressRecognised(AddressKey),
}

/// Changes since the store was last written.
#[derive(Default)]
pub struct Unkept {
    /// Goes up with every change; never back.
    pub number: u64,
    /// The day is to be kept anew, with all its visitors.
    pub whole: bool,
    /// A salt's time is over: it is to leave the file.
    pub forgets: bool,
    /// The day's own row is to be kept: its salts.
    pub head: bool,
    pub changes: Vec<Change>,
    /// Days whose sums changed.
    pub days: BTreeSet<Date>,
}

impl Unkept {
    pub fn is_empty(&self) -> bool {
        !self.whole && !self.head && self.changes.is_empty() && self.days.is_empty()
    }

    pub fn change(&mut self, change: Change) {
        self.number += 1;
        if self.whole {
            return;
        }
        if self.changes.len() < MOST_CHANGES { self.changes.push(change) } else { self.whole() }
    }

    pub fn head(&mut self) {
        self.number += 1;
        self.head = true;
    }

    pub fn whole(&mut self) {
        self.number += 1;
        self.whole = true;
        self.changes = Vec::new();
    }

    /// A salt is gone from memory, and whoever was known by it.
    pub fn forget(&mut self) {
        self.whole();
        self.forgets = true;
    }

    pub fn day(&mut self, day: Date) {
        self.number += 1;
        self.days.insert(day);
    }

    /// All of it, for the store to write.
    pub fn take(&mut self) -> Unkept {
        let number = self.number;
        std::mem::replace(self, Unkept { number, ..Unkept::default() })
    }

    /// What was taken could not be written. It is older than what is here.
    pub fn put_back(&mut self, mut taken: Unkept) {
        taken.changes.append(&mut self.changes);
        self.changes = taken.changes;
        self.whole |= taken.whole;
        self.forgets |= taken.forgets;
        self.head |= taken.head;
        self.days.append(&mut taken.days);
        if self.whole || self.changes.len() > MOST_CHANGES {
            self.whole();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_bounded() {
        let mut unkept = Unkept::default();
        let change = |n: i64| Change::Address(Under::Today, AddressKey::new(n), 1);
        (0..MOST_CHANGES as i64).for_each(|n| unkept.change(change(n)));
        assert!(!unkept.whole && unkept.changes.len() == MOST_CHANGES);
        let taken = unkept.take();
        assert!(unkept.is_empty());
        unkept.change(change(-1));
        unkept.put_back(taken);
        assert!(unkept.whole && unkept.changes.is_empty());
        unkept.change(change(-2));
        assert!(unkept.changes.is_empty());
    }

    #[test]
    fn what_could_not_be_written_is_written_before_what_came_later() {
        let mut unkept = Unkept::default();
        unkept.change(Change::AddressRecognised(AddressKey::new(1)));
        let taken = unkept.take();
        unkept.change(Change::AddressRecognised(AddressKey::new(2)));
        unkept.put_back(taken);
        let order = [1, 2].map(|n| Change::AddressRecognised(AddressKey::new(n)));
        assert!(unkept.changes == order);
    }
}
