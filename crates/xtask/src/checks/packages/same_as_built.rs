//! The packaged program beside the command of this checkout: another C library is in it, and nobody must notice. It publishes
//! the same bytes, and the command's own tests go through with it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::checks;
use crate::package::tree;
use crate::process;
use crate::workspace::Workspace;

/// When both publish, so that neither holds back what the other does not.
const AS_OF: &str = "2026-11-23T08:00:00+07:00";

/// Tests of what stands on the C library: its memory, its threads, its system calls, its names and certificates.
const TESTS: [&str; 6] = ["bounds", "deploy", "desk", "hostile_pictures", "previews", "verify"];

pub fn check(workspace: &Workspace, program: &Path, folder: &Path) -> Result<()> {
    tree::make_empty(folder)?;
    // Builds the command of this checkout, too.
    let mut cargo = checks::test_command(workspace);
    cargo.args(["--test", "command"]).env("BANTIN_BIN", program);
    process::run(cargo.arg("--").args(TESTS))
        .context("the command's tests fail with the packaged program")?;
    let ours = publishes(workspace, &workspace.bantin(), &folder.join("built"))?;
    let packaged = publishes(workspace, program, &folder.join("packaged"))?;
    let mut diff = Command::new("diff");
    process::capture(diff.args(["--recursive", "--brief"]).args([ours, packaged]))
        .context("the packaged program publishes other bytes than the command of this checkout")?;
    println!("The packaged program publishes the sample byte by byte as the command of this checkout does");
    Ok(())
}

/// The sample, published from a copy that nobody has published before.
fn publishes(workspace: &Workspace, program: &Path, folder: &Path) -> Result<PathBuf> {
    let (sample, edition) = (folder.join("sample"), folder.join("edition"));
    tree::make(folder)?;
    process::run(Command::new("cp").arg("--recursive").arg(workspace.sample()).arg(&sample))?;
    tree::remove(&sample.join(".bantin"))?;
    let mut publish = Command::new(program);
    publish.env_clear().arg("publish").arg(&sample).arg("--out").arg(&edition).args(["--as-of", AS_OF]);
    process::capture(&mut publish).with_context(|| format!("with {}", program.display()))?;
    Ok(edition)
}
