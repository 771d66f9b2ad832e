//! One-time links in the database. Whoever holds one chooses the password of an account, once.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::accounts::{self, Account};
use crate::token::TokenHash;

/// A link is good for so many seconds: three days.
pub const LASTS: i64 = 3 * 24 * 60 * 60;

/// Makes one in the place of all earlier ones of the account.
pub fn make(at: &Transaction<'_>, account: i64, token: &TokenHash, now: i64) -> rusqlite::Result<()> {
    take_back(at, account)?;
    at.execute("DELETE FROM links WHERE expires <= ?", [now])?;
    let insert = "INSERT INTO links (token, account, expires) VALUES (?, ?, ?)";
    at.execute(insert, params![token, account, now + LASTS]).map(drop)
}

/// Whose link this is; `None` where it is used, over, or its account is disabled.
pub fn find(among: &Connection, token: &TokenHash, now: i64) -> rusqlite::Result<Option<Account>> {
    let columns = accounts::COLUMNS;
    let query = format!(
        "SELECT {columns} FROM links JOIN accounts ON accounts.id = account
         WHERE token = ? AND disabled = 0 AND expires > ?"
    );
    among.query_row(&query, params![token, now], accounts::account).optional()
}

/// Whoever holds a link of the account holds nothing any more.
pub fn take_back(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("DELETE FROM links WHERE account = ?", [account]).map(drop)
}
