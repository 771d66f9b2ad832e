//! Counts visitors. Every change is told, so that a store can keep it.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::calendar::monday;
use super::online::{ONLINE_FOR, Online};
use super::{AddressKey, Calendar, Figures, Salt, Second, Visitor, VisitorKey};

/// One address adds no more visitors a day, whatever agents it names.
pub const DAILY_PER_ADDRESS: u32 = 500;

/// The whole count.
pub struct Counter {
    now: Second,
    today: Today,
    earlier: Earlier,
    online: Online,
}

/// A day and its visitors.
pub struct Today {
    pub day: Date,
    pub salt: Salt,
    pub visitors: HashMap<VisitorKey, Seen>,
    pub addresses: HashMap<AddressKey, u32>,
    /// Counted, but nobody can recognise them any more.
    pub nameless: u64,
    pub yesterday: Option<Yesterday>,
}

/// Who came over from yesterday, under yesterday's salt; lives five minutes.
pub struct Yesterday {
    pub salt: Salt,
    pub until: Second,
    pub visitors: HashMap<VisitorKey, Seen>,
    pub addresses: HashMap<AddressKey, u32>,
}

/// When a visitor was last seen, and behind which address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub at: Second,
    pub address: AddressKey,
}

/// Visitors of the days before today.
#[derive(Clone, Default)]
pub struct Earlier {
    days: BTreeMap<Date, u64>,
    total: u64,
}

/// What a beat changed in [`Today`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A visitor of today was seen.
    Seen(VisitorKey, Seen),
    /// A visitor who came over has today's key now.
    Recognised(VisitorKey),
    /// An address's visitors today.
    Address(AddressKey, u32),
    /// An address that came over has today's key now.
    AddressRecognised(AddressKey),
}

/// What the passing of time changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Advance {
    /// Days that ended, with their visitors.
    pub ended: Vec<(Date, u64)>,
    /// Today is to be kept anew, as a whole: a day began or yesterday was forgotten.
    pub rewritten: bool,
}

impl Counter {
    pub fn new(now: Second, today: Today, earlier: Earlier) -> Counter {
        let now = today.seen().map(|seen| seen.at).fold(now, Second::max);
        let mut online = Online::new(now);
        today.seen().for_each(|seen| online.enter(seen.at));
        Counter { now, today, earlier, online }
    }

    pub fn today(&self) -> &Today {
        &self.today
    }

    pub fn figures(&self) -> Figures {
        let today = self.today.count();
        Figures {
            online: self.online.total(),
            today,
            week: self.earlier.since(monday(self.today.day)) + today,
            total: self.earlier.total + today,
            at: self.now,
        }
    }

    /// Time passes. It never runs backwards: an earlier `now` is the latest one seen.
    /// Every new day draws a salt; where that fails the count is of no more use.
    pub fn advance<E>(
        &mut self,
        now: Second,
        calendar: &Calendar,
        mut draw: impl FnMut() -> Result<Salt, E>,
    ) -> Result<Advance, E> {
        let mut advance = Advance::default();
        self.now = self.now.max(now);
        let day = calendar.day(self.now);
        if day > self.today.day {
            // Whoever is online at the very next midnight is that day's visitor, also when
            // nobody looked for days. (Samoa once skipped a day: it has no midnight of its own.)
            let midnight = calendar.midnight(day);
            if let Ok(next) = self.today.day.tomorrow()
                && calendar.midnight(next) < midnight
            {
                self.begin(next, calendar.midnight(next), draw()?, &mut advance);
            }
            self.begin(day, midnight, draw()?, &mut advance);
        }
        if self.today.yesterday.as_ref().is_some_and(|yesterday| yesterday.until <= self.now) {
            self.today.forget_yesterday();
            advance.rewritten = true;
        }
        self.online.advance(self.now);
        Ok(advance)
    }

    /// Somebody is here, now. False when their address has used up its day.
    pub fn beat(&mut self, visitor: &Visitor, changes: &mut Vec<Change>) -> bool {
        let key = self.today.salt.visitor(visitor);
        if let Some(seen) = self.today.visitors.get_mut(&key) {
            self.online.renew(seen.at);
            if seen.at != self.now {
                seen.at = self.now;
                changes.push(Change::Seen(key, *seen));
            }
            return true;
        }
        let address = self.today.salt.address(visitor);
        let before = self.today.recognise(visitor, address, changes);
        match before {
            Some(before) => self.online.renew(before),
            None if !self.today.admit(address, changes) => return false,
            None => self.online.enter(self.now),
        }
        let seen = Seen { at: self.now, address };
        self.today.visitors.insert(key, seen);
        changes.push(Change::Seen(key, seen));
        true
    }

    fn begin(&mut self, day: Date, midnight: Second, salt: Salt, advance: &mut Advance) {
        let ended = (self.today.day, self.today.count());
        self.earlier.add(ended.0, ended.1);
        advance.ended.push(ended);
        advance.rewritten = true;
        self.today.begin(day, midnight, salt);
    }
}

impl Today {
    /// A day of which nothing is known but how many were counted.
    pub fn new(day: Date, salt: Salt, nameless: u64) -> Today {
        let (visitors, addresses) = (HashMap::new(), HashMap::new());
        Today { day, salt, visitors, addresses, nameless, yesterday: None }
    }

    pub fn count(&self) -> u64 {
        let carried = self.yesterday.as_ref().map_or(0, |yesterday| yesterday.visitors.len());
        (self.visitors.len() + carried) as u64 + self.nameless
    }

    fn seen(&self) -> impl Iterator<Item = &Seen> {
        let carried = self.yesterday.iter().flat_map(|yesterday| yesterday.visitors.values());
        self.visitors.values().chain(carried)
    }

    /// At midnight whoever is online is the new day's first visitor. Yesterday's salt lives
    /// on while they are: five minutes, or more when a change of zone moved midnight.
    fn begin(&mut self, day: Date, midnight: Second, salt: Salt) {
        let online = |seen: &Seen| seen.at > midnight - ONLINE_FOR;
        let twice_carried = self
            .yesterday
            .take()
            .map_or(0, |old| old.visitors.values().filter(|seen| online(seen)).count() as u64);
        let mut visitors = std::mem::take(&mut self.visitors);
        visitors.retain(|_, seen| online(seen));
        let mut addresses = HashMap::new();
        for seen in visitors.values() {
            *addresses.entry(seen.address).or_default() += 1;
        }
        let last = visitors.values().map(|seen| seen.at).fold(midnight, Second::max);
        let old = std::mem::replace(&mut self.salt, salt);
        self.day = day;
        self.addresses = HashMap::new();
        self.nameless = twice_carried;
        self.yesterday = Some(Yesterday { salt: old, until: last + ONLINE_FOR, visitors, addresses });
    }

    /// Whoever came over and did not come back stays counted.
    fn forget_yesterday(&mut self) {
        if let Some(yesterday) = self.yesterday.take() {
            self.nameless += yesterday.visitors.len() as u64;
        }
    }

    /// When a visitor who came over was last seen; from now on they are today's, and
    /// what came over from their address is charged to it.
    fn recognise(
        &mut self,
        visitor: &Visitor,
        address: AddressKey,
        changes: &mut Vec<Change>,
    ) -> Option<Second> {
        let yesterday = self.yesterday.as_mut()?;
        let old_address = yesterday.salt.address(visitor);
        if let Some(carried) = yesterday.addresses.remove(&old_address) {
            let count = self.addresses.entry(address).or_default();
            *count += carried;
            changes.push(Change::AddressRecognised(old_address));
            changes.push(Change::Address(address, *count));
        }
        let old_key = yesterday.salt.visitor(visitor);
        let seen = yesterday.visitors.remove(&old_key)?;
        changes.push(Change::Recognised(old_key));
        Some(seen.at)
    }

    /// Whether an address may add a visitor; if so, it did.
    fn admit(&mut self, address: AddressKey, changes: &mut Vec<Change>) -> bool {
        let count = self.addresses.entry(address).or_default();
        if *count >= DAILY_PER_ADDRESS {
            return false;
        }
        *count += 1;
        changes.push(Change::Address(address, *count));
        true
    }
}

impl Earlier {
    pub fn add(&mut self, day: Date, visitors: u64) {
        let before = self.days.insert(day, visitors).unwrap_or(0);
        self.total = self.total - before + visitors;
    }

    fn since(&self, day: Date) -> u64 {
        self.days.range(day..).map(|(_, visitors)| visitors).sum()
    }
}

#[cfg(test)]
mod tests;
