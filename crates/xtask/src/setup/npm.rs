//! Packages of npm, by lock files of this repository: nothing that they bring along floats, and none of their
//! install scripts runs.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::system;
use crate::process;
use crate::program;
use crate::workspace::Workspace;

const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";
/// The lock file by which all was installed, written last.
const INSTALLED: &str = "installed-lock.json";
/// Npm's own list of what lies beside it, which goes with that.
const THERE: &str = "node_modules/.package-lock.json";

/// Installs what a lock file names; nothing when that is there.
///
/// # Errors
/// When npm is missing and may not be installed here, or when it fails.
pub fn install(workspace: &Workspace, packages: &str) -> Result<()> {
    if is_installed(workspace, packages) {
        return Ok(());
    }
    if program::find("npm").is_none() {
        system::apt_install(&["npm"], "npm (2 minutes)", "npm is missing")?;
    }
    let folder = workspace.npm(packages);
    println!("Installing npm's packages for {packages} into .tools/npm (under a minute)");
    // Half an installation must not look whole when this is interrupted.
    fs::remove_file(folder.join(INSTALLED))
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })
        .and_then(|()| fs::create_dir_all(&folder))
        .with_context(|| format!("could not prepare {}", folder.display()))?;
    for file in [MANIFEST, LOCK] {
        copy(wanted(workspace, packages).join(file), folder.join(file))?;
    }
    let mut npm = workspace.command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder);
    process::run(&mut npm)?;
    copy(folder.join(LOCK), folder.join(INSTALLED))
}

/// True when all is there as the lock file names it.
pub fn is_installed(workspace: &Workspace, packages: &str) -> bool {
    let lock = fs::read(wanted(workspace, packages).join(LOCK));
    let folder = workspace.npm(packages);
    let installed = fs::read(folder.join(INSTALLED));
    let is_whole = matches!((lock, installed), (Ok(lock), Ok(installed)) if lock == installed);
    is_whole && folder.join(THERE).is_file()
}

fn wanted(workspace: &Workspace, packages: &str) -> PathBuf {
    workspace.root.join("crates/xtask/npm").join(packages)
}

fn copy(from: PathBuf, to: PathBuf) -> Result<()> {
    fs::copy(&from, &to).with_context(|| format!("could not copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{BENCH, BUILDING, TESTING};

    fn text(packages: &str, file: &str) -> String {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("npm").join(packages);
        fs::read_to_string(folder.join(file)).unwrap()
    }

    #[test]
    fn every_package_is_named_in_one_version_and_none_by_an_address() {
        for packages in [BUILDING, TESTING, BENCH] {
            let manifest: serde_json::Value = serde_json::from_str(&text(packages, MANIFEST)).unwrap();
            let lock: serde_json::Value = serde_json::from_str(&text(packages, LOCK)).unwrap();
            for (name, version) in manifest["dependencies"].as_object().unwrap() {
                let locked = &lock["packages"][format!("node_modules/{name}")]["version"];
                assert_eq!(locked, version, "{packages}: {name} floats");
            }
            for (name, package) in
                lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty())
            {
                assert!(package["integrity"].is_string(), "{packages}: {name} has no digest");
                assert!(package["resolved"].is_null(), "{packages}: {name} names a registry");
            }
        }
    }

    #[test]
    fn the_lock_file_holds_the_wasm_opt_that_is_looked_for() {
        let lock = text(BUILDING, LOCK);
        assert!(lock.contains(&format!("\"binaryen\": \"{}.0.0\"", super::super::BINARYEN)));
    }
}
