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
    SignInsLimited,
    SignedOut,
    SessionEnded,
    OtherSessionsEnded,
    PasswordChanged,
    PasswordChosen,
    AccountAdded,
    AccountDisabled,
    AccountReset,
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
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct AuditLine {
    pub event: Event,
    pub what: Happening,
}

impl Event {
    pub const ALL: [Event; 11] = [
        Event::SignedIn,
        Event::SignInFailed,
        Event::SignInsLimited,
        Event::SignedOut,
        Event::SessionEnded,
        Event::OtherSessionsEnded,
        Event::PasswordChanged,
        Event::PasswordChosen,
        Event::AccountAdded,
        Event::AccountDisabled,
        Event::AccountReset,
    ];

    /// As it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Event::SignedIn => "signed-in",
            Event::SignInFailed => "sign-in-failed",
            Event::SignInsLimited => "sign-ins-limited",
            Event::SignedOut => "signed-out",
            Event::SessionEnded => "session-ended",
            Event::OtherSessionsEnded => "other-sessions-ended",
            Event::PasswordChanged => "password-changed",
            Event::PasswordChosen => "password-chosen",
            Event::AccountAdded => "account-added",
            Event::AccountDisabled => "account-disabled",
            Event::AccountReset => "account-reset",
        }
    }
}

/// Adds a line, and forgets the oldest where there are too many of its kind.
pub fn note(at: &Transaction<'_>, event: Event, what: &Happening) -> rusqlite::Result<()> {
    let Happening { at: time, account, address, browser } = what;
    at.execute(
        "INSERT INTO audit (at, event, account, address, browser) VALUES (?, ?, ?, ?, ?)",
        params![time, event.name(), account, address, browser],
    )?;
    let forget = "DELETE FROM audit WHERE event = ?1 AND account = ?2 AND id <= (
        SELECT id FROM audit WHERE event = ?1 AND account = ?2 ORDER BY id DESC LIMIT 1 OFFSET ?3)";
    at.execute(forget, params![event.name(), account, KEPT]).map(drop)
}

/// The newest lines. Those that a newer program wrote are left out.
pub fn newest(among: &Connection, most: usize) -> rusqlite::Result<Vec<AuditLine>> {
    let query = "SELECT event, at, account, address, browser FROM audit ORDER BY id DESC LIMIT ?";
    let line = |row: &rusqlite::Row<'_>| {
        let event: String = row.get(0)?;
        let what =
            Happening { at: row.get(1)?, account: row.get(2)?, address: row.get(3)?, browser: row.get(4)? };
        Ok(Event::ALL.into_iter().find(|known| known.name() == event).map(|event| AuditLine { event, what }))
    };
    let lines: rusqlite::Result<Vec<_>> = among.prepare(query)?.query_map([most as i64], line)?.collect();
    Ok(lines?.into_iter().flatten().collect())
}
