//! This program as the child that draws an article for the desk. It is run by the program itself, never typed.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use crate::app;

/// Runs as a child, if that is what this program was run for. It says nothing but its answer.
pub fn run_if_asked() -> Option<ExitCode> {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let (name, words) = words.split_first()?;
    if name != bantin_preview::NAME {
        return None;
    }
    let app_folder = app::folder();
    let ran = bantin_preview::run(words, app_folder.as_deref().map(Path::new), || app::files().ok());
    Some(if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
