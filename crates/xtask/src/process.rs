//! Other programs: started, waited for, and named when they fail.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::children;
use crate::program::{could_not_start, shown};

/// Runs it to its end; what it prints is seen.
pub fn run(command: &mut Command) -> Result<()> {
    let status = children::run(command).with_context(|| could_not_start(command))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status}); what it said stands above", shown(command))
}

/// Runs it to its end and gives what it printed.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = children::output(command.stdin(Stdio::null())).with_context(|| could_not_start(command))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something that is no text", shown(command)))
}

/// What a program says of itself; `None` where there is none.
pub fn version(command: &mut Command) -> Option<String> {
    let output = command.arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Gives this process over to the program, so that signals reach it. Comes back only on failure.
#[cfg(unix)]
pub fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).with_context(|| could_not_start(command))
}

/// Where the system has no such thing, the program runs below this one.
#[cfg(not(unix))]
pub fn become_program(command: &mut Command) -> Result<()> {
    run(command)
}

/// True when a file is simply not there.
pub fn is_missing(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::NotFound
}
