//! `visits.db`: how many visitors each day had. Nothing about anybody.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::{Connection, params};

use super::connect;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS days (
        day TEXT PRIMARY KEY,
        visitors INTEGER NOT NULL CHECK (visitors >= 0)
    ) STRICT, WITHOUT ROWID;";

pub struct VisitsDb {
    connection: Connection,
    file: PathBuf,
}

impl VisitsDb {
    /// The file, and its days.
    pub fn open(file: &Path) -> rusqlite::Result<(VisitsDb, Vec<(Date, u64)>)> {
        let connection = connect(file)?;
        connection.execute_batch(SCHEMA)?;
        let days = read(&connection)?;
        Ok((VisitsDb { connection, file: file.to_owned() }, days))
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    pub fn keep(&mut self, days: &[(Date, u64)]) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        {
            let mut keep = transaction.prepare_cached(
                "INSERT INTO days VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET visitors = ?2",
            )?;
            for (day, visitors) in days {
                keep.execute(params![day.to_string(), *visitors as i64])?;
            }
        }
        transaction.commit()
    }
}

fn read(connection: &Connection) -> rusqlite::Result<Vec<(Date, u64)>> {
    let mut rows = connection.prepare("SELECT day, visitors FROM days")?;
    let days = rows.query_map([], |row| {
        let day: String = row.get(0)?;
        let day = day.parse::<Date>().map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
        })?;
        Ok((day, row.get::<_, i64>(1)?.unsigned_abs()))
    })?;
    days.collect()
}
