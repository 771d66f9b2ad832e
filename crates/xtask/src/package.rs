//! What an operator installs, made in `target/packages/`: for each processor an archive with the static program, a package for
//! Debian and its like, and the root of a container; beside them the Containerfile, the licences of all that is inside, and
//! checksums. The same source and the same tools give the same bytes, wherever the checkout lies (decision 0042).

mod archive;
mod containerfile;
mod debian;
mod licences;
mod manual;
mod processor;
mod root;
mod source;
mod static_program;
pub mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{app_build, process, setup};
use processor::Processor;
use source::Source;

/// What everything else is checked by.
pub const CHECKSUMS: &str = "SHA256SUMS";
pub const CONTAINERFILE: &str = "Containerfile";

/// What goes into every kind of package.
struct Contents<'a> {
    workspace: &'a Workspace,
    source: &'a Source,
    processor: Processor,
    /// The static program.
    program: PathBuf,
    /// Pages of the manual.
    manual: &'a Path,
    /// The licences of all crates, and what Rust tells of its standard library.
    licences: &'a [PathBuf],
}

/// The chore. With `built`, programs are packed as they were built last.
pub fn run(workspace: &Workspace, built: bool) -> Result<()> {
    setup::for_packaging()?;
    let processors = static_program::possible();
    if processors.is_empty() {
        bail!(
            "no static program can be built: musl-gcc is missing (Debian and Ubuntu: apt-get install musl-tools)"
        );
    }
    let source = Source::of(workspace)?;
    if !built {
        setup::for_building(workspace)?;
        app_build::app(workspace)?;
        for processor in &processors {
            static_program::build(workspace, &source, *processor)?;
        }
    }
    pack(workspace, &source, &processors)
}

/// Where packages lie.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("packages")
}

/// Puts the built programs into packages, which take the place of earlier ones when all are whole.
fn pack(workspace: &Workspace, source: &Source, processors: &[Processor]) -> Result<()> {
    let stage = workspace.target.join("package");
    let packages = stage.join("packages");
    tree::make_empty(&stage)?;
    tree::make_empty(&packages)?;
    let manual = manual::write(workspace, source, processors, &stage.join("man"))?;
    let licences = licences::write(workspace, source, processors, &packages)?;
    let mut made = Vec::new();
    let mut left_out: Vec<String> = static_program::impossible()
        .map(|(processor, why)| format!("{} ({why})", processor.name()))
        .collect();
    for processor in processors {
        let contents = Contents {
            workspace,
            source,
            processor: *processor,
            program: static_program::of(workspace, *processor),
            manual: &manual,
            licences: &licences,
        };
        let own = stage.join(processor.name());
        archive::write(&contents, &own.join("archive"), &packages)?;
        root::write(&contents, &own.join("root"), &packages)?;
        match debian::write(&contents, &own.join("debian"), &packages) {
            Ok(()) => {
                made.push(format!("an archive, a .deb and a container's root for {}", processor.name()))
            }
            Err(error) if debian::is_possible() => return Err(error),
            Err(_) => {
                made.push(format!("an archive and a container's root for {}", processor.name()));
                left_out.push(format!("the .deb for {} (debhelper is not installed)", processor.name()));
            }
        }
    }
    containerfile::write(workspace, source, processors, &packages)?;
    write_checksums(&packages)?;
    let place = folder(workspace);
    tree::remove(&place)?;
    fs::rename(&packages, &place)
        .with_context(|| format!("could not put {} in its place", place.display()))?;
    println!("Made {} in {}. docs/install.md says how each is installed.", made.join("; "), place.display());
    if !left_out.is_empty() {
        println!("Left out: {}.", left_out.join("; "));
    }
    Ok(())
}

/// The digests of all files of a folder, as `sha256sum --check` reads them.
fn write_checksums(packages: &Path) -> Result<()> {
    let names = tree::names(packages)?;
    let mut sha256sum = std::process::Command::new("sha256sum");
    let sums = process::capture(sha256sum.args(&names).current_dir(packages))?;
    tree::write(&packages.join(CHECKSUMS), &sums)
}
