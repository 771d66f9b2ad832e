//! The units in a Debian that has started: by systemd itself, with all that they may not do, and a network of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::package::tree;
use crate::{children, process, program};

/// What is run once the system is up. Then it is shut down, whatever came of it.
const UNIT: &str = "[Unit]
SuccessAction=poweroff-immediate
FailureAction=poweroff-immediate
[Service]
Type=oneshot
ExecStart=/bin/sh -eux /tried/steps
StandardOutput=append:/tried/said
StandardError=append:/tried/said
TimeoutStartSec=5min
";

/// The last thing that the steps say.
const WHOLE: &str = "all went well";

/// What an operator has the units do, after docs/install.md was followed by somebody called `clerk`.
const STEPS: &str = r#"
fails() { if "$@"; then return 1; fi; }
says() { journalctl --unit "$1" --follow --lines=all | grep --quiet --max-count=1 --regexp "$2"; }

# Readers, and editors at a desk whose previews are as confined as they can be.
cp --recursive /home/clerk/my-town /srv/newsroom
sed --in-place 's|^OPTIONS=.*|& --newsroom /srv/newsroom --desk-listen 127.0.0.1:8081|' /etc/bantin/live.env
systemctl enable --now bantin-live
says bantin-live 'http://127.0.0.1:8081'
journalctl --unit bantin-live > /tried/live
fails grep 'less confined' /tried/live

# The daily look at it finds nothing, until a page is another.
runuser --user clerk -- bantin key new /home/clerk/portal.key > /tried/key
runuser --user clerk -- bantin deploy /home/clerk/my-town --to portal --key /home/clerk/portal.key
cp --recursive /home/clerk/my-town/dist /srv/edition
echo "VERIFY_URL=http://127.0.0.1:8000" > /etc/bantin/verify.env
echo "VERIFY_EDITION=/srv/edition" >> /etc/bantin/verify.env
echo "VERIFY_KEY=$(grep --max-count=1 '^ed25519:' /tried/key)" >> /etc/bantin/verify.env
systemctl start bantin-verify.service
cp /srv/portal/404.html /srv/portal/index.html
cp /srv/portal/404.html.br /srv/portal/index.html.br
fails systemctl start bantin-verify.service
journalctl --unit bantin-verify | grep BT1250

# What is held goes out, and an hourly look at that is well until nobody waits any more.
chown --recursive bantin: /srv/newsroom /srv/portal
printf 'HELD_NEWSROOM=/srv/newsroom\nHELD_TO=portal\n' > /etc/bantin/held.env
systemctl start bantin-held.service
says bantin-held 'No article waits'
systemctl start bantin-held-status.service
systemctl stop bantin-held.service
fails systemctl start bantin-held-status.service

systemctl enable --now bantin-verify.timer bantin-held-status.timer
systemctl list-timers | grep bantin-verify.timer
systemctl stop bantin-live
fails systemctl is-failed bantin-live bantin-held
"#;

/// Whether a system starts in a folder on this machine at all. Nothing of ours is in it yet.
pub fn is_possible(root: &Path) -> Result<bool> {
    if program::find("systemd-nspawn").is_none() {
        return Ok(false);
    }
    Ok(said(root, "")?.is_some_and(|said| said.trim_end().ends_with(WHOLE)))
}

pub fn units_work(root: &Path) -> Result<()> {
    match said(root, STEPS)? {
        Some(said) if said.trim_end().ends_with(WHOLE) => {
            println!(
                "In a Debian that was started: systemd serves, verifies and publishes what is held by the units"
            );
            Ok(())
        }
        Some(said) => bail!("the units do not work in a Debian that was started:\n{said}"),
        None => bail!("a Debian with the package in it does not start any more"),
    }
}

/// Starts the system, has it run the steps, and gives what they said; none where it did not come that far.
fn said(root: &Path, steps: &str) -> Result<Option<String>> {
    let tried = root.join("tried");
    tree::make_empty(&tried)?;
    tree::write(&tried.join("steps"), &format!("{steps}\necho {WHOLE}\n"))?;
    let units = root.join("etc/systemd/system");
    tree::write(&units.join("tried.service"), UNIT)?;
    let wanted = units.join("multi-user.target.wants");
    tree::make(&wanted)?;
    let mut link = Command::new("ln");
    process::run(link.args(["--symbolic", "--force", "../tried.service"]).arg(wanted.join("tried.service")))?;
    let mut boot = Command::new("timeout");
    // Its own filter of system calls knows no Landlock.
    boot.args(["--kill-after=10", "600", "systemd-nspawn"]).env("SYSTEMD_SECCOMP", "0");
    boot.args([
        "--quiet",
        "--boot",
        "--private-network",
        "--register=no",
        "--keep-unit",
        "--console=read-only",
    ]);
    // What starting says would only fill the page, and how it ended does not tell how the steps did.
    let _ = children::output(boot.arg("--directory").arg(root)).context("could not start systemd-nspawn")?;
    fs::remove_file(wanted.join("tried.service")).context("a link in the fresh Debian stays")?;
    match fs::read_to_string(tried.join("said")) {
        Err(error) if process::is_missing(&error) => Ok(None),
        said => said.map(Some).context("what the steps said cannot be read"),
    }
}
