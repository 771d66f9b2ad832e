//! The app's dependency tree for the browser holds no native crate: nothing that links a
//! library, binds a system, or compiles C. Such crates would build here by luck and break elsewhere.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::workspace::Workspace;

pub const WASM: &str = "wasm32-unknown-unknown";

/// Names that say it without a `links` key.
const NATIVE: [&str; 14] = [
    "bindgen",
    "cc",
    "cmake",
    "image",
    "libc",
    "mio",
    "native-tls",
    "openssl",
    "pkg-config",
    "ring",
    "rusqlite",
    "socket2",
    "tokio",
    "webp",
];
/// Bindings to the browser itself.
const BROWSER: [&str; 3] = ["js-sys", "web-sys", "wasm-bindgen-shared"];
/// The one `links` key that names no library: it only keeps two versions of a crate apart.
const NO_LIBRARY: &str = "wasm_bindgen";

/// A crate of the tree.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    links: Option<String>,
}

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    for feature in ["hydrate", "csr"] {
        let crates = tree(workspace, feature)?;
        let native = native(&crates);
        if !native.is_empty() {
            bail!(
                "with feature {feature} the app would bring native crates into the browser: {}.\n\
                 Move what needs them into crates/*; `cargo tree --package bantin-app --target {WASM} \
                 --features {feature} --invert CRATE` says who asks for one.",
                native.join(", ")
            );
        }
        println!("{feature}: {} crates, none native", crates.len());
    }
    Ok(())
}

/// `cargo tree` knows which crates one package's features bring (`cargo metadata` unites
/// the features of the whole workspace); `cargo metadata` knows what they link.
fn tree(workspace: &Workspace, feature: &str) -> Result<BTreeSet<Crate>> {
    let mut cargo = workspace.cargo();
    cargo.args(["tree", "--package", "bantin-app", "--target", WASM, "--features", feature]);
    // Procedural macros run where the compiler runs; what they need is never in the app.
    cargo.args(["--edges", "normal,build,no-proc-macro", "--prefix", "none", "--no-dedupe"]);
    // `{p}` of a crate of a registry: name and version; more follows for others.
    let tree = process::capture(cargo.args(["--format", "{p}"]))?;
    let mut cargo = workspace.cargo();
    let metadata =
        process::capture(cargo.args(["metadata", "--format-version", "1", "--filter-platform", WASM]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    Ok(joined(&tree, &metadata))
}

fn joined(tree: &str, metadata: &Value) -> BTreeSet<Crate> {
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    tree.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, version) = (words.next()?, words.next()?.trim_start_matches('v'));
            let package =
                packages.iter().find(|package| package["name"] == name && package["version"] == version);
            let links = package.and_then(|package| package["links"].as_str());
            Some(Crate { name: name.to_owned(), links: links.map(str::to_owned) })
        })
        .collect()
}

fn native(crates: &BTreeSet<Crate>) -> Vec<String> {
    crates
        .iter()
        .filter(|it| !BROWSER.contains(&it.name.as_str()))
        .filter_map(|it| match &it.links {
            Some(links) if links != NO_LIBRARY => Some(format!("{} (links {links})", it.name)),
            _ if NATIVE.contains(&it.name.as_str()) || it.name.ends_with("-sys") => Some(it.name.clone()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tree: &str) -> Vec<String> {
        let metadata = serde_json::json!({ "packages": [
            { "name": "serde", "version": "1.0.228", "links": null },
            { "name": "quiet", "version": "0.1.0", "links": "z" },
            { "name": "quiet", "version": "0.2.0", "links": null },
            { "name": "wasm-bindgen-shared", "version": "0.2.130", "links": "wasm_bindgen" },
        ]});
        native(&joined(tree, &metadata))
    }

    #[test]
    fn a_tree_for_the_browser_passes() {
        assert!(
            found("bantin-app v0.1.0 (/x)\nserde v1.0.228\nweb-sys v0.3.83\nwasm-bindgen-shared v0.2.130\n")
                .is_empty()
        );
    }

    #[test]
    fn a_native_crate_is_found_by_its_name_or_by_what_it_links() {
        assert_eq!(found("tokio v1.54.1"), ["tokio"]);
        assert_eq!(found("libsqlite3-sys v0.38.0"), ["libsqlite3-sys"]);
        assert_eq!(found("cc v1.2.0\nserde v1.0.228"), ["cc"]);
        assert_eq!(found("quiet v0.1.0"), ["quiet (links z)"]);
        assert!(found("quiet v0.2.0").is_empty());
    }
}
