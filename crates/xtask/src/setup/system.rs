//! What the operating system brings: a C compiler, browsers, programs to measure beside.

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
