//! Folders of files that are about to be packed. What they hold is open to everybody, whatever the umask of who builds.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// An empty folder in the place of whatever is there.
pub fn make_empty(folder: &Path) -> Result<()> {
    remove(folder)?;
    make(folder)
}

pub fn make(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}

/// Removes a folder with all that is in it; one that is not there is no error.
pub fn remove(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder)
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })
        .with_context(|| format!("could not remove {}", folder.display()))
}

/// A copy that everybody may read, and run where it is a program.
pub fn copy(file: &Path, to: &Path, mode: u32) -> Result<()> {
    if let Some(folder) = to.parent() {
        make(folder)?;
    }
    fs::copy(file, to)
        .and_then(|_| set_mode(to, mode))
        .with_context(|| format!("could not copy {} to {}", file.display(), to.display()))
}

/// Copies of all that is in a folder and its folders.
pub fn copy_all(folder: &Path, to: &Path) -> Result<()> {
    for name in names(folder)? {
        let (from, to) = (folder.join(&name), to.join(&name));
        if from.is_dir() { copy_all(&from, &to)? } else { copy(&from, &to, 0o644)? }
    }
    Ok(())
}

pub fn write(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        make(folder)?;
    }
    fs::write(file, text)
        .and_then(|()| set_mode(file, 0o644))
        .with_context(|| format!("could not write {}", file.display()))
}

/// The names of what lies in a folder, sorted.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("could not read {}", folder.display()))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(unix)]
fn set_mode(file: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(mode))
}

/// Where there are no modes nothing is packed either; chores are compiled there all the same.
#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> std::io::Result<()> {
    Ok(())
}
