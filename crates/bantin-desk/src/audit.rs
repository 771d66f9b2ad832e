//! The audit log in the database: who signed in, who failed to, what was changed. It holds no secret: of a name that no
//! account has nothing is noted, since people type passwords there.

use rusqlite::{Connection, Transaction, params};

/// Lines kept of one kind and account: a crowd of failures drives out nothing else.
const KEPT: i64 = 10_000;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    SignedIn,
    SignInFailed,
    /// The password was right, and a code is asked for.
    CodeAsked,
    CodeFailed,
    RecoveryCodeUsed,
    SignInsLimited,
    SignedOut,
    SessionEnded,
    OtherSessionsEnded,
    PasswordChanged,
    PasswordChangeFailed,
    PasswordChosen,
    SecondFactorOn,
    SecondFactorOff,
    SecondFactorChangeFailed,
    AccountAdded,
    AccountDisabled,
    AccountReset,
    PreviewLinkMade,
    /// For the first time.
    PreviewLinkOpened,
    PreviewLinkRevoked,
}

/// Who was about it, and from where.
#[derive(Clone, Debug, Default)]
pub struct Happening {
    pub at: i64,
    /// The account's name; empty where there is none.
    pub account: String,
    /// Empty for what was typed at the terminal.
    pub address: String,
    pub browser: String,
    /// The file of the article that it is about; mostly empty.
    pub article: String,
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct AuditLine {
    /// Newer lines have greater ones.
    pub id: i64,
    pub event: Event,
    pub what: Happening,
}

impl Event {
    pub const ALL: [Event; 21] = [
        Event::SignedIn,
        Event::SignInFailed,
        Event::CodeAsked,
        Event::CodeFailed,
        Event::RecoveryCodeUsed,
        Event::SignInsLimited,
        Event::SignedOut,
        Event::SessionEnded,
        Event::OtherSessionsEnded,
        Event::PasswordChanged,
        Event::PasswordChangeFailed,
        Event::PasswordChosen,
        Event::SecondFactorOn,
        Event::SecondFactorOff,
        Event::SecondFactorChangeFailed,
        Event::AccountAdded,
        Event::AccountDisabled,
        Event::AccountReset,
        Event::PreviewLinkMade,
        Event::PreviewLinkOpened,
        Event::PreviewLinkRevoked,
    ];

    /// As it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Event::SignedIn => "signed-in",
            Event::SignInFailed => "sign-in-failed",
            Event::CodeAsked => "code-asked",
            Event::CodeFailed => "code-failed",
            Event::RecoveryCodeUsed => "recovery-code-used",
            Event::SignInsLimited => "sign-ins-limited",
            Event::SignedOut => "signed-out",
            Event::SessionEnded => "session-ended",
            Event::OtherSessionsEnded => "other-sessions-ended",
            Event::PasswordChanged => "password-changed",
            Event::PasswordChangeFailed => "password-change-failed",
            Event::PasswordChosen => "password-chosen",
            Event::SecondFactorOn => "second-factor-on",
            Event::SecondFactorOff => "second-factor-off",
            Event::SecondFactorChangeFailed => "second-factor-change-failed",
            Event::AccountAdded => "account-added",
            Event::AccountDisabled => "account-disabled",
            Event::AccountReset => "account-reset",
            Event::PreviewLinkMade => "preview-link-made",
            Event::PreviewLinkOpened => "preview-link-opened",
            Event::PreviewLinkRevoked => "preview-link-revoked",
        }
    }
}

/// Once in so many lines those that are too many are looked for: looking for them each time would take longer the more there
/// are, and so tell strangers' names from those of accounts.
const LOOKED_FOR: i64 = 100;

/// Adds a line, and now and then forgets the oldest where there are too many of its kind.
pub fn note(at: &Transaction<'_>, event: Event, what: &Happening) -> rusqlite::Result<()> {
    let Happening { at: time, account, address, browser, article } = what;
    at.execute(
        "INSERT INTO audit (at, event, account, address, browser, article) VALUES (?, ?, ?, ?, ?, ?)",
        params![time, event.name(), account, address, browser, article],
    )?;
    if at.last_insert_rowid() % LOOKED_FOR != 0 {
        return Ok(());
    }
    let forget = "DELETE FROM audit WHERE event = ?1 AND account = ?2 AND id <= (
        SELECT id FROM audit WHERE event = ?1 AND account = ?2 ORDER BY id DESC LIMIT 1 OFFSET ?3)";
    at.execute(forget, params![event.name(), account, KEPT]).map(drop)
}

/// Which lines.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of this account alone, by its name.
    pub account: Option<String>,
    /// Older than this one.
    pub before: Option<i64>,
}

/// The newest of them. Those that a newer program wrote are left out.
pub fn newest(among: &Connection, wanted: &Wanted, most: usize) -> rusqlite::Result<Vec<AuditLine>> {
    let known: Vec<String> = Event::ALL.iter().map(|event| format!("'{}'", event.name())).collect();
    let query = format!(
        "SELECT event, at, account, address, browser, article, id FROM audit
         WHERE account = coalesce(?1, account) AND id < coalesce(?2, id + 1) AND event IN ({})
         ORDER BY id DESC LIMIT ?3",
        known.join(", ")
    );
    let line = |row: &rusqlite::Row<'_>| {
        let (event, id): (String, i64) = (row.get(0)?, row.get(6)?);
        let what = Happening {
            at: row.get(1)?,
            account: row.get(2)?,
            address: row.get(3)?,
            browser: row.get(4)?,
            article: row.get(5)?,
        };
        Ok(Event::ALL.into_iter().find(|known| known.name() == event).map(|event| AuditLine {
            id,
            event,
            what,
        }))
    };
    let values = params![wanted.account, wanted.before, most as i64];
    let lines: rusqlite::Result<Vec<_>> = among.prepare(&query)?.query_map(values, line)?.collect();
    Ok(lines?.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Database;

    #[test]
    fn a_crowd_of_failures_drives_out_nothing_but_older_ones_of_its_kind() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::in_folder(folder.path());
        let count = |event: Event| {
            let query = "SELECT count(*) FROM audit WHERE event = ?";
            database.read(|at| at.query_row(query, [event.name()], |row| row.get::<_, i64>(0))).unwrap()
        };
        let noted = |event: Event, times: i64| {
            let note =
                |at: &Transaction<'_>| (0..times).try_for_each(|_| note(at, event, &Happening::default()));
            database.write(note).unwrap();
        };
        noted(Event::SignedIn, 3);
        noted(Event::SignInFailed, KEPT + 2 * LOOKED_FOR);
        let kept = count(Event::SignInFailed);
        assert!((KEPT..KEPT + LOOKED_FOR).contains(&kept), "{kept}");
        assert_eq!(count(Event::SignedIn), 3);
        let newest = database.read(|at| newest(at, &Wanted::default(), 5)).unwrap();
        assert!(newest.len() == 5 && newest.iter().all(|line| line.event == Event::SignInFailed));
    }
}
