//! Other programs: started, waited for, and named when they fail.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::children;

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

/// Where a program lies on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Why a program did not start.
pub fn could_not_start(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    match find(&program) {
        None if !program.contains('/') => format!("{program} is not installed"),
        _ => format!("could not start {program}"),
    }
}

/// True when a file is simply not there.
pub fn is_missing(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::NotFound
}
