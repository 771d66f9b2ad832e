//! Preview links in the database. Whoever holds one sees one article that is not published yet, for two days, and nothing
//! else of the desk. Those that ended are remembered for a while, so that who opens one is told why it shows nothing.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::token::TokenHash;

/// A link is good for so many seconds: 48 hours.
pub const LASTS: i64 = 48 * 60 * 60;

/// Links of one article that are good at one time.
pub const MOST_OF_ARTICLE: u32 = 10;

/// Links of one account that are good at one time.
pub const MOST_OF_ACCOUNT: u32 = 50;

/// Links of one account that are remembered after their end.
const REMEMBERED: i64 = 100;

/// A link that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLink {
    pub id: i64,
    /// The file of the article that it shows, from the newsroom's folder, and its headline when the link was made.
    pub article: String,
    pub headline: String,
    /// Whose it is.
    pub account: i64,
    pub account_name: String,
    pub made: i64,
    pub expires: i64,
    /// How often its button was pressed, and when last.
    pub opened: i64,
    pub last_opened: Option<i64>,
}

/// Why a link shows nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Over,
    /// Somebody took it back, or its account is disabled.
    Revoked,
}

/// Why there is no link more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    OfArticle,
    OfAccount,
}

const COLUMNS: &str =
    "preview_links.id, article, headline, account, accounts.name, preview_links.made, expires, opened,
    last_opened";

/// Where `?1` is now.
const GOOD: &str = "revoked = 0 AND disabled = 0 AND expires > ?1";

/// Makes one, unless there are too many.
pub fn make(
    at: &Transaction<'_>,
    account: i64,
    (article, headline): (&str, &str),
    token: &TokenHash,
    now: i64,
) -> rusqlite::Result<Result<(), TooMany>> {
    let count = |of: &str, value: &dyn rusqlite::ToSql| -> rusqlite::Result<u32> {
        let query = format!(
            "SELECT count(*) FROM preview_links JOIN accounts ON accounts.id = account WHERE {GOOD} AND {of} = ?2"
        );
        at.query_row(&query, params![now, value], |row| row.get(0))
    };
    if count("article", &article)? >= MOST_OF_ARTICLE {
        return Ok(Err(TooMany::OfArticle));
    }
    if count("account", &account)? >= MOST_OF_ACCOUNT {
        return Ok(Err(TooMany::OfAccount));
    }
    forget(at, account, now)?;
    let insert = "INSERT INTO preview_links (token, account, article, headline, made, expires) VALUES (?, ?, ?, ?, ?, ?)";
    at.execute(insert, params![token, account, article, headline, now, now + LASTS])?;
    Ok(Ok(()))
}

/// Forgets the oldest of an account that ended, where there are many.
fn forget(at: &Transaction<'_>, account: i64, now: i64) -> rusqlite::Result<()> {
    let ended = "account = ?1 AND (revoked = 1 OR expires <= ?2)";
    let forget = format!(
        "DELETE FROM preview_links WHERE {ended} AND id NOT IN (
            SELECT id FROM preview_links WHERE {ended} ORDER BY id DESC LIMIT ?3)"
    );
    at.execute(&forget, params![account, now, REMEMBERED]).map(drop)
}

/// The link of this token; `None` where there was none, or it is forgotten.
pub fn find(
    among: &Connection,
    token: &TokenHash,
    now: i64,
) -> rusqlite::Result<Option<Result<PreviewLink, Ended>>> {
    let query = format!(
        "SELECT {COLUMNS}, revoked = 1 OR disabled = 1 FROM preview_links JOIN accounts ON accounts.id = account
         WHERE token = ?"
    );
    let found = among.query_row(&query, [token.as_slice()], |row| {
        let (link, is_revoked): (_, bool) = (link(row)?, row.get(9)?);
        Ok(match is_revoked {
            true => Err(Ended::Revoked),
            false if link.expires <= now => Err(Ended::Over),
            false => Ok(link),
        })
    });
    found.optional()
}

/// All that are good, whoever's; the newest first.
pub fn list(all: &Connection, now: i64) -> rusqlite::Result<Vec<PreviewLink>> {
    let query = format!(
        "SELECT {COLUMNS} FROM preview_links JOIN accounts ON accounts.id = account
         WHERE {GOOD} ORDER BY preview_links.id DESC"
    );
    all.prepare(&query)?.query_map([now], link)?.collect()
}

/// A good one by its number.
pub fn numbered(among: &Connection, id: i64, now: i64) -> rusqlite::Result<Option<PreviewLink>> {
    let query = format!(
        "SELECT {COLUMNS} FROM preview_links JOIN accounts ON accounts.id = account
         WHERE {GOOD} AND preview_links.id = ?2"
    );
    among.query_row(&query, [now, id], link).optional()
}

/// Its button was pressed.
pub fn count_opened(at: &Transaction<'_>, id: i64, now: i64) -> rusqlite::Result<()> {
    let count = "UPDATE preview_links SET opened = opened + 1, last_opened = ? WHERE id = ?";
    at.execute(count, [now, id]).map(drop)
}

/// Takes one back.
pub fn revoke(at: &Transaction<'_>, id: i64) -> rusqlite::Result<()> {
    at.execute("UPDATE preview_links SET revoked = 1 WHERE id = ?", [id]).map(drop)
}

/// Takes all of an account back.
pub fn revoke_all(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("UPDATE preview_links SET revoked = 1 WHERE account = ?", [account]).map(drop)
}

/// From the first of [`COLUMNS`] on.
fn link(row: &Row<'_>) -> rusqlite::Result<PreviewLink> {
    Ok(PreviewLink {
        id: row.get(0)?,
        article: row.get(1)?,
        headline: row.get(2)?,
        account: row.get(3)?,
        account_name: row.get(4)?,
        made: row.get(5)?,
        expires: row.get(6)?,
        opened: row.get(7)?,
        last_opened: row.get(8)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Database;
    use crate::{Role, accounts};

    #[test]
    fn links_that_ended_are_remembered_up_to_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::in_folder(folder.path());
        let token = |n: i64| {
            let mut token = [0; 32];
            token[..8].copy_from_slice(&n.to_be_bytes());
            token
        };
        let count = REMEMBERED + 20;
        let make_and_revoke = |at: &Transaction<'_>| {
            let lan = accounts::add(at, &"lan".parse().unwrap(), Role::Writer, 0)?.unwrap();
            for n in 0..count {
                assert_eq!(make(at, lan.id, ("content/tin/tet.md", "Tết"), &token(n), n)?, Ok(()));
                revoke_all(at, lan.id)?;
            }
            make(at, lan.id, ("content/tin/tet.md", "Tết"), &token(count), count)
        };
        assert_eq!(database.write(make_and_revoke).unwrap(), Ok(()));
        let found = |n: i64| database.read(|at| find(at, &token(n), count)).unwrap();
        assert_eq!((found(0), found(19)), (None, None));
        assert_eq!((found(20), found(count - 1)), (Some(Err(Ended::Revoked)), Some(Err(Ended::Revoked))));
        assert!(matches!(found(count), Some(Ok(link)) if link.article == "content/tin/tet.md"));
    }
}
