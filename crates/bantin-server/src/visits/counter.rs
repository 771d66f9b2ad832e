//! Counts visitors, whatever the time does. Every change is noted for a store to keep.

use bantin_messages::Message;
use bantin_messages::messages::{LiveAddressFull, LiveDayFull};
use jiff::civil::Date;

use super::calendar::monday;
use super::online::{ONLINE_FOR, Online};
use super::today::{DAILY_PER_ADDRESS, Tomorrow};
use super::{Calendar, Change, Earlier, Figures, LARGEST, Salt, Second, Seen, Today, Under, Unkept, Visitor};

/// The whole count.
pub struct Counter {
    now: Second,
    today: Today,
    earlier: Earlier,
    online: Online,
    /// So many visitors a day are kept in memory; whoever comes after them is not counted.
    most: usize,
}

/// Why somebody is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Their address has used up its day.
    Address,
    /// The day holds as many as it may.
    Day,
}

impl Refused {
    /// A line for the operator.
    pub fn message(self) -> Message {
        match self {
            Refused::Address => LiveAddressFull { most: DAILY_PER_ADDRESS.into() }.into(),
            Refused::Day => LiveDayFull.into(),
        }
    }
}

impl Counter {
    pub fn new(now: Second, today: Today, earlier: Earlier, most: usize) -> Counter {
        let mut counter = Counter { now, online: Online::new(now), today, earlier, most };
        counter.now = counter.today.seen().map(|seen| seen.at).fold(now, Second::max);
        counter.enter_online();
        counter
    }

    pub fn today(&self) -> &Today {
        &self.today
    }

    /// A day's visitors.
    pub fn sum(&self, day: Date) -> u64 {
        if day == self.today.day { self.today.count() } else { self.earlier.of(day) }
    }

    /// No figure is larger than [`LARGEST`], which keeps them in their order.
    pub fn figures(&self) -> Figures {
        let today = self.today.count();
        let week = self.earlier.between(monday(self.today.day), self.today.day);
        Figures {
            online: self.online.total().min(LARGEST),
            today: today.min(LARGEST),
            week: week.saturating_add(today).min(LARGEST),
            total: self.earlier.total().saturating_add(today).min(LARGEST),
            at: self.now,
        }
    }

    /// Time passes. It never runs backwards: an earlier `now` is the latest one seen.
    /// Every new day has a salt of its own; where none can be drawn, the day goes on.
    pub fn advance<E>(
        &mut self,
        now: Second,
        calendar: &Calendar,
        mut draw: impl FnMut() -> Result<Salt, E>,
        unkept: &mut Unkept,
    ) -> Result<(), E> {
        self.now = self.now.max(now);
        self.online.advance(self.now);
        let day = calendar.day(self.now);
        if day > self.today.day {
            // Whoever is online at the very next midnight is that day's visitor, also when
            // nobody looked for days. (Samoa once skipped a day: it has no midnight of its own.)
            let midnight = calendar.midnight(day);
            let mut unwatched = false;
            if let Ok(next) = self.today.day.tomorrow()
                && calendar.midnight(next) < midnight
            {
                self.begin(next, calendar.midnight(next), draw()?, unkept);
                unwatched = true;
            }
            self.begin(day, midnight, draw()?, unkept);
            self.today.jumped = unwatched.then_some(self.now);
        }
        if self.today.yesterday.as_ref().is_some_and(|yesterday| yesterday.until <= self.now) {
            self.today.forget_yesterday();
            unkept.forget();
        }
        if self.today.tomorrow.is_none()
            && let Ok(next) = self.today.day.tomorrow()
            && self.now >= calendar.midnight(next).saturating_sub(ONLINE_FOR)
        {
            let salt = draw()?;
            // Nobody has both keys and is taken for one without.
            let seen = self.today.seen().map(|seen| seen.at).max();
            let since = seen.map_or(self.now, |at| at.saturating_add(1));
            let (visitors, addresses) = Default::default();
            self.today.tomorrow = Some(Tomorrow { salt, since, visitors, addresses });
            unkept.head();
        }
        Ok(())
    }

    /// The clock was set, and is believed. What was seen stays as long ago as it was. A day
    /// that thereby becomes another ends as at midnight, and so does its salt; whoever is
    /// online comes over.
    pub fn set_clock<E>(
        &mut self,
        by: Second,
        calendar: &Calendar,
        draw: impl FnOnce() -> Result<Salt, E>,
        unkept: &mut Unkept,
    ) -> Result<(), E> {
        let now = self.now.saturating_add(by);
        let day = calendar.day(now);
        if day != self.today.day {
            let came = self.today.jumped.map(|came| calendar.day(came.saturating_add(by)));
            match came {
                Some(came) if by < 0 && came == day => self.rename_day(day, unkept),
                _ => self.change_day(day, draw()?, by, unkept),
            }
        }
        self.now = now;
        if self.today.tomorrow.is_some() {
            unkept.forget();
        }
        self.today.shift(by);
        self.enter_online();
        unkept.whole();
        Ok(())
    }

    /// Somebody is here, now.
    pub fn beat(&mut self, visitor: &Visitor, unkept: &mut Unkept) -> Result<(), Refused> {
        let key = self.today.salt.visitor(visitor);
        if let Some(seen) = self.today.visitors.get_mut(&key) {
            self.online.renew(seen.at);
            if seen.at != self.now {
                seen.at = self.now;
                unkept.change(Change::Seen(Under::Today, key, *seen));
            }
        } else {
            let address = self.today.salt.address(visitor);
            match self.today.recognise(visitor, address, unkept) {
                Some(before) => self.online.renew(before),
                None if self.today.known() >= self.most => return Err(Refused::Day),
                None if !self.today.admit(address, unkept) => return Err(Refused::Address),
                None => self.online.enter(self.now),
            }
            let seen = Seen { at: self.now, address };
            self.today.visitors.insert(key, seen);
            unkept.change(Change::Seen(Under::Today, key, seen));
            unkept.day(self.today.day);
        }
        if let Some(tomorrow) = &mut self.today.tomorrow {
            tomorrow.enter(visitor, self.now, unkept);
        }
        Ok(())
    }

    /// All is to be kept anew. Another file may say more of a day, such as a backup that was
    /// put in place: the larger sum is right.
    pub fn merge(&mut self, days: &[(Date, u64)], unkept: &mut Unkept) {
        for (day, sum) in days {
            let more = sum.saturating_sub(self.sum(*day));
            if *day == self.today.day {
                self.today.nameless = self.today.nameless.saturating_add(more);
            } else if more > 0 {
                self.earlier.set(*day, *sum);
            }
        }
        self.earlier.days().for_each(|day| unkept.day(day));
        unkept.day(self.today.day);
        unkept.whole();
    }

    fn begin(&mut self, day: Date, midnight: Second, salt: Salt, unkept: &mut Unkept) {
        let counted = self.end_day(day, unkept);
        self.today.begin(day, midnight, salt, counted);
    }

    /// A day that came by a clock ahead, and goes as that is set back, never was: it is the
    /// day that was meant. Its salt was drawn in that, so whoever came is known on.
    fn rename_day(&mut self, day: Date, unkept: &mut Unkept) {
        unkept.day(self.today.day);
        unkept.day(day);
        self.today.nameless = self.today.nameless.saturating_add(self.earlier.take(day));
        self.today.day = day;
        self.today.jumped = None;
    }

    /// The day ends as at midnight. One that came by a clock ahead some days ago, and goes as
    /// that is set back, gives its visitors to the day that follows it; any other keeps its own.
    fn change_day(&mut self, day: Date, salt: Salt, by: Second, unkept: &mut Unkept) {
        let undone = self.today.jumped.is_some() && by < 0;
        let online_since = self.now.saturating_sub(ONLINE_FOR);
        let comes_over = |seen: &Seen| seen.at > online_since;
        let over = self.today.seen().filter(|seen| comes_over(seen)).count() as u64;
        let ended = self.today.day;
        let mut counted = self.end_day(day, unkept);
        if undone {
            counted = counted.saturating_add(self.earlier.take(ended).saturating_sub(over));
        }
        self.today.change_day(day, salt, counted, comes_over);
        self.today.jumped = (by > 0).then_some(self.now);
    }

    /// Keeps today's sum under its day, and gives what another day, which begins, has already.
    fn end_day(&mut self, begins: Date, unkept: &mut Unkept) -> u64 {
        self.earlier.set(self.today.day, self.today.count());
        unkept.day(self.today.day);
        unkept.day(begins);
        unkept.forget();
        self.earlier.take(begins)
    }

    fn enter_online(&mut self) {
        self.online = Online::new(self.now);
        self.today.seen().for_each(|seen| self.online.enter(seen.at));
    }
}

#[cfg(test)]
mod tests;
