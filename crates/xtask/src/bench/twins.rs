//! Packs every page of another publisher with brotli, on all cores and with the quality that Bantin
//! packs its own with. (Bantin packs only once what its pages share; here each page is packed whole, as any
//! tool would.) A program of its own, in the release profile, so that it is measured like the publishers.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};

use super::output;
use crate::process;
use crate::workspace::Workspace;

/// What Bantin packs its pages with; a test compares them.
pub const QUALITY: u8 = 2;

/// Compiles this program as quick as the publishers are.
pub fn build(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo().args(["build", "--quiet", "--release", "--package", "xtask"]))
}

/// Starts [`pack`].
pub fn command(workspace: &Workspace, out: &Path) -> Command {
    let mut command = workspace.command(workspace.bantin().with_file_name("xtask"));
    command.args(["bench", "twins", "--of"]).arg(out);
    command
}

/// Writes the twin of every page below a folder.
pub fn pack(folder: &Path) -> Result<()> {
    let files = output::page_files(folder)?;
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> =
            (0..threads).map(|_| scope.spawn(|| pack_until_none_is_left(&files, &next))).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

fn pack_until_none_is_left(files: &[PathBuf], next: &AtomicUsize) -> Result<()> {
    while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
        let page = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
        let twin = packed(&page).with_context(|| format!("could not pack {}", file.display()))?;
        let mut name = file.clone().into_os_string();
        name.push(".br");
        fs::write(&name, twin).with_context(|| format!("could not write {}.br", file.display()))?;
    }
    Ok(())
}

/// The same settings as in the publisher's quick.rs, where they are explained.
fn packed(page: &[u8]) -> io::Result<Vec<u8>> {
    let window = (usize::BITS - page.len().leading_zeros()).clamp(17, 22) as u8;
    let encoder = BrotliEncoderOptions::new()
        .quality(Quality::new(QUALITY).map_err(io::Error::other)?)
        .window_size(WindowSize::new(window).map_err(io::Error::other)?)
        .size_hint(u32::try_from(page.len()).unwrap_or(u32::MAX))
        .build()
        .map_err(io::Error::other)?;
    let mut writer = CompressorWriter::with_encoder(encoder, Vec::with_capacity(page.len() / 3));
    writer.write_all(page)?;
    writer.into_inner().map_err(|error| error.into_error())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_others_are_packed_like_ours() {
        let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/../bantin-publisher/src/twins/quick.rs");
        let quality = format!("const QUICK: u8 = {QUALITY};");
        assert!(
            fs::read_to_string(ours).unwrap().contains(&quality),
            "bench/twins.rs and the publisher's quick.rs pack pages with different qualities"
        );
    }
}
