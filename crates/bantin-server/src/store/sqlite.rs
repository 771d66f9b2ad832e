//! Visits in two SQLite files: `visits.db`, the sums by day, worth a backup; `today.db`,
//! the day's salt and hashes, which nobody may copy and which may be lost: the sums stay.

mod place;
mod today_db;
mod visits_db;

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bantin_messages::messages::{LiveDatabaseSetAside, LiveDayBegunAnew, LiveFileTrouble};
use bantin_messages::{Argument, Message};
use jiff::civil::Date;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, Row};

use crate::log;
use crate::visits::{Calendar, Change, Head, Salt, Second, Today};
pub use place::Place;
use place::{keep_database_private, remove, remove_log, set_aside};
pub use today_db::KeptDay;
use today_db::{PastDay, TodayDb};
use visits_db::VisitsDb;

/// How long a transaction waits for somebody else's.
const BUSY: Duration = Duration::from_millis(250);

/// A failure and the file that it happened in.
#[derive(Debug)]
pub enum StoreError {
    Sqlite { file: PathBuf, source: rusqlite::Error },
    File { file: PathBuf, source: io::Error },
}

/// Both files, open.
pub struct Sqlite {
    today: TodayDb,
    visits: VisitsDb,
}

/// What was kept.
pub struct Kept {
    pub days: Vec<(Date, u64)>,
    pub today: Option<KeptDay>,
}

/// What a file holds of a day.
enum Found {
    Day(Option<Box<KeptDay>>),
    Past(PastDay),
}

/// What is to be kept.
pub struct Batch {
    pub at: Second,
    pub head: Option<Head>,
    pub changes: Vec<Change>,
    /// The day anew, as a whole; what was forgotten leaves the file.
    pub whole: Option<Today>,
    pub day: Date,
    pub sums: Vec<(Date, u64)>,
}

impl Sqlite {
    /// Opens what was kept. Of a day whose time is over at `now` nothing but numbers is
    /// read, and its salt is destroyed before anything else happens. `fresh` is a salt for
    /// numbers without visitors.
    pub fn open(
        place: &Place,
        calendar: &Calendar,
        now: Second,
        fresh: Salt,
    ) -> Result<(Sqlite, Kept), StoreError> {
        let today_file = place.file("today.db");
        let look = |today: TodayDb| {
            let found = match today.day()? {
                Some(day) if calendar.is_over(day, now) => Found::Past(today.past(day, calendar)?),
                _ => Found::Day(today.read()?.map(Box::new)),
            };
            Ok((today, found))
        };
        let (today, found) = begun_anew_if_damaged(&today_file, look)?;
        let (visits, days) = match VisitsDb::open(&place.file("visits.db")) {
            Ok(opened) => opened,
            Err(error) => {
                if let Found::Past(past) = found {
                    today.becomes_numbers(past, fresh)?;
                }
                return Err(error);
            }
        };
        let mut kept = Kept { days, today: None };
        let mut sqlite = Sqlite { today, visits };
        match found {
            Found::Day(day) => kept.today = day.map(|day| *day),
            Found::Past(past) => {
                let sums = past.sums(&kept.days);
                sqlite.visits.keep(&sums)?;
                kept.days.retain(|(day, _)| sums.iter().all(|(summed, _)| summed != day));
                kept.days.extend(sums);
                sqlite.today = sqlite.today.made_anew()?;
                let known = past.into_next().filter(|next| calendar.day(now) == next.day);
                kept.today = known.map(|today| KeptDay { today, at: Some(now), is_new: true });
            }
        }
        Ok((sqlite, kept))
    }

    /// Opens the files again for a count that memory knows.
    pub fn reopen(place: &Place) -> Result<Sqlite, StoreError> {
        let (visits, _) = VisitsDb::open(&place.file("visits.db"))?;
        let (today, ()) = begun_anew_if_damaged(&place.file("today.db"), |today| Ok((today, ())))?;
        Ok(Sqlite { today, visits })
    }

    /// Files were deleted or replaced: the day is made anew, and of the sums what is there is
    /// taken, which may be a backup.
    pub fn make_anew(place: &Place) -> Result<(Sqlite, Vec<(Date, u64)>), StoreError> {
        let file = place.file("visits.db");
        remove_log(&file).map_err(StoreError::file(&file))?;
        let (visits, days) = match VisitsDb::open(&file) {
            Err(error) if error.is_damage() => {
                let aside = set_aside(&file).map_err(StoreError::file(&file))?;
                let aside = Argument::of(&aside.display());
                log::say(LiveDatabaseSetAside { error: error.message().into(), aside });
                VisitsDb::open(&file)?
            }
            opened => opened?,
        };
        destroy_today(place)?;
        let today = TodayDb::open(&place.file("today.db"))?;
        Ok((Sqlite { today, visits }, days))
    }

    /// Closes without touching the files: they are others now.
    pub fn abandon(self) {
        self.today.abandon();
        self.visits.abandon();
    }

    /// Whether the files are still those that were opened.
    pub fn is_there(&mut self) -> bool {
        self.today.is_there() & self.visits.is_there()
    }

    /// Days that ended come before the day itself, so that a crash between loses nothing.
    pub fn keep(&mut self, batch: &Batch) -> Result<(), StoreError> {
        let (today, ended): (Vec<_>, Vec<_>) = batch.sums.iter().partition(|(day, _)| *day == batch.day);
        self.visits.keep(&ended)?;
        match &batch.whole {
            Some(today) => self.today.rewrite(today, batch.at)?,
            None => self.today.keep(batch.head.as_ref(), &batch.changes, batch.at)?,
        }
        self.visits.keep(&today)
    }

    /// Whether a crash may have left what was forgotten.
    pub fn had_log(&self) -> bool {
        self.today.had_log()
    }

    /// Leaves nothing that was forgotten in any file; false when somebody hinders that.
    pub fn cut(&mut self) -> Result<bool, StoreError> {
        self.today.cut()
    }
}

/// Removes the day, which is closed here, from under whoever reads it. It can be written anew from memory.
pub fn destroy_today(place: &Place) -> Result<(), StoreError> {
    let file = place.file("today.db");
    remove(&file).map_err(StoreError::file(&file))
}

impl StoreError {
    fn sqlite(file: &Path) -> impl FnOnce(rusqlite::Error) -> StoreError + use<> {
        let file = file.to_owned();
        move |source| StoreError::Sqlite { file, source }
    }

    fn file(file: &Path) -> impl FnOnce(io::Error) -> StoreError + use<> {
        let file = file.to_owned();
        move |source| StoreError::File { file, source }
    }

    /// What happened, and where.
    pub fn message(&self) -> Message {
        let (file, error) = match self {
            StoreError::Sqlite { file, source } => (file, Argument::of(source)),
            StoreError::File { file, source } => (file, Argument::of(source)),
        };
        LiveFileTrouble { path: Argument::of(&file.display()), error }.into()
    }

    /// Somebody else holds the database; it is as it was.
    pub fn is_busy(&self) -> bool {
        let StoreError::Sqlite { source: rusqlite::Error::SqliteFailure(code, _), .. } = self else {
            return false;
        };
        matches!(code.code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    }

    pub fn is_about(&self, database: &Path) -> bool {
        let (StoreError::Sqlite { file, .. } | StoreError::File { file, .. }) = self;
        file == database
    }

    /// The file is no database, or another than it should be. (What SQLite has no code for is
    /// a value that does not fit.)
    fn is_damage(&self) -> bool {
        let StoreError::Sqlite { source, .. } = self else { return false };
        let rusqlite::Error::SqliteFailure(code, message) = source else { return true };
        matches!(code.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
            || message.as_deref().is_some_and(|message| message.starts_with("no such"))
    }
}

/// Opens the day and looks at it. A damaged one is begun anew, and looked at again.
fn begun_anew_if_damaged<T>(
    file: &Path,
    look: impl Fn(TodayDb) -> Result<(TodayDb, T), StoreError>,
) -> Result<(TodayDb, T), StoreError> {
    match TodayDb::open(file).and_then(&look) {
        Err(error) if error.is_damage() => {
            log::say(LiveDayBegunAnew { error: error.message().into() });
            remove(file).map_err(StoreError::file(file))?;
            TodayDb::open(file).and_then(look)
        }
        opened => opened,
    }
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    keep_database_private(file).map_err(StoreError::file(file))?;
    let connect = || {
        let connection = Connection::open(file)?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        // Whatever was committed survives the process; a power cut may cost the last seconds.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        Ok(connection)
    };
    connect().map_err(StoreError::sqlite(file))
}

/// SQLite would work off its log into whatever lies there now.
fn abandon(connection: Connection) {
    let kept_off = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    if let Err(error) = kept_off {
        let path = connection.path().unwrap_or_default().into();
        log::say(LiveFileTrouble { path, error: Argument::of(&error) });
    }
    drop(connection);
}

fn read_date(row: &Row, column: usize) -> rusqlite::Result<Date> {
    row.get::<_, String>(column)?.parse().map_err(|error: jiff::Error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}
