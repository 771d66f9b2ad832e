//! The encoded pictures in `.bantin/pictures/`, by their keys. A file that was damaged or lost is made again.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache_error::CacheError;
use super::encode::Encoded;
use super::key::Key;
use super::prepared::{Prepared, PreparedFile};
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

/// `{key}.entry`: which files a picture has. It is written after them, so that it names none that is missing.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// The picture's own key: an entry that somebody renamed is not believed.
    key: Key,
    files: Vec<EntryFile>,
}

#[derive(Serialize, Deserialize)]
struct EntryFile {
    width: u32,
    height: u32,
    content: Digest,
}

impl Cache {
    pub fn open(newsroom: &Path) -> Result<Self, CacheError> {
        let failed = |source| CacheError { path: newsroom.join(cache_folder::NAME).join(FOLDER), source };
        let folder =
            cache_folder::open(newsroom).and_then(|cache| cache.own_folder(FOLDER)).map_err(failed)?;
        Ok(Self { folder })
    }

    /// The picture of a key, if its entry and all its files are there. Whether the files are whole is seen when they are
    /// read.
    pub fn get(&self, key: &Key) -> Option<Prepared> {
        let entry: Entry = sealed::read(&self.folder, &entry_name(key), LARGEST_ENTRY)?;
        let files: Vec<PreparedFile> = entry
            .files
            .iter()
            .map(|file| PreparedFile::new(key, file.width, file.height, file.content))
            .filter(|file| self.folder.is_file(name_of(file)))
            .collect();
        let all_there = !files.is_empty() && files.len() == entry.files.len();
        (all_there && entry.key == *key).then_some(Prepared { files })
    }

    /// The bytes of a file; `None` where it is missing or damaged.
    pub fn read(&self, file: &PreparedFile) -> Option<Vec<u8>> {
        let bytes = self.folder.read(name_of(file), LARGEST_PICTURE).ok()?;
        (Digest::of(&bytes) == file.content).then_some(bytes)
    }

    /// Keeps a picture: its files first, then its entry.
    pub fn put(&self, key: &Key, encoded: Vec<Encoded>) -> Result<Prepared, CacheError> {
        let mut entry = Entry { key: key.clone(), files: Vec::new() };
        let mut files = Vec::new();
        let failed = |name: &str| {
            let path = self.folder.path_of(name);
            move |source| CacheError { path, source }
        };
        for Encoded { width, height, bytes } in encoded {
            let content = Digest::of(&bytes);
            let file = PreparedFile::new(key, width, height, content);
            self.folder.put(name_of(&file), &bytes, false).map_err(failed(name_of(&file)))?;
            entry.files.push(EntryFile { width, height, content });
            files.push(file);
        }
        let name = entry_name(key);
        sealed::write(&self.folder, &name, &entry, Lasting::No).map_err(failed(&name))?;
        Ok(Prepared { files })
    }
}

fn entry_name(key: &Key) -> String {
    format!("{}.entry", key.as_str())
}

/// The name of a file in the cache: the same as in the edition's `assets/`.
fn name_of(file: &PreparedFile) -> &str {
    file.path.split().1
}
