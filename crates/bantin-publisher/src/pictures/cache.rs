//! The encoded pictures in `.bantin/pictures/`, by their keys. A file that was damaged or lost is made again.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cache_error::CacheError;
use super::coded::Coded;
use super::coding::Coding;
use super::crop_shape::Shape;
use super::crops::Crops;
use super::encode::{Crop, Made};
use super::encoded::Encoded;
use super::key::Key;
use super::placeholder::Placeholder;
use super::prepared::{Name, Prepared, PreparedFile};
use crate::disk::cache_folder;
use crate::disk::digest::Digest;
use crate::disk::folder::Folder;
use crate::disk::sealed::{self, Lasting};

/// The cache's folder in the newsroom's `.bantin/`.
const FOLDER: &str = "pictures";

/// No entry and no encoded picture is larger; a larger file is not read.
const LARGEST_ENTRY: u64 = 1 << 20;
const LARGEST_PICTURE: u64 = 256 << 20;

/// The encoded pictures of a newsroom.
pub(super) struct Cache {
    folder: Folder,
}

/// `{key}.entry`, `{key}.avif.entry`: which files a picture has in a coding. It is written after them, so that it names
/// none that is missing.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// The picture's own key: an entry that somebody renamed is not believed.
    key: Key,
    coded: Coded,
}

/// What the names of a picture's files have in common.
struct Picture<'a> {
    key: &'a Key,
    placeholder: Option<Placeholder>,
    coding: Coding,
}

impl Cache {
    pub fn open(newsroom: &Path) -> Result<Self, CacheError> {
        let failed = |source| CacheError { path: newsroom.join(cache_folder::NAME).join(FOLDER), source };
        let folder =
            cache_folder::open(newsroom).and_then(|cache| cache.own_folder(FOLDER)).map_err(failed)?;
        Ok(Self { folder })
    }

    /// The picture of a key in a coding, if its entry and all its files are there. Whether the files are whole is seen when
    /// they are read.
    pub fn get(&self, key: &Key, coding: Coding) -> Option<Coded> {
        let Entry { key: of, coded: Coded { prepared, crops } } =
            sealed::read(&self.folder, &entry_name(key, coding), LARGEST_ENTRY)?;
        let is_there = |file: &PreparedFile| file.is_of(key) && self.folder.is_file(name_of(file));
        let some = coding == Coding::Avif || !prepared.files.is_empty();
        let all_there = of == *key && some && prepared.files.iter().all(is_there);
        let crops = crops.filter(|crops| crops.files().all(is_there));
        all_there.then_some(Coded { prepared, crops })
    }

    /// The bytes of a file; `None` where it is missing or damaged.
    pub fn read(&self, file: &PreparedFile) -> Option<Vec<u8>> {
        let bytes = self.folder.read(name_of(file), LARGEST_PICTURE).ok()?;
        (Digest::of(&bytes) == file.content).then_some(bytes)
    }

    /// Keeps what was made of a picture, beside its widths where these were kept before: the files first, then the entry.
    pub fn put(
        &self,
        key: &Key,
        coding: Coding,
        widths: Option<Arc<Prepared>>,
        made: Made,
    ) -> Result<Coded, CacheError> {
        let picture = Picture { key, placeholder: made.placeholder, coding };
        let prepared = match widths {
            Some(prepared) => prepared,
            None => {
                let files = made.widths.into_iter().map(|encoded| self.put_file(&picture, None, encoded));
                Arc::new(Prepared { files: files.collect::<Result<_, _>>()? })
            }
        };
        let crops = made.crops.map(|crops| self.put_crops(&picture, &prepared, crops)).transpose()?;
        let coded = Coded { prepared, crops: crops.map(Arc::new) };
        let entry = Entry { key: key.clone(), coded };
        let name = entry_name(key, coding);
        sealed::write(&self.folder, &name, &entry, Lasting::No)
            .map_err(|source| self.error(&name, source))?;
        Ok(entry.coded)
    }

    fn put_crops(
        &self,
        picture: &Picture<'_>,
        prepared: &Prepared,
        made: Vec<Crop>,
    ) -> Result<Crops, CacheError> {
        let mut crops = Crops::default();
        for crop in made {
            match crop {
                Crop::Encoded(shape, encoded) => {
                    crops.add(shape, self.put_file(picture, Some(shape), encoded)?);
                }
                Crop::Width(shape, width) => {
                    let same = prepared.files.iter().find(|file| file.width == width);
                    same.into_iter().for_each(|file| crops.add(shape, file.clone()));
                }
            }
        }
        Ok(crops)
    }

    fn put_file(
        &self,
        &Picture { key, placeholder, coding }: &Picture<'_>,
        shape: Option<Shape>,
        encoded: Encoded,
    ) -> Result<PreparedFile, CacheError> {
        let Encoded { width, height, bytes } = encoded;
        let name = Name { key: key.clone(), placeholder, shape, width, coding };
        let file = PreparedFile::new(name, height, Digest::of(&bytes));
        let name = name_of(&file);
        self.folder.put(name, &bytes, false).map_err(|source| self.error(name, source))?;
        Ok(file)
    }

    fn error(&self, name: &str, source: std::io::Error) -> CacheError {
        CacheError { path: self.folder.path_of(name), source }
    }
}

fn entry_name(key: &Key, coding: Coding) -> String {
    let of = if coding == Coding::Avif { ".avif" } else { "" };
    format!("{}{of}.entry", key.as_str())
}

/// The name of a file in the cache: the same as in the edition's `assets/`.
fn name_of(file: &PreparedFile) -> &str {
    file.path.split().1
}
