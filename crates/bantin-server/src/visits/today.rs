//! The day that is being counted: its visitors, known by their hashes, and what midnight
//! does with them.

use std::collections::HashMap;

use jiff::civil::Date;

use super::online::ONLINE_FOR;
use super::{AddressKey, Change, Salt, Second, Seen, Under, Unkept, Visitor, VisitorKey};

/// One address adds no more visitors a day, whatever agents it names.
pub const DAILY_PER_ADDRESS: u32 = 500;

/// A day and its visitors.
#[derive(Clone)]
pub struct Today {
    pub day: Date,
    pub salt: Salt,
    pub visitors: HashMap<VisitorKey, Seen>,
    pub addresses: HashMap<AddressKey, u32>,
    /// Counted, but nobody can recognise them any more.
    pub nameless: u64,
    /// When the day came, if it came by a clock that was set, or after days that nobody
    /// watched. Should the clock go back, its visitors are those of the day that it goes back to.
    pub jumped: Option<Second>,
    pub yesterday: Option<Yesterday>,
    pub tomorrow: Option<Tomorrow>,
}

/// Who came over from yesterday and has no key of today yet, under yesterday's salt; lives
/// five minutes, and only where somebody did.
#[derive(Clone)]
pub struct Yesterday {
    pub salt: Salt,
    pub until: Second,
    pub visitors: HashMap<VisitorKey, Seen>,
    pub addresses: HashMap<AddressKey, u32>,
}

/// The next day's salt, drawn five minutes before midnight, and whoever was seen since
/// then under it: they are known all day tomorrow.
#[derive(Clone)]
pub struct Tomorrow {
    pub salt: Salt,
    /// Whoever is seen from this second on is entered.
    pub since: Second,
    pub visitors: HashMap<VisitorKey, Seen>,
    pub addresses: HashMap<AddressKey, u32>,
}

/// All of a day but its visitors.
#[derive(Clone)]
pub struct Head {
    pub day: Date,
    pub salt: Salt,
    pub nameless: u64,
    pub jumped: Option<Second>,
    pub yesterday: Option<(Salt, Second)>,
    pub tomorrow: Option<(Salt, Second)>,
}

impl Today {
    /// A day of which nothing is known but how many were counted.
    pub fn new(day: Date, salt: Salt, nameless: u64) -> Today {
        let (visitors, addresses) = (HashMap::new(), HashMap::new());
        Today { day, salt, visitors, addresses, nameless, jumped: None, yesterday: None, tomorrow: None }
    }

    /// A day that began while nobody counted: whoever has its key already, and how many came over.
    pub fn with_known(day: Date, midnight: Second, tomorrow: Tomorrow, came_over: u64) -> Today {
        let mut today = Today::new(day, tomorrow.salt, 0);
        today.visitors = tomorrow.visitors;
        today.visitors.retain(|_, seen| seen.at > midnight.saturating_sub(ONLINE_FOR));
        today.addresses = by_address(&today.visitors);
        today.nameless = came_over.saturating_sub(today.count());
        today
    }

    pub fn head(&self) -> Head {
        Head {
            day: self.day,
            salt: self.salt.clone(),
            nameless: self.nameless,
            jumped: self.jumped,
            yesterday: self.yesterday.as_ref().map(|yesterday| (yesterday.salt.clone(), yesterday.until)),
            tomorrow: self.tomorrow.as_ref().map(|tomorrow| (tomorrow.salt.clone(), tomorrow.since)),
        }
    }

    pub fn count(&self) -> u64 {
        (self.known() as u64).saturating_add(self.nameless)
    }

    /// Visitors whose hashes are kept for today.
    pub fn known(&self) -> usize {
        self.visitors.len() + self.yesterday.as_ref().map_or(0, |yesterday| yesterday.visitors.len())
    }

    pub fn seen(&self) -> impl Iterator<Item = &Seen> {
        let carried = self.yesterday.iter().flat_map(|yesterday| yesterday.visitors.values());
        self.visitors.values().chain(carried)
    }

    /// At midnight whoever is online is the new day's first visitor. Those seen since its
    /// salt was drawn have its key. For others (nobody drew it in time) yesterday's salt lives
    /// on while they are online: five minutes, or more when a change of zone moved midnight.
    /// `counted`: what the day has already.
    pub fn begin(&mut self, day: Date, midnight: Second, draw: Salt, counted: u64) {
        let tomorrow = self.tomorrow.take();
        let since = tomorrow.as_ref().map_or(Second::MAX, |tomorrow| tomorrow.since);
        let online_since = midnight.saturating_sub(ONLINE_FOR);
        let (salt, mut known) =
            tomorrow.map_or_else(|| (draw, HashMap::new()), |tomorrow| (tomorrow.salt, tomorrow.visitors));
        known.retain(|_, seen| seen.at > online_since);
        self.change_day(day, salt, counted, |seen| seen.at > online_since && seen.at < since);
        self.addresses = by_address(&known);
        self.visitors = known;
        if let Some(yesterday) = &mut self.yesterday {
            yesterday.until = yesterday.until.max(midnight.saturating_add(ONLINE_FOR));
        }
    }

    /// Another day, by whatever way. Whoever comes over is known by yesterday's salt for
    /// as long as they are online, which is destroyed at once where nobody does.
    pub fn change_day(&mut self, day: Date, salt: Salt, counted: u64, comes_over: impl Fn(&Seen) -> bool) {
        let twice = self.yesterday.take().map_or(0, |old| {
            old.visitors.values().filter(|seen| comes_over(seen)).count() as u64 // under a salt before the last
        });
        let mut visitors = std::mem::take(&mut self.visitors);
        visitors.retain(|_, seen| comes_over(seen));
        let old = std::mem::replace(&mut self.salt, salt);
        self.day = day;
        self.addresses = HashMap::new();
        self.nameless = counted.saturating_add(twice);
        self.jumped = None;
        self.tomorrow = None;
        self.yesterday = visitors.values().map(|seen| seen.at).max().map(|last| {
            let (until, addresses) = (last.saturating_add(ONLINE_FOR), by_address(&visitors));
            Yesterday { salt: old, until, visitors, addresses }
        });
    }

    /// Whoever came over and did not come back stays counted.
    pub fn forget_yesterday(&mut self) {
        if let Some(yesterday) = self.yesterday.take() {
            self.nameless = self.nameless.saturating_add(yesterday.visitors.len() as u64);
        }
    }

    /// When a visitor who came over was last seen; from now on they are today's, and
    /// what came over from their address is charged to it.
    pub fn recognise(
        &mut self,
        visitor: &Visitor,
        address: AddressKey,
        unkept: &mut Unkept,
    ) -> Option<Second> {
        let yesterday = self.yesterday.as_mut()?;
        let old_address = yesterday.salt.address(visitor);
        if let Some(carried) = yesterday.addresses.remove(&old_address) {
            let count = self.addresses.entry(address).or_default();
            *count += carried;
            unkept.change(Change::AddressRecognised(old_address));
            unkept.change(Change::Address(Under::Today, address, *count));
        }
        let old_key = yesterday.salt.visitor(visitor);
        let seen = yesterday.visitors.remove(&old_key)?;
        unkept.change(Change::Recognised(old_key));
        Some(seen.at)
    }

    /// Whether an address may add a visitor; if so, it did.
    pub fn admit(&mut self, address: AddressKey, unkept: &mut Unkept) -> bool {
        let count = self.addresses.entry(address).or_default();
        if *count >= DAILY_PER_ADDRESS {
            return false;
        }
        *count += 1;
        unkept.change(Change::Address(Under::Today, address, *count));
        true
    }

    /// The clock was set: what was seen stays as long ago as it was. Tomorrow is elsewhere.
    pub fn shift(&mut self, by: Second) {
        let shift = |seen: &mut Seen| seen.at = seen.at.saturating_add(by);
        self.visitors.values_mut().for_each(shift);
        self.jumped = self.jumped.map(|at| at.saturating_add(by));
        if let Some(yesterday) = &mut self.yesterday {
            yesterday.until = yesterday.until.saturating_add(by);
            yesterday.visitors.values_mut().for_each(shift);
        }
        self.tomorrow = None;
    }
}

impl Tomorrow {
    /// One of today's visitors was seen.
    pub fn enter(&mut self, visitor: &Visitor, now: Second, unkept: &mut Unkept) {
        if now < self.since {
            return;
        }
        let (key, address) = (self.salt.visitor(visitor), self.salt.address(visitor));
        let seen = Seen { at: now, address };
        match self.visitors.insert(key, seen) {
            Some(before) if before == seen => return,
            Some(_) => {}
            None => {
                let count = self.addresses.entry(address).or_default();
                *count += 1;
                unkept.change(Change::Address(Under::Tomorrow, address, *count));
            }
        }
        unkept.change(Change::Seen(Under::Tomorrow, key, seen));
    }
}

/// How many visitors each address has.
fn by_address(visitors: &HashMap<VisitorKey, Seen>) -> HashMap<AddressKey, u32> {
    let mut addresses = HashMap::new();
    for seen in visitors.values() {
        *addresses.entry(seen.address).or_default() += 1;
    }
    addresses
}
