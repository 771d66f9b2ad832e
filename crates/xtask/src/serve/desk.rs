//! The editors' desk beside the served sample, with an account. The newsroom is a copy that says where this desk stands, so
//! that “Đăng nhập” leads there: in the sample itself such an address would lead a real portal's readers to their own machine.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::listen::Listen;
use crate::process;
use crate::workspace::Workspace;

/// The account, as `bantin serve` names its own.
const NAME: &str = "editor";

/// What a newsroom keeps to be quicker the next time.
const CACHE: &str = ".bantin";

pub struct SampleDesk<'a> {
    workspace: &'a Workspace,
    pub listen: SocketAddr,
    pub newsroom: PathBuf,
    pub data: PathBuf,
}

impl<'a> SampleDesk<'a> {
    /// Makes the copy. The desk stands at the port after the readers', or at any where that is taken.
    pub fn beside(workspace: &'a Workspace, readers: &Listen) -> Result<SampleDesk<'a>> {
        let port = match readers {
            Listen::Address(address) => address.port(),
            Listen::Name { port, .. } => *port,
        };
        let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|held| held.local_addr());
        let next = if port == 0 { 0 } else { port.saturating_add(1) };
        let listen = at(next).or_else(|_| at(0)).context("no port is free for the editors' desk")?;
        let newsroom = workspace.target.join("sample/newsroom");
        copy(&workspace.sample(), &newsroom)?;
        let site = newsroom.join("site.toml");
        let said = fs::read_to_string(&site).with_context(|| could_not("read", &site))?;
        fs::write(&site, format!("desk_url = \"http://{listen}\"\n{said}"))
            .with_context(|| could_not("write", &site))?;
        Ok(SampleDesk { workspace, listen, newsroom, data: workspace.target.join("sample/data") })
    }

    /// Makes the account where there is none; where nobody has chosen its password yet, there is a new link.
    pub fn invite(&self) -> Result<()> {
        // What it says is read back, in English.
        let listed = process::capture(self.user(&["list"]).env("LC_ALL", "C"))?;
        let line = listed.lines().find(|line| line.split("  ").next() == Some(NAME));
        let mut invite = match line {
            None => self.user(&["add", NAME, "--role", "admin"]),
            Some(line) if line.contains("has not chosen") => self.user(&["reset", NAME]),
            Some(_) => {
                println!("{NAME} signs in there with the password that was chosen");
                return Ok(());
            }
        };
        process::run(invite.arg("--newsroom").arg(&self.newsroom))
    }

    fn user(&self, words: &[&str]) -> Command {
        let mut user = self.workspace.command(self.workspace.bantin());
        user.arg("user").args(words).arg("--data").arg(&self.data);
        user
    }
}

/// Copies a newsroom into the place of an older copy, whose cache stays.
fn copy(newsroom: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| could_not("make", to))?;
    for old in entries(to)?.into_iter().filter(|old| !old.ends_with(CACHE)) {
        let removed = if old.is_dir() { fs::remove_dir_all(&old) } else { fs::remove_file(&old) };
        removed.with_context(|| could_not("remove", &old))?;
    }
    for entry in entries(newsroom)?.into_iter().filter(|entry| !entry.ends_with(CACHE)) {
        copy_all(&entry, &to.join(entry.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop).with_context(|| could_not("copy", from));
    }
    fs::create_dir_all(to).with_context(|| could_not("make", to))?;
    entries(from)?
        .iter()
        .try_for_each(|entry| copy_all(entry, &to.join(entry.file_name().unwrap_or_default())))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    listed.with_context(|| could_not("read", folder))
}

fn could_not(doing: &str, path: &Path) -> String {
    format!("could not {doing} {}", path.display())
}
