//! The release app, and the `bantin` command with the app inside it.
//!
//! Trunk compiles and binds; wasm-opt and terser are run here and not by Trunk, so that a
//! machine without them still builds (and Trunk's own minifier fails on this script). What is taken of Trunk's output is the script and the wasm:
//! the publisher writes every page itself, and names files by their content.

mod short_names;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{process, same_everywhere, setup};
use short_names::ShortNames;

const SCRIPT: &str = "bantin-app.js";
const WASM: &str = "bantin-app_bg.wasm";

/// What the floor's browsers understand. Never `--all-features`: browsers refuse the result.
const WASM_OPT: [&str; 9] = [
    // Leptos brings streams for its server functions, of which the app has none; nothing in the script asks for them.
    "--remove-exports=*intounderlying*",
    "-Oz",
    "--minify-imports-and-exports-and-modules",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// The chore.
pub fn run(workspace: &Workspace) -> Result<()> {
    setup::for_building(workspace)?;
    app(workspace)?;
    command(workspace)?;
    println!("Built {}. Next: cargo xtask serve", workspace.bantin().display());
    Ok(())
}

/// Makes `target/app`.
pub fn app(workspace: &Workspace) -> Result<()> {
    println!("Building the app (1 to 2 minutes the first time)");
    build(workspace, "hydrate", &workspace.app())
}

/// Makes `target/another-app`, another build of it: tests deploy one after the other.
pub fn another_app(workspace: &Workspace) -> Result<()> {
    println!("Building another app (a minute the first time)");
    build(workspace, "another-build", &workspace.another_app())
}

fn build(workspace: &Workspace, feature: &str, app: &Path) -> Result<()> {
    let built = workspace.target.join("trunk");
    let mut trunk = trunk(workspace, "build", feature)?;
    trunk.args(["--release", "--filehash", "false", "--dist"]).arg(&built);
    same_everywhere::rust(workspace, &mut trunk);
    process::run(&mut trunk)?;
    if built.join("snippets").exists() {
        bail!(
            "a dependency brings JavaScript of its own (snippets/), which pages do not load; do without that crate"
        );
    }
    let (wasm, names) = optimised(workspace, &built.join(WASM))?;
    let script = built.join(SCRIPT);
    fs::write(&script, names.put_into(&text(&script)?)?)
        .with_context(|| format!("could not write {}", script.display()))?;
    let mut files =
        BTreeMap::from([(PathBuf::from(SCRIPT), minified(workspace, &script)?), (PathBuf::from(WASM), wasm)]);
    for folder in ["style", "public"] {
        collect(&workspace.root, Path::new(folder), &mut files)?;
    }
    replace(app, &files)
}

/// Compiles `bantin` around `target/app`.
pub fn command(workspace: &Workspace) -> Result<()> {
    println!("Building the command (about 5 minutes the first time)");
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--package", "bantin"]);
    process::run(cargo.env("BANTIN_APP_DIR", workspace.app()))
}

/// Trunk with the dependencies already fetched: it is then run offline, where it neither
/// looks for tools to download nor for a newer version of itself.
pub fn trunk(workspace: &Workspace, subcommand: &str, feature: &str) -> Result<std::process::Command> {
    process::run(workspace.cargo().args(["fetch", "--quiet"]))?;
    let mut trunk = workspace.command("trunk");
    // Some environments set it to 1, which Trunk does not take for a yes.
    trunk.env_remove("NO_COLOR");
    trunk.args([subcommand, "--offline", "--skip-version-check", "--features", feature]);
    Ok(trunk)
}

/// The wasm, and the names that it and the script have for each other now.
fn optimised(workspace: &Workspace, wasm: &Path) -> Result<(Vec<u8>, ShortNames)> {
    if !setup::has_wasm_opt(workspace) {
        eprintln!("warning: wasm-opt is missing, so the app is not optimised; `cargo xtask setup` says why");
        return Ok((read(wasm)?, ShortNames::default()));
    }
    let small = wasm.with_extension("opt.wasm");
    let mut wasm_opt = workspace.command("wasm-opt");
    let printed = process::capture(wasm_opt.args(WASM_OPT).arg(wasm).arg("--output").arg(&small))?;
    Ok((read(&small)?, ShortNames::read(&printed)?))
}

fn minified(workspace: &Workspace, script: &Path) -> Result<Vec<u8>> {
    if !setup::has_terser(workspace) {
        eprintln!("warning: terser is missing, so the script is not minified; `cargo xtask setup` says why");
        return read(script);
    }
    let small = script.with_extension("min.js");
    let mut terser = workspace.command("terser");
    terser.arg(script).args(["--module", "--compress", "passes=3", "--mangle", "--ecma", "2018", "--output"]);
    process::run(terser.arg(&small))?;
    read(&small)
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("could not read {}", file.display()))
}

/// Every file below a folder, by its path from `base`. A folder that is not there is empty.
fn collect(base: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    let entries = match fs::read_dir(base.join(folder)) {
        Err(error) if process::is_missing(&error) => return Ok(()),
        entries => entries.with_context(|| format!("could not read {}", folder.display()))?,
    };
    for entry in entries {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(base, &path, files)?;
        } else {
            let bytes = read(&entry.path())?;
            files.insert(path, bytes);
        }
    }
    Ok(())
}

/// Makes a folder hold just these files; touches nothing when it does, so that cargo
/// sees no change either. It is whole or not there, whenever this is cut off.
fn replace(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    let mut there = BTreeMap::new();
    collect(folder, Path::new(""), &mut there)?;
    if there == *files {
        return Ok(());
    }
    let new = folder.with_extension("new");
    remove(&new)?;
    for (path, bytes) in files {
        let file = new.join(path);
        let parent = file.parent().unwrap_or(&new);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&file, bytes))
            .with_context(|| format!("could not write {}", file.display()))?;
    }
    remove(folder)?;
    fs::rename(&new, folder).with_context(|| format!("could not put {} in its place", folder.display()))
}

fn remove(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder)
        .or_else(|error| if process::is_missing(&error) { Ok(()) } else { Err(error) })
        .with_context(|| format!("could not remove {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_that_is_not_written_to_its_end_takes_the_place_of_none() {
        let folder = tempfile::tempdir().unwrap();
        let app = folder.path().join("app");
        let files = |paths: &[&str]| paths.iter().map(|path| (PathBuf::from(path), vec![7])).collect();
        replace(&app, &files(&["app.js", "style/main.css"])).unwrap();
        let there = || {
            let mut there = BTreeMap::new();
            collect(&app, Path::new(""), &mut there).unwrap();
            there
        };
        // No file can lie below a file.
        replace(&app, &files(&["app.js", "style", "style/main.css"])).unwrap_err();
        assert_eq!(there(), files(&["app.js", "style/main.css"]));
        replace(&app, &files(&["new.js"])).unwrap();
        assert_eq!(there(), files(&["new.js"]));
    }
}
