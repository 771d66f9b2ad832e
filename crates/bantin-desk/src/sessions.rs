//! The sessions in the database: who is signed in, with which browser, and until when.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::accounts::{self, Account};
use crate::pending_sign_ins;
use crate::token::TokenHash;

/// A session that nothing is done in ends after so many seconds: four hours.
pub const IDLE: i64 = 4 * 60 * 60;

/// Any session ends after so many seconds: a working day.
pub const LONGEST: i64 = 12 * 60 * 60;

/// That it is used is noted once in so many seconds.
const NOTED: i64 = 60;

/// Who asks.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub session: i64,
    pub account: Account,
    /// The session's use is to be noted.
    pub is_to_be_noted: bool,
}

/// A line of the list that a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: i64,
    pub begun: i64,
    pub seen: i64,
    pub browser: String,
}

/// Begins one, and removes those that are over, whoever's.
pub fn begin(
    at: &Transaction<'_>,
    account: i64,
    token: &TokenHash,
    browser: &str,
    now: i64,
) -> rusqlite::Result<()> {
    at.execute("DELETE FROM sessions WHERE seen <= ? OR begun <= ?", [now - IDLE, now - LONGEST])?;
    let insert = "INSERT INTO sessions (token, account, begun, seen, browser) VALUES (?, ?, ?, ?, ?)";
    at.execute(insert, params![token, account, now, now, browser]).map(drop)
}

/// Whose session this is; `None` where it is over, or its account is disabled.
pub fn find(among: &Connection, token: &TokenHash, now: i64) -> rusqlite::Result<Option<SignedIn>> {
    let columns = accounts::COLUMNS;
    let query = format!(
        "SELECT {columns}, sessions.id, sessions.seen FROM sessions JOIN accounts ON accounts.id = account
         WHERE token = ? AND disabled = 0 AND seen > ? AND begun > ?"
    );
    let found = among.query_row(&query, params![token, now - IDLE, now - LONGEST], |row| {
        let (session, seen): (i64, i64) = (row.get(5)?, row.get(6)?);
        let is_to_be_noted = now - seen >= NOTED;
        Ok(SignedIn { session, account: accounts::account(row)?, is_to_be_noted })
    });
    found.optional()
}

/// It is used now. A clock that was set back shortens nothing.
pub fn note(at: &Transaction<'_>, session: i64, now: i64) -> rusqlite::Result<()> {
    at.execute("UPDATE sessions SET seen = max(seen, ?) WHERE id = ?", [now, session]).map(drop)
}

/// It goes on alone, with another token: whoever has the old one has nothing, and all others of the account end.
pub fn renew_alone(at: &Transaction<'_>, of: &SignedIn, token: &TokenHash) -> rusqlite::Result<()> {
    at.execute("UPDATE sessions SET token = ? WHERE id = ?", params![token, of.session])?;
    end_others(at, of.account.id, Some(of.session)).map(drop)
}

/// Whether one of an account is not over, and the account is as it was.
pub fn is_still(among: &Connection, of: &SignedIn, now: i64) -> rusqlite::Result<bool> {
    let query = "SELECT token FROM sessions WHERE id = ?";
    let token: Option<TokenHash> = among.query_row(query, [of.session], |row| row.get(0)).optional()?;
    let Some(token) = token else { return Ok(false) };
    Ok(find(among, &token, now)?.is_some_and(|now| now.account == of.account))
}

/// Those of an account that are not over, the last used first.
pub fn of_account(among: &Connection, account: i64, now: i64) -> rusqlite::Result<Vec<Session>> {
    let query = "SELECT id, begun, seen, browser FROM sessions
        WHERE account = ? AND seen > ? AND begun > ? ORDER BY seen DESC, id DESC";
    let line = |row: &rusqlite::Row<'_>| {
        Ok(Session { id: row.get(0)?, begun: row.get(1)?, seen: row.get(2)?, browser: row.get(3)? })
    };
    among.prepare(query)?.query_map([account, now - IDLE, now - LONGEST], line)?.collect()
}

/// Ends one of an account; false where it has none of that number.
pub fn end(at: &Transaction<'_>, account: i64, session: i64) -> rusqlite::Result<bool> {
    Ok(at.execute("DELETE FROM sessions WHERE account = ? AND id = ?", [account, session])? > 0)
}

/// Ends one by its token, whoever's.
pub fn end_by_token(at: &Transaction<'_>, token: &TokenHash) -> rusqlite::Result<()> {
    at.execute("DELETE FROM sessions WHERE token = ?", [token.as_slice()]).map(drop)
}

/// Ends all of an account, but for one that stays; and whatever was to become one.
pub fn end_others(at: &Transaction<'_>, account: i64, stays: Option<i64>) -> rusqlite::Result<usize> {
    pending_sign_ins::end_all(at, account)?;
    at.execute("DELETE FROM sessions WHERE account = ? AND id IS NOT ?", params![account, stays])
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::database::Database;
    use crate::{AccountName, Role};

    /// A session of a new account whose password is "old", begun at 1,000 with a token of ones.
    pub fn begun(database: &Database, name: &AccountName) -> SignedIn {
        let begun = database.write(|at| {
            let account = accounts::add(at, name, Role::Writer, 1_000)?.unwrap();
            accounts::set_password(at, account.id, Some("old"))?;
            begin(at, account.id, &[1; 32], "", 1_000)?;
            find(at, &[1; 32], 1_000)
        });
        begun.unwrap().unwrap()
    }
}
