//! The accounts in the database.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::account_name::AccountName;
use crate::role::Role;

/// An account as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: i64,
    /// As it was written when the account was made.
    pub name: String,
    pub role: Role,
    /// The hash of the password; `None` until somebody chose one.
    pub password: Option<String>,
    pub is_disabled: bool,
}

pub const COLUMNS: &str = "accounts.id, accounts.name, accounts.role, accounts.password, accounts.disabled";

/// Makes an account without a password; `None` where there is one of this name.
pub fn add(
    to: &Transaction<'_>,
    name: &AccountName,
    role: Role,
    now: i64,
) -> rusqlite::Result<Option<Account>> {
    let made = to.execute(
        "INSERT INTO accounts (name, name_key, role, made) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        params![name.as_str(), name.key(), role.name(), now],
    )?;
    if made == 0 { Ok(None) } else { find(to, name) }
}

pub fn find(among: &Connection, name: &AccountName) -> rusqlite::Result<Option<Account>> {
    let query = format!("SELECT {COLUMNS} FROM accounts WHERE name_key = ?");
    among.query_row(&query, [name.key()], account).optional()
}

/// All, by their names.
pub fn list(all: &Connection) -> rusqlite::Result<Vec<Account>> {
    let query = format!("SELECT {COLUMNS} FROM accounts ORDER BY name_key");
    all.prepare(&query)?.query_map([], account)?.collect()
}

pub fn disable(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("UPDATE accounts SET disabled = 1 WHERE id = ?", [account]).map(drop)
}

/// Gives an account the hash of a new password, or takes the old one away. Who was shut out may come in again.
pub fn set_password(at: &Transaction<'_>, account: i64, hash: Option<&str>) -> rusqlite::Result<()> {
    at.execute("UPDATE accounts SET password = ? WHERE id = ?", params![hash, account]).map(drop)
}

pub fn enable(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("UPDATE accounts SET disabled = 0 WHERE id = ?", [account]).map(drop)
}

/// From the first of [`COLUMNS`] on.
pub fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    let role: String = row.get(2)?;
    let role = role.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, Box::new(error))
    })?;
    Ok(Account { id: row.get(0)?, name: row.get(1)?, role, password: row.get(3)?, is_disabled: row.get(4)? })
}
