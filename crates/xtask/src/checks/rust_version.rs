//! The least Rust version that the manifest states is the truth: every crate of ours states it, and none that we
//! use wants more. Clippy (`incompatible_msrv`) sees whether our own code uses what is newer.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::workspace::Workspace;

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let mut cargo = workspace.cargo();
    let metadata = process::capture(cargo.args(["metadata", "--locked", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    let stated = stated(&metadata)?;
    let newer = newer(&metadata, stated);
    if !newer.is_empty() {
        bail!(
            "Cargo.toml says that Rust {}.{} is enough, but these want more: {}.\n\
             Take an older version of them, or raise `rust-version` in Cargo.toml.",
            stated.0,
            stated.1,
            newer.join(", ")
        );
    }
    println!("Rust {}.{} is enough for every crate", stated.0, stated.1);
    Ok(())
}

/// What all crates of the workspace state alike.
fn stated(metadata: &Value) -> Result<(u32, u32)> {
    let ours = packages(metadata).filter(|package| package["source"].is_null());
    let mut versions: Vec<(Option<(u32, u32)>, &str)> =
        ours.map(|package| (least(package), package["name"].as_str().unwrap_or_default())).collect();
    versions.sort_unstable();
    match versions[..] {
        [(Some(first), _), .., (last, name)] if last != Some(first) => {
            bail!("{name} states another `rust-version` than the workspace")
        }
        [(Some(version), _), ..] => Ok(version),
        [(None, name), ..] => bail!("{name} states no `rust-version`; let it take the workspace's"),
        [] => bail!("cargo metadata names no crate of ours"),
    }
}

fn newer(metadata: &Value, stated: (u32, u32)) -> Vec<String> {
    packages(metadata)
        .filter(|package| least(package).is_some_and(|least| least > stated))
        .map(|package| {
            let text = |key: &str| package[key].as_str().unwrap_or_default();
            format!("{} {} ({})", text("name"), text("version"), text("rust_version"))
        })
        .collect()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

/// `1.95` or `1.95.0`; patches add nothing to the language.
fn least(package: &Value) -> Option<(u32, u32)> {
    let mut parts = package["rust_version"].as_str()?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn metadata(ours: [Option<&str>; 2], other: &str) -> Value {
        json!({ "packages": [
            { "name": "one", "version": "0.1.0", "source": null, "rust_version": ours[0] },
            { "name": "two", "version": "0.1.0", "source": null, "rust_version": ours[1] },
            { "name": "other", "version": "3.2.1", "source": "registry", "rust_version": other },
            { "name": "silent", "version": "1.0.0", "source": "registry", "rust_version": null },
        ]})
    }

    #[test]
    fn a_crate_that_wants_a_newer_rust_is_named() {
        let metadata = metadata([Some("1.95"); 2], "1.96.1");
        assert_eq!(newer(&metadata, stated(&metadata).unwrap()), ["other 3.2.1 (1.96.1)"]);
    }

    #[test]
    fn older_wishes_are_fine() {
        let metadata = metadata([Some("1.95"); 2], "1.9");
        assert!(newer(&metadata, stated(&metadata).unwrap()).is_empty());
    }

    #[test]
    fn every_crate_of_ours_states_the_same_version() {
        assert!(stated(&metadata([Some("1.95"), None], "1.9")).is_err());
        assert!(stated(&metadata([Some("1.95"), Some("1.94")], "1.9")).is_err());
    }
}
