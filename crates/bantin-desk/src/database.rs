//! `desk.db`: opened anew for each piece of work, so that a restored backup counts at once and nobody holds it for long.
//! What it holds is in `accounts`, `sessions`, `links`, `second_factors`, `preview_links` and `audit`. One that an older program made gets
//! what it lacks when it is opened.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bantin_messages::messages::{DeskDbBusy, DeskDbNewer, DeskDbReadOnly, DeskDbTrouble};
use bantin_messages::{Argument, Message, MessageLanguage};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

/// Its name in the data folder.
const FILE: &str = "desk.db";

/// How a database becomes what it is now: its version says how many of these steps it has taken. A step never changes
/// once it was released; a database that took more is a newer program's.
const STEPS: &[&str] = &[DOOR, SECOND_FACTORS, PREVIEW_LINKS];

/// How long to wait for somebody else who writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// Times are seconds since 1970. A token is known by its hash alone.
const DOOR: &str = "
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
        password TEXT, disabled INTEGER NOT NULL DEFAULT 0, made INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES accounts(id),
        begun INTEGER NOT NULL, seen INTEGER NOT NULL, browser TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessions_of_account ON sessions(account);
    CREATE TABLE links (
        token BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id), expires INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE audit (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL, account TEXT NOT NULL,
        address TEXT NOT NULL, browser TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_of_event ON audit(event, account, id);
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
";

/// Secrets are sealed with `desk.key`; recovery codes are known by their hashes, like tokens.
const SECOND_FACTORS: &str = "
    CREATE TABLE second_factors (
        account INTEGER PRIMARY KEY REFERENCES accounts(id), secret BLOB NOT NULL,
        last_step INTEGER NOT NULL, wrong INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE second_factor_setups (
        account INTEGER PRIMARY KEY REFERENCES accounts(id), session INTEGER NOT NULL,
        secret BLOB NOT NULL, begun INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE recovery_codes (
        code BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id)
    ) STRICT;
    CREATE INDEX recovery_codes_of_account ON recovery_codes(account);
    CREATE TABLE pending_sign_ins (
        token BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
        expires INTEGER NOT NULL, wrong INTEGER NOT NULL DEFAULT 0
    ) STRICT;
";

/// A link that ended stays for a while. The log tells which article a line is about.
const PREVIEW_LINKS: &str = "
    CREATE TABLE preview_links (
        id INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES accounts(id),
        article TEXT NOT NULL, headline TEXT NOT NULL, made INTEGER NOT NULL, expires INTEGER NOT NULL,
        opened INTEGER NOT NULL DEFAULT 0, last_opened INTEGER, revoked INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX preview_links_of_account ON preview_links(account);
    CREATE INDEX preview_links_of_article ON preview_links(article);
    ALTER TABLE audit ADD COLUMN article TEXT NOT NULL DEFAULT '';
";

/// The database, by where it lies.
#[derive(Clone, Debug)]
pub struct Database {
    file: PathBuf,
}

/// Why the database gave no answer. Nothing was changed.
#[derive(Debug)]
pub enum DatabaseError {
    Busy { file: PathBuf },
    ReadOnly { file: PathBuf },
    Newer { file: PathBuf },
    File { file: PathBuf, source: io::Error },
    Sqlite { file: PathBuf, source: rusqlite::Error },
}

impl Database {
    /// The database of a data folder, which is made when it is first asked.
    pub fn in_folder(data: &Path) -> Database {
        Database { file: data.join(FILE) }
    }

    /// Reads.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, DatabaseError> {
        let connection = self.open()?;
        read(&connection).map_err(self.failed())
    }

    /// Changes something, as a whole or not at all.
    pub fn write<T>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, DatabaseError> {
        let mut connection = self.open()?;
        let changed = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = write(&transaction)?;
            transaction.commit()?;
            Ok(value)
        };
        changed().map_err(self.failed())
    }

    fn open(&self) -> Result<Connection, DatabaseError> {
        let writable = self.keep_private().map_err(|source| self.file_error(source))?;
        let flags =
            if writable { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
        let open = || {
            let connection =
                Connection::open_with_flags(&self.file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(PATIENCE)?;
            connection.pragma_update(None, "foreign_keys", true)?;
            connection.pragma_update(None, "secure_delete", true)?;
            let lacking = steps_lacking(&connection)?;
            Ok((connection, lacking))
        };
        match open().map_err(self.failed())? {
            (connection, Some([])) => Ok(connection),
            (connection, Some(_)) => self.take_steps(connection),
            (_, None) => Err(DatabaseError::Newer { file: self.file.clone() }),
        }
    }

    /// Makes the tables that a new or an older file lacks, all or none. Somebody else may be about it too.
    fn take_steps(&self, mut connection: Connection) -> Result<Connection, DatabaseError> {
        let mut take = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for step in steps_lacking(&transaction)?.unwrap_or_default() {
                transaction.execute_batch(step)?;
                let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
                transaction.pragma_update(None, "user_version", version + 1)?;
            }
            transaction.commit()
        };
        take().map_err(self.failed())?;
        Ok(connection)
    }

    /// Makes folder and file for their owner alone. False where the operator took the right to write away: then nobody
    /// writes, not even who could.
    fn keep_private(&self) -> io::Result<bool> {
        match std::fs::metadata(&self.file) {
            Ok(file) if file.permissions().readonly() => Ok(false),
            Ok(_) => correct(&self.file).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = self.file.parent().unwrap_or(Path::new("."));
                let mut maker = std::fs::DirBuilder::new();
                #[cfg(unix)]
                std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
                maker.recursive(true).create(folder)?;
                make_private(&self.file)?;
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    fn file_error(&self, source: io::Error) -> DatabaseError {
        match source.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                DatabaseError::ReadOnly { file: self.file.clone() }
            }
            _ => DatabaseError::File { file: self.file.clone(), source },
        }
    }

    fn failed(&self) -> impl Fn(rusqlite::Error) -> DatabaseError + use<> {
        let file = self.file.clone();
        move |source| {
            let file = file.clone();
            match source.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => DatabaseError::Busy { file },
                Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                    DatabaseError::ReadOnly { file }
                }
                _ => DatabaseError::Sqlite { file, source },
            }
        }
    }
}

/// The steps that a database has still to take; `None` where it took more than there are.
fn steps_lacking(of: &Connection) -> rusqlite::Result<Option<&'static [&'static str]>> {
    let version: i64 = of.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(version).ok().and_then(|taken| STEPS.get(taken..)))
}

/// Makes a file that only its owner can read, from its first moment. One that is there stays.
pub(crate) fn make_private(file: &Path) -> io::Result<()> {
    let mut options = File::options();
    options.create_new(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => correct(file),
        made => made.map(drop),
    }
}

/// A copy that was put in its place may be for everybody to read.
#[cfg(unix)]
fn correct(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(file)?.permissions().mode();
    match mode & 0o077 {
        0 => Ok(()),
        _ => std::fs::set_permissions(file, PermissionsExt::from_mode(mode & 0o700)),
    }
}

#[cfg(not(unix))]
fn correct(_: &Path) -> io::Result<()> {
    Ok(())
}

impl DatabaseError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        let named = |file: &Path| Argument::of(&file.display());
        match self {
            DatabaseError::Busy { file } => DeskDbBusy { path: named(file) }.into(),
            DatabaseError::ReadOnly { file } => DeskDbReadOnly { path: named(file) }.into(),
            DatabaseError::Newer { file } => DeskDbNewer { path: named(file) }.into(),
            DatabaseError::File { file, source } => {
                DeskDbTrouble { path: named(file), error: Argument::of(source) }.into()
            }
            DatabaseError::Sqlite { file, source } => {
                DeskDbTrouble { path: named(file), error: Argument::of(source) }.into()
            }
        }
    }
}

/// In English.
impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().sentence(MessageLanguage::English))
    }
}

impl std::error::Error for DatabaseError {}
