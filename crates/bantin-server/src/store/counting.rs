//! The count in memory: the truth, once it is known what was kept before. Requests change it
//! and answer from it; what changed waits for the keeper.

use bantin_messages::Argument;
use bantin_messages::messages::LiveNoSalt;
use jiff::civil::Date;

use super::Reading;
use super::sqlite::{Batch, Kept, KeptDay};
use crate::clock::{Event, Moment, TrustedTime};
use crate::log;
use crate::visits::{Calendar, Counter, Earlier, Refused, Salt, Second, Today, Unkept, Visitor};

pub struct Counting {
    counter: Counter,
    time: TrustedTime,
    doubted: bool,
    calendar: Calendar,
    pub unkept: Unkept,
    told: Told,
}

/// What the log said already.
#[derive(Default)]
struct Told {
    day: Option<Date>,
    address: bool,
    full: bool,
    no_salt: bool,
}

impl Counting {
    /// Goes on from what was kept.
    pub fn begin(
        kept: Kept,
        moment: Moment,
        calendar: Calendar,
        most: usize,
    ) -> Result<Counting, getrandom::Error> {
        let at = |kept: &KeptDay| kept.at.unwrap_or_else(|| calendar.midnight(kept.today.day));
        let time = TrustedTime::begin(moment, kept.today.as_ref().map(at));
        let mut unkept = Unkept::default();
        let today = match kept.today {
            Some(kept) => {
                if kept.is_new {
                    unkept.whole();
                }
                kept.today
            }
            None => {
                let day = calendar.day(moment.wall.as_second());
                let mut today = Today::new(day, draw_salt()?, 0);
                let unwatched = |(kept, _): &(Date, u64)| kept.tomorrow().is_ok_and(|next| next < day);
                today.jumped = kept.days.iter().all(unwatched).then(|| moment.wall.as_second());
                unkept.whole();
                today
            }
        };
        let (today, earlier) = add_sums(today, &kept.days);
        let counter = Counter::new(time.began(), today, earlier, most);
        Ok(Counting { counter, time, doubted: false, calendar, unkept, told: Told::default() })
    }

    /// Time passes.
    pub fn pass(&mut self, moment: Moment) {
        let look = self.time.look(moment);
        self.doubted = look.doubted;
        if let Some(event) = look.event {
            log::say(event.message());
        }
        let passed = self.advance(look.now).and_then(|()| match look.event {
            Some(Event::Confirmed(ahead)) => self.set_clock(ahead, moment),
            _ => Ok(()),
        });
        match passed {
            Ok(()) => self.told.no_salt = false,
            Err(error) => {
                self.doubted = true;
                if !std::mem::replace(&mut self.told.no_salt, true) {
                    log::say(LiveNoSalt { error: Argument::of(&error) });
                }
            }
        }
    }

    /// Where the site is, in case its edition says another zone now.
    pub fn is_in(&mut self, calendar: &Calendar) {
        if self.calendar != *calendar {
            self.calendar = calendar.clone();
        }
    }

    /// Somebody is here, now.
    pub fn beat(&mut self, visitor: &Visitor) {
        if let Err(refused) = self.counter.beat(visitor, &mut self.unkept) {
            self.tell(refused);
        }
    }

    pub fn reading(&self) -> Reading {
        Reading { figures: Some(self.counter.figures()), stale: self.doubted }
    }

    /// All is to be kept anew. What the file says of days counts where it is more.
    pub fn merge(&mut self, days: &[(Date, u64)]) {
        self.counter.merge(days, &mut self.unkept);
    }

    /// What is to be kept, and what it was made from, in case that fails.
    pub fn take(&mut self) -> (Batch, Unkept) {
        let mut taken = self.unkept.take();
        let today = self.counter.today();
        let batch = Batch {
            at: self.counter.figures().at,
            head: taken.head.then(|| today.head()),
            changes: std::mem::take(&mut taken.changes),
            whole: taken.whole.then(|| today.clone()),
            day: today.day,
            sums: taken.days.iter().map(|day| (*day, self.counter.sum(*day))).collect(),
        };
        (batch, taken)
    }

    /// It could not be kept.
    pub fn put_back(&mut self, batch: Batch, taken: Unkept) {
        self.unkept.put_back(Unkept { changes: batch.changes, ..taken });
    }

    fn advance(&mut self, now: Second) -> Result<(), getrandom::Error> {
        self.counter.advance(now, &self.calendar, draw_salt, &mut self.unkept)
    }

    fn set_clock(&mut self, ahead: Second, moment: Moment) -> Result<(), getrandom::Error> {
        self.counter.set_clock(ahead, &self.calendar, draw_salt, &mut self.unkept)?;
        self.doubted = false;
        let now = self.time.believe(moment);
        self.advance(now)
    }

    /// Once a day, and about nobody in particular.
    fn tell(&mut self, refused: Refused) {
        let day = self.counter.today().day;
        if self.told.day != Some(day) {
            self.told = Told { day: Some(day), no_salt: self.told.no_salt, ..Told::default() };
        }
        let told = match refused {
            Refused::Address => &mut self.told.address,
            Refused::Day => &mut self.told.full,
        };
        if !std::mem::replace(told, true) {
            log::say(refused.message());
        }
    }
}

/// The sums that were kept; the day may have more than it knows visitors.
fn add_sums(mut today: Today, days: &[(Date, u64)]) -> (Today, Earlier) {
    let mut earlier = Earlier::default();
    for (day, sum) in days {
        if *day == today.day {
            today.nameless = today.nameless.saturating_add(sum.saturating_sub(today.count()));
        } else {
            earlier.set(*day, *sum);
        }
    }
    (today, earlier)
}

pub fn draw_salt() -> Result<Salt, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(Salt::new(bytes))
}
