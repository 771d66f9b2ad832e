//! Puts a file of the edition back into a folder that is served: written beside its place, then moved there in one step, so
//! that no reader gets half of it. A link in its place is replaced, never followed. Alien files stay, since they may be the
//! operator's own. What lies elsewhere is put back by whoever reaches it ([`crate::Place`]).

use std::io::{self, Write};

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt};
use cap_std::fs::{Dir, OpenOptions};

use crate::edition::Edition;
use crate::files::{OpenFolder, content_of};

/// What the new file is called until it is in its place.
const BESIDE: &str = ".bantin-repair";

pub(crate) fn put_back(edition: &Edition, target: &OpenFolder, path: &str) -> io::Result<()> {
    let right = edition.folder.content(path)?;
    let (folder, name) = target.made_folder_of(path)?;
    let mut from = edition.folder.file(path)?;
    let written = write(&folder, &mut from);
    let put = written.and_then(|()| {
        let beside = folder.open_with(BESIDE, OpenOptions::new().read(true).follow(FollowSymlinks::No))?;
        if content_of(beside)? != right {
            return Err(io::Error::other("the edition changed meanwhile"));
        }
        folder.rename(BESIDE, &folder, name)
    });
    if put.is_err() {
        // What cannot be removed either is told by the next run, as an alien file.
        let _ = folder.remove_file(BESIDE);
    }
    put
}

/// Writes a file beside its place, then moves it there in one step.
pub(crate) fn write_beside(target: &OpenFolder, path: &str, bytes: &[u8]) -> io::Result<()> {
    let (folder, name) = target.made_folder_of(path)?;
    write(&folder, &mut &*bytes)?;
    folder.rename(BESIDE, &folder, name)
}

fn write(folder: &Dir, from: &mut impl io::Read) -> io::Result<()> {
    match folder.remove_file(BESIDE) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).follow(FollowSymlinks::No);
    let mut file = folder.open_with(BESIDE, &options)?;
    io::copy(from, &mut file)?;
    file.flush()?;
    file.sync_all()
}
