//! Where an edition stands. A whole new one is set in its place in one step: who reads meets the
//! one or the other. What changed of it is brought into it by a [`Journal`]. Both finish or clear
//! what a killed run left behind.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::edition_writer::make_root;
use crate::file_mark::Moment;
use crate::journal::Journal;
use crate::publish_error::PublishError;

/// Held while a newsroom is being published.
#[derive(Debug)]
pub(crate) struct PublishLock {
    path: PathBuf,
    _file: File,
}

impl PublishLock {
    /// `state` is the newsroom's `.bantin/`.
    pub fn take(newsroom: &Path, state: &Path) -> Result<Self, PublishError> {
        fs::create_dir_all(state).map_err(PublishError::io(state))?;
        let path = state.join("lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(PublishError::io(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(PublishLock { path, _file: file }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Busy { folder: newsroom.to_owned() }),
            Err(TryLockError::Error(source)) => Err(PublishError::Io { path, source }),
        }
    }
}

impl PublishLock {
    /// Now, by the clock of the newsroom's own disk.
    pub fn now(&self) -> Result<Moment, PublishError> {
        Moment::now(&self.path).map_err(PublishError::io(&self.path))
    }
}

/// Where an edition stands, and the stage beside it where the next one is made ready.
#[derive(Debug)]
pub(crate) struct Place {
    out: PathBuf,
    stage: PathBuf,
    old: PathBuf,
    /// A journal in the stage is not finished.
    stage_stays: bool,
    /// Held so that another newsroom's publish to the same place keeps away.
    _claim: Claim,
}

impl Place {
    /// Looks whether `out` may be written to, finishes or clears what a killed run left, and makes
    /// an empty stage.
    pub fn open(out: &Path) -> Result<Self, PublishError> {
        let out = real(out).map_err(PublishError::io(out))?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(PublishError::NotOurs { out });
        };
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            parent.join(hidden)
        };
        let (stage, old) = (beside(".bantin-new"), beside(".bantin-old"));
        let claim = Claim::take(beside(".bantin-lock"), &out)?;
        mend(&out, &stage, &old)?;
        if !is_ours(&out)? {
            return Err(PublishError::NotOurs { out });
        }
        make_root(&stage).map_err(PublishError::io(&stage))?;
        Ok(Place { out, stage, old, stage_stays: false, _claim: claim })
    }

    /// Where what is new is written.
    pub fn stage(&self) -> &Path {
        &self.stage
    }

    /// The folder that readers see.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// The id of the edition that stands; `None` where none does.
    pub fn edition(&self) -> Option<String> {
        names_edition(&self.out)
    }

    /// Shows the edition in the stage to readers and removes the old one.
    pub fn exchange(self) -> Result<(), PublishError> {
        if !self.out.exists() {
            return fs::rename(&self.stage, &self.out).map_err(PublishError::io(&self.out));
        }
        if !exchanged(&self.stage, &self.out).map_err(PublishError::io(&self.out))? {
            fs::rename(&self.out, &self.old).map_err(PublishError::io(&self.out))?;
            fs::rename(&self.stage, &self.out).map_err(PublishError::io(&self.out))?;
        }
        Ok(())
    }

    /// Brings what changed, which waits in the stage, into the edition that stands.
    pub fn bring(mut self, journal: &Journal) -> Result<(), PublishError> {
        journal.write(&self.stage)?;
        // Should it fail, the next run goes on from here.
        self.stage_stays = true;
        journal.finish(&self.stage, &self.out)?;
        self.stage_stays = false;
        Ok(())
    }
}

impl Drop for Place {
    /// Clears what is no edition (any more). What cannot be removed now is removed by the next run.
    fn drop(&mut self) {
        if self.out.exists() {
            let _ = remove(&self.old);
        }
        if !self.stage_stays {
            let _ = remove(&self.stage);
        }
    }
}

/// Finishes or clears what a killed run left: between two renames readers had no edition.
fn mend(out: &Path, stage: &Path, old: &Path) -> Result<(), PublishError> {
    if !out.exists() && old.exists() {
        fs::rename(old, out).map_err(PublishError::io(out))?;
    }
    if let Some(journal) = Journal::left(stage, out) {
        journal.finish(stage, out)?;
    }
    remove(old).map_err(PublishError::io(old))?;
    remove(stage).map_err(PublishError::io(stage))
}

/// A file beside the edition, held while a run is at work there and removed by it.
#[derive(Debug)]
struct Claim {
    path: PathBuf,
    _file: File,
}

impl Claim {
    fn take(path: PathBuf, out: &Path) -> Result<Self, PublishError> {
        let open = File::options().create(true).truncate(false).write(true).open(&path);
        let file = open.map_err(PublishError::io(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(PublishError::Busy { folder: out.to_owned() }),
            Err(TryLockError::Error(source)) => return Err(PublishError::Io { path, source }),
        }
        // Another run may have ended, and removed the file, between the opening and the locking;
        // then this one holds what nobody else can find.
        if !is_at(&file, &path).map_err(PublishError::io(&path))? {
            return Err(PublishError::Busy { folder: out.to_owned() });
        }
        Ok(Claim { path, _file: file })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // While it is held: who opened it before finds out above.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let held = file.metadata()?;
    Ok(fs::metadata(path).is_ok_and(|found| (found.dev(), found.ino()) == (held.dev(), held.ino())))
}

/// Where an open file cannot be removed, it stays where it is.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// The folder that a path means: through symbolic links, without `..`.
fn real(out: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(out) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let absolute = std::path::absolute(out)?;
            let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else {
                return Ok(absolute);
            };
            fs::create_dir_all(parent)?;
            Ok(fs::canonicalize(parent)?.join(name))
        }
        Err(error) => Err(error),
    }
}

/// Missing, empty, or an edition that Bantin made.
fn is_ours(out: &Path) -> Result<bool, PublishError> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(false),
        Err(error) => return Err(PublishError::Io { path: out.to_owned(), source: error }),
    };
    Ok(entries.next().is_none() || names_edition(out).is_some())
}

/// The id of the edition in a folder; `None` where there is none.
pub(crate) fn names_edition(out: &Path) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Edition {
        edition: String,
    }
    let text = fs::read(out.join("api/v1/site.json")).ok()?;
    let site: Edition = serde_json::from_slice(&text).ok()?;
    Some(site.edition).filter(|edition| !edition.is_empty())
}

/// Exchanges two folders in one step; `false` where the system cannot.
#[cfg(target_os = "linux")]
fn exchanged(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchanged(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Removes a folder, its own folders side by side: an edition may hold half a million files.
fn remove(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    let entries: Vec<fs::DirEntry> = entries.collect::<io::Result<_>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() { remove(&entry.path()) } else { fs::remove_file(entry.path()) }
    })?;
    fs::remove_dir(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(folder: &Path, id: &str) {
        fs::create_dir_all(folder.join("api/v1")).unwrap();
        fs::write(folder.join("api/v1/site.json"), format!(r#"{{"edition":"{id}"}}"#)).unwrap();
    }

    fn id(folder: &Path) -> String {
        fs::read_to_string(folder.join("api/v1/site.json")).unwrap()
    }

    #[test]
    fn a_new_edition_takes_the_place_of_the_old_and_leaves_nothing_beside_it() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        for round in ["a", "b", "c"] {
            let place = Place::open(&out).unwrap();
            edition(place.stage(), round);
            place.exchange().unwrap();
            assert!(id(&out).contains(round));
            assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn what_a_killed_run_left_is_mended() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        edition(&parent.path().join(".dist.bantin-old"), "last");
        edition(&parent.path().join(".dist.bantin-new"), "half");
        drop(Place::open(&out).unwrap());
        assert!(id(&out).contains("last"));
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn one_publish_to_a_place_at_a_time() {
        let parent = tempfile::tempdir().unwrap();
        let out = parent.path().join("dist");
        let first = Place::open(&out).unwrap();
        assert!(matches!(Place::open(&out), Err(PublishError::Busy { .. })));
        assert!(first.stage().is_dir());
        drop(first);
        Place::open(&out).unwrap();
    }

    #[test]
    fn one_publish_of_a_newsroom_at_a_time() {
        let newsroom = tempfile::tempdir().unwrap();
        let state = newsroom.path().join(".bantin");
        let first = PublishLock::take(newsroom.path(), &state).unwrap();
        assert!(matches!(PublishLock::take(newsroom.path(), &state), Err(PublishError::Busy { .. })));
        drop(first);
        PublishLock::take(newsroom.path(), &state).unwrap();
    }
}
