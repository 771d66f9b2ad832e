//! `today.db`: the salts, and who was seen today under them. What is deleted is overwritten;
//! when a salt is forgotten the file is written anew and its log cut to nothing.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::place::{Marks, has_log, remove};
use super::{StoreError, abandon, connect, read_date};
use crate::visits::{
    AddressKey, Calendar, Change, Head, ONLINE_FOR, Salt, Second, Seen, Today, Tomorrow, Under, VisitorKey,
    Yesterday,
};

/// `carried`: 1 under yesterday's salt, 2 under tomorrow's. `at`: when the day was last kept.
const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS day (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        day TEXT NOT NULL,
        salt BLOB NOT NULL,
        nameless INTEGER NOT NULL,
        yesterdays_salt BLOB,
        yesterday_until INTEGER,
        tomorrows_salt BLOB,
        tomorrow_since INTEGER,
        jumped INTEGER,
        at INTEGER
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

/// What a file of before tomorrow's salt lacks.
const ADDED: &str = "
    ALTER TABLE day ADD COLUMN tomorrows_salt BLOB;
    ALTER TABLE day ADD COLUMN tomorrow_since INTEGER;
    ALTER TABLE day ADD COLUMN jumped INTEGER;
    ALTER TABLE day ADD COLUMN at INTEGER;";

const KEEP_DAY: &str = "INSERT OR REPLACE INTO day
    (one, day, salt, nameless, yesterdays_salt, yesterday_until, tomorrows_salt, tomorrow_since, jumped, at)
    VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const KEEP_VISITOR: &str = "INSERT INTO visitors (carried, key, address, seen) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (carried, key) DO UPDATE SET seen = ?4";
const KEEP_ADDRESS: &str = "INSERT INTO addresses (carried, key, visitors) VALUES (?1, ?2, ?3)
    ON CONFLICT (carried, key) DO UPDATE SET visitors = ?3";

pub struct TodayDb {
    connection: Connection,
    file: PathBuf,
    marks: Marks,
    /// It lay beside a log, as after a crash, which may hold what was forgotten.
    had_log: bool,
}

/// A day that was kept, and when it was kept last.
pub struct KeptDay {
    pub today: Today,
    pub at: Option<Second>,
    /// It was made from what the file held, which is gone: it is to be kept.
    pub is_new: bool,
}

/// A day whose time is over: numbers, and whoever was seen already under the next day's salt.
pub struct PastDay {
    day: Date,
    visitors: u64,
    next: Date,
    /// When the next day began, and who was online then.
    midnight: Second,
    came_over: u64,
    tomorrow: Option<Tomorrow>,
    /// Its salt was destroyed before, and its numbers wait for the sums to be readable.
    is_numbers: bool,
}

/// When a day was kept of which nothing but numbers is left.
const NUMBERS: Second = Second::MIN;

impl TodayDb {
    pub fn open(file: &Path) -> Result<TodayDb, StoreError> {
        let failed = StoreError::sqlite(file);
        let had_log = has_log(file);
        let connection = connect(file)?;
        prepare(&connection).map_err(failed)?;
        Ok(TodayDb { connection, file: file.to_owned(), marks: Marks::of(file), had_log })
    }

    pub fn had_log(&self) -> bool {
        self.had_log
    }

    pub fn is_there(&mut self) -> bool {
        self.marks.are_there()
    }

    /// Closes without touching the files: they are others now.
    pub fn abandon(self) {
        abandon(self.connection);
    }

    /// Which day it holds.
    pub fn day(&self) -> Result<Option<Date>, StoreError> {
        let day = self.connection.query_row("SELECT day FROM day", [], |row| read_date(row, 0));
        day.optional().map_err(StoreError::sqlite(&self.file))
    }

    /// What it holds of a day whose time is over. Its salt is not read.
    pub fn past(&self, day: Date, calendar: &Calendar) -> Result<PastDay, StoreError> {
        read_past(&self.connection, day, calendar).map_err(StoreError::sqlite(&self.file))
    }

    pub fn read(&self) -> Result<Option<KeptDay>, StoreError> {
        read(&self.connection).map_err(StoreError::sqlite(&self.file))
    }

    /// Closes it, removes it from under whoever reads it, and begins an empty one.
    pub fn made_anew(self) -> Result<TodayDb, StoreError> {
        let TodayDb { connection, file, .. } = self;
        drop(connection);
        remove(&file).map_err(StoreError::file(&file))?;
        TodayDb::open(&file)
    }

    /// Nothing but numbers is left of a day whose time is over.
    pub fn becomes_numbers(self, past: PastDay, fresh: Salt) -> Result<(), StoreError> {
        if past.is_numbers {
            return Ok(());
        }
        let mut numbers = Today::new(past.day, fresh, past.visitors);
        numbers.tomorrow = past.tomorrow;
        self.made_anew()?.rewrite(&numbers, NUMBERS)
    }

    pub fn rewrite(&mut self, today: &Today, at: Second) -> Result<(), StoreError> {
        let written = self.try_rewrite(today, at).map_err(StoreError::sqlite(&self.file));
        self.marks.renew();
        written
    }

    pub fn keep(&mut self, head: Option<&Head>, changes: &[Change], at: Second) -> Result<(), StoreError> {
        let written = self.try_keep(head, changes, at).map_err(StoreError::sqlite(&self.file));
        self.marks.renew();
        written
    }

    /// Leaves nothing that was forgotten in free pages and in the log. False when somebody
    /// who reads or writes the file hinders that.
    pub fn cut(&mut self) -> Result<bool, StoreError> {
        let cut = self.try_cut().map_err(StoreError::sqlite(&self.file));
        self.marks.renew();
        match cut {
            Err(error) if error.is_busy() => Ok(false),
            cut => cut,
        }
    }

    fn try_rewrite(&mut self, today: &Today, at: Second) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch("DELETE FROM day; DELETE FROM visitors; DELETE FROM addresses;")?;
        keep_head(&transaction, &today.head(), at)?;
        keep_all(&transaction, Under::Today, &today.visitors, &today.addresses)?;
        if let Some(yesterday) = &today.yesterday {
            keep_all(&transaction, Under::Yesterday, &yesterday.visitors, &yesterday.addresses)?;
        }
        if let Some(tomorrow) = &today.tomorrow {
            keep_all(&transaction, Under::Tomorrow, &tomorrow.visitors, &tomorrow.addresses)?;
        }
        transaction.commit()
    }

    fn try_keep(&mut self, head: Option<&Head>, changes: &[Change], at: Second) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        match head {
            Some(head) => keep_head(&transaction, head, at)?,
            None => {
                transaction.prepare_cached("UPDATE day SET at = ?1")?.execute([at])?;
            }
        }
        {
            let mut keep_visitor = transaction.prepare_cached(KEEP_VISITOR)?;
            let mut keep_address = transaction.prepare_cached(KEEP_ADDRESS)?;
            let mut drop_visitor =
                transaction.prepare_cached("DELETE FROM visitors WHERE carried = 1 AND key = ?1")?;
            let mut drop_address =
                transaction.prepare_cached("DELETE FROM addresses WHERE carried = 1 AND key = ?1")?;
            for change in changes {
                match change {
                    Change::Seen(under, key, seen) => keep_visitor.execute(params![
                        number(*under),
                        key.bytes(),
                        seen.address.number(),
                        seen.at
                    ])?,
                    Change::Recognised(key) => drop_visitor.execute([key.bytes()])?,
                    Change::Address(under, key, visitors) => {
                        keep_address.execute(params![number(*under), key.number(), visitors])?
                    }
                    Change::AddressRecognised(key) => drop_address.execute([key.number()])?,
                };
            }
        }
        transaction.commit()
    }

    fn try_cut(&self) -> rusqlite::Result<bool> {
        self.connection.execute_batch("VACUUM;")?;
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }
}

impl PastDay {
    /// The sums of it and of the day after it, where they are more than what is kept.
    pub fn sums(&self, kept: &[(Date, u64)]) -> Vec<(Date, u64)> {
        let kept = |of| kept.iter().find(|(day, _)| *day == of).map_or(0, |(_, sum)| *sum);
        let sums = [(self.day, self.visitors), (self.next, self.came_over)];
        sums.map(|(day, sum)| (day, sum.max(kept(day)))).to_vec()
    }

    /// The day after it, with whoever is known in it.
    pub fn into_next(self) -> Option<Today> {
        Some(Today::with_known(self.next, self.midnight, self.tomorrow?, self.came_over))
    }
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    let has = |column: &str| {
        let found = "SELECT count(*) FROM pragma_table_info('day') WHERE name = ?1";
        connection.query_row(found, [column], |row| row.get::<_, i64>(0)).map(|found| found > 0)
    };
    if has("salt")? && !has("tomorrows_salt")? {
        connection.execute_batch(&format!("BEGIN; {ADDED} COMMIT;"))?;
    }
    connection.execute_batch(SCHEMA)
}

fn keep_head(transaction: &Transaction, head: &Head, at: Second) -> rusqlite::Result<()> {
    let (yesterday, tomorrow) = (head.yesterday.as_ref(), head.tomorrow.as_ref());
    transaction.execute(
        KEEP_DAY,
        params![
            head.day.to_string(),
            head.salt.bytes(),
            i64::try_from(head.nameless).unwrap_or(i64::MAX),
            yesterday.map(|(salt, _)| salt.bytes()),
            yesterday.map(|(_, until)| until),
            tomorrow.map(|(salt, _)| salt.bytes()),
            tomorrow.map(|(_, since)| since),
            head.jumped,
            at,
        ],
    )?;
    Ok(())
}

fn keep_all(
    transaction: &Transaction,
    under: Under,
    visitors: &HashMap<VisitorKey, Seen>,
    addresses: &HashMap<AddressKey, u32>,
) -> rusqlite::Result<()> {
    let mut keep_visitor = transaction.prepare_cached(KEEP_VISITOR)?;
    for (key, seen) in visitors {
        keep_visitor.execute(params![number(under), key.bytes(), seen.address.number(), seen.at])?;
    }
    let mut keep_address = transaction.prepare_cached(KEEP_ADDRESS)?;
    for (key, visitors) in addresses {
        keep_address.execute(params![number(under), key.number(), visitors])?;
    }
    Ok(())
}

fn read(connection: &Connection) -> rusqlite::Result<Option<KeptDay>> {
    let sql = "SELECT day, salt, nameless, jumped, at, yesterdays_salt, yesterday_until FROM day";
    let row = connection.query_row(sql, [], |row| {
        let mut today =
            Today::new(read_date(row, 0)?, Salt::new(row.get(1)?), row.get::<_, i64>(2)?.unsigned_abs());
        today.jumped = row.get(3)?;
        let yesterday: (Option<[u8; 32]>, Option<Second>) = (row.get(5)?, row.get(6)?);
        Ok((today, row.get::<_, Option<Second>>(4)?, yesterday))
    });
    let Some((mut today, at, yesterday)) = row.optional()? else { return Ok(None) };
    (today.visitors, today.addresses) = read_all(connection, Under::Today)?;
    if let (Some(salt), Some(until)) = yesterday {
        let (visitors, addresses) = read_all(connection, Under::Yesterday)?;
        today.yesterday = Some(Yesterday { salt: Salt::new(salt), until, visitors, addresses });
    }
    today.tomorrow = read_tomorrow(connection)?;
    let seen = today.seen().map(|seen| seen.at).max();
    Ok(Some(KeptDay { at: at.or(seen), today, is_new: false }))
}

fn read_past(connection: &Connection, day: Date, calendar: &Calendar) -> rusqlite::Result<PastDay> {
    let next = day.tomorrow().unwrap_or(day);
    let midnight = calendar.midnight(next);
    let sql = "SELECT nameless, at, (SELECT count(*) FROM visitors WHERE carried < 2),
        (SELECT count(*) FROM visitors WHERE carried < 2 AND seen > ?1) FROM day";
    let tomorrow = read_tomorrow(connection)?;
    connection.query_row(sql, [midnight.saturating_sub(ONLINE_FOR)], |row| {
        let nameless = row.get::<_, i64>(0)?.unsigned_abs();
        let visitors = nameless.saturating_add(row.get::<_, i64>(2)?.unsigned_abs());
        let is_numbers = row.get::<_, Option<Second>>(1)? == Some(NUMBERS);
        let came_over = row.get::<_, i64>(3)?.unsigned_abs();
        Ok(PastDay { day, visitors, next, midnight, came_over, tomorrow, is_numbers })
    })
}

fn read_tomorrow(connection: &Connection) -> rusqlite::Result<Option<Tomorrow>> {
    let row = connection.query_row("SELECT tomorrows_salt, tomorrow_since FROM day", [], |row| {
        Ok((row.get::<_, Option<[u8; 32]>>(0)?, row.get::<_, Option<Second>>(1)?))
    });
    let Some((Some(salt), Some(since))) = row.optional()? else { return Ok(None) };
    let (visitors, addresses) = read_all(connection, Under::Tomorrow)?;
    Ok(Some(Tomorrow { salt: Salt::new(salt), since, visitors, addresses }))
}

type All = (HashMap<VisitorKey, Seen>, HashMap<AddressKey, u32>);

fn read_all(connection: &Connection, under: Under) -> rusqlite::Result<All> {
    let mut rows = connection.prepare("SELECT key, address, seen FROM visitors WHERE carried = ?1")?;
    let visitors = rows.query_map([number(under)], |row| {
        let seen = Seen { address: AddressKey::new(row.get(1)?), at: row.get(2)? };
        Ok((VisitorKey::new(row.get(0)?), seen))
    })?;
    let visitors = visitors.collect::<rusqlite::Result<_>>()?;
    let mut rows = connection.prepare("SELECT key, visitors FROM addresses WHERE carried = ?1")?;
    let addresses = rows.query_map([number(under)], |row| Ok((AddressKey::new(row.get(0)?), row.get(1)?)))?;
    Ok((visitors, addresses.collect::<rusqlite::Result<_>>()?))
}

fn number(under: Under) -> i64 {
    match under {
        Under::Today => 0,
        Under::Yesterday => 1,
        Under::Tomorrow => 2,
    }
}
