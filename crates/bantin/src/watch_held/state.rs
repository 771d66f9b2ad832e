//! How the service is, in a file of the newsroom: for `--status`, and for monitors, which may read it themselves.
//! `docs/schemas/watch-held.json` describes it. That the service runs at all is known by a lock, which ends with it.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::Result;
use bantin_messages::Argument;
use bantin_messages::messages::{
    DoingWrite, NobodyWatches, WatchStatusAtWork, WatchStatusIdle, WatchStatusWaiting, WatchedAlready,
    WatchingFails,
};
use jiff::{Timestamp, Unit};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::terminal;

/// How the service is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Watching {
    /// `at_work`, `waiting`, `failing`, or `stopped` when it was asked to stop. One that was killed left what it did last.
    pub doing: Doing,
    /// Since when, RFC 3339.
    pub since: String,
    /// Where it brings editions: a name in `site.toml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deploys_to: Option<String>,
    /// When the next held article falls due, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_due: Option<String>,
    /// When all last went well, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<String>,
    /// The id of the edition that was made then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// How many tries in a row have failed.
    pub failures: u32,
    /// Why the last one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// When it is tried again, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_try: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    AtWork,
    Waiting,
    Failing,
    Stopped,
}

/// A moment, to the second.
pub fn moment(at: Timestamp) -> String {
    at.round(Unit::Second).unwrap_or(at).to_string()
}

/// Keeps the state of a service that runs.
pub struct Keeper {
    file: PathBuf,
    state: Watching,
    /// Held as long as the service runs.
    _lock: File,
}

impl Keeper {
    /// For the only service of a newsroom.
    pub fn of(newsroom: &Path, deploys_to: Option<&str>) -> Result<Self> {
        let path = lock_of(newsroom);
        let doing = || DoingWrite { path: terminal::path(&path).into() };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Failure::could_not(doing()))?;
        }
        let lock = File::options().append(true).create(true).open(&path);
        let lock = lock.map_err(Failure::could_not(doing()))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let folder = Argument::of(&newsroom.display());
                return Err(Failure::machine(WatchedAlready { folder }).into());
            }
            Err(TryLockError::Error(error)) => return Err(Failure::could_not(doing())(error).into()),
        }
        let state = Watching {
            doing: Doing::AtWork,
            since: moment(Timestamp::now()),
            deploys_to: deploys_to.map(str::to_owned),
            next_due: None,
            done: None,
            edition: None,
            failures: 0,
            failure: None,
            next_try: None,
        };
        let keeper = Keeper { file: file_of(newsroom), state, _lock: lock };
        keeper
            .write()
            .map_err(Failure::could_not(DoingWrite { path: terminal::path(&keeper.file).into() }))?;
        Ok(keeper)
    }

    pub fn is(&mut self, doing: Doing) {
        self.change(|state| state.doing = doing);
    }

    /// Writes it down. A full disk is told by what is published; this file does not end the service.
    pub fn change(&mut self, change: impl FnOnce(&mut Watching)) {
        let before = self.state.doing;
        change(&mut self.state);
        if self.state.doing != before {
            self.state.since = moment(Timestamp::now());
        }
        if let Err(error) = self.write() {
            let doing = DoingWrite { path: terminal::path(&self.file).into() };
            terminal::tell_failure(&Failure::could_not(doing)(error).into());
        }
    }

    /// Beside its place, and then there: nobody reads a half of it.
    fn write(&self) -> std::io::Result<()> {
        let new = self.file.with_extension("new");
        fs::write(&new, serde_json::to_vec_pretty(&self.state)?)?;
        fs::rename(&new, &self.file)
    }
}

/// Says in one line how the service of a newsroom is.
pub fn tell(newsroom: &Path) -> Result<()> {
    let state = state(newsroom)
        .ok_or_else(|| Failure::machine(NobodyWatches { folder: Argument::of(&newsroom.display()) }))?;
    let text = |moment: Option<String>| Argument::from(moment.unwrap_or_else(|| "–".to_owned()));
    if let Some(failure) = state.failure {
        let (count, next) = (state.failures.into(), text(state.next_try));
        return Err(Failure::machine(WatchingFails { count, next, failure: failure.into() }).into());
    }
    match (state.doing, state.next_due) {
        (Doing::Waiting, Some(due)) => {
            terminal::say(WatchStatusWaiting { due: due.into(), done: text(state.done) });
        }
        (Doing::Waiting, None) => terminal::say(WatchStatusIdle { done: text(state.done) }),
        _ => terminal::say(WatchStatusAtWork { since: state.since.into() }),
    }
    Ok(())
}

/// `None` where no service runs.
fn state(newsroom: &Path) -> Option<Watching> {
    let lock = File::open(lock_of(newsroom)).ok()?;
    // Shared, so that two who ask at a time do not take each other for the service.
    match lock.try_lock_shared() {
        Err(TryLockError::WouldBlock) => serde_json::from_slice(&fs::read(file_of(newsroom)).ok()?).ok(),
        _ => None,
    }
}

fn file_of(newsroom: &Path) -> PathBuf {
    newsroom.join(".bantin").join("watch-held.json")
}

fn lock_of(newsroom: &Path) -> PathBuf {
    newsroom.join(".bantin").join("watch-held.lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schemas/watch-held.json");

    #[test]
    fn the_schema_in_the_documents_is_that_of_the_file() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(Watching)).unwrap();
        schema.push('\n');
        if std::env::var_os("BANTIN_BLESS").is_some() {
            std::fs::write(SCHEMA, &schema).unwrap();
        }
        let written = std::fs::read_to_string(SCHEMA).unwrap_or_default();
        assert_eq!(written, schema, "BANTIN_BLESS=1 cargo test writes it anew");
    }
}
