//! `today.db`: the salt, and who was seen today under it. What is deleted is overwritten;
//! when yesterday is forgotten the file is written anew and its log cut to nothing.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::connect;
use crate::visits::{AddressKey, Change, Salt, Seen, Today, VisitorKey, Yesterday};

/// `carried`: under yesterday's salt.
const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS day (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        day TEXT NOT NULL,
        salt BLOB NOT NULL,
        nameless INTEGER NOT NULL,
        yesterdays_salt BLOB,
        yesterday_until INTEGER
    ) STRICT;
    CREATE TABLE IF NOT EXISTS visitors (
        carried INTEGER NOT NULL,
        key BLOB NOT NULL,
        address INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        PRIMARY KEY (carried, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS addresses (
        carried INTEGER NOT NULL,
        key INTEGER NOT NULL,
        visitors INTEGER NOT NULL,
        PRIMARY KEY (carried, key)
    ) STRICT, WITHOUT ROWID;";

const KEEP_VISITOR: &str = "INSERT INTO visitors (carried, key, address, seen) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (carried, key) DO UPDATE SET seen = ?4";
const KEEP_ADDRESS: &str = "INSERT INTO addresses (carried, key, visitors) VALUES (?1, ?2, ?3)
    ON CONFLICT (carried, key) DO UPDATE SET visitors = ?3";

pub struct TodayDb {
    connection: Connection,
    file: PathBuf,
}

impl TodayDb {
    /// The file, and the day that it holds. A log left by a crash is worked off and cut.
    pub fn open(file: &Path) -> rusqlite::Result<(TodayDb, Option<Today>)> {
        let connection = connect(file)?;
        connection.execute_batch(SCHEMA)?;
        let today = read(&connection)?;
        let today_db = TodayDb { connection, file: file.to_owned() };
        today_db.clean()?;
        Ok((today_db, today))
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    pub fn rewrite(&mut self, today: &Today) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch("DELETE FROM day; DELETE FROM visitors; DELETE FROM addresses;")?;
        let yesterday = today.yesterday.as_ref();
        transaction.execute(
            "INSERT INTO day VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            params![
                today.day.to_string(),
                today.salt.bytes(),
                today.nameless as i64,
                yesterday.map(|yesterday| yesterday.salt.bytes()),
                yesterday.map(|yesterday| yesterday.until),
            ],
        )?;
        keep_all(&transaction, false, &today.visitors, &today.addresses)?;
        if let Some(yesterday) = yesterday {
            keep_all(&transaction, true, &yesterday.visitors, &yesterday.addresses)?;
        }
        transaction.commit()?;
        self.clean()
    }

    pub fn keep(&mut self, changes: &[Change]) -> rusqlite::Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        {
            let mut keep_visitor = transaction.prepare_cached(KEEP_VISITOR)?;
            let mut keep_address = transaction.prepare_cached(KEEP_ADDRESS)?;
            let mut drop_visitor =
                transaction.prepare_cached("DELETE FROM visitors WHERE carried = 1 AND key = ?1")?;
            let mut drop_address =
                transaction.prepare_cached("DELETE FROM addresses WHERE carried = 1 AND key = ?1")?;
            for change in changes {
                match change {
                    Change::Seen(key, seen) => {
                        keep_visitor.execute(params![false, key.bytes(), seen.address.number(), seen.at])?
                    }
                    Change::Recognised(key) => drop_visitor.execute([key.bytes()])?,
                    Change::Address(key, visitors) => {
                        keep_address.execute(params![false, key.number(), visitors])?
                    }
                    Change::AddressRecognised(key) => drop_address.execute([key.number()])?,
                };
            }
        }
        transaction.commit()
    }

    /// Free pages and the log hold what was deleted until this.
    fn clean(&self) -> rusqlite::Result<()> {
        self.connection.execute_batch("VACUUM;")?;
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }
}

/// Away with a damaged file and what lies beside it.
pub fn remove(file: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let _ = std::fs::remove_file(name);
    }
}

fn keep_all(
    transaction: &Transaction,
    carried: bool,
    visitors: &HashMap<VisitorKey, Seen>,
    addresses: &HashMap<AddressKey, u32>,
) -> rusqlite::Result<()> {
    let mut keep_visitor = transaction.prepare_cached(KEEP_VISITOR)?;
    for (key, seen) in visitors {
        keep_visitor.execute(params![carried, key.bytes(), seen.address.number(), seen.at])?;
    }
    let mut keep_address = transaction.prepare_cached(KEEP_ADDRESS)?;
    for (key, visitors) in addresses {
        keep_address.execute(params![carried, key.number(), visitors])?;
    }
    Ok(())
}

fn read(connection: &Connection) -> rusqlite::Result<Option<Today>> {
    let day = connection.query_row(
        "SELECT day, salt, nameless, yesterdays_salt, yesterday_until FROM day",
        [],
        |row| {
            let day: String = row.get(0)?;
            let until: Option<i64> = row.get(4)?;
            let salts: (_, Option<[u8; 32]>) = (row.get(1)?, row.get(3)?);
            Ok((day, row.get::<_, i64>(2)?, salts, until))
        },
    );
    let Some((day, nameless, (salt, old_salt), until)) = day.optional()? else { return Ok(None) };
    let day = day.parse::<Date>().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })?;
    let mut today = Today::new(day, Salt::new(salt), nameless.unsigned_abs());
    (today.visitors, today.addresses) =
        (read_visitors(connection, false)?, read_addresses(connection, false)?);
    if let (Some(salt), Some(until)) = (old_salt, until) {
        let visitors = read_visitors(connection, true)?;
        let addresses = read_addresses(connection, true)?;
        today.yesterday = Some(Yesterday { salt: Salt::new(salt), until, visitors, addresses });
    }
    Ok(Some(today))
}

fn read_visitors(connection: &Connection, carried: bool) -> rusqlite::Result<HashMap<VisitorKey, Seen>> {
    let mut rows = connection.prepare("SELECT key, address, seen FROM visitors WHERE carried = ?1")?;
    let visitors = rows.query_map([carried], |row| {
        let seen = Seen { address: AddressKey::new(row.get(1)?), at: row.get(2)? };
        Ok((VisitorKey::new(row.get(0)?), seen))
    })?;
    visitors.collect()
}

fn read_addresses(connection: &Connection, carried: bool) -> rusqlite::Result<HashMap<AddressKey, u32>> {
    let mut rows = connection.prepare("SELECT key, visitors FROM addresses WHERE carried = ?1")?;
    let addresses = rows.query_map([carried], |row| Ok((AddressKey::new(row.get(0)?), row.get(1)?)))?;
    addresses.collect()
}
