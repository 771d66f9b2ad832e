//! The command, as an operator types it: `publish`, and `live` until the test is over.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::tree::copy;

/// The day on which everything is published: what is dated later is held back.
pub const AS_OF: &str = "2026-11-23T08:00:00+07:00";

/// Which build of the app an edition gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// The one that readers get.
    Readers,
    /// Another one, which `cargo xtask test` built from the same sources: it leaves a mark in the page.
    Another,
    /// That one under a number, with bytes and so with names of its own: it leaves the mark `build-4` as well.
    Numbered(u8),
}

/// Turns a newsroom into an edition.
pub fn publish(newsroom: &Path, out: &Path) {
    publish_with(Build::Readers, newsroom, out);
}

/// The same, with a build of the app.
pub fn publish_with(build: Build, newsroom: &Path, out: &Path) {
    let mut command = Command::new(command());
    command.arg("publish").arg(newsroom).arg("--out").arg(out).args(["--as-of", AS_OF]);
    let numbered = tempfile::tempdir().expect("a folder for the app");
    match build {
        Build::Readers => {}
        Build::Another => drop(command.env("BANTIN_APP_DIR", another_app())),
        Build::Numbered(number) => {
            make_numbered(number, numbered.path());
            command.env("BANTIN_APP_DIR", numbered.path());
        }
    }
    succeeds(command);
}

/// Makes a build of the app that differs from all others: a line more in the glue, a part more in the wasm that nothing reads.
fn make_numbered(number: u8, folder: &Path) {
    copy(&another_app(), folder);
    let adds = |file: &str, more: &[u8]| {
        let mut file = File::options().append(true).open(folder.join(file)).expect("every build has it");
        file.write_all(more).expect("it can be written");
    };
    adds("bantin-app.js", format!("\nperformance.mark('build-{number}');\n").as_bytes());
    // A section of its own: its kind, its length, and a name of one byte.
    adds("bantin-app_bg.wasm", &[0, 2, 1, b'0' + number]);
}

/// Brings an edition to where its newsroom's `site.toml` says.
pub fn deploy(newsroom: &Path, edition: &Path, place: &str) {
    let mut command = Command::new(command());
    command.arg("deploy").arg(newsroom).args(["--to", place, "--force", "--edition"]).arg(edition);
    succeeds(command);
}

fn succeeds(mut command: Command) {
    let output = command.stdin(Stdio::null()).output().expect("bantin starts");
    assert!(
        output.status.success(),
        "{command:?} failed:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What `bantin check` finds wrong in a newsroom, as it tells programs.
pub fn problems(newsroom: &Path) -> Vec<serde_json::Value> {
    let mut command = Command::new(command());
    command.args(["check", "--json", "--as-of", AS_OF]).arg(newsroom).stdin(Stdio::null());
    let output = command.output().expect("bantin starts");
    let outcome: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    outcome["problems"].as_array().cloned().unwrap_or_default()
}

/// `bantin user` for the accounts in a folder; gives what it said.
pub fn user(words: &[&str], data: &Path) -> String {
    let mut command = Command::new(command());
    command.arg("user").args(words).arg("--data").arg(data);
    let output = command.stdin(Stdio::null()).output().expect("bantin starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "bantin user failed:\n{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// `bantin live`, with a data folder of its own.
pub struct Live {
    child: Child,
    address: SocketAddr,
    desk: Option<SocketAddr>,
    data: TempDir,
}

impl Live {
    /// Serves an edition on a free port; returns once it answers.
    pub fn of(edition: &Path) -> Self {
        Self::starts(edition, None)
    }

    /// Opens the editors' desk of its newsroom beside it, on another.
    pub fn with_desk(edition: &Path, newsroom: &Path) -> Self {
        Self::starts(edition, Some(newsroom))
    }

    fn starts(edition: &Path, newsroom: Option<&Path>) -> Self {
        let data = tempfile::tempdir().expect("a folder for its data");
        let mut command = Command::new(command());
        command.arg("live").arg("--edition").arg(edition).args(["--listen", "127.0.0.1:0", "--data"]);
        command.arg(data.path()).stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some(newsroom) = newsroom {
            command.args(["--desk-listen", "127.0.0.1:0", "--newsroom"]).arg(newsroom);
        }
        let mut child = command.spawn().expect("bantin starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output was asked for")).lines();
        let mut named = || loop {
            let line = lines.next().expect("bantin live names its addresses").expect("it speaks UTF-8");
            if let Some((_, rest)) = line.split_once("http://") {
                let address = rest.split(['/', ' ']).next().unwrap_or_default();
                break address.parse().unwrap_or_else(|_| panic!("no address in {line:?}"));
            }
        };
        let address = named();
        let desk = newsroom.map(|_| named());
        // Read on, so that it never waits for us.
        std::thread::spawn(move || lines.count());
        Live { child, address, desk, data }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where its desk is.
    pub fn desk(&self) -> SocketAddr {
        self.desk.expect("it was opened")
    }

    /// Where it keeps accounts and visits.
    pub fn data(&self) -> &Path {
        self.data.path()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `BANTIN_BIN`, or what `cargo xtask build` made.
fn command() -> PathBuf {
    let command = match std::env::var_os("BANTIN_BIN") {
        Some(command) => PathBuf::from(command),
        None => workspace().join("target/release/bantin"),
    };
    assert!(
        command.is_file(),
        "there is no {}; run `cargo xtask build`, or name the command in BANTIN_BIN",
        command.display()
    );
    command
}

/// `BANTIN_ANOTHER_APP`, or what `cargo xtask test build` made.
fn another_app() -> PathBuf {
    let app = std::env::var_os("BANTIN_ANOTHER_APP");
    let app = app.map_or_else(|| workspace().join("target/another-app"), PathBuf::from);
    assert!(
        app.is_dir(),
        "there is no {}; run `cargo xtask test build`, or name the folder in BANTIN_ANOTHER_APP",
        app.display()
    );
    app
}

/// The checkout.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the crate lies in crates/").to_path_buf()
}
