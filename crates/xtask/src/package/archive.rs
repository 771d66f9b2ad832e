//! Archives whose bytes depend on their files alone: sorted, of one time, of owners that are numbers. And the archive for
//! any Linux: the program, its manual, its units, the licences.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;

use super::{Contents, Source, tree};
use crate::process;
use crate::workspace::Workspace;

/// Files of an archive that belong to one user.
pub struct Part<'a> {
    pub owner: u32,
    /// As chmod writes it.
    pub mode: &'a str,
    pub paths: &'a [&'a str],
}

/// Whatever everybody may read, and only root change.
pub const OF_ROOT: Part<'static> = Part { owner: 0, mode: "u=rwX,go=rX", paths: &[] };

/// The folder in the archive, which is called as it is without its ending.
pub fn name(contents: &Contents<'_>) -> String {
    format!("bantin-{}-linux-{}", contents.source.version, contents.processor.name())
}

pub fn write(contents: &Contents<'_>, stage: &Path, packages: &Path) -> Result<()> {
    let name = name(contents);
    let folder = stage.join(&name);
    tree::copy(&contents.program, &folder.join("bantin"), 0o755)?;
    tree::copy_all(contents.manual, &folder.join("man/man1"))?;
    add_papers(contents, &folder)?;
    for unit in units(contents.workspace)? {
        tree::copy(
            &contents.workspace.root.join("deploy").join(&unit),
            &folder.join("systemd").join(&unit),
            0o644,
        )?;
    }
    tree::copy_all(&contents.workspace.root.join("deploy/settings"), &folder.join("systemd/settings"))?;
    let parts = [Part { paths: &[&name], ..OF_ROOT }];
    pack(contents.source, stage, &parts, &packages.join(format!("{name}.tar.gz")))
}

/// The files for systemd, which lie in `deploy/`.
pub fn units(workspace: &Workspace) -> Result<Vec<String>> {
    let is_unit = |name: &String| {
        Path::new(name)
            .extension()
            .is_some_and(|end| end == OsStr::new("service") || end == OsStr::new("timer"))
    };
    Ok(tree::names(&workspace.root.join("deploy"))?.into_iter().filter(is_unit).collect())
}

/// Licences, what is new and the documents, for whoever has the package alone.
pub fn add_papers(contents: &Contents<'_>, folder: &Path) -> Result<()> {
    add_documents(contents.workspace, folder)?;
    for name in ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"] {
        tree::copy(&contents.workspace.root.join(name), &folder.join(name), 0o644)?;
    }
    for file in contents.licences {
        let name = file.file_name().unwrap_or_default();
        tree::copy(file, &folder.join(name), 0o644)?;
    }
    Ok(())
}

/// The README and what it leads to, by the same names.
pub fn add_documents(workspace: &Workspace, folder: &Path) -> Result<()> {
    tree::copy(&workspace.root.join("README.md"), &folder.join("README.md"), 0o644)?;
    tree::copy_all(&workspace.root.join("docs"), &folder.join("docs"))
}

/// Packs parts of a folder with the system's own tar and gzip.
pub fn pack(source: &Source, folder: &Path, parts: &[Part<'_>], archive: &Path) -> Result<()> {
    let plain = archive.with_extension("");
    for part in parts {
        let mut tar = std::process::Command::new("tar");
        tar.env("LC_ALL", "C").args(["--append", "--format=gnu", "--sort=name", "--numeric-owner"]);
        tar.arg(format!("--mtime=@{}", source.epoch)).arg(format!("--mode={}", part.mode));
        tar.arg(format!("--owner={}", part.owner)).arg(format!("--group={}", part.owner));
        process::run(tar.arg("--file").arg(&plain).arg("--directory").arg(folder).args(part.paths))?;
    }
    let mut gzip = std::process::Command::new("gzip");
    process::run(gzip.args(["--best", "--no-name", "--force"]).arg(&plain))
}
