//! What rustup adds to the compiler that is there.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    target(workspace, WASM)
}

/// Adds what Rust needs to compile for a target.
pub fn target(workspace: &Workspace, target: &str) -> Result<()> {
    let sysroot = process::capture(workspace.command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(target).is_dir() {
        return Ok(());
    }
    println!("Adding the {target} target to Rust (under a minute)");
    process::run(workspace.command("rustup").args(["target", "add", target])).with_context(|| {
        format!("Rust cannot compile for {target} yet; run `rustup target add {target}` and try again")
    })
}

pub fn components(workspace: &Workspace) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::version(workspace.cargo().arg(subcommand)).is_none() {
            println!("Adding {component} to Rust (under a minute)");
            process::run(workspace.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}
