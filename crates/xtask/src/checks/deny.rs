//! Licences, sources and known advisories of every crate (`deny.toml`). Only with `--long`: the tool takes minutes
//! to build, and nothing of it changes between two commits of ours.

use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{children, process, setup};

pub fn check(workspace: &Workspace, long: bool) -> Result<()> {
    if !long {
        println!("Left out; `cargo xtask test --long deny` looks through licences, sources and advisories");
        return Ok(());
    }
    setup::for_long_testing(workspace)?;
    let mut checks = vec!["licenses", "bans", "sources"];
    let advisories = advisories(workspace)?;
    match advisories {
        Advisories::Missing => {
            println!("Advisories are left out: no database is at hand, and none can be fetched")
        }
        Advisories::Kept => println!("Advisories are those of an earlier day: no newer ones can be fetched"),
        Advisories::Fetched => {}
    }
    if advisories != Advisories::Missing {
        checks.push("advisories");
    }
    let mut deny = workspace.command("cargo-deny");
    // What is at hand is all that it needs from here on.
    process::run(deny.args(["--offline", "--workspace", "--all-features", "check"]).args(checks))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Advisories {
    /// As they are known today.
    Fetched,
    /// An older database.
    Kept,
    Missing,
}

fn advisories(workspace: &Workspace) -> Result<Advisories> {
    let mut deny = workspace.command("cargo-deny");
    // What it says of a closed network would only alarm: the caller says it in a sentence.
    let fetched = children::run(deny.args(["fetch", "db"]).stderr(std::process::Stdio::null()))?;
    if fetched.success() {
        return Ok(Advisories::Fetched);
    }
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let databases = home.and_then(|home| home.join("advisory-dbs").read_dir().ok());
    let is_whole =
        |entry: std::io::Result<std::fs::DirEntry>| entry.is_ok_and(|it| it.path().join("crates").is_dir());
    Ok(if databases.into_iter().flatten().any(is_whole) { Advisories::Kept } else { Advisories::Missing })
}
