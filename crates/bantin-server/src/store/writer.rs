//! The thread that counts and commits: whatever waits is one transaction, and nobody
//! is answered before it is kept. When the store fails, the count in memory is thrown
//! away and read again from what was kept: nothing is counted twice.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::sqlite::{Place, Sqlite, StoreError};
use super::{Command, Reading};
use crate::visits::{Counter, Earlier, Figures, Salt, Second, Today};
use crate::{Clock, EditionFacts, log};

/// Time passes without visitors too: salts are destroyed when they are due.
const TICK: Duration = Duration::from_secs(1);

/// Commands of one transaction.
const BATCH: usize = 1_000;

pub struct Writer {
    place: Place,
    clock: Clock,
    facts: Arc<EditionFacts>,
    last: Arc<Mutex<Reading>>,
    state: State,
}

enum State {
    Counting(Box<Open>),
    /// The second of the last attempt, once there was one.
    Down(Option<Second>),
}

struct Open {
    sqlite: Sqlite,
    counter: Counter,
}

#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no random numbers for the day's salt: {0}")]
    Salt(#[from] getrandom::Error),
    #[error("tried within this second")]
    Tried,
}

impl Writer {
    pub fn new(place: Place, clock: Clock, facts: Arc<EditionFacts>, last: Arc<Mutex<Reading>>) -> Writer {
        Writer { place, clock, facts, last, state: State::Down(None) }
    }

    /// Until every handle is gone.
    pub fn run(mut self, inbox: &Receiver<Command>) {
        loop {
            let first = match inbox.recv_timeout(TICK) {
                Ok(command) => Some(command),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let batch: Vec<Command> = first.into_iter().chain(inbox.try_iter().take(BATCH - 1)).collect();
            let reading = self.answer(&batch);
            for command in batch {
                let _ = command.answer.send(reading);
            }
        }
    }

    fn answer(&mut self, batch: &[Command]) -> Reading {
        let now = self.clock.now();
        let counted = self.count(now, batch);
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match counted {
            Ok(figures) => *last = Reading { figures: Some(figures), stale: false },
            Err(trouble) => {
                last.stale = true;
                let counting = matches!(self.state, State::Counting(_) | State::Down(None));
                if counting {
                    log::say(format_args!("{trouble}; the figures stand still, pages are served"));
                }
                self.state = State::Down(Some(now));
            }
        }
        *last
    }

    fn count(&mut self, now: Second, batch: &[Command]) -> Result<Figures, Trouble> {
        let calendar = self.facts.site().calendar.clone();
        if let State::Down(tried) = self.state {
            if tried == Some(now) {
                return Err(Trouble::Tried);
            }
            let open = Open::read(&self.place, now, || calendar.day(now))?;
            if tried.is_some() {
                log::say("the store answers again; the figures are right");
            }
            self.state = State::Counting(Box::new(open));
        }
        let State::Counting(open) = &mut self.state else { return Err(Trouble::Tried) };
        let advance = open.counter.advance(now, &calendar, draw_salt)?;
        if advance.rewritten {
            open.sqlite.keep_ended(&advance.ended)?;
            open.sqlite.rewrite(open.counter.today())?;
        }
        let mut changes = Vec::new();
        for visitor in batch.iter().filter_map(|command| command.visitor.as_ref()) {
            open.counter.beat(visitor, &mut changes);
        }
        if !changes.is_empty() || advance.rewritten {
            open.sqlite.keep(open.counter.today(), &changes)?;
        }
        Ok(open.counter.figures())
    }
}

impl Open {
    /// What was kept. Days never go back: a later one that was kept is today.
    fn read(place: &Place, now: Second, day: impl FnOnce() -> jiff::civil::Date) -> Result<Open, Trouble> {
        let (mut sqlite, kept) = Sqlite::open(place)?;
        let newest = kept.days.iter().map(|(day, _)| *day).max();
        let sum = |of| kept.days.iter().find(|(day, _)| *day == of).map_or(0, |(_, sum)| *sum);
        let today = match kept.today {
            Some(mut today) if newest.is_none_or(|newest| newest <= today.day) => {
                today.nameless += sum(today.day).saturating_sub(today.count());
                today
            }
            _ => {
                let clock = day();
                let day = newest.map_or(clock, |newest| newest.max(clock));
                let today = Today::new(day, draw_salt()?, sum(day));
                sqlite.rewrite(&today)?;
                today
            }
        };
        let mut earlier = Earlier::default();
        for (day, sum) in kept.days.iter().filter(|(day, _)| *day < today.day) {
            earlier.add(*day, *sum);
        }
        Ok(Open { sqlite, counter: Counter::new(now, today, earlier) })
    }
}

fn draw_salt() -> Result<Salt, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(Salt::new(bytes))
}
