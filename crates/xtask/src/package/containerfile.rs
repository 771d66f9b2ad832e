//! The Containerfile, beside the roots that it takes: `deploy/Containerfile` with the root's name in it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{CONTAINERFILE, Processor, Source, root, tree};
use crate::workspace::Workspace;

/// Stands for the name of the root.
const ROOT: &str = "@ROOT@";

/// One for the first processor; for every other one with its name behind a dot.
pub fn write(
    workspace: &Workspace,
    source: &Source,
    processors: &[Processor],
    packages: &Path,
) -> Result<()> {
    let file = workspace.root.join("deploy/Containerfile");
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    ensure!(text.contains(ROOT), "{} takes no root any more", file.display());
    for (number, processor) in processors.iter().enumerate() {
        let name = match number {
            0 => CONTAINERFILE.to_owned(),
            _ => format!("{CONTAINERFILE}.{}", processor.name()),
        };
        tree::write(&packages.join(name), &text.replace(ROOT, &root::name(source, *processor)))?;
    }
    Ok(())
}
