//! The archive, unpacked into an empty folder and run with an empty environment.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::first_minutes::{self, Place};
use super::{folders_told, the_one};
use crate::package::tree;
use crate::process;
use crate::workspace::Workspace;

/// Gives the program in it.
pub fn check(workspace: &Workspace, packages: &Path, folder: &Path) -> Result<PathBuf> {
    tree::make_empty(folder)?;
    let archive = the_one(packages, "bantin-", &format!("-linux-{}.tar.gz", std::env::consts::ARCH))?;
    process::run(
        Command::new("tar").arg("--extract").arg("--file").arg(archive).arg("--directory").arg(folder),
    )?;
    let unpacked = the_one(folder, "bantin-", std::env::consts::ARCH)?;
    let program = unpacked.join("bantin");
    is_static(&program)?;
    folders_told(workspace, &program)?;
    for paper in
        ["licences.txt", "LICENSE-MIT", "man/man1/bantin.1", "docs/install.md", "systemd/bantin-live.service"]
    {
        ensure!(unpacked.join(paper).is_file(), "the archive has no {paper}");
    }
    let bantin = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.env_clear().args(arguments);
        command
    };
    let folder = folder.to_str().context("the folder's name is no text")?;
    first_minutes::go_well(&Place { name: "In an empty folder", bantin: &bantin, folder })?;
    Ok(program)
}

/// A program that asks for no interpreter needs nothing of the system but its kernel.
fn is_static(program: &Path) -> Result<()> {
    let headers =
        process::capture(Command::new("readelf").arg("--program-headers").arg("--wide").arg(program))?;
    ensure!(!headers.contains("INTERP"), "{} is not static", program.display());
    Ok(())
}
