//! A program by its name: where it lies, and how it is told of.

use std::path::PathBuf;
use std::process::Command;

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
