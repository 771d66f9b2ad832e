//! Visits in two SQLite files: `visits.db`, the sums by day, worth a backup; `today.db`,
//! the day's salt and hashes, which nobody may copy and which may be lost: the sums stay.

mod today_db;
mod visits_db;

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use rusqlite::{Connection, ErrorCode};

use crate::visits::{Change, Today};
use crate::{ServerError, log};
use today_db::TodayDb;
use visits_db::VisitsDb;

/// How long a transaction waits for somebody else's.
const BUSY: Duration = Duration::from_millis(250);

/// The data folder, held by this process alone.
pub struct Place {
    folder: PathBuf,
    _lock: File,
}

/// A failure and the file that it happened in.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}; if it stays so, put the backup in its place", file.display())]
pub struct StoreError {
    file: PathBuf,
    source: rusqlite::Error,
}

/// Both files, open.
pub struct Sqlite {
    today: TodayDb,
    visits: VisitsDb,
}

/// What was kept.
pub struct Kept {
    pub days: Vec<(Date, u64)>,
    pub today: Option<Today>,
}

impl Place {
    /// Makes the folder, sees that it may be written, and locks it.
    pub fn claim(folder: &Path) -> Result<Place, ServerError> {
        let failed = |source| ServerError::Data { folder: folder.to_owned(), source };
        make(folder).map_err(failed)?;
        let path = folder.join("live.lock");
        let lock = File::options().create(true).append(true).open(path).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Place { folder: folder.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(ServerError::DataInUse { folder: folder.to_owned() }),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Sqlite {
    pub fn open(place: &Place) -> Result<(Sqlite, Kept), StoreError> {
        let file = place.file("visits.db");
        let (visits, days) = VisitsDb::open(&file).map_err(in_file(&file))?;
        let file = place.file("today.db");
        let (today, kept) = match TodayDb::open(&file) {
            Err(source) if is_damaged(&source) => {
                log::say(format_args!("{}: {source}; begun anew, the sums stay", file.display()));
                today_db::remove(&file);
                TodayDb::open(&file)
            }
            opened => opened,
        }
        .map_err(in_file(&file))?;
        Ok((Sqlite { today, visits }, Kept { days, today: kept }))
    }

    /// Days that ended. Before [`Sqlite::rewrite`], so that a crash between loses nothing.
    pub fn keep_ended(&mut self, ended: &[(Date, u64)]) -> Result<(), StoreError> {
        self.visits.keep(ended).map_err(in_file(self.visits.file()))
    }

    /// The day anew, as a whole; what was forgotten leaves the file.
    pub fn rewrite(&mut self, today: &Today) -> Result<(), StoreError> {
        self.today.rewrite(today).map_err(in_file(self.today.file()))
    }

    /// What a batch changed, and the day's sum.
    pub fn keep(&mut self, today: &Today, changes: &[Change]) -> Result<(), StoreError> {
        self.today.keep(changes).map_err(in_file(self.today.file()))?;
        self.visits.keep(&[(today.day, today.count())]).map_err(in_file(self.visits.file()))
    }
}

/// For nobody else to read: the day's salt lies there.
fn make(folder: &Path) -> std::io::Result<()> {
    let mut maker = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

fn connect(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    // Whatever was committed survives the process; a power cut may cost the last seconds.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    Ok(connection)
}

fn in_file(file: &Path) -> impl FnOnce(rusqlite::Error) -> StoreError {
    let file = file.to_owned();
    move |source| StoreError { file, source }
}

fn is_damaged(error: &rusqlite::Error) -> bool {
    match error {
        rusqlite::Error::SqliteFailure(code, message) => {
            matches!(code.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
                || message.as_deref().is_some_and(|message| message.starts_with("no such"))
        }
        rusqlite::Error::InvalidColumnType(..) | rusqlite::Error::FromSqlConversionFailure(..) => true,
        _ => false,
    }
}
