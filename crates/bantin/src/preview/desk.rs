//! The editors' desk beside the preview, as `bantin live` serves it to an office, with an account to try it with. What it
//! keeps lies in the cache: where that is deleted, the next start makes another account.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use bantin_desk::{AccountName, Desk, DeskAddress, DeskError, DeskSettings, Role, UserState, Users};
use bantin_messages::messages::{DeskServing, DoingWrite, PreviewAccountThere, UserAdded};
use bantin_publisher::AppFiles;
use bantin_server::{Listen, ServerError, Settings};
use tokio::net::TcpListener;

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::{desk_setup, terminal, user};

/// Where the preview's pages lead to the desk.
pub const WAY: &str = "/__bantin/desk";

/// The account that the first start makes. It sees all that there is to see.
const NAME: &str = "editor";

/// A desk that is about to be served.
pub struct OpenDesk {
    listener: TcpListener,
    desk: Arc<Desk>,
    address: DeskAddress,
    accounts: PathBuf,
    users: Users,
}

/// What is to be told of the account.
enum Account {
    /// Whoever opens this path of the desk chooses its password.
    Link(String),
    Open,
    /// Others were made in its place, or it was disabled.
    Others,
}

impl OpenDesk {
    /// Opens the desk of a newsroom beside the preview at `preview`; `accounts` is the folder for what it keeps.
    pub async fn beside(
        preview: SocketAddr,
        order: &Serve,
        newsroom: &Path,
        accounts: PathBuf,
        app: &AppFiles,
        settings: &Settings,
    ) -> Result<OpenDesk> {
        let listener = listen(order.desk_listen.as_ref(), preview).await?;
        let here = listener.local_addr().context("the listener has no address")?;
        // Where a desk of the office stands, as `site.toml` may say, is no matter here.
        let address = DeskAddress::listening(&here.into()).map_err(DeskError::from)?;
        // The desk would make the cache for its owner alone.
        if let Some(cache) = accounts.parent() {
            let doing = DoingWrite { path: terminal::path(cache).into() };
            fs::create_dir_all(cache).map_err(Failure::could_not(doing))?;
        }
        let previewer = desk_setup::previewer(newsroom)?;
        let desk = Desk::open(DeskSettings {
            address: address.clone(),
            newsroom: newsroom.to_owned(),
            portal: Some(format!("http://{}", SocketAddr::new(this_machine(preview), preview.port()))),
            data: accounts.clone(),
            app: app.clone(),
            previewer,
            trusted_proxies: Vec::new(),
            clock: settings.clock.clone(),
            limits: settings.limits.clone(),
        })?;
        let users = Users::of(&accounts, &settings.clock);
        Ok(OpenDesk { listener, desk, address, accounts, users })
    }

    pub fn address(&self) -> String {
        [self.address.origin(), "/"].concat()
    }

    /// Tells where it is, and how to get in. Where its database cannot be read, the preview goes on.
    pub fn tell(&self) {
        terminal::say(DeskServing { address: self.address().into() });
        match account(&self.users) {
            Ok(Account::Link(path)) => {
                terminal::say(UserAdded { name: NAME.into(), days: user::days() });
                terminal::say_text(&[self.address.origin(), &path].concat());
            }
            Ok(Account::Open) => {
                let folder = terminal::path(&self.accounts).into();
                terminal::say(PreviewAccountThere { name: NAME.into(), folder });
            }
            Ok(Account::Others) => {}
            Err(error) => terminal::tell_failure(&error),
        }
    }

    /// Serves until `stop`.
    pub async fn serve(self, stop: impl Future<Output = ()> + Send + 'static) {
        bantin_desk::serve(self.listener, self.desk, stop).await;
    }
}

/// At the address that was named, or else at the port after the preview's; where that is taken, at any.
async fn listen(named: Option<&Listen>, preview: SocketAddr) -> Result<TcpListener, ServerError> {
    if let Some(named) = named {
        return bantin_server::bind(named).await;
    }
    let at = |port: u16| Listen::from(SocketAddr::new(this_machine(preview), port));
    match bantin_server::bind(&at(preview.port().saturating_add(1))).await {
        Err(ServerError::AddressInUse(_)) => bantin_server::bind(&at(0)).await,
        bound => bound,
    }
}

/// By which address this machine reaches the preview: the desk is for it alone, wherever the preview listens.
fn this_machine(preview: SocketAddr) -> IpAddr {
    Some(preview.ip()).filter(IpAddr::is_loopback).unwrap_or(Ipv4Addr::LOCALHOST.into())
}

/// Makes the account where there is none yet, and a new link where nobody has used the last one.
fn account(users: &Users) -> Result<Account> {
    let name: AccountName = NAME.parse().expect("letters alone are a name");
    let all = users.list()?;
    let state = all.iter().find(|line| line.name == NAME).map(|line| line.state);
    Ok(match state {
        None if all.is_empty() => Account::Link(users.add(&name, Role::Admin)?),
        Some(UserState::Invited) => Account::Link(users.reset(&name)?),
        Some(UserState::Open) => Account::Open,
        Some(UserState::Disabled) | None => Account::Others,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn where_the_next_port_is_taken_the_desk_takes_another() {
        let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let taken = (taken.local_addr().unwrap(), taken);
        let preview = SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), taken.0.port() - 1);
        let desk = listen(None, preview).await.unwrap().local_addr().unwrap();
        assert!(desk.ip().is_loopback() && desk.port() != taken.0.port(), "{desk}");
        let named = Listen::from(taken.0);
        assert!(matches!(listen(Some(&named), preview).await, Err(ServerError::AddressInUse(_))));
    }
}
