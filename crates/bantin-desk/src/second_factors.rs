//! Second factors in the database: which accounts have one, the last code that each took, and those that are being set up.
//! A code is taken once, and none that is older than one that was taken.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::authenticator::Secret;
use crate::desk_key::DeskKey;
use crate::recovery_codes::{self, RecoveryHash};

/// To set one up is over after so many seconds: a quarter of an hour.
const SETUP_LASTS: i64 = 15 * 60;

/// Wrong codes in a row after which only a recovery code is taken: at twenty a minute somebody who has the password would
/// otherwise guess a code within some days.
const MOST_WRONG: i64 = 100;

/// What somebody shows besides the password.
pub enum Proof {
    /// What was typed as the telephone's code.
    Code(String),
    /// What was typed as a recovery code; `None` for what can be none.
    Recovery(Option<RecoveryHash>),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    CodeTaken,
    RecoveryCodeTaken,
    Refused(Refusal),
}

/// Why it was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Wrong,
    WrongRecoveryCode,
    /// Codes are not taken any more, right or wrong.
    Closed,
    /// Another `desk.key` sealed the secret: nobody can tell which code is right.
    OtherKey,
}

impl Proof {
    /// From what was typed into the two fields, of which one is filled in.
    pub fn of(code: &str, recovery: &str) -> Proof {
        match recovery.trim() {
            "" => Proof::Code(code.to_owned()),
            typed => Proof::Recovery(recovery_codes::hash(typed)),
        }
    }
}

/// Keeps the secret of a second factor that this session sets up. It counts once a code was typed.
pub fn set_up(
    at: &Transaction<'_>,
    account: i64,
    session: i64,
    sealed: &[u8],
    now: i64,
) -> rusqlite::Result<()> {
    let keep = "INSERT INTO second_factor_setups (account, session, secret, begun) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (account) DO UPDATE SET session = ?2, secret = ?3, begun = ?4";
    at.execute(keep, params![account, session, sealed, now]).map(drop)
}

/// The sealed secret that this session sets up, if it is not over.
pub fn being_set_up(
    among: &Connection,
    account: i64,
    session: i64,
    now: i64,
) -> rusqlite::Result<Option<Vec<u8>>> {
    let query = "SELECT secret FROM second_factor_setups WHERE account = ? AND session = ? AND begun > ?";
    among.query_row(query, [account, session, now - SETUP_LASTS], |row| row.get(0)).optional()
}

/// Makes what was set up count. The code of `step` was typed for it and is not taken again.
pub fn turn_on(
    at: &Transaction<'_>,
    account: i64,
    sealed: &[u8],
    step: i64,
    codes: &[RecoveryHash],
) -> rusqlite::Result<()> {
    turn_off(at, account)?;
    let insert = "INSERT INTO second_factors (account, secret, last_step) VALUES (?, ?, ?)";
    at.execute(insert, params![account, sealed, step])?;
    recovery_codes::give(at, account, codes)
}

/// Takes an account's second factor away, and whatever belongs to it.
pub fn turn_off(at: &Transaction<'_>, account: i64) -> rusqlite::Result<()> {
    at.execute("DELETE FROM second_factors WHERE account = ?", [account])?;
    at.execute("DELETE FROM second_factor_setups WHERE account = ?", [account])?;
    recovery_codes::take_all(at, account)
}

pub fn is_on(among: &Connection, account: i64) -> rusqlite::Result<bool> {
    among.prepare("SELECT 1 FROM second_factors WHERE account = ?")?.exists([account])
}

/// How many recovery codes an account has left, where its second factor is on.
pub fn codes_left(among: &Connection, account: i64) -> rusqlite::Result<Option<u32>> {
    match is_on(among, account)? {
        true => recovery_codes::count(among, account).map(Some),
        false => Ok(None),
    }
}

/// Takes what somebody shows, or counts that it was wrong.
pub fn take(
    at: &Transaction<'_>,
    account: i64,
    proof: &Proof,
    key: &DeskKey,
    now: i64,
) -> rusqlite::Result<Verdict> {
    let query = "SELECT secret, last_step, wrong FROM second_factors WHERE account = ?";
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let found: Option<(Vec<u8>, i64, i64)> = at.query_row(query, [account], row).optional()?;
    let Some((sealed, last_step, wrong)) = found else { return Ok(Verdict::Refused(Refusal::Wrong)) };
    let (step, verdict) = match proof {
        Proof::Recovery(Some(code)) if recovery_codes::take(at, account, code)? => {
            (last_step, Verdict::RecoveryCodeTaken)
        }
        Proof::Recovery(_) => return Ok(Verdict::Refused(Refusal::WrongRecoveryCode)),
        Proof::Code(_) if wrong >= MOST_WRONG => return Ok(Verdict::Refused(Refusal::Closed)),
        Proof::Code(code) => {
            let Some(secret) = Secret::unsealed(key, account, &sealed) else {
                return Ok(Verdict::Refused(Refusal::OtherKey));
            };
            match secret.step_of(code, now).filter(|step| *step > last_step) {
                Some(step) => (step, Verdict::CodeTaken),
                None => {
                    at.execute("UPDATE second_factors SET wrong = wrong + 1 WHERE account = ?", [account])?;
                    return Ok(Verdict::Refused(Refusal::Wrong));
                }
            }
        }
    };
    at.execute("UPDATE second_factors SET last_step = ?, wrong = 0 WHERE account = ?", [step, account])?;
    Ok(verdict)
}
