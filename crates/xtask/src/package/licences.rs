//! The licences of all that is in the program: its crates, those of the app inside it, the C in them, musl and Rust's standard
//! library. Most of them ask that their text goes along.
//!
//! Made from what cargo knows and what lies in each crate, with no tool besides: `cargo-about` takes minutes to build, asks a
//! service on the web, and would have to be told of each crate that brings C of somebody else. Which licences may come in at
//! all is cargo-deny's to say (`deny.toml`).

mod crates;
mod texts;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::{Processor, Source, tree};
use crate::process;
use crate::workspace::Workspace;
use crates::Crate;
use texts::Texts;

/// What Rust says of its standard library and what that is made of, a page of its own.
const OF_RUST: &str = "rust-standard-library.html";

/// Debian's word on musl, which is as musl's own.
const OF_MUSL: &str = "/usr/share/doc/musl-dev/copyright";

/// Writes both files and gives them.
pub fn write(
    workspace: &Workspace,
    source: &Source,
    processors: &[Processor],
    packages: &Path,
) -> Result<Vec<PathBuf>> {
    let crates = crates::inside(workspace, processors)?;
    let texts = Texts::of(&crates)?;
    let list = packages.join("licences.txt");
    tree::write(&list, &listed(source, &crates, &texts)?)?;
    let sysroot = process::capture(workspace.command("rustc").args(["--print", "sysroot"]))?;
    let of_rust = packages.join(OF_RUST);
    let told = Path::new(sysroot.trim()).join("share/doc/rust/COPYRIGHT-library.html");
    tree::copy(&told, &of_rust, 0o644).context("the licences of Rust's standard library are not at hand")?;
    Ok(vec![list, of_rust])
}

/// A line for each crate, then each text once.
fn listed(source: &Source, crates: &[Crate], texts: &Texts) -> Result<String> {
    ensure!(crates.len() > 100, "cargo names only {} crates", crates.len());
    let mut out = format!(
        "Licences of all that is in bantin {}. Bantin itself is under MIT or Apache-2.0, as you choose.\n\
         Rust's standard library is told of in {OF_RUST}. It is based in part on the work of the Independent JPEG Group.\n\
         The C in brotlic-sys is Brotli, Copyright (c) 2009, 2010, 2013-2016 by the Brotli Authors, under MIT.\n\
         Some crates bring no text but a line that names their licence; MIT's and Apache's own texts stand at the end.\n\n\
         {:<32} {:<12} {:<40} texts below\n",
        source.version, "crate", "version", "licence"
    );
    for it in crates {
        let numbers = texts.of_crate(it).map(|number| number.to_string()).collect::<Vec<_>>().join(", ");
        writeln!(out, "{:<32} {:<12} {:<40} {numbers}", it.name, it.version, it.licence)?;
        if texts.of_crate(it).next().is_none() {
            writeln!(out, "    brings no text; by {}, {}", it.authors, it.repository)?;
        }
    }
    for (number, text) in texts.all() {
        let line = "=".repeat(100);
        write!(out, "\n{line}\n{number}: {}\n{line}\n\n{}\n", text.places.join(", "), text.text.trim_end())?;
    }
    Ok(out)
}
