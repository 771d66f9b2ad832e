//! The Containerfile, built without a network and run, by buildah, which wants no daemon.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::first_minutes::{self, Place};
use super::is_root;
use crate::package::{CONTAINERFILE, tree};
use crate::{process, program};

/// What the image is called while it is tried.
const IMAGE: &str = "localhost/bantin-tried";

pub fn check(packages: &Path, folder: &Path) -> Result<()> {
    if program::find("buildah").is_none() || !is_root() {
        println!("The Containerfile was not built: that wants buildah, and root");
        return Ok(());
    }
    tree::make_empty(folder)?;
    let store = Store { folder };
    let build = store.buildah(&["build", "--isolation=chroot", "--pull-never", "--tag", IMAGE]);
    let mut build = without_a_network(&build);
    process::capture(build.arg("--file").arg(packages.join(CONTAINERFILE)).arg(packages))?;
    let mut inspect =
        store.buildah(&["inspect", "--type=image", "--format", "{{.OCIv1.Config.User}}", IMAGE]);
    let user = process::capture(&mut inspect)?;
    ensure!(user.trim() == "65532:65532", "it would run as {user}");
    let container = process::capture(&mut store.buildah(&["from", "--pull-never", IMAGE]))?;
    let bantin = |arguments: &[&str]| {
        let mut run = store.buildah(&["run", "--isolation=chroot", container.trim(), "/usr/bin/bantin"]);
        run.args(arguments);
        run
    };
    let folder = "/var/lib/bantin";
    first_minutes::go_well(&Place { name: "In a container", bantin: &bantin, folder })
        .context("in the container")
}

/// The same where there is no network at all.
fn without_a_network(command: &Command) -> Command {
    let mut unshare = Command::new("unshare");
    unshare.arg("--net").arg(command.get_program()).args(command.get_args());
    unshare
}

/// Images and containers in a folder of their own, which goes with it.
struct Store<'a> {
    folder: &'a Path,
}

impl Store<'_> {
    fn buildah(&self, words: &[&str]) -> Command {
        let mut buildah = Command::new("buildah");
        buildah.args(["--storage-driver=vfs", "--root"]).arg(self.folder.join("store"));
        buildah.arg("--runroot").arg(self.folder.join("run")).args(words);
        buildah
    }
}
