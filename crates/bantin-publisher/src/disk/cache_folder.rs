//! The newsroom's `.bantin/`, in which publishes keep what saves work the next time. It may be deleted at any time. It may
//! also have come with a stranger's newsroom: no link in it is followed, and what is not as it should be is replaced.

use std::io;
use std::path::Path;

use crate::disk::folder::Folder;

/// Its name in the newsroom.
pub(crate) const NAME: &str = ".bantin";

/// Opens the folder, and makes it where it is missing.
pub(crate) fn open(newsroom: &Path) -> io::Result<Folder> {
    let newsroom = Folder::open(newsroom)?;
    if newsroom.kind(NAME)?.is_some_and(|kind| !kind.is_dir()) {
        let what = "this is not a folder but a link or a file, so nothing was written there; remove it (it is a cache)";
        return Err(io::Error::new(io::ErrorKind::NotADirectory, what));
    }
    newsroom.make_folder(NAME)?;
    newsroom.folder(NAME)
}
