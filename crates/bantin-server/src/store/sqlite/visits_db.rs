//! `visits.db`: how many visitors each day had. Nothing about anybody.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::{Connection, params};

use super::place::Marks;
use super::{StoreError, abandon, connect, read_date};

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS days (
        day TEXT PRIMARY KEY,
        visitors INTEGER NOT NULL CHECK (visitors >= 0)
    ) STRICT, WITHOUT ROWID;";

pub struct VisitsDb {
    connection: Connection,
    file: PathBuf,
    marks: Marks,
}

impl VisitsDb {
    /// The file, and its days.
    pub fn open(file: &Path) -> Result<(VisitsDb, Vec<(Date, u64)>), StoreError> {
        let connection = connect(file)?;
        let prepared = connection.execute_batch(SCHEMA).and_then(|()| read(&connection));
        let days = prepared.map_err(StoreError::sqlite(file))?;
        Ok((VisitsDb { connection, file: file.to_owned(), marks: Marks::of(file) }, days))
    }

    pub fn is_there(&mut self) -> bool {
        self.marks.are_there()
    }

    /// Keeps days' sums. A day without visitors needs no row.
    pub fn keep(&mut self, days: &[(Date, u64)]) -> Result<(), StoreError> {
        let written = self.try_keep(days).map_err(StoreError::sqlite(&self.file));
        self.marks.renew();
        written
    }

    /// Closes without touching the files: they are others now.
    pub fn abandon(self) {
        abandon(self.connection);
    }

    fn try_keep(&mut self, days: &[(Date, u64)]) -> rusqlite::Result<()> {
        if days.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        {
            let mut keep = transaction.prepare_cached(
                "INSERT INTO days VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET visitors = ?2",
            )?;
            let mut drop = transaction.prepare_cached("DELETE FROM days WHERE day = ?1")?;
            for (day, visitors) in days {
                match i64::try_from(*visitors).unwrap_or(i64::MAX) {
                    0 => drop.execute([day.to_string()])?,
                    visitors => keep.execute(params![day.to_string(), visitors])?,
                };
            }
        }
        transaction.commit()
    }
}

fn read(connection: &Connection) -> rusqlite::Result<Vec<(Date, u64)>> {
    let mut rows = connection.prepare("SELECT day, visitors FROM days")?;
    let days = rows.query_map([], |row| Ok((read_date(row, 0)?, row.get::<_, i64>(1)?.unsigned_abs())))?;
    days.collect()
}
