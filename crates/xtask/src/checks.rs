//! Every check, in one order, cheap ones first.
//!
//! What is compiled, and how often. Dependencies are heavy and cores are few, so each is
//! compiled for as few profiles as will do: *checked* in the dev profile (clippy and rustdoc
//! share that work, and neither generates code), and *built* in the release profile (the
//! command, and then all tests, which publish real pictures and are quick that way). A dev
//! build with code is never made. The tests run against the command with the app inside,
//! since `BANTIN_APP_DIR` is set for them as for the build. The browser tests are selected
//! alone: what drives a browser asks serde, syn and tokio for other features, and with those
//! every crate of the workspace would be compiled anew.
//!
//! No `RUSTFLAGS=-D warnings`: it would compile every dependency once more. Clippy denies
//! the compiler's own warnings too, for every target and feature that is built.

mod budgets;
mod circles;
mod deny;
mod named_files;
mod packages;
mod policy;
mod rust_version;
mod valid_html;
mod wasm_clean;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::workspace::{TESTING, Workspace};
use crate::{app_build, process, program, serve, setup};

struct Check {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace, bool) -> Result<()>,
    /// Wants the built app and command.
    built: bool,
}

const CHECKS: [Check; 16] = [
    Check { name: "format", about: "Formatting", run: format, built: false },
    Check { name: "circles", about: "No circle of imports", run: circles::check, built: false },
    Check { name: "named-files", about: "Files that documents name", run: named_files::check, built: false },
    Check { name: "wasm-clean", about: "No native crate in the app", run: wasm_clean::check, built: false },
    Check { name: "rust-version", about: "The least Rust version", run: rust_version::check, built: false },
    Check { name: "deny", about: "Licences and advisories", run: deny::check, built: false },
    Check { name: "clippy", about: "Lints, native", run: clippy, built: false },
    Check { name: "clippy-wasm", about: "Lints, in the browser", run: clippy_wasm, built: false },
    Check { name: "docs", about: "Documentation", run: docs, built: false },
    Check { name: "build", about: "The app and the command", run: build, built: false },
    Check { name: "budgets", about: "Sizes", run: budgets::check, built: true },
    Check { name: "html", about: "Valid HTML", run: valid_html::check, built: true },
    Check { name: "policy", about: "Security policies", run: policy::check, built: true },
    Check { name: "packages", about: "Packages, installed and run", run: packages::check, built: true },
    Check { name: "tests", about: "Tests", run: tests, built: true },
    Check { name: "browser", about: "Tests in a browser", run: browser, built: true },
];

/// What each check is called, and what it looks at.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    CHECKS.iter().map(|check| (check.name, check.about))
}

/// The chore. Goes on after a failure, so that one run tells all.
pub fn run(workspace: &Workspace, long: bool, only: &[String]) -> Result<()> {
    let start = Instant::now();
    heading("Set up");
    setup::for_building(workspace)?;
    setup::for_testing(workspace)?;
    let mut outcomes = vec![("setup", start.elapsed(), Ok(()))];
    let mut build_failed = false;
    for check in CHECKS.iter().filter(|check| only.is_empty() || only.iter().any(|name| name == check.name)) {
        heading(check.about);
        let start = Instant::now();
        let outcome = if check.built && build_failed {
            Err(anyhow!("not run, since the build failed"))
        } else if check.built && !workspace.bantin().is_file() {
            Err(anyhow!("nothing is built yet; add the check “build”, or run `cargo xtask build`"))
        } else {
            (check.run)(workspace, long)
        };
        if let Err(error) = &outcome {
            eprintln!("error: {error:#}");
            build_failed |= check.name == "build";
        }
        outcomes.push((check.name, start.elapsed(), outcome));
    }
    summary(&outcomes, start.elapsed())
}

fn heading(about: &str) {
    println!("\n=== {about} ===");
}

fn summary(outcomes: &[(&str, Duration, Result<()>)], total: Duration) -> Result<()> {
    heading("Summary");
    for (name, time, outcome) in outcomes {
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{name:<12} {word:<7} {}", minutes(*time));
    }
    let failed: Vec<_> =
        outcomes.iter().filter(|(.., outcome)| outcome.is_err()).map(|(name, ..)| *name).collect();
    if failed.is_empty() {
        println!("\nAll {} passed in {}.", outcomes.len(), minutes(total));
        return Ok(());
    }
    let again = failed.join(" ");
    bail!(
        "{} of {} failed after {}; run them again with `cargo xtask test {again}`",
        failed.len(),
        outcomes.len(),
        minutes(total)
    )
}

fn minutes(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

fn format(workspace: &Workspace, _: bool) -> Result<()> {
    process::run(workspace.cargo().args(["fmt", "--all", "--check"]))?;
    // Modules that a macro declares, as tables of kinds and of languages do, are none that it finds.
    let mut files = Vec::new();
    for folder in ["src", "tests", "crates"] {
        add_rust_files(&workspace.root.join(folder), &mut files)?;
    }
    let mut rustfmt = workspace.command("rustfmt");
    process::run(rustfmt.args(["--edition", "2024", "--check"]).args(files))
}

/// Adds every file of Rust below a folder.
fn add_rust_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() && path.file_name() != Some(OsStr::new("target")) {
            add_rust_files(&path, files)?;
        } else if path.extension() == Some(OsStr::new("rs")) {
            files.push(path);
        }
    }
    Ok(())
}

fn clippy(workspace: &Workspace, _: bool) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--features", "bantin-app/ssr"]);
    process::run(cargo.args(["--", "--deny", "warnings"]))
}

fn clippy_wasm(workspace: &Workspace, _: bool) -> Result<()> {
    for feature in ["hydrate", "another-build", "csr"] {
        let mut cargo = workspace.cargo();
        cargo.args([
            "clippy",
            "--package",
            "bantin-app",
            "--target",
            wasm_clean::WASM,
            "--features",
            feature,
        ]);
        process::run(cargo.args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn docs(workspace: &Workspace, _: bool) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["doc", "--no-deps", "--workspace", "--features", "bantin-app/ssr"]);
    process::run(cargo.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn build(workspace: &Workspace, _: bool) -> Result<()> {
    app_build::another_app(workspace)?;
    app_build::app(workspace)?;
    println!("Building the command and all tests (about 10 minutes the first time)");
    process::run(test_command(workspace).arg("--no-run"))?;
    serve::publish_sample(workspace)
}

/// Builds the command too, around `target/app`. Everything is built by this one line: what the tests
/// depend on changes the features of heavy crates, which another line would compile once more.
pub fn test_command(workspace: &Workspace) -> std::process::Command {
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--release", "--workspace", "--features", "bantin-app/ssr"]);
    cargo.env("BANTIN_APP_DIR", workspace.app());
    cargo
}

fn tests(workspace: &Workspace, long: bool) -> Result<()> {
    let mut cargo = test_command(workspace);
    // One fault hides no other.
    cargo.args(["--no-fail-fast", "--lib", "--bins"]);
    for name in test_names(workspace)?.iter().filter(|name| *name != BROWSER) {
        cargo.args(["--test", name]);
    }
    process::run(with_long(&mut cargo, long))
}

/// The tests that need a browser.
const BROWSER: &str = "browser";

/// The real command in a real browser. What the tests find in their environment is all here.
fn browser(workspace: &Workspace, long: bool) -> Result<()> {
    let mut cargo = test_command(workspace);
    cargo.args(["--test", BROWSER]);
    cargo.env("BANTIN_BIN", workspace.bantin());
    cargo.env("BANTIN_ANOTHER_APP", workspace.another_app());
    cargo.env("BANTIN_AXE", workspace.node_modules(TESTING).join("axe-core/axe.min.js"));
    cargo.env("BANTIN_VNU", workspace.node_modules(TESTING).join("vnu-jar/build/dist/vnu.jar"));
    if let Some(driver) = program::find("chromedriver") {
        cargo.env("BANTIN_CHROMEDRIVER", driver);
    }
    process::run(with_long(&mut cargo, long))
}

/// Every integration test of the workspace, by name.
fn test_names(workspace: &Workspace) -> Result<Vec<String>> {
    let mut cargo = workspace.cargo();
    let metadata = process::capture(cargo.args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| target["kind"][0] == "test");
    Ok(tests.filter_map(|target| target["name"].as_str().map(str::to_owned)).collect())
}

fn with_long(cargo: &mut std::process::Command, long: bool) -> &mut std::process::Command {
    if long { cargo.args(["--", "--include-ignored"]) } else { cargo }
}
