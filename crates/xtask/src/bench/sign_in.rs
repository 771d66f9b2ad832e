//! Whether the time of an answer at the desk's door tells names that have an account from names that have none: half of the
//! tries are for each, in turn, over HTTP, at a desk of its own. Says how far apart they are and judges nothing.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::measure::middle;
use super::{document, empty_folder, machine, removed};
use crate::arguments::BenchSignIn;
use crate::children::{self, Noted};
use crate::workspace::Workspace;
use crate::{app_build, process};

/// Tries before those that are measured.
const WARMING: usize = 20;

/// What the accounts' passwords are, and what is tried.
const PASSWORD: &str = "ba con trâu dưới đồi";
const GUESS: &str = "bốn con bò trên núi";

/// The chore.
pub fn sign_in(workspace: &Workspace, options: &BenchSignIn) -> Result<()> {
    if !options.built {
        app_build::run(workspace)?;
    }
    let bench = empty_folder(workspace)?;
    let desk = OpenDesk::start(workspace, &bench)?;
    eprintln!("Making {} accounts", options.tries + WARMING);
    (0..options.tries + WARMING).try_for_each(|number| desk.add(&account(number)))?;
    eprintln!("Trying a wrong password of each, and of as many names without account");
    let mut times = Times::default();
    for number in 0..options.tries + WARMING {
        let (known, unknown) = match number % 2 {
            0 => {
                let known = desk.tries(&account(number))?;
                (known, desk.tries(&nobody(number))?)
            }
            // Whatever the one before does to the one after, it does to both.
            _ => {
                let unknown = desk.tries(&nobody(number))?;
                (desk.tries(&account(number))?, unknown)
            }
        };
        if number >= WARMING {
            times.known.push(known);
            times.unknown.push(unknown);
        }
    }
    desk.end()?;
    removed(&bench)?;
    let text = times.table();
    println!("\n{text}");
    if options.write {
        document::replace(&workspace.root.join("docs/benchmarks.md"), "bench sign-in", &text)?;
    }
    Ok(())
}

/// Names of one length, so that nothing but the account differs.
fn account(number: usize) -> String {
    format!("nguoi {number:05}")
}

fn nobody(number: usize) -> String {
    format!("khach {number:05}")
}

/// The release command with a desk of its own, from start to end.
struct OpenDesk<'a> {
    workspace: &'a Workspace,
    data: PathBuf,
    address: String,
    agent: ureq::Agent,
    child: Child,
    noted: Noted,
}

impl<'a> OpenDesk<'a> {
    fn start(workspace: &'a Workspace, bench: &Path) -> Result<OpenDesk<'a>> {
        let (newsroom, edition, data) = (bench.join("newsroom"), bench.join("edition"), bench.join("data"));
        process::capture(command(workspace).arg("new").arg(&newsroom))?;
        process::capture(command(workspace).arg("publish").arg(&newsroom).arg("--out").arg(&edition))?;
        let mut live = command(workspace);
        live.arg("live").arg("--edition").arg(&edition).arg("--data").arg(&data);
        live.arg("--newsroom").arg(&newsroom);
        live.args(["--listen", "127.0.0.1:0", "--desk-listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let (mut child, noted) = children::start(&mut live).context("could not start bantin live")?;
        let said = child.stdout.take().context("what it says cannot be read")?;
        let address = BufReader::new(said)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("desk is open at ")
                    .map(|(_, address)| address.trim_end_matches('/').to_owned())
            })
            .context("bantin live did not say where the desk is open")?;
        let config = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
        let agent = config.http_status_as_error(false).build().into();
        Ok(OpenDesk { workspace, data, address, agent, child, noted })
    }

    /// Makes an account that signs in with a password.
    fn add(&self, name: &str) -> Result<()> {
        let mut add = command(self.workspace);
        add.args(["user", "add", name, "--role", "writer", "--data"]).arg(&self.data);
        let said = process::capture(&mut add)?;
        let link = said.lines().find_map(|line| line.find("/lien-ket/").map(|at| &line[at..]));
        let link = link.context("bantin user add printed no link")?;
        let chosen = self.sends(link, &[("password", PASSWORD)])?;
        ensure!(chosen == 303, "no password could be chosen for {name}: {chosen}");
        Ok(())
    }

    /// How long the answer to a wrong password takes.
    fn tries(&self, name: &str) -> Result<Duration> {
        let start = Instant::now();
        let answered = self.sends("/", &[("name", name), ("password", GUESS)])?;
        let took = start.elapsed();
        ensure!(answered == 422, "a wrong password of {name} was answered with {answered}");
        Ok(took)
    }

    /// Sends a form, as a page of the desk does, and reads the answer to its end.
    fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Result<u16> {
        let address = [&self.address, path].concat();
        let form = self.agent.post(&address).header("sec-fetch-site", "same-origin");
        let mut answer = form.send_form(fields.iter().copied()).with_context(|| address.clone())?;
        answer.body_mut().read_to_vec().with_context(|| address.clone())?;
        Ok(answer.status().as_u16())
    }

    fn end(mut self) -> Result<()> {
        drop(self.noted);
        self.child.wait().context("bantin live could not be waited for")?;
        Ok(())
    }
}

/// What it says is read back, in English.
fn command(workspace: &Workspace) -> Command {
    let mut command = workspace.command(workspace.bantin());
    command.env("LC_ALL", "C");
    command
}

#[derive(Default)]
struct Times {
    known: Vec<Duration>,
    unknown: Vec<Duration>,
}

impl Times {
    fn table(&self) -> String {
        let row = |name: &str, times: &[Duration]| {
            let ms = |time: Option<Duration>| time.unwrap_or_default().as_secs_f64() * 1e3;
            let [quarter, median, three] = [1, 2, 3].map(|quarter| ms(quantile(times, quarter)));
            format!("| {name} | {median:.2} ms | {quarter:.2} to {three:.2} ms |\n")
        };
        let median = |times: &[Duration]| middle(times.iter().copied()).unwrap_or_default().as_secs_f64();
        let ratio = median(&self.known) / median(&self.unknown);
        format!(
            "{} names with an account and as many without, one wrong password each, in turn; {}.\n\n\
             | names | median of the answers | half of them |\n|---|--:|--:|\n{}{}\n\
             With an account it takes {ratio:.3} times as long as without.",
            self.known.len(),
            machine::described(),
            row("with an account", &self.known),
            row("without", &self.unknown),
        )
    }
}

/// What so many quarters of the times are below.
fn quantile(times: &[Duration], quarters: usize) -> Option<Duration> {
    let mut times = times.to_vec();
    times.sort();
    times.get(times.len() * quarters / 4).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_told_with_their_ratio_and_spread() {
        let times = |all: [u64; 5]| all.map(Duration::from_millis).to_vec();
        let times = Times { known: times([50, 10, 21, 30, 20]), unknown: times([20, 20, 20, 20, 90]) };
        let table = times.table();
        assert!(table.starts_with("5 names with an account and as many without"), "{table}");
        assert!(table.contains("| with an account | 21.00 ms | 20.00 to 30.00 ms |"), "{table}");
        assert!(table.contains("| without | 20.00 ms | 20.00 to 20.00 ms |"), "{table}");
        assert!(table.ends_with("With an account it takes 1.050 times as long as without."), "{table}");
    }

    #[test]
    fn names_with_and_without_account_are_of_one_length() {
        assert_eq!(account(7).len(), nobody(519).len());
    }
}
