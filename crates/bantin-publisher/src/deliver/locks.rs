//! Files that are held while a run is at work, so that no two are: one in the newsroom, one beside the edition.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use crate::disk::file_mark::Moment;
use crate::disk::folder::Folder;
use crate::publish_error::PublishError;

/// Held while a newsroom is being published.
#[derive(Debug)]
pub(crate) struct PublishLock {
    cache: Folder,
    file: File,
}

impl PublishLock {
    /// `cache` is the newsroom's `.bantin/`.
    pub fn take(newsroom: &Path, cache: Folder) -> Result<Self, PublishError> {
        let path = cache.path_of("lock");
        let file = cache.lock_file("lock").map_err(PublishError::io(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(PublishLock { cache, file }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Busy { folder: newsroom.to_owned() }),
            Err(TryLockError::Error(source)) => Err(PublishError::Io { path, source }),
        }
    }

    /// The newsroom's `.bantin/`.
    pub fn cache(&self) -> &Folder {
        &self.cache
    }

    /// Now, by the clock of the newsroom's own disk.
    pub fn now(&self) -> Result<Moment, PublishError> {
        Moment::now(&self.cache).map_err(PublishError::io(self.cache.path()))
    }
}

impl Drop for PublishLock {
    fn drop(&mut self) {
        // A child that is being started has the open file for a moment too, and would hold it when this closes it.
        let _ = self.file.unlock();
    }
}

/// A file beside the edition, held while a run is at work there and removed by it.
#[derive(Debug)]
pub(crate) struct Claim {
    around: Folder,
    name: OsString,
    file: File,
}

impl Claim {
    pub fn take(around: &Folder, name: OsString, out: &Path) -> Result<Self, PublishError> {
        let path = around.path_of(&name);
        let file = around.lock_file(&name).map_err(PublishError::io(&path))?;
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
        Ok(Claim { around: around.clone(), name, file })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // While it is held: who opened it before finds out above.
        let _ = self.around.remove_file(&self.name);
        let _ = self.file.unlock();
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let held = file.metadata()?;
    let found = fs::symlink_metadata(path);
    Ok(found.is_ok_and(|found| (found.dev(), found.ino()) == (held.dev(), held.ino())))
}

/// Where an open file cannot be removed, it stays where it is.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_publish_of_a_newsroom_at_a_time() {
        let newsroom = tempfile::tempdir().unwrap();
        let take =
            || PublishLock::take(newsroom.path(), crate::disk::cache_folder::open(newsroom.path()).unwrap());
        let first = take().unwrap();
        assert!(matches!(take(), Err(PublishError::Busy { .. })));
        drop(first);
        take().unwrap();
    }
}
