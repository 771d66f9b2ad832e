//! Licences, sources and known advisories of every crate (`deny.toml`). Only with `--long`: the tool takes minutes
//! to build, and nothing of it changes between two commits of ours.

use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{process, setup};

pub fn check(workspace: &Workspace, long: bool) -> Result<()> {
    if !long {
        println!("Left out; `cargo xtask test --long deny` looks through licences, sources and advisories");
        return Ok(());
    }
    setup::for_long_testing(workspace)?;
    let mut checks = vec!["licenses", "bans", "sources"];
    if has_advisories(workspace)? {
        checks.push("advisories");
    } else {
        println!("Advisories are left out: no database is at hand, and github.com cannot be reached for one");
    }
    let mut deny = workspace.command("cargo-deny");
    process::run(deny.args(["--workspace", "--all-features", "check"]).args(checks))
}

/// Fetches what is known today where that can be had; else an older database serves.
fn has_advisories(workspace: &Workspace) -> Result<bool> {
    let mut deny = workspace.command("cargo-deny");
    // What it says of a closed network would only alarm: the answer below says it in a sentence.
    let fetched = deny.args(["fetch", "db"]).stderr(std::process::Stdio::null()).status()?;
    let kept = || {
        let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
        let databases = home.map(|home| home.join("advisory-dbs")).and_then(|folder| folder.read_dir().ok());
        databases.is_some_and(|mut databases| databases.next().is_some())
    };
    Ok(fetched.success() || kept())
}
