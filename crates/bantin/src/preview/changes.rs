//! Waits until something in the newsroom changed that a publish would see, or the pages that were
//! made of it are gone.
//!
//! Folders are watched one by one below the newsroom's own, so that neither the cache nor a
//! published edition, which may hold 100,000 folders, is ever watched. The system watches the
//! folder itself, wherever it is moved to, and not what stands at its path: so every second a look
//! is taken whether each is still the one that is watched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;
use bantin_content::api;
use bantin_messages::Argument;
use bantin_messages::messages::{CacheWasRemoved, ChangesCannotBeWatched, NotEveryChangeIsSeen};
use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::failure::Failure;
use crate::terminal;

/// Editors write a file in several steps, and a copy of ten pictures is one change.
const QUIET: Duration = Duration::from_millis(120);
/// But a change is shown, however long others follow.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often is looked for what the system does not tell.
const LOOK: Duration = Duration::from_secs(1);

pub struct Changes {
    newsroom: PathBuf,
    /// There as long as the pages are.
    pages: PathBuf,
    pages_stood: bool,
    watcher: RecommendedWatcher,
    watched: BTreeMap<PathBuf, Identity>,
    /// Watched, but moved or removed since.
    lost: BTreeSet<PathBuf>,
    told_of_limit: bool,
    events: Receiver<notify::Result<Event>>,
}

/// Differs when another folder stands at a path, also where the disk gives a number twice.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Identity {
    number: (u64, u64),
    made: Option<SystemTime>,
}

impl Changes {
    /// Of a newsroom, whose pages are made in `edition`.
    pub fn of(newsroom: &Path, edition: &Path) -> Result<Self> {
        let told = |error: notify::Error| {
            let folder = Argument::of(&newsroom.display());
            Failure::machine(ChangesCannotBeWatched { folder, error: Argument::of(&error) })
        };
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(sender).map_err(told)?;
        let mut changes = Self {
            // Events carry paths without links.
            newsroom: newsroom.canonicalize().unwrap_or_else(|_| newsroom.to_owned()),
            pages: edition.join(api::file(&api::site())),
            pages_stood: false,
            watcher,
            watched: BTreeMap::new(),
            lost: BTreeSet::new(),
            told_of_limit: false,
            events,
        };
        let root = changes.newsroom.clone();
        changes.watch(&root, RecursiveMode::NonRecursive).map_err(told)?;
        changes.watch_folders();
        Ok(changes)
    }

    /// Returns once something changed, or once `due` is over. False when nothing will ever be told again.
    pub fn wait(&mut self, due: Option<Duration>) -> bool {
        let woken = self.until_something(due.map(|due| Instant::now() + due));
        if woken {
            let start = Instant::now();
            while start.elapsed() < PATIENCE
                && let Ok(event) = self.events.recv_timeout(QUIET)
            {
                self.matters(event);
            }
            self.watch_folders();
        }
        woken
    }

    fn until_something(&mut self, due: Option<Instant>) -> bool {
        self.pages_stood |= self.pages.is_file();
        let mut look = Instant::now() + LOOK;
        loop {
            let next = due.map_or(look, |due| due.min(look));
            match self.events.recv_timeout(next.saturating_duration_since(Instant::now())) {
                Ok(event) => {
                    if self.matters(event) {
                        return true;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return false,
            }
            let now = Instant::now();
            if due.is_some_and(|due| due <= now) {
                return true;
            }
            if look <= now {
                if self.pages_went() || self.something_was_exchanged() {
                    return true;
                }
                look = now + LOOK;
            }
        }
    }

    /// Whether a publish would see it; notes what is no longer watched for it.
    fn matters(&mut self, event: notify::Result<Event>) -> bool {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                self.tell_of_limit(&error);
                // Events were lost: look for yourself.
                return true;
            }
        };
        if matches!(event.kind, EventKind::Access(_)) {
            return false;
        }
        let moved = matches!(
            event.kind,
            EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
        );
        self.lost
            .extend(event.paths.iter().filter(|path| moved && self.watched.contains_key(*path)).cloned());
        let ours = |path: &PathBuf| path.strip_prefix(&self.newsroom).is_ok_and(is_source);
        event.need_rescan() || event.paths.iter().any(ours)
    }

    /// Whether the pages stood and do so no longer; told once.
    fn pages_went(&mut self) -> bool {
        let stand = self.pages.is_file();
        let went = self.pages_stood && !stand;
        self.pages_stood = stand;
        if went {
            terminal::remark(CacheWasRemoved);
        }
        went
    }

    /// Whether another folder, or none, stands where one is watched; or one stands where none did.
    fn something_was_exchanged(&self) -> bool {
        let same = |(path, watched): (&PathBuf, &Identity)| identity(path) == Some(*watched);
        !self.watched.iter().all(same) || (self.watched.is_empty() && self.newsroom.is_dir())
    }

    /// Watches what stands directly below the newsroom by now, and no longer what went.
    fn watch_folders(&mut self) {
        let lost = std::mem::take(&mut self.lost);
        let gone = |(path, watched): &(&PathBuf, &Identity)| {
            lost.contains(*path) || identity(path) != Some(**watched)
        };
        let gone: Vec<PathBuf> = self.watched.iter().filter(gone).map(|(path, _)| path.clone()).collect();
        let root = self.newsroom.clone();
        // With the newsroom itself everything below it is another.
        let gone = if gone.contains(&root) { self.watched.keys().cloned().collect() } else { gone };
        for folder in gone {
            // It fails where the system noticed by itself.
            let _ = self.watcher.unwatch(&folder);
            self.watched.remove(&folder);
        }
        if !self.watched.contains_key(&root) && self.watch(&root, RecursiveMode::NonRecursive).is_err() {
            return;
        }
        for entry in fs::read_dir(&root).into_iter().flatten().flatten() {
            let folder = entry.path();
            let wanted = folder.is_dir() && is_source(Path::new(&entry.file_name())) && !is_edition(&folder);
            if wanted
                && !self.watched.contains_key(&folder)
                && let Err(error) = self.watch(&folder, RecursiveMode::Recursive)
            {
                self.tell_of_limit(&error);
            }
        }
    }

    /// Who it is is asked first: what is exchanged in between is noticed by the next look.
    fn watch(&mut self, folder: &Path, depth: RecursiveMode) -> notify::Result<()> {
        let identity = identity(folder).ok_or_else(notify::Error::path_not_found)?;
        self.watcher.watch(folder, depth)?;
        self.watched.insert(folder.to_owned(), identity);
        Ok(())
    }

    fn tell_of_limit(&mut self, error: &notify::Error) {
        if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) && !self.told_of_limit {
            self.told_of_limit = true;
            terminal::remark(NotEveryChangeIsSeen { error: Argument::of(error) });
        }
    }
}

fn identity(folder: &Path) -> Option<Identity> {
    let metadata = fs::metadata(folder).ok().filter(Metadata::is_dir)?;
    Some(Identity { number: number(&metadata), made: metadata.created().ok() })
}

#[cfg(unix)]
fn number(folder: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (folder.dev(), folder.ino())
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// Neither hidden (the cache, git, editors' own files), nor a backup, nor the usual output folder. In `static/`
/// what is hidden is published too.
fn is_source(path: &Path) -> bool {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    let copied = names.first().is_some_and(|first| first == "static");
    let hidden = names.iter().any(|name| (name.starts_with('.') && !copied) || name.ends_with('~'));
    !names.is_empty() && !hidden && names[0] != "dist"
}

fn is_edition(folder: &Path) -> bool {
    folder.join(api::file(&api::site())).is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_publish_reads_matters() {
        for path in [
            "site.toml",
            "content/tin/le-hoi/index.md",
            "content/tin/le-hoi/anh.jpg",
            "logo.svg",
            "static/.well-known/security.txt",
        ] {
            assert!(is_source(Path::new(path)), "{path}");
        }
        for path in [
            "",
            ".bantin/preview/index.html",
            "dist/index.html",
            ".git/HEAD",
            "content/tin/.a.md.swp",
            "content/tin/a.md~",
        ] {
            assert!(!is_source(Path::new(path)), "{path}");
        }
    }
}
