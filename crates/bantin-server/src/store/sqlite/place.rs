//! The data folder, held by one process, and its files: for their owner alone to read, and
//! looked after while they are open, since anybody may delete or replace them.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::ServerError;

/// What SQLite keeps for one database while it is open.
const ENDINGS: [&str; 3] = ["", "-wal", "-shm"];

/// What a crash may have left beside one that was being made.
const JOURNAL: &str = "-journal";

/// So much of a database's beginning tells whether it is another.
const BEGINNING: u64 = 64 * 1024;

/// The data folder, held by this process alone.
pub struct Place {
    folder: PathBuf,
    _lock: File,
    mark: Mark,
}

/// The files of an open database, by what one sees that they are others now. Dropped after
/// the database is closed: closing a file gives up SQLite's locks on it.
pub struct Marks {
    database: PathBuf,
    /// Open, to be read without being opened.
    file: Option<File>,
    /// A copy may be written over the database: where length or time changed, its beginning
    /// is compared.
    written: Written,
    beginning: Option<blake3::Hash>,
    marks: Vec<(PathBuf, Mark)>,
}

type Written = Option<(u64, Option<SystemTime>)>;

/// Device and number of a file; `None` when it is not there.
type Mark = Option<(u64, u64)>;

impl Place {
    /// Makes the folder, sees that it may be written, and locks it.
    pub fn claim(folder: &Path) -> Result<Place, ServerError> {
        let failed = |source| ServerError::Data { folder: folder.to_owned(), source };
        make(folder).map_err(failed)?;
        let path = folder.join("live.lock");
        keep_private(&path).map_err(failed)?;
        let lock = File::options().append(true).open(&path).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Place { folder: folder.to_owned(), _lock: lock, mark: mark(&path) }),
            Err(TryLockError::WouldBlock) => Err(ServerError::DataInUse { folder: folder.to_owned() }),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Whether the folder is still the one that is locked.
    pub fn is_there(&self) -> bool {
        self.mark.is_some() && mark(&self.file("live.lock")) == self.mark
    }
}

impl Marks {
    /// Of a database that is open.
    pub fn of(database: &Path) -> Marks {
        let marks = files_of(database).map(|file| (file.clone(), mark(&file))).collect();
        let file = File::open(database).ok();
        let (written, beginning) = (written(database), file.as_ref().and_then(beginning));
        Marks { database: database.to_owned(), file, written, beginning, marks }
    }

    /// The database was written here.
    pub fn renew(&mut self) {
        let written = written(&self.database);
        if written != self.written {
            self.written = written;
            self.beginning = self.file.as_ref().and_then(beginning);
        }
    }

    /// Whether nothing was deleted, replaced or written over. A file may come: the log is
    /// made when it is needed.
    pub fn are_there(&mut self) -> bool {
        let marked = self.marks.iter_mut().all(|(file, was)| {
            let is = mark(file);
            *was = was.or(is);
            is == *was
        });
        marked && self.is_not_written_over()
    }

    /// Some file systems tell a time late: the time alone proves nothing.
    fn is_not_written_over(&mut self) -> bool {
        let written = written(&self.database);
        if written == self.written {
            return true;
        }
        let length = |written: Written| written.map(|(length, _)| length);
        let same = length(written) == length(self.written)
            && self.file.as_ref().and_then(beginning) == self.beginning;
        self.written = written;
        same
    }
}

fn written(database: &Path) -> Written {
    std::fs::metadata(database).ok().map(|file| (file.len(), file.modified().ok()))
}

fn beginning(mut file: &File) -> Option<blake3::Hash> {
    file.rewind().ok()?;
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(file.take(BEGINNING)).ok()?;
    Some(hasher.finalize())
}

/// The database and what lies beside it.
fn files_of(database: &Path) -> impl Iterator<Item = PathBuf> {
    ENDINGS.iter().map(|ending| with_ending(database, ending))
}

fn beside(database: &Path) -> impl Iterator<Item = PathBuf> {
    files_of(database).skip(1).chain([with_ending(database, JOURNAL)])
}

fn with_ending(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Before a database is opened: SQLite would make it for everybody to read, and gives what
/// it lays beside it the same rights. Never while it is open: closing the file anywhere in
/// the process gives up SQLite's locks.
pub fn keep_database_private(database: &Path) -> io::Result<()> {
    keep_private(database)?;
    beside(database).try_for_each(|file| correct(&file))
}

/// Whether a database that is closed was left in the middle of something.
pub fn has_log(database: &Path) -> bool {
    beside(database).any(|file| std::fs::metadata(file).is_ok_and(|file| file.len() > 0))
}

/// Away with a database that is closed, and what lies beside it.
pub fn remove(database: &Path) -> io::Result<()> {
    remove_if_there(database)?;
    remove_log(database)
}

fn remove_if_there(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Away with what lies beside a database that is closed and was replaced: it belongs to another.
pub fn remove_log(database: &Path) -> io::Result<()> {
    beside(database).try_for_each(|file| remove_if_there(&file))
}

/// Out of the way with a database that is closed and cannot be read; nothing of it is lost.
pub fn set_aside(database: &Path) -> io::Result<PathBuf> {
    let aside = with_ending(database, ".damaged");
    std::fs::rename(database, &aside)?;
    remove(database)?;
    Ok(aside)
}

fn make(folder: &Path) -> io::Result<()> {
    let mut maker = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

/// Makes a file that only its owner can read, from its first moment; corrects one that is there.
fn keep_private(file: &Path) -> io::Result<()> {
    let mut options = File::options();
    options.create_new(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => correct(file),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn correct(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    match std::fs::metadata(file) {
        Ok(is) if is.permissions().mode() & 0o077 == 0 => Ok(()),
        Ok(_) => std::fs::set_permissions(file, PermissionsExt::from_mode(0o600)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn correct(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn mark(file: &Path) -> Mark {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(file).ok().map(|file| (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn mark(file: &Path) -> Mark {
    std::fs::metadata(file).ok().map(|_| (0, 0))
}
