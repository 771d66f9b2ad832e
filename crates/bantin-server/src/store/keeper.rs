//! The thread that keeps the count. What it cannot keep waits in memory, so that a file that
//! is locked, full, deleted or replaced costs nobody anything: it is tried again every second.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError};
use std::time::{Duration, Instant};

use bantin_messages::messages::{
    LiveDayFileHeld, LiveFiguresUnknown, LiveFilesReplaced, LiveKeptAgain, LiveKeptInMemory, LiveNoSalt,
    LiveNoTicks,
};
use bantin_messages::{Argument, Message};
use tokio::sync::watch;

use super::counting::{Counting, draw_salt};
use super::sqlite::{self, Place, Sqlite, StoreError};
use super::{Nudge, Shared};
use crate::{Clock, EditionFacts, ServerError, log};

/// Time passes without visitors too: salts are destroyed when they are due.
const TICK: Duration = Duration::from_secs(1);

/// Somebody who reads the day's file may hinder a salt's end so often, once a second. Then
/// the file is removed from under them.
const MOST_HINDRANCES: u32 = 10;

/// At the end, what is left is tried for so long.
const LAST_TRIES: Duration = Duration::from_millis(1_500);

pub struct Keeper {
    place: Place,
    clock: Clock,
    facts: Arc<EditionFacts>,
    shared: Arc<Shared>,
    kept: watch::Sender<u64>,
    most: usize,
    sqlite: Option<Sqlite>,
    /// Files were deleted or replaced, and are not made anew yet.
    lost: bool,
    trouble: bool,
    /// Not to be tried again before.
    rest_until: Option<Instant>,
    /// The day's file may still hold a salt that is forgotten.
    uncut: bool,
    /// How often that could not be destroyed.
    hindrances: u32,
    /// The last tries: somebody who holds the day's file is not waited for.
    closing: bool,
    /// Somebody held the day's file at the last try.
    held: bool,
    /// The day's file was removed at the last try, and is to be made anew.
    removed: bool,
}

/// Why the count is not kept.
enum Trouble {
    Store(StoreError),
    Place(ServerError),
    Salt(getrandom::Error),
}

/// Wakes the keeper every second for as long as there is one. It sleeps for a while, not
/// until a time: a clock that runs back would let it sleep on.
pub fn tick(nudge: SyncSender<Nudge>) {
    let ticks = move || {
        while !matches!(nudge.try_send(Nudge::Look), Err(TrySendError::Disconnected(_))) {
            std::thread::sleep(TICK);
        }
    };
    if let Err(error) = std::thread::Builder::new().name("visits-tick".to_owned()).spawn(ticks) {
        log::say(LiveNoTicks { error: Argument::of(&error) });
    }
}

impl Keeper {
    pub fn new(
        place: Place,
        clock: Clock,
        facts: Arc<EditionFacts>,
        shared: Arc<Shared>,
        kept: watch::Sender<u64>,
        most: usize,
    ) -> Keeper {
        let (sqlite, trouble, rest_until) = (None, false, None);
        let (uncut, hindrances) = (false, 0);
        Keeper {
            place,
            clock,
            facts,
            shared,
            kept,
            most,
            sqlite,
            lost: false,
            trouble,
            rest_until,
            uncut,
            hindrances,
            closing: false,
            held: false,
            removed: false,
        }
    }

    /// Reads what was kept, if it can be read.
    pub fn begin(&mut self) {
        let kept = self.keep();
        self.judge(kept);
    }

    /// Until the store is closed.
    pub fn run(mut self, inbox: &Receiver<Nudge>) {
        while let Ok(Nudge::Look) = inbox.recv() {
            self.turn();
        }
        let last = Instant::now() + LAST_TRIES;
        self.closing = true;
        self.rest_until = None;
        while !self.turn() && self.counts() && (self.removed || Instant::now() < last) {
            std::thread::sleep(TICK / 10);
            self.rest_until = None;
        }
    }

    /// Whether all is kept.
    fn turn(&mut self) -> bool {
        self.tick();
        (self.held, self.removed) = (false, false);
        let began = Instant::now();
        if self.rest_until.is_some_and(|until| began < until) {
            return false;
        }
        let kept = self.keep().and_then(|()| self.destroy_what_is_forgotten());
        let is_written = self.judge(kept);
        let is_kept = self.is_unhindered() && is_written;
        self.shared.behind.store(!is_kept, Ordering::Relaxed);
        // A whole day that does not fit on the disk is not written again and again.
        let rest = if is_written || self.held { TICK } else { TICK.max(began.elapsed() * 10) };
        self.rest_until = (!is_kept).then(|| began + rest);
        is_kept
    }

    fn tick(&self) {
        let site = self.facts.site();
        if let Some(counting) = self.shared.lock().as_mut() {
            counting.is_in(&site.calendar);
            counting.pass(self.clock.look());
        }
    }

    fn counts(&self) -> bool {
        self.shared.lock().is_some()
    }

    fn keep(&mut self) -> Result<(), Trouble> {
        self.look_after_the_files()?;
        if !self.counts() {
            self.read()?;
        } else if self.sqlite.is_none() {
            self.reopen()?;
        }
        self.write()
    }

    /// What was deleted or replaced is made anew from memory.
    fn look_after_the_files(&mut self) -> Result<(), Trouble> {
        let is_there = self.place.is_there();
        if is_there && self.sqlite.as_mut().is_none_or(Sqlite::is_there) {
            return Ok(());
        }
        if let Some(sqlite) = self.sqlite.take() {
            sqlite.abandon();
            self.lost = true;
            log::say(LiveFilesReplaced { folder: Argument::of(&self.place.folder().display()) });
        }
        if !is_there {
            self.place = Place::claim(self.place.folder())?;
        }
        Ok(())
    }

    /// For the first time: goes on from what was kept.
    fn read(&mut self) -> Result<(), Trouble> {
        let calendar = self.facts.site().calendar.clone();
        let moment = self.clock.look();
        let fresh = draw_salt()?;
        let (sqlite, kept) = Sqlite::open(&self.place, &calendar, moment.wall.as_second(), fresh)?;
        let mut counting = Counting::begin(kept, moment, calendar, self.most)?;
        counting.pass(moment);
        *self.shared.lock() = Some(counting);
        self.uncut |= sqlite.had_log();
        self.sqlite = Some(sqlite);
        Ok(())
    }

    /// Memory knows the count; the files hold it, or less.
    fn reopen(&mut self) -> Result<(), Trouble> {
        let (sqlite, days) = match self.lost {
            true => Sqlite::make_anew(&self.place)?,
            false => (Sqlite::reopen(&self.place)?, Vec::new()),
        };
        if let Some(counting) = self.shared.lock().as_mut() {
            counting.merge(&days);
        }
        self.sqlite = Some(sqlite);
        self.lost = false;
        Ok(())
    }

    fn write(&mut self) -> Result<(), Trouble> {
        let Some(sqlite) = &mut self.sqlite else { return Ok(()) };
        let (batch, unkept) = match self.shared.lock().as_mut() {
            Some(counting) if !counting.unkept.is_empty() => counting.take(),
            _ => return Ok(()),
        };
        if let Err(error) = sqlite.keep(&batch) {
            if let Some(counting) = self.shared.lock().as_mut() {
                counting.put_back(batch, unkept);
            }
            self.held = error.is_busy() && error.is_about(&self.place.file("today.db"));
            if !error.is_busy() {
                self.sqlite = None;
            }
            return Err(error.into());
        }
        self.uncut |= unkept.forgets;
        self.kept.send_replace(unkept.number);
        Ok(())
    }

    fn destroy_what_is_forgotten(&mut self) -> Result<(), Trouble> {
        if self.uncut
            && let Some(sqlite) = &mut self.sqlite
        {
            self.uncut = !sqlite.cut()?;
        }
        Ok(())
    }

    /// Whether nobody who holds the day's file, and no full disk, lets a salt outlive its
    /// time. After some tries the file goes.
    fn is_unhindered(&mut self) -> bool {
        let waits = self.shared.lock().as_ref().is_some_and(|counting| counting.unkept.forgets);
        let hindered = self.uncut || waits;
        self.hindrances = if hindered { self.hindrances + 1 } else { 0 };
        let last = self.closing && (hindered || self.held);
        if (last || self.hindrances >= MOST_HINDRANCES) && self.counts() {
            self.sqlite = None;
            match sqlite::destroy_today(&self.place) {
                Ok(()) => {
                    log::say(LiveDayFileHeld);
                    (self.uncut, self.removed, self.hindrances) = (false, true, 0);
                }
                Err(error) if self.hindrances == MOST_HINDRANCES => log::say(error.message()),
                Err(_) => {}
            }
        }
        !hindered
    }

    /// Tells once that something is in the way, and once that it is gone.
    fn judge(&mut self, kept: Result<(), Trouble>) -> bool {
        match kept {
            Ok(()) => {
                if std::mem::replace(&mut self.trouble, false) {
                    log::say(LiveKeptAgain);
                }
                true
            }
            Err(trouble) => {
                if !std::mem::replace(&mut self.trouble, true) {
                    let trouble = Argument::sentence(trouble.message());
                    let told: Message = match self.counts() {
                        true => LiveKeptInMemory { trouble }.into(),
                        false => LiveFiguresUnknown { trouble }.into(),
                    };
                    log::say(told);
                }
                false
            }
        }
    }
}

impl Trouble {
    fn message(&self) -> Message {
        match self {
            Trouble::Store(error) => error.message(),
            Trouble::Place(error) => error.message(),
            Trouble::Salt(error) => LiveNoSalt { error: Argument::of(error) }.into(),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Store(error)
    }
}

impl From<ServerError> for Trouble {
    fn from(error: ServerError) -> Self {
        Trouble::Place(error)
    }
}

impl From<getrandom::Error> for Trouble {
    fn from(error: getrandom::Error) -> Self {
        Trouble::Salt(error)
    }
}
