//! Sign-ins whose password was right and whose code is still asked for. Such a one opens no page; it can only become a
//! session, by a code, within a few minutes.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::accounts::{self, Account};
use crate::token::TokenHash;

/// It is over after so many seconds: five minutes.
pub const LASTS: i64 = 5 * 60;

/// Wrong codes after which the password is asked for again.
const MOST_WRONG: i64 = 5;

/// Begins one, and removes those that are over, whoever's.
pub fn begin(at: &Transaction<'_>, account: i64, token: &TokenHash, now: i64) -> rusqlite::Result<()> {
    at.execute("DELETE FROM pending_sign_ins WHERE expires <= ?", [now])?;
    let insert = "INSERT INTO pending_sign_ins (token, account, expires) VALUES (?, ?, ?)";
    at.execute(insert, params![token, account, now + LASTS]).map(drop)
}

/// Whose it is; `None` where it is used or over, or its account is disabled.
pub fn find(among: &Connection, token: &TokenHash, now: i64) -> rusqlite::Result<Option<Account>> {
    let columns = accounts::COLUMNS;
    let query = format!(
        "SELECT {columns} FROM pending_sign_ins JOIN accounts ON accounts.id = account
         WHERE token = ? AND disabled = 0 AND expires > ? AND wrong < ?"
    );
    among.query_row(&query, params![token, now, MOST_WRONG], accounts::account).optional()
}

/// A wrong code was typed for it.
pub fn count_wrong(at: &Transaction<'_>, token: &TokenHash) -> rusqlite::Result<()> {
    at.execute("UPDATE pending_sign_ins SET wrong = wrong + 1 WHERE token = ?", [token.as_slice()]).map(drop)
}

/// Ends one.
pub fn end(at: &Transaction<'_>, token: &TokenHash) -> rusqlite::Result<()> {
    at.execute("DELETE FROM pending_sign_ins WHERE token = ?", [token.as_slice()]).map(drop)
}

/// Ends all of an account.
pub fn end_all(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("DELETE FROM pending_sign_ins WHERE account = ?", [account]).map(drop)
}
