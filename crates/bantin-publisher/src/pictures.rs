//! Pictures, measured, resized and encoded once in their life.
//! Keeps the encoded files in `NEWSROOM/.bantin/pictures/`, named by content.

mod cache;
mod decode;
mod encode;
mod find;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_content::Picture;
use rayon::prelude::*;

use crate::problem::Problem;
use cache::{Cache, Key};

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
    pictures: BTreeMap<String, Arc<Prepared>>,
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

/// The width that a page without `srcset` shows.
const MIDDLE: u32 = 800;

/// Prepares every wanted picture (paths from the newsroom's folder). One bad picture
/// is a problem that names it; the others go on.
pub fn prepare(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
) -> Result<(PictureIndex, Vec<Problem>), PicturesError> {
    if wanted.is_empty() {
        return Ok((PictureIndex::default(), Vec::new()));
    }
    let cache = Cache::open(newsroom)?;
    let mut problems = Vec::new();
    let by_content = by_content(newsroom, wanted, &mut problems);
    let prepared: Result<Vec<_>, PicturesError> = by_content
        .into_par_iter()
        .map(|(key, files)| {
            let prepared = prepare_one(newsroom, &cache, &key, &files)?;
            Ok((files, prepared))
        })
        .collect();
    let mut pictures = BTreeMap::new();
    for (files, prepared) in prepared? {
        match prepared {
            Ok(prepared) => {
                let prepared = Arc::new(prepared);
                pictures.extend(files.into_iter().map(|file| (file, Arc::clone(&prepared))));
            }
            Err(problem) => {
                problems.extend(files.into_iter().map(|file| Problem { file, ..problem.clone() }));
            }
        }
    }
    Ok((PictureIndex { pictures }, problems))
}

impl PictureIndex {
    /// A picture by its path from the newsroom's folder.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path).map(Arc::as_ref)
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
        let narrow = self.files.iter().rev().find(|file| file.width <= MIDDLE);
        let Some(shown) = narrow.or(self.files.first()) else { return Picture::default() };
        let widths = self.files.iter().map(|file| format!("/{} {}w", file.path, file.width));
        Picture {
            src: format!("/{}", shown.path),
            srcset: widths.collect::<Vec<_>>().join(", "),
            width: shown.width,
            height: shown.height,
            alt: alt.to_owned(),
            caption: caption.map(str::to_owned),
        }
    }
}

/// Files of one content are one picture. A file that cannot be read is a problem.
fn by_content(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Key, Vec<String>> {
    let keys: Vec<(&String, io::Result<Key>)> = wanted
        .par_iter()
        .map(|file| (file, std::fs::read(newsroom.join(file)).map(|bytes| Key::of(&bytes))))
        .collect();
    let mut by_content: BTreeMap<Key, Vec<String>> = BTreeMap::new();
    for (file, key) in keys {
        match key {
            Ok(key) => by_content.entry(key).or_default().push(file.clone()),
            Err(error) => problems.push(unreadable(file, &error)),
        }
    }
    by_content
}

/// The picture from the cache, or made and kept there.
fn prepare_one(
    newsroom: &Path,
    cache: &Cache,
    key: &Key,
    files: &[String],
) -> Result<Result<Prepared, Problem>, PicturesError> {
    if let Some(kept) = cache.get(key) {
        return Ok(Ok(kept));
    }
    let Some(file) = files.first() else { return Ok(Ok(Prepared { files: Vec::new() })) };
    let bytes = match std::fs::read(newsroom.join(file)) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(unreadable(file, &error))),
    };
    let made = decode::decode(&bytes).and_then(|picture| {
        drop(bytes);
        encode::widths(picture)
    });
    match made {
        Ok(encoded) => cache.put(key, encoded).map(Ok),
        Err(error) => Ok(Err(Problem::error(file, error.to_string(), error.mend()))),
    }
}

fn unreadable(file: &str, error: &io::Error) -> Problem {
    Problem::error(
        file,
        format!("the picture cannot be read: {error}"),
        "see that the file is there and may be read",
    )
}
