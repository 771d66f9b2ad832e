//! Counts in memory, and keeps the count. A request never waits for a database that does
//! not answer. SQLite today; a store on Redis will offer the same operations: `open`,
//! `beat`, `read`, `close`.

mod counting;
mod keeper;
mod sqlite;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::watch;

use crate::visits::{Figures, Visitor};
use crate::{Clock, EditionFacts, ServerError};
use counting::Counting;
use keeper::Keeper;

/// A beat is answered when it is kept, which takes about a millisecond; or after this. A
/// process that is killed then loses nothing that it confirmed.
const PATIENCE: Duration = Duration::from_millis(40);

/// What the store knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `None` before anything was ever read.
    pub figures: Option<Figures>,
    /// The figures are not known to be now's.
    pub stale: bool,
}

/// The visits of a site. Answers come from memory; one thread keeps them.
pub struct Store {
    clock: Clock,
    shared: Arc<Shared>,
    nudge: SyncSender<Nudge>,
    kept: watch::Receiver<u64>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Wakes the keeper.
enum Nudge {
    /// Something may be to do.
    Look,
    /// For the last time.
    Close,
}

/// What requests and the keeper share.
struct Shared {
    /// `None` until it is known what was kept before.
    counting: Mutex<Option<Counting>>,
    /// The keeper does not keep pace: nobody waits for it.
    behind: AtomicBool,
}

impl Store {
    /// Opens the data folder, alone. A damaged database does not hinder: the figures are
    /// unknown until it is mended, and the pages are served. At most `most` visitors a day
    /// are counted.
    pub fn open(
        folder: &Path,
        clock: Clock,
        facts: Arc<EditionFacts>,
        most: usize,
    ) -> Result<Store, ServerError> {
        let place = sqlite::Place::claim(folder)?;
        let shared = Arc::new(Shared { counting: Mutex::new(None), behind: AtomicBool::new(false) });
        let (keeps, kept) = watch::channel(0);
        let (nudge, inbox) = mpsc::sync_channel(1);
        let mut keeper = Keeper::new(place, clock.clone(), facts, shared.clone(), keeps, most);
        keeper.begin();
        let thread = std::thread::Builder::new()
            .name("visits".to_owned())
            .spawn(move || keeper.run(&inbox))
            .map_err(|source| ServerError::Data { folder: folder.to_owned(), source })?;
        keeper::tick(nudge.clone());
        Ok(Store { clock, shared, nudge, kept, thread: Mutex::new(Some(thread)) })
    }

    /// Somebody is here; answers with them counted.
    pub async fn beat(&self, visitor: Visitor) -> Reading {
        let (reading, number) = {
            let mut counting = self.shared.lock();
            let Some(counting) = counting.as_mut() else { return Reading::UNKNOWN };
            counting.pass(self.clock.look());
            counting.beat(&visitor);
            (counting.reading(), counting.unkept.number)
        };
        self.wait_until_kept(number).await;
        reading
    }

    /// The figures, as of now. Counts nobody.
    pub fn read(&self) -> Reading {
        let mut counting = self.shared.lock();
        let Some(counting) = counting.as_mut() else { return Reading::UNKNOWN };
        counting.pass(self.clock.look());
        counting.reading()
    }

    /// Writes what is left and lets the folder go.
    pub fn close(&self) {
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = self.nudge.send(Nudge::Close);
            let _ = thread.join();
        }
    }

    async fn wait_until_kept(&self, number: u64) {
        // Full: the keeper is about to look anyway.
        let _ = self.nudge.try_send(Nudge::Look);
        if self.shared.behind.load(Ordering::Relaxed) {
            return;
        }
        let mut kept = self.kept.clone();
        if tokio::time::timeout(PATIENCE, kept.wait_for(|kept| *kept >= number)).await.is_err() {
            self.shared.behind.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Option<Counting>> {
        self.counting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading {
    const UNKNOWN: Reading = Reading { figures: None, stale: true };
}
