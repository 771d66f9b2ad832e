//! The crates that are in the program: what it is linked of on each processor, and what the app's wasm is.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::Processor;
use crate::process;
use crate::workspace::Workspace;

/// A crate of somebody else's.
pub struct Crate {
    pub name: String,
    pub version: String,
    /// As SPDX writes it.
    pub licence: String,
    pub authors: String,
    pub repository: String,
    /// Where its files lie.
    pub folder: PathBuf,
}

/// All of them, by name. Macros and build scripts run when it is compiled and are not in it.
pub fn inside(workspace: &Workspace, processors: &[Processor]) -> Result<Vec<Crate>> {
    let mut inside = BTreeSet::new();
    for processor in processors {
        inside.extend(tree(workspace, &["--package", "bantin", "--target", processor.target()])?);
    }
    let app = ["--package", "bantin-app", "--features", "hydrate", "--target", "wasm32-unknown-unknown"];
    inside.extend(tree(workspace, &app)?);
    let mut cargo = workspace.cargo();
    cargo.args(["metadata", "--locked", "--all-features", "--format-version", "1"]);
    let metadata: Value =
        serde_json::from_str(&process::capture(&mut cargo)?).context("cargo metadata is no JSON")?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let others = packages.iter().filter(|package| !package["source"].is_null()).map(read);
    let mut crates: Vec<Crate> =
        others.filter(|it| inside.contains(&(it.name.clone(), it.version.clone()))).collect();
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(crates)
}

fn tree(workspace: &Workspace, of: &[&str]) -> Result<BTreeSet<(String, String)>> {
    let mut cargo = workspace.cargo();
    cargo.args([
        "tree",
        "--locked",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let listed = process::capture(cargo.args(of))?;
    Ok(listed.lines().filter_map(named).collect())
}

/// `leptos v0.8.23 (*)` is leptos 0.8.23.
fn named(line: &str) -> Option<(String, String)> {
    let mut words = line.split(' ');
    let name = words.next()?;
    Some((name.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
}

fn read(package: &Value) -> Crate {
    let text = |key: &str| package[key].as_str().unwrap_or("unknown").to_owned();
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let authors = authors.collect::<Vec<_>>().join(", ");
    Crate {
        name: text("name"),
        version: text("version"),
        // As it was written before SPDX.
        licence: text("license").replace('/', " OR "),
        authors: if authors.is_empty() { "its contributors".to_owned() } else { authors },
        repository: text("repository"),
        folder: Path::new(&text("manifest_path")).parent().map(Path::to_path_buf).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_cargo_tree_names_a_crate() {
        let leptos = Some(("leptos".to_owned(), "0.8.23".to_owned()));
        assert_eq!(named("leptos v0.8.23"), leptos);
        assert_eq!(named("leptos v0.8.23 (*)"), leptos);
        assert_eq!(named(""), None);
    }
}
