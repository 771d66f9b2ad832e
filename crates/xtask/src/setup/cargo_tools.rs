//! Tools that cargo compiles, into `.tools/bin`.

use std::fs;

use anyhow::{Context, Result};

use super::has_version;
use crate::process;
use crate::workspace::Workspace;

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
/// What builds `wasm-bindgen` with a lock file of ours, from the root.
const WASM_BINDGEN: &str = "crates/xtask/wasm-bindgen";

/// Drives the compiler and wasm-bindgen; writes nothing itself that is shipped.
pub fn trunk(workspace: &Workspace) -> Result<()> {
    published(workspace, "trunk", "trunk", TRUNK, "about 2 minutes")
}

/// Drives Firefox; Debian has none.
pub fn geckodriver(workspace: &Workspace) -> Result<()> {
    published(workspace, "geckodriver", "geckodriver", GECKODRIVER, "about 2 minutes")
}

/// Looks through licences, sources and advisories of all crates.
pub fn cargo_deny(workspace: &Workspace) -> Result<()> {
    published(workspace, "cargo-deny", "cargo-deny", CARGO_DENY, "about 6 minutes")
}

/// Writes the script and the wasm that readers get, so all of it is as our lock file says.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let source = workspace.root.join(WASM_BINDGEN);
    let lock =
        fs::read(source.join("Cargo.lock")).with_context(|| format!("{WASM_BINDGEN} has no Cargo.lock"))?;
    let installed = workspace.tools().join("wasm-bindgen.lock");
    let program = workspace.tools().join("bin").join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() && fs::read(&installed).is_ok_and(|it| it == lock) {
        return Ok(());
    }
    println!("Installing wasm-bindgen into .tools (2 to 4 minutes)");
    let mut cargo = install(workspace);
    process::run(cargo.arg("--path").arg(source)).with_context(|| {
        format!("wasm-bindgen could not be built from {WASM_BINDGEN}; see above, and try again")
    })?;
    fs::write(&installed, lock).with_context(|| format!("could not write {}", installed.display()))
}

/// Removes what compiling left behind: hundreds of megabytes.
pub fn clean(workspace: &Workspace) -> Result<()> {
    let folder = workspace.tools().join("target");
    fs::remove_dir_all(&folder)
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })
        .with_context(|| format!("could not remove {}", folder.display()))
}

/// A tool as its authors locked it; one on `PATH` in this version serves as well.
fn published(workspace: &Workspace, tool: &str, package: &str, version: &str, time: &str) -> Result<()> {
    if has_version(workspace, tool, version) {
        return Ok(());
    }
    println!("Installing {tool} {version} into .tools ({time})");
    let mut cargo = install(workspace);
    process::run(cargo.arg(format!("{package}@{version}"))).with_context(|| {
        format!("{tool} {version} could not be installed; put it on PATH (cargo install --locked {package}@{version}) and try again")
    })
}

fn install(workspace: &Workspace) -> std::process::Command {
    let mut cargo = workspace.cargo();
    // A target folder of its own: cargo's usual one would keep hundreds of megabytes, and
    // a temporary one would lose the work when this is interrupted.
    cargo.env("CARGO_TARGET_DIR", workspace.tools().join("target"));
    // These tools work for seconds: minutes of fat LTO are not earned back. (Trunk asks for it.)
    cargo.envs([
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ]);
    cargo.args(["install", "--locked", "--force", "--root"]).arg(workspace.tools());
    cargo
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn toml(file: &str) -> toml::Table {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::read_to_string(root.join(file)).unwrap().parse().unwrap()
    }

    #[test]
    fn the_tool_and_the_crate_wasm_bindgen_are_of_one_version() {
        let used = toml("Cargo.toml")["workspace"]["dependencies"]["wasm-bindgen"].clone();
        let tool =
            toml("crates/xtask/wasm-bindgen/Cargo.toml")["dependencies"]["wasm-bindgen-cli"]["version"]
                .clone();
        let asked = toml("Trunk.toml")["tools"]["wasm_bindgen"].as_str().unwrap().to_owned();
        assert_eq!(used, tool);
        assert_eq!(used.as_str(), Some(format!("={asked}").as_str()));
    }
}
