//! Installs what building and testing need, each in one fixed version, nothing twice.
//!
//! A tool on `PATH` of the right version serves; otherwise it is installed into `.tools/`
//! from a registry. Where that cannot be done, one sentence says what to run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::Workspace;

const TRUNK: &str = "0.21.14";
/// The very version that the root manifest pins; a test compares them.
const WASM_BINDGEN: &str = "0.2.130";
const BINARYEN: &str = "132";
const TERSER: &str = "5.51.2";
const AXE_CORE: &str = "4.14.1";
const ELEVENTY: &str = "3.1.8";
const WASM: &str = "wasm32-unknown-unknown";

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
    c_compiler(workspace)?;
    wasm_target(workspace)?;
    cargo_tool(workspace, "trunk", TRUNK, &["--locked"], "about 2 minutes")?;
    // Not --locked: its lock file names a version that was withdrawn.
    cargo_tool(workspace, "wasm-bindgen", WASM_BINDGEN, &[], "2 to 5 minutes")?;
    if !has_wasm_opt(workspace) {
        install_if_possible(workspace, "binaryen", BINARYEN, "wasm-opt");
    }
    if !has_terser(workspace) {
        install_if_possible(workspace, "terser", TERSER, "terser");
    }
    fs::remove_dir_all(workspace.tools().join("target"))
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })?;
    Ok(())
}

/// What `test` needs besides.
pub fn for_testing(workspace: &Workspace) -> Result<()> {
    components(workspace)?;
    chromium()?;
    node_package(workspace, "axe-core", AXE_CORE).context("the accessibility checks need axe-core")
}

/// Hugo, in whatever version the system has: `bench` says which.
pub fn hugo() -> Result<()> {
    if process::find("hugo").is_some() {
        return Ok(());
    }
    apt_install(
        &["hugo"],
        "Hugo (under a minute)",
        "run `sudo apt-get install hugo` (or your system's like) and try again",
    )
}

/// Eleventy, and where its program lies.
pub fn eleventy(workspace: &Workspace) -> Result<PathBuf> {
    node_package(workspace, "@11ty/eleventy", ELEVENTY)
        .with_context(|| format!("install npm and try again (@11ty/eleventy {ELEVENTY} comes from there)"))?;
    Ok(workspace.node_modules().join("@11ty/eleventy/cmd.cjs"))
}

/// True when wasm-opt is there in its version.
pub fn has_wasm_opt(workspace: &Workspace) -> bool {
    has_version(workspace, "wasm-opt", BINARYEN)
}

/// True when terser is there in its version.
pub fn has_terser(workspace: &Workspace) -> bool {
    has_version(workspace, "terser", TERSER)
}

fn has_version(workspace: &Workspace, tool: &str, version: &str) -> bool {
    process::version(&mut workspace.command(tool)).is_some_and(|said| says_version(&said, version))
}

fn c_compiler(workspace: &Workspace) -> Result<()> {
    if process::version(&mut workspace.command("cc")).is_some() {
        return Ok(());
    }
    bail!(
        "a C compiler is missing (SQLite and WebP are C); on Debian and Ubuntu: apt-get install build-essential"
    )
}

fn wasm_target(workspace: &Workspace) -> Result<()> {
    let sysroot = process::capture(workspace.command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("Adding the {WASM} target to Rust (under a minute)");
    process::run(workspace.command("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("Rust cannot compile to WebAssembly yet; run `rustup target add {WASM}` and try again")
    })
}

fn components(workspace: &Workspace) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::version(workspace.cargo().arg(subcommand)).is_none() {
            println!("Adding {component} to Rust (under a minute)");
            process::run(workspace.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn cargo_tool(workspace: &Workspace, name: &str, version: &str, flags: &[&str], time: &str) -> Result<()> {
    if has_version(workspace, name, version) {
        return Ok(());
    }
    println!("Installing {name} {version} into .tools ({time})");
    let package = if name == "wasm-bindgen" { "wasm-bindgen-cli" } else { name };
    let mut cargo = workspace.cargo();
    // A target folder of its own: cargo's usual one would keep hundreds of megabytes, and
    // a temporary one would lose the work when this is interrupted.
    cargo.env("CARGO_TARGET_DIR", workspace.tools().join("target"));
    cargo.args(["install", "--force", "--root"]).arg(workspace.tools()).args(flags);
    // These tools work for seconds: minutes of fat LTO are not earned back. (Trunk asks for it.)
    cargo.envs([
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ]);
    cargo.arg(format!("{package}@{version}"));
    process::run(&mut cargo).with_context(|| {
        format!("{name} {version} could not be installed; put it on PATH (cargo install {package}@{version}) and try again")
    })
}

/// What makes the app smaller. It runs without, so no failure stops the build.
fn install_if_possible(workspace: &Workspace, package: &str, version: &str, tool: &str) {
    if let Err(error) = node_package(workspace, package, version) {
        eprintln!("{tool} is missing, so the app will be larger than it needs to be: {error:#}");
        eprintln!("To mend that, install npm, or put {tool} {version} on PATH.");
    }
}

fn node_package(workspace: &Workspace, name: &str, version: &str) -> Result<()> {
    if installed_node_version(workspace, name).is_some_and(|installed| says_version(&installed, version)) {
        return Ok(());
    }
    println!("Installing {name} {version} into .tools/node (under a minute)");
    let folder = workspace.tools().join("node");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let mut npm = workspace.command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--save-exact", "--prefix"]);
    process::run(npm.arg(&folder).arg(format!("{name}@{version}")))
}

fn installed_node_version(workspace: &Workspace, name: &str) -> Option<String> {
    let manifest = fs::read_to_string(workspace.node_modules().join(name).join("package.json")).ok()?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).ok()?;
    manifest.get("version")?.as_str().map(str::to_owned)
}

/// Chromium and its driver, which must be of one version: so both from one place.
fn chromium() -> Result<()> {
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::find);
    if browser.is_some() && process::find("chromedriver").is_some() {
        return Ok(());
    }
    let by_hand = "the browser tests need Chromium and its driver; run `sudo apt-get install chromium chromium-driver` \
                   (or your system's like) and try again";
    apt_install(&["chromium", "chromium-driver"], "Chromium and its driver (about 2 minutes)", by_hand)
}

/// Installs with the system's own tool, where we may; otherwise says what to do by hand.
fn apt_install(packages: &[&str], what: &str, by_hand: &'static str) -> Result<()> {
    if process::find("apt-get").is_none() || !is_root() {
        bail!("{by_hand}");
    }
    println!("Installing {what} with apt-get");
    let apt = || {
        let mut apt = std::process::Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    process::run(apt().args(["update", "--quiet"])).context(by_hand)?;
    process::run(apt().args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages))
        .context(by_hand)
}

fn is_root() -> bool {
    process::capture(std::process::Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
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

    #[test]
    fn the_tool_and_the_crate_wasm_bindgen_are_of_one_version() {
        let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml")).unwrap();
        let pin = format!("wasm-bindgen = \"={WASM_BINDGEN}\"");
        assert!(manifest.contains(&pin), "Cargo.toml and setup.rs pin different versions of wasm-bindgen");
    }
}
