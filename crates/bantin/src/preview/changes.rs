//! Waits until something in the newsroom changed that a publish would see.
//!
//! Folders are watched one by one below the newsroom's own, so that neither the cache nor a
//! published edition, which may hold 100,000 folders, is ever watched.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::Result;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::failure::Failure;

/// Editors write a file in several steps, and a copy of ten pictures is one change.
const QUIET: Duration = Duration::from_millis(120);
/// But a change is shown, however long others follow.
const PATIENCE: Duration = Duration::from_secs(2);

pub struct Changes {
    newsroom: PathBuf,
    watcher: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
    events: Receiver<notify::Result<Event>>,
}

impl Changes {
    pub fn of(newsroom: &Path) -> Result<Self> {
        let told = |error: notify::Error| {
            Failure::machine(format!(
                "{}: changes cannot be watched ({error}); on Linux, fs.inotify.max_user_watches may be too low",
                newsroom.display()
            ))
        };
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).map_err(told)?;
        // Events carry absolute paths.
        let newsroom = newsroom.canonicalize().unwrap_or_else(|_| newsroom.to_owned());
        watcher.watch(&newsroom, RecursiveMode::NonRecursive).map_err(told)?;
        let mut changes = Self { newsroom: newsroom.clone(), watcher, watched: BTreeSet::new(), events };
        changes.watch_folders();
        Ok(changes)
    }

    /// Returns once something changed, or once `due` is over. False when nothing will ever be told again.
    pub fn wait(&mut self, due: Option<Duration>) -> bool {
        let woken = self.until_something(due.map(|due| Instant::now() + due));
        if woken {
            let start = Instant::now();
            while start.elapsed() < PATIENCE && self.events.recv_timeout(QUIET).is_ok() {}
            self.watch_folders();
        }
        woken
    }

    fn until_something(&self, due: Option<Instant>) -> bool {
        loop {
            let event = match due {
                None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => self.events.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match event {
                Ok(Ok(event)) if self.matters(&event) => return true,
                Ok(Ok(_)) => {}
                // Events were lost: look for yourself.
                Ok(Err(_)) | Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    fn matters(&self, event: &Event) -> bool {
        let written = !matches!(event.kind, EventKind::Access(_));
        let ours = |path: &PathBuf| path.strip_prefix(&self.newsroom).is_ok_and(is_source);
        written && (event.need_rescan() || event.paths.iter().any(ours))
    }

    /// Watches what is new directly below the newsroom; what is gone is no longer watched anyway.
    fn watch_folders(&mut self) {
        self.watched.retain(|folder| folder.is_dir());
        for entry in fs::read_dir(&self.newsroom).into_iter().flatten().flatten() {
            let folder = entry.path();
            let wanted = folder.is_dir() && is_source(Path::new(&entry.file_name())) && !is_edition(&folder);
            // A folder that goes away meanwhile is told of by its parent.
            if wanted
                && !self.watched.contains(&folder)
                && self.watcher.watch(&folder, RecursiveMode::Recursive).is_ok()
            {
                self.watched.insert(folder);
            }
        }
    }
}

/// Neither hidden (the cache, git, editors' own files), nor a backup, nor the usual output folder.
fn is_source(path: &Path) -> bool {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    let hidden = names.iter().any(|name| name.starts_with('.') || name.ends_with('~'));
    !names.is_empty() && !hidden && names[0] != "dist"
}

fn is_edition(folder: &Path) -> bool {
    folder.join("api/v1/site.json").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_publish_reads_matters() {
        for path in ["site.toml", "content/tin/le-hoi/index.md", "content/tin/le-hoi/anh.jpg", "logo.svg"] {
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
