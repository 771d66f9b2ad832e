//! Pictures, measured, resized and encoded once in their life.
//! Keeps the encoded files in `NEWSROOM/.bantin/pictures/`, named by content.

mod find;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use bantin_content::Picture;

use crate::problem::Problem;

pub(crate) use find::{Find, find};

/// What the machine, not the newsroom, did not let happen.
#[derive(Debug, thiserror::Error)]
#[error("{}: the picture cache cannot be written: {source}", .path.display())]
pub struct PicturesError {
    pub path: PathBuf,
    pub source: io::Error,
}

/// Every picture that was asked for, by its path from the newsroom's folder.
#[derive(Debug, Default)]
pub struct PictureIndex {
    pictures: BTreeMap<String, Prepared>,
}

/// A picture in its widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Narrowest first; never empty.
    pub files: Vec<PreparedFile>,
}

/// One width of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedFile {
    pub width: u32,
    pub height: u32,
    /// Under the edition, without a leading slash: `assets/0123456789abcdef-800.webp`.
    pub path: String,
    /// Where its bytes lie.
    pub cache: PathBuf,
}

/// Prepares every wanted picture (paths from the newsroom's folder). One bad picture
/// is a problem that names it; the others go on.
pub fn prepare(
    _newsroom: &Path,
    _wanted: &BTreeSet<String>,
) -> Result<(PictureIndex, Vec<Problem>), PicturesError> {
    Ok((PictureIndex::default(), Vec::new()))
}

impl PictureIndex {
    /// A picture by its path from the newsroom's folder.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path)
    }

    /// Every file to publish, once each: its path under the edition and where its bytes lie.
    pub fn files(&self) -> BTreeMap<&str, &Path> {
        let files = self.pictures.values().flat_map(|picture| &picture.files);
        files.map(|file| (file.path.as_str(), file.cache.as_path())).collect()
    }
}

impl Prepared {
    /// The picture as pages show it.
    pub fn picture(&self, alt: &str, caption: Option<&str>) -> Picture {
        Picture { alt: alt.to_owned(), caption: caption.map(str::to_owned), ..Picture::default() }
    }
}
