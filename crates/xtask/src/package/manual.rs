//! Pages of the manual, one for the command and one for each of its subcommands, made of what `--help` says: a page written by
//! hand would be older than the program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Processor, Source, static_program, tree};
use crate::process;
use crate::workspace::Workspace;

/// Writes all pages into a folder and gives it. Of all programs one that runs here is asked.
pub fn write(
    workspace: &Workspace,
    source: &Source,
    processors: &[Processor],
    folder: &Path,
) -> Result<PathBuf> {
    tree::make(folder)?;
    let runs = processors.iter().find(|processor| processor.is_this_machines());
    let runs = runs.context("no program runs on this machine, so the manual cannot be made of its help")?;
    let program = static_program::of(workspace, *runs);
    let help = process::capture(in_english(Command::new(&program)).arg("--help"))?;
    let about = help.lines().next().unwrap_or_default();
    let commands = commands(&help);
    ensure!(commands.len() > 5, "the help of {} lists no commands any more", program.display());
    write_page(source, &program, None, about, folder)?;
    for (command, about) in commands {
        write_page(source, &program, Some(command), about, folder)?;
    }
    Ok(folder.to_path_buf())
}

/// The subcommands of a help and what is said of each.
fn commands(help: &str) -> Vec<(&str, &str)> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = list.take_while(|line| line.starts_with("  "));
    let named = lines.filter_map(|line| line.trim().split_once(' '));
    named.map(|(name, about)| (name, about.trim())).filter(|(name, _)| *name != "help").collect()
}

fn write_page(
    source: &Source,
    program: &Path,
    command: Option<&str>,
    about: &str,
    folder: &Path,
) -> Result<()> {
    let called = command.map_or("bantin".to_owned(), |command| format!("bantin-{command}"));
    let asked = [&program.display().to_string(), command.unwrap_or_default()].join(" ");
    let mut help2man = in_english(Command::new("help2man"));
    help2man.env("SOURCE_DATE_EPOCH", &source.epoch);
    help2man.args(["--no-info", "--section=1", "--name", about, "--version-string", &source.version]);
    let page = process::capture(help2man.arg(asked.trim_end()))?;
    // A page is found by its title, and listed by its name, in which no space may stand.
    let page = page.replacen(".TH BANTIN ", &format!(".TH {} ", called.to_uppercase()), 1);
    let spaced = format!(".SH NAME\n{} \\-", called.replace('-', " "));
    let page = page.replacen(&spaced, &format!(".SH NAME\n{called} \\-"), 1);
    tree::write(&folder.join(format!("{called}.1")), &page)
}

fn in_english(mut command: Command) -> Command {
    command.env("LC_ALL", "C.UTF-8").env("LANGUAGE", "en");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subcommands_are_read_from_the_help() {
        let help = "About\n\nUsage: bantin\n\nCommands:\n  new   Make one\n  live  Serve it\n  help  Print\n\nOptions:\n  -h";
        assert_eq!(commands(help), [("new", "Make one"), ("live", "Serve it")]);
    }
}
