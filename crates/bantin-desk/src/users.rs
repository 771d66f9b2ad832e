//! What the operator does about accounts at the terminal, while the desk is open or not.

use std::path::Path;

use bantin_server::Clock;

use crate::audit::{self, Event, Happening};
use crate::database::Database;
use crate::token::Token;
use crate::{
    AccountName, DatabaseError, DeskAddress, DeskError, Role, accounts, links, preview_links, second_factors,
    sessions,
};

/// The name of the fact that says where the desk stands.
const ADDRESS: &str = "address";

/// The accounts of a data folder.
pub struct Users {
    database: Database,
    now: i64,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserLine {
    pub name: String,
    pub role: Role,
    pub state: UserState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserState {
    /// Signs in.
    Open,
    /// Has not chosen a password yet.
    Invited,
    Disabled,
}

impl Users {
    /// `clock` tells the time that is noted.
    pub fn of(data: &Path, clock: &Clock) -> Users {
        Users { database: Database::in_folder(data), now: clock.look().wall.as_second() }
    }

    /// Makes an account; gives the path of the one-time link at which its password is chosen.
    pub fn add(&self, name: &AccountName, role: Role) -> Result<String, DeskError> {
        let token = Token::random()?;
        let added = self.database.write(|at| {
            let Some(account) = accounts::add(at, name, role, self.now)? else { return Ok(false) };
            links::make(at, account.id, &token.hash(), self.now)?;
            audit::note(at, Event::AccountAdded, &self.happening(&account.name))?;
            Ok(true)
        })?;
        if !added {
            return Err(DeskError::AccountThere { name: name.as_str().to_owned() });
        }
        Ok(link(&token))
    }

    /// All, by their names.
    pub fn list(&self) -> Result<Vec<UserLine>, DeskError> {
        let all = self.database.read(accounts::list)?;
        let line = |account: accounts::Account| UserLine {
            state: match (account.is_disabled, &account.password) {
                (true, _) => UserState::Disabled,
                (false, None) => UserState::Invited,
                (false, Some(_)) => UserState::Open,
            },
            name: account.name,
            role: account.role,
        };
        Ok(all.into_iter().map(line).collect())
    }

    /// Shuts an account: its sessions and links, those for previews too, end with the next request.
    pub fn disable(&self, name: &AccountName) -> Result<(), DeskError> {
        self.change(name, Event::AccountDisabled, |at, account| {
            links::take_back(at, account)?;
            preview_links::revoke_all(at, account)?;
            accounts::disable(at, account)
        })
    }

    /// Takes password and second factor of an account away and ends its sessions, and opens it where it was disabled; gives the path of
    /// the one-time link at which a new password is chosen.
    pub fn reset(&self, name: &AccountName) -> Result<String, DeskError> {
        let token = Token::random()?;
        self.change(name, Event::AccountReset, |at, account| {
            accounts::set_password(at, account, None)?;
            accounts::enable(at, account)?;
            second_factors::turn_off(at, account)?;
            preview_links::revoke_all(at, account)?;
            links::make(at, account, &token.hash(), self.now)
        })?;
        Ok(link(&token))
    }

    /// Where the desk stood when it was open last: links lead there.
    pub fn address(&self) -> Result<Option<DeskAddress>, DeskError> {
        use rusqlite::OptionalExtension;
        let query = "SELECT value FROM facts WHERE name = ?";
        let known: Option<String> =
            self.database.read(|at| at.query_row(query, [ADDRESS], |row| row.get(0)).optional())?;
        Ok(known.and_then(|known| DeskAddress::of(&known).ok()))
    }

    pub(crate) fn remember_address(&self, address: &DeskAddress) -> Result<(), DatabaseError> {
        let keep =
            "INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
        self.database.write(|at| at.execute(keep, [ADDRESS, address.origin()]).map(drop))
    }

    /// Changes an account, ends its sessions, and notes it.
    fn change(
        &self,
        name: &AccountName,
        event: Event,
        change: impl FnOnce(&rusqlite::Transaction<'_>, i64) -> rusqlite::Result<()>,
    ) -> Result<(), DeskError> {
        let changed = self.database.write(|at| {
            let Some(account) = accounts::find(at, name)? else { return Ok(false) };
            change(at, account.id)?;
            sessions::end_others(at, account.id, None)?;
            audit::note(at, event, &self.happening(&account.name))?;
            Ok(true)
        })?;
        if changed { Ok(()) } else { Err(DeskError::NoSuchAccount { name: name.as_str().to_owned() }) }
    }

    fn happening(&self, account: &str) -> Happening {
        Happening { at: self.now, account: account.to_owned(), ..Happening::default() }
    }
}

fn link(token: &Token) -> String {
    format!("/lien-ket/{}", token.as_str())
}
