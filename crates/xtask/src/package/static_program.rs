//! The command with the app inside, linked statically with musl: it runs on any Linux, in an empty container too.
//!
//! musl's own allocator is slow; the command brings mimalloc for small blocks (`crates/bantin/src/memory.rs`), and large ones
//! musl maps and returns at once, which is what is wanted of them.

use std::path::PathBuf;

use anyhow::Result;

use super::{Processor, Source};
use crate::workspace::Workspace;
use crate::{process, program, same_everywhere, setup};

/// The processors that there is a C compiler for.
pub fn possible() -> Vec<Processor> {
    Processor::ALL.into_iter().filter(|processor| is_possible(*processor)).collect()
}

/// The others, and what is missing.
pub fn impossible() -> impl Iterator<Item = (Processor, String)> {
    let missing = Processor::ALL.into_iter().filter(|processor| !is_possible(*processor));
    missing.map(|processor| (processor, format!("there is no {}", processor.c_compiler())))
}

fn is_possible(processor: Processor) -> bool {
    program::find(processor.c_compiler()).is_some()
}

/// Where the program of a processor lies once it is built.
pub fn of(workspace: &Workspace, processor: Processor) -> PathBuf {
    workspace.target.join(processor.target()).join("release/bantin")
}

pub fn build(workspace: &Workspace, source: &Source, processor: Processor) -> Result<()> {
    let target = processor.target();
    setup::rust_target(workspace, target)?;
    println!("Building the static command for {} (about 6 minutes the first time)", processor.name());
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--locked", "--package", "bantin", "--target", target]);
    // Debian wants none, and they are a quarter of the bytes.
    cargo.args(["--config", "profile.release.strip=\"symbols\""]);
    cargo.env("BANTIN_APP_DIR", workspace.app());
    // C programs may write down when they were compiled.
    cargo.env("SOURCE_DATE_EPOCH", &source.epoch);
    let compiler = processor.c_compiler();
    let (small, large) = (target.replace('-', "_"), target.replace('-', "_").to_uppercase());
    cargo.env(format!("CC_{small}"), compiler);
    // Rust brings musl's own start and library, and the system's linker joins them. Debian's musl-gcc would add a loader, which a
    // program that moves itself (static-pie) must not have: it would end before its first line.
    if !processor.is_this_machines() {
        cargo.env(format!("CARGO_TARGET_{large}_LINKER"), compiler);
    }
    same_everywhere::rust(workspace, &mut cargo);
    same_everywhere::c(workspace, &mut cargo, &small);
    process::run(&mut cargo)
}
