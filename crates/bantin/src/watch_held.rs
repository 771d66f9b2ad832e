//! `bantin publish --watch-held`: a service that publishes whenever a held article falls due, and brings the edition to a
//! place where that was asked for. It begins with what fell due while it was off, and tries again what failed.
//!
//! While it waits it looks into the newsroom now and then: editors hold articles, move their time and take them away.

mod state;
mod times;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use bantin_messages::messages::{WatchAgain, WatchIdle, WatchStopped, WatchWaiting};
use bantin_publisher::{Manner, Order, Report, UnpublishedReader};
use jiff::Timestamp;
use tokio::task::{JoinHandle, block_in_place};

use crate::arguments::Publish;
use crate::deploy::{Asked, Place};
use crate::{app, newsroom_folder, publish, runtime, signals, terminal};
use state::{Doing, Keeper};
use times::{Clock, Tries};

/// It looks so seldom that looking takes a fiftieth of its time at most, and never more often than this.
const LOOK: Duration = Duration::from_secs(5);
const LOOKING_PART: u32 = 50;

pub fn run(order: &Publish) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    if order.status {
        return state::tell(&newsroom);
    }
    let began = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    // What would never go well is told before anything waits for it.
    app::files()?;
    if let Some(name) = &order.deploy {
        Place::of(&newsroom, name)?;
    }
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let keeper = Keeper::of(&newsroom, order.deploy.as_deref())?;
    let watch = Watch {
        reader: UnpublishedReader::new(&newsroom),
        order,
        newsroom,
        out,
        clock: Clock::beginning_at(began),
        tries: Tries::default(),
        due: None,
        consents: order.force,
        look: LOOK,
        keeper,
    };
    runtime::start()?.block_on(watch.goes_on())
}

struct Watch<'a> {
    order: &'a Publish,
    newsroom: PathBuf,
    out: PathBuf,
    clock: Clock,
    tries: Tries,
    /// When the next held article falls due.
    due: Option<Timestamp>,
    reader: UnpublishedReader,
    /// Whether somebody has consented by `--force`: to what is found at the beginning, until it went well.
    consents: bool,
    /// How long until the next look.
    look: Duration,
    keeper: Keeper,
}

impl Watch<'_> {
    /// Until it is asked to stop.
    async fn goes_on(mut self) -> Result<()> {
        let mut stop = tokio::spawn(signals::stop()?);
        loop {
            self.keeper.is(Doing::AtWork);
            match block_in_place(|| self.publish()) {
                Ok(report) => self.went_well(&report),
                Err(error) => self.failed(&error),
            }
            if !self.waits(&mut stop).await {
                break;
            }
        }
        self.keeper.is(Doing::Stopped);
        terminal::say(WatchStopped);
        Ok(())
    }

    /// Publishes the newsroom as it is, and brings the edition to its place. What is wrong with other articles is told and
    /// passed over: one that falls due does not wait for them.
    fn publish(&self) -> Result<Report> {
        let (app, start) = (app::files()?, Instant::now());
        let order = Order {
            newsroom: &self.newsroom,
            out: &self.out,
            as_of: self.clock.now(),
            app: &app,
            preview: None,
            manner: Manner { force: self.consents, keep_going: true, ..Manner::default() },
        };
        let report = publish::publish(&order, false)?;
        publish::tell(&report, &self.out, start);
        if let Some(name) = &self.order.deploy {
            let key = self.order.key.as_deref();
            let asked = Asked { key, dry_run: false, force: self.consents, json: false };
            Place::of(&self.newsroom, name)?.bring(&self.out, &asked)?;
        }
        Ok(report)
    }

    fn went_well(&mut self, report: &Report) {
        self.tries = Tries::default();
        self.consents = false;
        self.due = report.next_due().and_then(|due| due.at.parse().ok());
        self.keeper.change(|state| {
            state.done = Some(state::moment(Timestamp::now()));
            state.edition = Some(report.edition.clone());
            state.failures = 0;
            state.failure = None;
            state.next_try = None;
        });
        self.tell_waiting();
    }

    fn failed(&mut self, error: &anyhow::Error) {
        let again = self.tries.failed(self.clock.now());
        let (failures, failure) = (self.tries.failures(), terminal::failure_text(error));
        self.keeper.change(|state| {
            state.doing = Doing::Failing;
            state.failures = failures;
            state.failure = Some(failure);
            state.next_try = Some(state::moment(again));
        });
        terminal::tell_failure(error);
        terminal::remark(WatchAgain { moment: state::moment(again).into() });
    }

    fn tell_waiting(&mut self) {
        let due = self.due.map(state::moment);
        self.keeper.change(|state| {
            state.doing = Doing::Waiting;
            state.next_due.clone_from(&due);
        });
        match due {
            Some(moment) => terminal::say(WatchWaiting { moment: moment.into() }),
            None => terminal::say(WatchIdle),
        }
    }

    /// Waits until there is something to do; false where it is asked to stop. It goes by the clock on the wall, which runs on
    /// while a machine sleeps.
    async fn waits(&mut self, stop: &mut JoinHandle<()>) -> bool {
        loop {
            let until = self.tries.again().or(self.due);
            let left = until.map(|until| self.clock.left_until(until));
            if left == Some(Duration::ZERO) && !stop.is_finished() {
                return true;
            }
            tokio::select! {
                biased;
                _ = &mut *stop => return false,
                () = tokio::time::sleep(left.unwrap_or(self.look).min(self.look)) => {}
            }
            let is_time = until.is_some_and(|until| self.clock.left_until(until).is_zero());
            if !is_time && self.tries.again().is_none() {
                block_in_place(|| self.looks());
            }
        }
    }

    /// Looks when the next article falls due by now. A newsroom that cannot be read has nothing else to tell: it is
    /// looked into again.
    fn looks(&mut self) {
        let start = Instant::now();
        let now = self.clock.now();
        if let Ok(found) = self.reader.look(now) {
            let held = found.articles.iter().filter(|article| !article.is_draft);
            let due = held.filter_map(|article| article.published.at.parse::<Timestamp>().ok()).min();
            if due != self.due {
                self.due = due;
                self.tell_waiting();
            }
        }
        self.look = LOOK.max(start.elapsed() * LOOKING_PART);
    }
}
