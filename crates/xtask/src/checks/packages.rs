//! Every package is made, installed and run where nothing of this checkout is. Only with `--long`: the static command is a
//! release build of its own, and a fresh Debian has to be fetched.

mod booted;
mod container;
mod empty_folder;
mod first_minutes;
mod fresh_debian;
mod same_as_built;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::package::{self, CHECKSUMS};
use crate::workspace::Workspace;
use crate::{process, same_everywhere, setup};

pub fn check(workspace: &Workspace, long: bool) -> Result<()> {
    if !long {
        println!("Left out; `cargo xtask test --long packages` makes packages, installs and runs them");
        return Ok(());
    }
    package::run(workspace, false)?;
    try_packages(workspace)
}

/// Tries what was made last, for the processor at hand.
fn try_packages(workspace: &Workspace) -> Result<()> {
    setup::for_trying_packages();
    let packages = package::folder(workspace);
    let mut sha256sum = Command::new("sha256sum");
    process::capture(sha256sum.args(["--check", "--strict", CHECKSUMS]).current_dir(&packages))?;
    licences_name_all(&packages)?;
    packing_again_gives_the_same(workspace, &packages)?;
    let tried = workspace.target.join("packages-tried");
    let program = empty_folder::check(workspace, &packages, &tried.join("folder"))?;
    same_as_built::check(workspace, &program, &tried.join("published"))?;
    fresh_debian::check(workspace, &packages, &tried.join("debian"))?;
    container::check(&packages, &tried.join("container"))
}

/// The file whose name begins and ends so.
fn the_one(packages: &Path, begin: &str, ending: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(packages).with_context(|| format!("could not read {}", packages.display()))?;
    let mut found = entries.flatten().map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(begin) && name.ends_with(ending)
    });
    found.next().with_context(|| format!("{} has no {begin}…{ending}", packages.display()))
}

fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// C libraries, Rust crates and what is in the app alone.
fn licences_name_all(packages: &Path) -> Result<()> {
    let file = packages.join("licences.txt");
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    for name in
        ["musl", "mozjpeg-sys", "libwebp-sys", "libsqlite3-sys", "lcms2-sys", "ring", "leptos", "gloo-net"]
    {
        ensure!(text.contains(name), "licences.txt does not name {name}");
    }
    Ok(())
}

/// From the same programs, whenever it is done; and nothing in a program tells where it was compiled.
fn packing_again_gives_the_same(workspace: &Workspace, packages: &Path) -> Result<()> {
    let sums = || fs::read_to_string(packages.join(CHECKSUMS)).context("the checksums cannot be read");
    let before = sums()?;
    package::run(workspace, true)?;
    ensure!(before == sums()?, "packing the same programs again gave other packages");
    Ok(())
}

/// Folders of this machine that a program names.
fn folders_told(workspace: &Workspace, program: &Path) -> Result<()> {
    let bytes = fs::read(program).with_context(|| format!("could not read {}", program.display()))?;
    for (folder, _) in same_everywhere::folders(workspace) {
        let name = folder.display().to_string();
        let is_told = bytes.windows(name.len()).any(|part| part == name.as_bytes());
        ensure!(!is_told, "{} tells of {name}, where it was compiled", program.display());
    }
    Ok(())
}
