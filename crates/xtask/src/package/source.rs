//! What is packed: its version, and the one time that stands in packages.

use std::env;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// The source of packages.
pub struct Source {
    pub version: String,
    /// Seconds since 1970, of the commit: who packs it tomorrow packs the same bytes.
    pub epoch: String,
}

impl Source {
    pub fn of(workspace: &Workspace) -> Result<Source> {
        Ok(Source { version: env!("CARGO_PKG_VERSION").to_owned(), epoch: epoch(workspace)? })
    }

    /// The time as mails, and so Debian's changelogs, write it.
    pub fn date(&self) -> Result<String> {
        let mut date = std::process::Command::new("date");
        date.env("LC_ALL", "C").args(["--utc", "--rfc-email", &format!("--date=@{}", self.epoch)]);
        Ok(process::capture(&mut date)?.trim().to_owned())
    }
}

/// As the environment says, which is how distributions say it, or else the commit.
fn epoch(workspace: &Workspace) -> Result<String> {
    if let Ok(epoch) = env::var("SOURCE_DATE_EPOCH") {
        return Ok(epoch);
    }
    let mut git = workspace.command("git");
    let epoch = process::capture(git.args(["log", "--max-count=1", "--format=%ct"])).context(
        "packages carry the time of their commit, and this is no checkout of git; set SOURCE_DATE_EPOCH",
    )?;
    Ok(epoch.trim().to_owned())
}
