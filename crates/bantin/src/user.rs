//! `bantin user`: accounts of the editors' desk. Passwords are never typed here: whoever an account is for chooses one, at
//! a link that works once.

use std::path::Path;

use anyhow::Result;
use bantin_desk::{AccountName, DeskAddress, Role, UserLine, UserState, Users};
use bantin_messages::messages::{
    DeskAddressUnknown, DeskMisplaced, RoleAdmin, RoleApprover, RoleWriter, UserAddNext, UserAdded,
    UserDisabled, UserDisabledState, UserInvited, UserLinkNext, UserListNext, UserNext, UserNoAccount,
    UserOpen, UserReset, WrongAccountName,
};
use bantin_messages::{Argument, Message};
use bantin_server::{Clock, ServerError};

use crate::arguments::{DeskFolders, UserWhat};
use crate::failure::Failure;
use crate::{newsroom_folder, terminal};

/// Seconds of a day: links are good for some.
const DAY: i64 = 24 * 60 * 60;

/// Where a desk is most likely to be, when nothing is known of it.
const UNKNOWN: &str = "http://localhost:8081";

pub fn run(order: &UserWhat) -> Result<()> {
    match order {
        UserWhat::Add(order) => {
            let name = account_name(&order.name)?;
            let users = users(&order.desk.data)?;
            let path = users.add(&name, order.role)?;
            terminal::say(UserAdded { name: name.as_str().into(), days: days() });
            hand_out(&users, &order.desk, &path, &name)
        }
        UserWhat::Reset(order) => {
            let name = account_name(&order.name)?;
            let users = users(&order.desk.data)?;
            let path = users.reset(&name)?;
            terminal::say(UserReset { name: name.as_str().into(), days: days() });
            hand_out(&users, &order.desk, &path, &name)
        }
        UserWhat::Disable(order) => {
            let name = account_name(&order.name)?;
            users(&order.data)?.disable(&name)?;
            terminal::say(UserDisabled { name: name.as_str().into() });
            terminal::next(UserNext { folder: terminal::path(&order.data).into() });
            Ok(())
        }
        UserWhat::List(order) => {
            let users = users(&order.data)?.list()?;
            let folder = terminal::path(&order.data).into();
            if users.is_empty() {
                terminal::say(UserNoAccount);
                terminal::next(UserAddNext { folder });
                return Ok(());
            }
            users.iter().for_each(tell);
            terminal::next(UserListNext { folder });
            Ok(())
        }
    }
}

/// The accounts of a data folder; never in one that is published.
fn users(data: &Path) -> Result<Users, Failure> {
    match bantin_server::keep_unpublished(data) {
        Err(ServerError::DataMisplaced { folder, place }) => {
            Err(Failure::usage(DeskMisplaced { folder: terminal::path(&folder).into(), place: place.into() }))
        }
        _ => Ok(Users::of(data, &Clock::system())),
    }
}

pub fn days() -> Argument {
    Argument::from((bantin_desk::LINK_LASTS_S / DAY).unsigned_abs())
}

/// The link stands on a line of its own, to be copied.
fn hand_out(users: &Users, desk: &DeskFolders, path: &str, name: &AccountName) -> Result<()> {
    let address = address(users, desk)?;
    let origin = address.as_ref().map_or(UNKNOWN, DeskAddress::origin);
    terminal::say_text(&[origin, path].concat());
    if address.is_none() {
        terminal::remark(DeskAddressUnknown { address: UNKNOWN.into() });
    }
    terminal::next(UserLinkNext { name: name.as_str().into() });
    Ok(())
}

/// Where the desk stands: as the newsroom says that was named, as when it was open last, as the newsroom here says.
fn address(users: &Users, desk: &DeskFolders) -> Result<Option<DeskAddress>> {
    if let Some(newsroom) = &desk.newsroom {
        let site = newsroom_folder::settings(&newsroom_folder::find(Some(newsroom))?)?;
        if !site.desk_url.is_empty() {
            let address = DeskAddress::of(&site.desk_url).map_err(bantin_desk::DeskError::from)?;
            return Ok(Some(address));
        }
    }
    if let Some(known) = users.address()? {
        return Ok(Some(known));
    }
    let here = newsroom_folder::find(None).and_then(|newsroom| newsroom_folder::settings(&newsroom));
    Ok(here.ok().and_then(|site| DeskAddress::of(&site.desk_url).ok()))
}

fn account_name(typed: &str) -> Result<AccountName, Failure> {
    typed.parse().map_err(|error: bantin_desk::AccountNameError| {
        Failure::usage(WrongAccountName { name: typed.into(), why: error.message().into() })
    })
}

fn tell(UserLine { name, role, state }: &UserLine) {
    let role: Message = match role {
        Role::Writer => RoleWriter.into(),
        Role::Approver => RoleApprover.into(),
        Role::Admin => RoleAdmin.into(),
    };
    let state: Message = match state {
        UserState::Open => UserOpen.into(),
        UserState::Invited => UserInvited.into(),
        UserState::Disabled => UserDisabledState.into(),
    };
    terminal::say_text(&format!("{name}  {}  {}", terminal::words(role), terminal::words(state)));
}
