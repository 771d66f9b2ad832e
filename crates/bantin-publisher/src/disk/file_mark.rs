//! Marks of files: their sizes, times and inodes. A file that has the same mark as when it was read was not changed since,
//! and need not be read again.
//!
//! Clocks of file systems are coarse: a file may be changed twice within one tick and have the same mark after both. So
//! a mark that is as young as the publish itself is not kept, and the next publish reads that file again.

use std::fs::{File, Metadata};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::disk::folder::Folder;

/// How finely file systems tell time; those that count whole seconds may count every other one.
const FINE: Duration = Duration::from_millis(100);
const COARSE: Duration = Duration::from_secs(2);

/// A file's size, times and inode. The time of change is the system's own: nobody can set it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileMark {
    length: u64,
    inode: u64,
    modified: Moment,
    changed: Moment,
}

/// Seconds and nanoseconds since 1970, by the clock of the file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Moment(i64, u32);

impl FileMark {
    /// `None` where the system tells too little: then files are read every time.
    #[cfg(unix)]
    pub fn of(file: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let nanoseconds = |part: i64| u32::try_from(part).unwrap_or_default();
        Some(FileMark {
            length: file.len(),
            inode: file.ino(),
            modified: Moment(file.mtime(), nanoseconds(file.mtime_nsec())),
            changed: Moment(file.ctime(), nanoseconds(file.ctime_nsec())),
        })
    }

    #[cfg(not(unix))]
    pub fn of(_: &Metadata) -> Option<Self> {
        None
    }

    /// The mark of a file by its path from an open folder: quicker than by its whole path.
    #[cfg(target_os = "linux")]
    pub fn within(folder: &File, path: &str) -> io::Result<Option<Self>> {
        let file = rustix::fs::statat(folder, path, rustix::fs::AtFlags::empty())?;
        let moment =
            |seconds, nanoseconds: u64| Moment(seconds, u32::try_from(nanoseconds).unwrap_or_default());
        Ok(Some(FileMark {
            length: file.st_size.cast_unsigned(),
            inode: file.st_ino,
            modified: moment(file.st_mtime, file.st_mtime_nsec),
            changed: moment(file.st_ctime, file.st_ctime_nsec),
        }))
    }

    /// Other systems have no such call: without a mark, the file is read.
    #[cfg(not(target_os = "linux"))]
    pub fn within(_: &File, _: &str) -> io::Result<Option<Self>> {
        Ok(None)
    }

    /// `None` also where there is no such file.
    pub fn at(path: &Path) -> Option<Self> {
        FileMark::of(&std::fs::metadata(path).ok()?)
    }

    /// The mark, if every change after `begun` gives the file another one.
    pub fn settled(self, begun: Moment) -> Option<Self> {
        let latest = self.modified.max(self.changed);
        let fineness = if latest.1 == 0 { COARSE } else { FINE };
        (latest < begun.before(fineness)).then_some(self)
    }
}

impl Moment {
    /// Now, by the clock of the file system on which this folder lies. A new file is made to ask it: one that is there
    /// is never written into, since it may have a second name elsewhere.
    pub fn now(folder: &Folder) -> io::Result<Self> {
        const FILE: &str = "clock";
        folder.remove(FILE)?;
        let mut file = folder.create(FILE)?;
        file.write_all(b"now")?;
        let mark = FileMark::of(&file.metadata()?);
        folder.remove_file(FILE)?;
        // On systems without marks nothing is compared with it.
        Ok(mark.map_or(Moment(0, 0), |mark| mark.modified))
    }

    /// Some time before now, by the machine's clock: for who must not write where the files lie. File systems whose
    /// clock lags more than a few seconds behind are not believed to the second.
    pub fn lately(now: std::time::SystemTime) -> Self {
        const MARGIN: Duration = Duration::from_secs(5);
        let since = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().saturating_sub(MARGIN);
        Moment(i64::try_from(since.as_secs()).unwrap_or(i64::MAX), since.subsec_nanos())
    }

    fn before(self, span: Duration) -> Self {
        let nanoseconds = i64::from(self.1) - i64::from(span.subsec_nanos());
        let borrowed = i64::from(nanoseconds < 0);
        let seconds = self.0 - span.as_secs().cast_signed() - borrowed;
        Moment(seconds, u32::try_from(nanoseconds + borrowed * 1_000_000_000).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(modified: Moment, changed: Moment) -> FileMark {
        FileMark { length: 1, inode: 1, modified, changed }
    }

    #[test]
    fn a_file_of_this_very_moment_is_read_again() {
        let begun = Moment(1_000, 50_000_000);
        let old = Moment(900, 7);
        assert!(mark(old, old).settled(begun).is_some());
        for late in [Moment(1_000, 49_000_000), Moment(999, 960_000_000), begun, Moment(2_000, 1)] {
            assert_eq!(mark(old, late).settled(begun), None, "{late:?}");
            assert_eq!(mark(late, old).settled(begun), None, "{late:?}");
        }
        assert!(mark(old, Moment(999, 940_000_000)).settled(begun).is_some());
    }

    #[test]
    fn a_clock_of_whole_seconds_is_given_two() {
        let begun = Moment(1_000, 0);
        assert_eq!(mark(Moment(999, 0), Moment(999, 0)).settled(begun), None);
        assert!(mark(Moment(997, 0), Moment(997, 0)).settled(begun).is_some());
    }
}
