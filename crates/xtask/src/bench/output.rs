//! What a publisher left on the disk: counted, weighed, dated.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

/// The HTML pages of an edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    pub count: usize,
    pub bytes: u64,
}

pub fn pages(out: &Path) -> Result<Pages> {
    let mut pages = Pages::default();
    walk(out, &mut |file, metadata| {
        if is_page(file) {
            pages.count += 1;
            pages.bytes += metadata.len();
        }
    })?;
    Ok(pages)
}

/// Every HTML file.
pub fn page_files(out: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    walk(out, &mut |file, _| files.extend(is_page(file).then(|| file.to_owned())))?;
    Ok(files)
}

/// How many files were written since a moment.
pub fn written_since(out: &Path, since: SystemTime) -> Result<usize> {
    // Files are dated by a clock that ticks slower than the one we read.
    let since = since.checked_sub(Duration::from_millis(20)).unwrap_or(since);
    let mut written = 0;
    walk(out, &mut |_, metadata| {
        written += usize::from(metadata.modified().is_ok_and(|modified| modified >= since));
    })?;
    Ok(written)
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "html")
}

fn walk(folder: &Path, seen: &mut impl FnMut(&Path, &Metadata)) -> Result<()> {
    let looked = || format!("could not look into {}", folder.display());
    for entry in fs::read_dir(folder).with_context(looked)? {
        let entry = entry.with_context(looked)?;
        let metadata = entry.metadata().with_context(looked)?;
        if metadata.is_dir() {
            walk(&entry.path(), seen)?;
        } else {
            seen(&entry.path(), &metadata);
        }
    }
    Ok(())
}
