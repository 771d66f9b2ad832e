//! The package for Debian and what descends from it. `deploy/debian/` says what it is; Debian's own debhelper writes the
//! maintainer scripts, so that user, folder and units are handled as its policy wants it (decision 0042).

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::{Contents, archive, tree};
use crate::{process, program};

/// What debhelper does with the files that lie where they belong, in its order. Nothing is started or enabled: each unit
/// wants something from its operator first. One that runs is started again after an upgrade.
const STEPS: [&[&str]; 11] = [
    &["dh_installdocs"],
    &["dh_installchangelogs"],
    &["dh_installsysusers"],
    &["dh_installtmpfiles"],
    &["dh_installsystemd", "--no-enable", "--no-start", "--restart-after-upgrade"],
    &["dh_lintian"],
    // Documents lead to each other by their names.
    &["dh_compress", "--exclude=/docs/", "--exclude=README.md"],
    // It would open the credentials to everybody.
    &["dh_fixperms", "--exclude=held.env"],
    &["dh_installdeb"],
    &["dh_gencontrol"],
    &["dh_md5sums"],
];

/// Whether the tools are here.
pub fn is_possible() -> bool {
    ["dh_installsysusers", "dh_builddeb", "dpkg-deb"].into_iter().all(|tool| program::find(tool).is_some())
}

pub fn write(contents: &Contents<'_>, stage: &Path, packages: &Path) -> Result<()> {
    let debian = stage.join("debian");
    let root = debian.join("bantin");
    let deploy = contents.workspace.root.join("deploy");
    tree::copy_all(&deploy.join("debian"), &debian)?;
    tree::write(&debian.join("changelog"), &changelog(contents)?)?;
    tree::copy(&contents.program, &root.join("usr/bin/bantin"), 0o755)?;
    tree::copy_all(contents.manual, &root.join("usr/share/man/man1"))?;
    tree::copy_all(&deploy.join("settings"), &root.join("etc/bantin"))?;
    tree::copy(&deploy.join("settings/held.env"), &root.join("etc/bantin/held.env"), 0o600)?;
    let papers = root.join("usr/share/doc/bantin");
    for file in contents.licences {
        tree::copy(file, &papers.join(file.file_name().unwrap_or_default()), 0o644)?;
    }
    archive::add_documents(contents.workspace, &papers)?;
    tree::copy(&contents.workspace.root.join("CHANGELOG.md"), &papers.join("NEWS.md"), 0o644)?;
    for unit in archive::units(contents.workspace)? {
        // debhelper of Debian 12 looks here, and puts them where the system at hand has them.
        tree::copy(&deploy.join(&unit), &root.join("lib/systemd/system").join(&unit), 0o644)?;
    }
    for step in STEPS {
        process::run(&mut in_stage(contents, stage, step))?;
    }
    // The size of a package must not depend on how many processors packed it.
    let place = format!("--destdir={}", packages.display());
    process::run(&mut in_stage(contents, stage, &["dh_builddeb", &place, "--", "-Zxz", "--threads-max=1"]))
}

fn in_stage(contents: &Contents<'_>, stage: &Path, words: &[&str]) -> Command {
    let (program, arguments) = words.split_first().unwrap_or((&"true", &[]));
    let mut command = Command::new(program);
    command.args(arguments).current_dir(stage).env("LC_ALL", "C");
    command.env("SOURCE_DATE_EPOCH", &contents.source.epoch);
    command.env("DEB_HOST_ARCH", contents.processor.debian());
    command
}

fn changelog(contents: &Contents<'_>) -> Result<String> {
    let Contents { source, .. } = contents;
    Ok(format!(
        "bantin ({}) unstable; urgency=medium\n\n  * What is new stands in /usr/share/doc/bantin/NEWS.md.gz.\n\n \
         -- Bantin <bantin@packages.invalid>  {}\n",
        source.version,
        source.date()?
    ))
}
