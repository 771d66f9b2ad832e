//! One preview a newsroom: a second would publish into the same cache and keep its visits there.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::Result;
use bantin_messages::Argument;
use bantin_messages::messages::{PreviewBehindALink, ShownAlready, VisitsBehindALink};

use crate::failure::Failure;

/// Held as long as this preview goes on. Nothing is written for it: the newsroom's own folder is locked.
pub struct Alone {
    _folder: Option<File>,
}

impl Alone {
    pub fn in_newsroom(newsroom: &Path) -> Result<Self> {
        // Some systems open no folders and some disks lock none; there both go on as well as they can.
        let folder = File::open(newsroom).ok();
        match folder.as_ref().map(File::try_lock) {
            Some(Err(TryLockError::WouldBlock)) => {
                Err(Failure::machine(ShownAlready { folder: Argument::of(&newsroom.display()) }).into())
            }
            _ => Ok(Self { _folder: folder }),
        }
    }
}

/// The cache's folders are the newsroom's own: through a link, the preview would write and serve elsewhere.
pub fn refuse_links(cache: &Path, folders: &[&Path]) -> Result<()> {
    for folder in [&[cache], folders].concat() {
        if fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_symlink()) {
            return Err(Failure::refused(PreviewBehindALink { path: Argument::of(&folder.display()) }).into());
        }
    }
    Ok(())
}

/// What visits and accounts are kept in is the newsroom's own too: a database may be a link, or have a second name.
pub fn refuse_shared_files(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.path();
        let own = entry.metadata().is_ok_and(|status| status.is_file() && !has_two_names(&status));
        if !own {
            return Err(Failure::refused(VisitsBehindALink { path: Argument::of(&file.display()) }).into());
        }
    }
    Ok(())
}

#[cfg(unix)]
fn has_two_names(status: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    status.nlink() > 1
}

#[cfg(not(unix))]
fn has_two_names(_: &fs::Metadata) -> bool {
    false
}
