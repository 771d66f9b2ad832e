//! Pictures, measured, resized and encoded once in their life.
//! Keeps the encoded files in `NEWSROOM/.bantin/pictures/`, named by content.

mod budget;
mod cache;
mod colours;
mod decode;
mod encode;
mod find;
mod make;
mod picture_error;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_content::Picture;
use rayon::iter::Either;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::disk::digest::Digest;
use crate::disk::file_mark::{FileMark, Moment};
use crate::edition::edition_path::EditionPath;
use crate::problem::Problem;
use crate::publish_error::PublishError;
use cache::Cache;

pub(crate) use cache::Key;

pub(crate) use find::{Find, PictureFolder, is_elsewhere};
pub(crate) use make::check;
pub(crate) use picture_error::PictureError;

/// What the machine, not the newsroom, did not let happen.
#[derive(Debug, thiserror::Error)]
#[error("{}: the picture cache cannot be written: {source}", .path.display())]
pub struct PicturesError {
    pub path: PathBuf,
    pub source: io::Error,
}

impl From<PicturesError> for PublishError {
    fn from(PicturesError { path, source }: PicturesError) -> Self {
        PublishError::Io { path, source }
    }
}

/// Every picture that was asked for, by its path from the newsroom's folder.
#[derive(Debug, Default)]
pub struct PictureIndex {
    newsroom: PathBuf,
    pictures: BTreeMap<String, NotedPicture>,
}

/// A picture, and by what one sees that its file is still the one that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub(crate) struct NotedPicture {
    /// From the newsroom's folder, with `/`.
    file: String,
    mark: Option<FileMark>,
    key: Key,
    prepared: Arc<Prepared>,
}

/// A picture as a state notes it, not believed yet.
#[derive(Deserialize)]
struct Written {
    file: String,
    mark: Option<FileMark>,
    key: Key,
    prepared: Arc<Prepared>,
}

impl TryFrom<Written> for NotedPicture {
    type Error = &'static str;

    /// Its files are those that such a picture has, and no others.
    fn try_from(Written { file, mark, key, prepared }: Written) -> Result<Self, Self::Error> {
        let own = |file: &PreparedFile| file.path == PreparedFile::path(&key, file.width);
        if prepared.files.is_empty() || !prepared.files.iter().all(own) {
            return Err("these are not the files of this picture");
        }
        Ok(NotedPicture { file, mark, key, prepared })
    }
}

/// A picture in its widths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Narrowest first; never empty.
    pub files: Vec<PreparedFile>,
}

/// One width of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedFile {
    pub width: u32,
    pub height: u32,
    /// Under the edition: `assets/0123456789abcdef-800.webp`.
    pub path: EditionPath,
    pub(crate) content: Digest,
}

/// The width that a page without `srcset` shows.
const MIDDLE: u32 = 800;

/// Prepares every wanted picture (paths from the newsroom's folder). One bad picture
/// is a problem that names it; the others go on.
pub fn prepare(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
) -> Result<(PictureIndex, Vec<Problem>), PicturesError> {
    prepare_again(newsroom, wanted, &[], None)
}

/// As [`prepare`]. Of pictures that earlier runs noted, those whose files are still the same are
/// not read again. `begun` is when this run began.
pub(crate) fn prepare_again(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
    noted: &[NotedPicture],
    begun: Option<Moment>,
) -> Result<(PictureIndex, Vec<Problem>), PicturesError> {
    let mut index = PictureIndex { newsroom: newsroom.to_owned(), pictures: BTreeMap::new() };
    if wanted.is_empty() {
        return Ok((index, Vec::new()));
    }
    let cache = Cache::open(newsroom)?;
    let mut problems = Vec::new();
    let noted: FxHashMap<&str, &NotedPicture> = noted.iter().map(|noted| (&*noted.file, noted)).collect();
    let (same, changed): (Vec<_>, Vec<_>) = wanted
        .par_iter()
        .map(|file| (file, FileMark::at(&newsroom.join(file))))
        .partition_map(|(file, mark)| match noted.get(file.as_str()) {
            Some(&noted) if mark.is_some() && noted.mark == mark => Either::Left(noted.clone()),
            _ => Either::Right((file, mark.zip(begun).and_then(|(mark, begun)| mark.settled(begun)))),
        });
    index.pictures.extend(same.into_iter().map(|noted| (noted.file.clone(), noted)));
    let prepared: Result<Vec<_>, PicturesError> = by_content(newsroom, changed, &mut problems)
        .into_par_iter()
        .map(|(key, files)| {
            let prepared = prepare_one(newsroom, &cache, &key, &files)?;
            Ok((key, files, prepared))
        })
        .collect();
    for (key, files, prepared) in prepared? {
        match prepared {
            Ok(prepared) => {
                let prepared = Arc::new(prepared);
                index.pictures.extend(files.into_iter().map(|Marked { file, mark }| {
                    let (key, prepared) = (key.clone(), Arc::clone(&prepared));
                    (file.clone(), NotedPicture { file, mark, key, prepared })
                }));
            }
            Err(problem) => {
                let files = files.into_iter().map(|marked| marked.file);
                problems.extend(files.map(|file| Problem { file, ..problem.clone() }));
            }
        }
    }
    Ok((index, problems))
}

impl PictureIndex {
    /// A picture by its path from the newsroom's folder.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path).map(|noted| &*noted.prepared)
    }

    /// Every file to publish, once each, by its path under the edition.
    pub fn files(&self) -> BTreeMap<&str, Asset<'_>> {
        let files = self.pictures.values().flat_map(|noted| {
            noted.prepared.files.iter().map(move |file| (file.path.as_str(), Asset { noted, file }))
        });
        files.collect()
    }

    /// For the next run.
    pub(crate) fn noted(&self) -> Vec<NotedPicture> {
        self.pictures.values().cloned().collect()
    }

    /// The bytes of a file to publish. Those that were lost or damaged are made once more.
    pub fn bytes(&self, asset: Asset<'_>) -> Result<Vec<u8>, PicturesError> {
        let Asset { noted, file } = asset;
        let cache = Cache::open(&self.newsroom)?;
        if let Some(bytes) = cache.read(file) {
            return Ok(bytes);
        }
        let failed = |error: &dyn std::fmt::Display| PicturesError {
            path: self.newsroom.join(&noted.file),
            source: io::Error::other(error.to_string()),
        };
        let encoded = make::make(&self.newsroom, &noted.file, &noted.key);
        let encoded = encoded.map_err(|error| failed(&format!("{error}; {}", error.mend())))?;
        cache.put(&noted.key, encoded)?;
        cache.read(file).ok_or_else(|| failed(&"it changed while it was published; publish again"))
    }
}

/// One file of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Asset<'a> {
    noted: &'a NotedPicture,
    pub(crate) file: &'a PreparedFile,
}

impl PreparedFile {
    fn new(key: &Key, width: u32, height: u32, content: Digest) -> Self {
        PreparedFile { width, height, path: PreparedFile::path(key, width), content }
    }

    /// [`is_picture_name`] knows these again.
    fn path(key: &Key, width: u32) -> EditionPath {
        EditionPath::made(format!("assets/{}-{width}.webp", key.as_str()))
    }
}

/// Whether a file in `assets/` has a name that Bantin gives to pictures.
pub(crate) fn is_picture_name(name: &str) -> bool {
    let parts = name.strip_suffix(".webp").and_then(|name| name.split_once('-'));
    parts.is_some_and(|(key, width)| {
        Key::try_from(key.to_owned()).is_ok() && width.len() <= 10 && width.parse::<u32>().is_ok()
    })
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

/// A file that was read, or will be.
struct Marked {
    file: String,
    mark: Option<FileMark>,
}

/// Files of one content are one picture. A file that cannot be read is a problem.
fn by_content(
    newsroom: &Path,
    changed: Vec<(&String, Option<FileMark>)>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Key, Vec<Marked>> {
    let keys: Vec<(Marked, Result<Key, PictureError>)> = changed
        .into_par_iter()
        .map(|(file, mark)| (Marked { file: file.clone(), mark }, make::key_of(newsroom, file)))
        .collect();
    let mut by_content: BTreeMap<Key, Vec<Marked>> = BTreeMap::new();
    for (marked, key) in keys {
        match key {
            Ok(key) => by_content.entry(key).or_default().push(marked),
            Err(error) => problems.push(problem(&marked.file, &error)),
        }
    }
    by_content
}

/// The picture from the cache, or made and kept there.
fn prepare_one(
    newsroom: &Path,
    cache: &Cache,
    key: &Key,
    files: &[Marked],
) -> Result<Result<Prepared, Problem>, PicturesError> {
    if let Some(kept) = cache.get(key) {
        return Ok(Ok(kept));
    }
    let Some(Marked { file, .. }) = files.first() else { return Ok(Ok(Prepared { files: Vec::new() })) };
    match make::make(newsroom, file, key) {
        Ok(encoded) => cache.put(key, encoded).map(Ok),
        Err(error) => Ok(Err(problem(file, &error))),
    }
}

fn problem(file: &str, error: &PictureError) -> Problem {
    Problem::error(file, error.to_string(), error.mend())
}
