//! Keeps the count, and answers while it cannot. SQLite today; a store on Redis will
//! offer the same operations: `open`, `beat`, `read`, `close`.

mod sqlite;
mod writer;

use std::path::Path;
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

use crate::visits::{Figures, Visitor};
use crate::{Clock, EditionFacts, ServerError};
use writer::Writer;

/// How long an answer waits for the store before it gives the last known figures.
const PATIENCE: Duration = Duration::from_secs(2);

/// Commands that may wait; past that the answer is the last known figures.
const QUEUE: usize = 20_000;

/// What the store knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `None` before anything was ever read.
    pub figures: Option<Figures>,
    /// The figures are the last known ones, not now's.
    pub stale: bool,
}

/// The visits of a site. One thread writes; answers come from memory.
pub struct Store {
    clock: Clock,
    commands: Mutex<Option<SyncSender<Command>>>,
    last: Arc<Mutex<Reading>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What the writer is asked; each is answered after the commit.
struct Command {
    visitor: Option<Visitor>,
    answer: oneshot::Sender<Reading>,
}

impl Store {
    /// Opens the data folder, alone. A damaged database does not hinder: the figures are
    /// unknown until it is mended, and the pages are served.
    pub fn open(folder: &Path, clock: Clock, facts: Arc<EditionFacts>) -> Result<Store, ServerError> {
        let place = sqlite::Place::claim(folder)?;
        let last = Arc::new(Mutex::new(Reading { figures: None, stale: true }));
        let (commands, inbox) = mpsc::sync_channel(QUEUE);
        let writer = Writer::new(place, clock.clone(), facts, last.clone());
        let thread = std::thread::Builder::new()
            .name("visits".to_owned())
            .spawn(move || writer.run(&inbox))
            .map_err(|source| ServerError::Data { folder: folder.to_owned(), source })?;
        let (commands, thread) = (Mutex::new(Some(commands)), Mutex::new(Some(thread)));
        Ok(Store { clock, commands, last, thread })
    }

    /// Somebody is here; answers with them counted.
    pub async fn beat(&self, visitor: Visitor) -> Reading {
        self.ask(Some(visitor)).await
    }

    /// The figures, at most a second old. Counts nobody.
    pub async fn read(&self) -> Reading {
        let last = self.last_known();
        let fresh = !last.stale && last.figures.is_some_and(|figures| figures.at >= self.clock.now());
        if fresh { last } else { self.ask(None).await }
    }

    /// Writes what is left and lets the folder go.
    pub fn close(&self) {
        drop(self.commands.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = thread.join();
        }
    }

    async fn ask(&self, visitor: Option<Visitor>) -> Reading {
        let (answer, reading) = oneshot::channel();
        let commands = self.commands.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let sent = commands.is_some_and(|commands| commands.try_send(Command { visitor, answer }).is_ok());
        if sent && let Ok(Ok(reading)) = tokio::time::timeout(PATIENCE, reading).await {
            return reading;
        }
        Reading { stale: true, ..self.last_known() }
    }

    fn last_known(&self) -> Reading {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}
