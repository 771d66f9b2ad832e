//! Compiled programs name source files, in what they say when they panic. Here these names begin with the same words on every
//! machine, so that one source gives one program, and nobody's folders are told.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::workspace::Workspace;

/// What separates flags in the variable in which a flag may hold spaces.
const BETWEEN_FLAGS: &str = "\u{1f}";

/// For what Rust compiles for the target that is named, beside what the environment asks for.
pub fn rust(workspace: &Workspace, cargo: &mut Command) {
    let mut flags = flags_of_environment();
    for (folder, name) in folders(workspace) {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join(BETWEEN_FLAGS.as_ref()));
}

/// For what a C compiler makes for a target, whose name is written with underscores.
pub fn c(workspace: &Workspace, cargo: &mut Command, target: &str) {
    let variable = format!("CFLAGS_{target}");
    let mut flags = env::var_os(&variable).unwrap_or_default();
    for (folder, name) in folders(workspace) {
        flags.push(" -ffile-prefix-map=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    cargo.env(variable, flags);
}

/// Where source files lie, and what they are called instead. Of two that fit, compilers take the later one.
pub fn folders(workspace: &Workspace) -> Vec<(PathBuf, String)> {
    let mut folders = vec![(workspace.root.clone(), "/bantin".to_owned())];
    folders.push((workspace.target.clone(), "/target".to_owned()));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    if let Some(home) = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))) {
        // Each registry, a mirror too, has a folder of its own.
        let registries = home.join("registry/src").read_dir().into_iter().flatten().flatten();
        let registries: Vec<_> = registries.map(|entry| (entry.path(), "/crates".to_owned())).collect();
        folders.push((home, "/cargo".to_owned()));
        folders.extend(registries);
    }
    folders
}

/// What cargo would take if we said nothing.
fn flags_of_environment() -> Vec<OsString> {
    if let Ok(flags) = env::var("CARGO_ENCODED_RUSTFLAGS") {
        return flags.split(BETWEEN_FLAGS).filter(|flag| !flag.is_empty()).map(OsString::from).collect();
    }
    let flags = env::var("RUSTFLAGS").unwrap_or_default();
    flags.split_whitespace().map(OsString::from).collect()
}
