//! What an operator does first with a package: makes a newsroom, looks it through, publishes and serves it, and adds an editor.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::{children, process};

/// Where the command was installed.
pub struct Place<'a> {
    pub name: &'a str,
    /// The command with some arguments, as one starts it there.
    pub bantin: &'a dyn Fn(&[&str]) -> Command,
    /// An empty folder, by the name it has there.
    pub folder: &'a str,
}

pub fn go_well(place: &Place<'_>) -> Result<()> {
    let in_folder = |name: &str| format!("{}/{name}", place.folder);
    let (town, edition, data) = (in_folder("town"), in_folder("edition"), in_folder("data"));
    let tells = |arguments: &[&str]| process::capture(&mut (place.bantin)(arguments));
    let version = tells(&["--version"])?;
    ensure!(version.trim() == format!("bantin {}", env!("CARGO_PKG_VERSION")), "it calls itself {version}");
    tells(&["new", &town, "--name", "Mây Sơn"])?;
    tells(&["check", &town])?;
    tells(&["publish", &town, "--out", &edition])?;
    tells(&["user", "add", "editor", "--role", "admin", "--data", &data])?;
    let live = ["live", "--edition", &edition, "--listen", "127.0.0.1:0", "--data", &data];
    serves(&mut (place.bantin)(&live), "Mây Sơn")?;
    println!("{}: a newsroom was made, published and served", place.name);
    Ok(())
}

/// Whether `bantin live` answers with a page that shows this.
pub fn serves(live: &mut Command, shows: &str) -> Result<()> {
    let (mut child, noted) =
        children::start(live.stdout(Stdio::piped())).context("could not start bantin live")?;
    let said = child.stdout.take().context("what it says cannot be read")?;
    let lines = BufReader::new(said).lines().map_while(Result::ok);
    let address = lines.filter_map(|line| line.find("http://").map(|at| line[at..].to_owned())).next();
    let asked = address.context("bantin live did not say where it listens").and_then(|address| {
        let address = address.split(' ').next().unwrap_or_default().to_owned();
        let mut answer = ureq::get(&address).call().with_context(|| address.clone())?;
        answer.body_mut().read_to_string().with_context(|| address.clone())
    });
    drop(noted);
    child.wait().context("bantin live could not be waited for")?;
    ensure!(asked?.contains(shows), "the front page does not show “{shows}”");
    Ok(())
}
