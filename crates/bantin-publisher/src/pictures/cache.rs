//! Encoded pictures by what they were made from. What is not whole any more is made again.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::encode::{Encoded, QUALITY, WIDTHS};
use super::{PicturesError, Prepared, PreparedFile};
use crate::digest::Digest;
use crate::sealed::{self, Lasting};

/// Raised when the same picture would be encoded in another way.
const VERSION: &str = "1";

/// Where the cache lies in a newsroom.
const FOLDER: &str = ".bantin/pictures";

/// Hash of a picture's file and of how pictures are encoded: 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Key(String);

/// The encoded pictures of a newsroom.
pub(super) struct Cache {
    folder: PathBuf,
}

/// What an entry holds, written last: `{key}.entry`.
#[derive(Serialize, Deserialize)]
struct Entry {
    files: Vec<EntryFile>,
}

#[derive(Serialize, Deserialize)]
struct EntryFile {
    width: u32,
    height: u32,
    content: Digest,
}

impl Key {
    pub fn of(bytes: &[u8]) -> Self {
        let settings = format!("{VERSION} {WIDTHS:?} {QUALITY}\n");
        let hash = Sha256::new().chain_update(settings).chain_update(bytes).finalize();
        Self(hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Cache {
    pub fn open(newsroom: &Path) -> Result<Self, PicturesError> {
        let folder = newsroom.join(FOLDER);
        fs::create_dir_all(&folder).map_err(|source| PicturesError { path: folder.clone(), source })?;
        Ok(Self { folder })
    }

    /// An entry that was kept. Whether its files are whole is seen when they are read.
    pub fn get(&self, key: &Key) -> Option<Prepared> {
        let entry: Entry = sealed::read(&self.entry_path(key))?;
        let files: Vec<PreparedFile> = entry
            .files
            .iter()
            .map(|file| PreparedFile::new(&key.0, file.width, file.height, file.content))
            .filter(|file| self.path(file).is_file())
            .collect();
        (!files.is_empty() && files.len() == entry.files.len()).then_some(Prepared { files })
    }

    /// The bytes of a file; `None` when they are not what they were.
    pub fn read(&self, file: &PreparedFile) -> Option<Vec<u8>> {
        let bytes = fs::read(self.path(file)).ok()?;
        (Digest::of(&bytes) == file.content).then_some(bytes)
    }

    /// Keeps an entry: its files first, then the word that they are there.
    pub fn put(&self, key: &Key, encoded: Vec<Encoded>) -> Result<Prepared, PicturesError> {
        let mut entry = Entry { files: Vec::new() };
        let mut files = Vec::new();
        for Encoded { width, height, bytes } in encoded {
            let content = Digest::of(&bytes);
            let file = PreparedFile::new(&key.0, width, height, content);
            write(&self.path(&file), &bytes)?;
            entry.files.push(EntryFile { width, height, content });
            files.push(file);
        }
        let path = self.entry_path(key);
        sealed::write(&path, &entry, Lasting::No).map_err(|source| PicturesError { path, source })?;
        Ok(Prepared { files })
    }

    fn entry_path(&self, key: &Key) -> PathBuf {
        self.folder.join(format!("{}.entry", key.0))
    }

    fn path(&self, file: &PreparedFile) -> PathBuf {
        self.folder.join(file.path.trim_start_matches("assets/"))
    }
}

/// Writes beside the file and moves it there, so that nobody sees half of it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), PicturesError> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let beside = path.with_extension(format!("{}-{number}.tmp", std::process::id()));
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| fs::rename(&beside, path));
    written.map_err(|source| {
        // What is left of it is only in the way.
        let _ = fs::remove_file(&beside);
        PicturesError { path: path.to_owned(), source }
    })
}
