//! The `.deb` in a fresh Debian: installed, its units verified, a portal served as docs/install.md says it, installed anew over
//! changed settings, started with its units, removed, purged. Where no system can be started in a folder, a unit's line was
//! run as its user at least.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::first_minutes::{self, Place};
use super::{booted, is_root, the_one};
use crate::package::tree;
use crate::workspace::Workspace;
use crate::{process, program};

/// What Debian is called that is installed into; the packages of it that a minimal one has not.
const RELEASE: &str = "bookworm";
const BESIDES: &str = "--include=ca-certificates,systemd";

/// Gives a program a `/proc` in a root of its own, which is gone when it ends.
const IN_ROOT: &str = "mount --rbind /proc \"$0/proc\" && exec chroot \"$@\"";

/// For apt: settings that were changed are kept without asking, and there is no terminal.
const QUIET: &str = "Dpkg::Options { \"--force-confold\"; };\nDpkg::Use-Pty \"0\";\n";

const SETTINGS: &str = "etc/bantin/live.env";

/// What the operator reads, and what of it is typed: a block of settings for the newsroom, and one of commands.
const DOCUMENT: &str = "docs/install.md";
const SETTINGS_TYPED: (&str, &str) = ("```toml\n", "[deploy.portal]");
const COMMANDS_TYPED: (&str, &str) = ("```sh\n", "bantin deploy my-town");

/// Somebody who may say `sudo`.
const OPERATOR: &str = "clerk";

pub fn check(workspace: &Workspace, packages: &Path, folder: &Path) -> Result<()> {
    let debootstrap = program::find("debootstrap").or_else(|| {
        let at = PathBuf::from("/usr/sbin/debootstrap");
        at.is_file().then_some(at)
    });
    let Some(debootstrap) = debootstrap.filter(|_| is_root()) else {
        println!("The .deb was not installed: that wants debootstrap, and root");
        return Ok(());
    };
    let root = Root { folder: folder.to_path_buf() };
    root.make_fresh(&debootstrap)?;
    let starts = booted::is_possible(&root.folder)?;
    let package = the_one(packages, "bantin_", ".deb")?;
    root.install(&package)?;
    root.has_user_folder_and_units()?;
    root.verifies_units()?;
    root.is_served_as_documented(&workspace.root.join(DOCUMENT))?;
    root.keeps_settings(&package)?;
    if starts {
        booted::units_work(&root.folder)?;
    } else {
        println!(
            "The units were not started by systemd: that wants systemd-nspawn (package systemd-container), and a \
             machine on which it can start a Debian in a folder"
        );
    }
    root.is_purged()
}

struct Root {
    folder: PathBuf,
}

impl Root {
    /// What debootstrap fetched is kept beside it: another run unpacks that.
    fn make_fresh(&self, debootstrap: &Path) -> Result<()> {
        let kept = self.folder.with_extension("tar");
        if !kept.is_file() {
            println!("Fetching a fresh Debian (about 2 minutes)");
            tree::make_empty(&self.folder)?;
            let mut fetch = Command::new(debootstrap);
            process::run(fetch.args(["--variant=minbase", BESIDES, RELEASE]).arg(&self.folder))?;
            let new = kept.with_extension("new");
            let mut tar = Command::new("tar");
            process::run(
                tar.arg("--create").arg("--file").arg(&new).arg("--directory").arg(&self.folder).arg("."),
            )?;
            fs::rename(&new, &kept).with_context(|| format!("could not keep {}", kept.display()))?;
        }
        tree::make_empty(&self.folder)?;
        let mut tar = Command::new("tar");
        process::run(tar.arg("--extract").arg("--file").arg(&kept).arg("--directory").arg(&self.folder))?;
        tree::write(&self.folder.join("etc/apt/apt.conf.d/99tried"), QUIET)
    }

    /// A program in this root, as some user.
    fn command(&self, user: &str, words: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        command
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("DEBIAN_FRONTEND", "noninteractive");
        command.args(["--mount", "sh", "-c", IN_ROOT]).arg(&self.folder);
        command.arg(format!("--userspec={user}")).arg(&self.folder).args(words);
        command
    }

    fn tells(&self, words: &[&str]) -> Result<String> {
        process::capture(&mut self.command("root:root", words))
    }

    fn install(&self, package: &Path) -> Result<()> {
        let inside = self.folder.join("tmp/bantin.deb");
        fs::copy(package, &inside).with_context(|| format!("could not copy {}", package.display()))?;
        // What it depends on is there, so nothing is fetched.
        self.tells(&["apt-get", "install", "--yes", "--reinstall", "/tmp/bantin.deb"])?;
        Ok(())
    }

    fn has_user_folder_and_units(&self) -> Result<()> {
        let data = self.tells(&["stat", "--format=%U:%G %a", "/var/lib/bantin"])?;
        ensure!(data.trim() == "bantin:bantin 750", "/var/lib/bantin is {data}");
        let credentials = self.tells(&["stat", "--format=%U:%G %a", "/etc/bantin/held.env"])?;
        ensure!(credentials.trim() == "root:root 600", "the file for credentials is {credentials}");
        let account = self.tells(&["getent", "passwd", "bantin"])?;
        ensure!(account.trim().ends_with("nologin"), "somebody can sign in as {account}");
        let conffiles = self.tells(&["dpkg-query", "--show", "--showformat=${Conffiles}", "bantin"])?;
        ensure!(conffiles.contains("/etc/bantin/live.env"), "dpkg does not keep the settings: {conffiles}");
        let wanted = self.folder.join("etc/systemd/system/multi-user.target.wants/bantin-live.service");
        ensure!(!wanted.exists(), "a server that nobody has set up would be started");
        let bantin = |arguments: &[&str]| self.command("bantin:bantin", &[&["bantin"], arguments].concat());
        let folder = "/var/lib/bantin/tried";
        process::capture(&mut self.command("bantin:bantin", &["mkdir", folder]))?;
        first_minutes::go_well(&Place { name: "In a fresh Debian, as its user", bantin: &bantin, folder })
    }

    fn verifies_units(&self) -> Result<()> {
        let listed = self.tells(&["dpkg-query", "--listfiles", "bantin"])?;
        let units: Vec<&str> =
            listed.lines().filter(|file| file.contains("/systemd/system/bantin-")).collect();
        ensure!(units.len() >= 4, "only these units are installed: {units:?}");
        // Of a template one stands for all.
        let names: Vec<String> = units.iter().map(|unit| unit.replace("@.", "@try.")).collect();
        for (unit, name) in units.iter().zip(&names).filter(|(unit, name)| unit != name) {
            fs::copy(self.folder.join(&unit[1..]), self.folder.join(&name[1..]))
                .with_context(|| format!("could not copy {unit}"))?;
        }
        let words: Vec<&str> = ["systemd-analyze", "verify", "--man=no"]
            .into_iter()
            .chain(names.iter().map(String::as_str))
            .collect();
        let told = self.command("root:root", &words).output().context("could not start systemd-analyze")?;
        let told = String::from_utf8_lossy(&told.stderr).into_owned();
        let ours: Vec<&str> = told.lines().filter(|line| line.contains("bantin")).collect();
        ensure!(ours.is_empty(), "systemd finds in the units:\n{}", ours.join("\n"));
        Ok(())
    }

    /// What the document has somebody type; then the line that the unit starts, with the settings as they are installed, but
    /// for the port.
    fn is_served_as_documented(&self, document: &Path) -> Result<()> {
        let text = fs::read_to_string(document).with_context(|| format!("could not read {DOCUMENT}"))?;
        self.tells(&["useradd", "--create-home", OPERATOR])?;
        let typed = |who: &str, line: &str| {
            let home = format!("cd /home/{OPERATOR}; export USER={OPERATOR}; {line}");
            process::capture(&mut self.command(who, &["sh", "-ec", &home])).with_context(|| line.to_owned())
        };
        typed(OPERATOR, "bantin new my-town --name 'Mây Sơn'")?;
        let settings = format!("home/{OPERATOR}/my-town/site.toml");
        let all = self.read(&settings)? + "\n" + block(&text, SETTINGS_TYPED)?;
        fs::write(self.folder.join(&settings), all)
            .with_context(|| format!("could not write /{settings}"))?;
        for line in block(&text, COMMANDS_TYPED)?.lines().filter(|line| !line.contains("systemctl")) {
            match line.strip_prefix("sudo ") {
                Some(line) => typed("root", line)?,
                None => typed(OPERATOR, line)?,
            };
        }
        let settings = self.read(SETTINGS)?.replace("LISTEN=127.0.0.1:8000", "LISTEN=127.0.0.1:0");
        let listed = self.tells(&["dpkg-query", "--listfiles", "bantin"])?;
        let unit =
            listed.lines().find(|file| file.ends_with("bantin-live.service")).context("there is no unit")?;
        let words = started(&self.read(&unit[1..])?, &settings).context("the unit starts nothing")?;
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        first_minutes::serves(&mut self.command("bantin:bantin", &words), "Mây Sơn")?;
        println!("In a fresh Debian: what {DOCUMENT} says, and the unit's line, serve the portal");
        Ok(())
    }

    fn keeps_settings(&self, package: &Path) -> Result<()> {
        let mine = self.read(SETTINGS)? + "# mine\n";
        fs::write(self.folder.join(SETTINGS), &mine).context("the settings cannot be changed")?;
        self.install(package)?;
        ensure!(self.read(SETTINGS)? == mine, "an upgrade overwrote the operator's settings");
        Ok(())
    }

    fn is_purged(&self) -> Result<()> {
        self.tells(&["apt-get", "remove", "--yes", "bantin"])?;
        ensure!(!self.folder.join("usr/bin/bantin").exists(), "the program is still there");
        ensure!(self.read(SETTINGS).is_ok(), "settings are gone before anybody purged them");
        self.tells(&["apt-get", "purge", "--yes", "bantin"])?;
        ensure!(!self.folder.join("etc/bantin").exists(), "settings stay after a purge");
        ensure!(
            self.folder.join("var/lib/bantin/tried").is_dir(),
            "a purge took what was counted and written"
        );
        println!("In a fresh Debian: settings survive an upgrade and go with a purge, data stays");
        Ok(())
    }

    fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.folder.join(path)).with_context(|| format!("/{path} cannot be read"))
    }
}

/// The lines of a document's block that begins so and holds this.
fn block<'a>(text: &'a str, (opening, holds): (&str, &str)) -> Result<&'a str> {
    let mut blocks = text.split(opening).skip(1).filter_map(|rest| rest.split("```").next());
    blocks.find(|block| block.contains(holds)).with_context(|| format!("{DOCUMENT} has no {holds}"))
}

/// The words that systemd would start for a unit: `${A}` is one word whatever is in it, `$A` as many as it has.
fn started(unit: &str, settings: &str) -> Option<Vec<String>> {
    let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart="))?;
    let set = |name: &str| {
        let values = settings.lines().filter_map(|line| line.split_once('='));
        values.filter(|(key, _)| *key == name).map(|(_, value)| value).next_back().unwrap_or_default()
    };
    let words = line.split(' ').flat_map(|word| match word.strip_prefix('$') {
        Some(name) => match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => vec![set(name).to_owned()],
            None => set(name).split_whitespace().map(str::to_owned).collect(),
        },
        None => vec![word.to_owned()],
    });
    Some(words.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_units_line_is_put_together_as_systemd_does_it() {
        let unit = "[Service]\nExecStart=/usr/bin/bantin live --edition ${EDITION} $OPTIONS\n";
        let settings = "# EDITION=x\nEDITION=/srv/my portal\nOPTIONS=--a b\n";
        let words = ["/usr/bin/bantin", "live", "--edition", "/srv/my portal", "--a", "b"];
        assert_eq!(started(unit, settings).unwrap(), words);
    }
}
