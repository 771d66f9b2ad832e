//! Encoded pictures by what they were made from. An entry is whole or it is made again.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::encode::{Encoded, QUALITY, WIDTHS};
use super::{PicturesError, Prepared, PreparedFile};

/// Raised when the same picture would be encoded in another way.
const VERSION: &str = "1";

/// Where the cache lies in a newsroom.
const FOLDER: &str = ".bantin/pictures";

/// Hash of a picture's file and of how pictures are encoded: 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(String);

/// The encoded pictures of a newsroom.
pub(super) struct Cache {
    folder: PathBuf,
}

/// What an entry holds, written last: `{key}.json`.
#[derive(Serialize, Deserialize)]
struct Entry {
    files: Vec<EntryFile>,
}

#[derive(Serialize, Deserialize)]
struct EntryFile {
    width: u32,
    height: u32,
    length: u64,
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

    /// An entry that is whole.
    pub fn get(&self, key: &Key) -> Option<Prepared> {
        let entry: Entry = serde_json::from_slice(&fs::read(self.entry_path(key)).ok()?).ok()?;
        let files: Option<Vec<PreparedFile>> = entry
            .files
            .iter()
            .map(|file| {
                let prepared = self.file(key, file.width, file.height);
                is_whole(&prepared.cache, file.length).then_some(prepared)
            })
            .collect();
        files.filter(|files| !files.is_empty()).map(|files| Prepared { files })
    }

    /// Keeps an entry: its files first, then the word that they are there.
    pub fn put(&self, key: &Key, encoded: Vec<Encoded>) -> Result<Prepared, PicturesError> {
        let mut entry = Entry { files: Vec::new() };
        let mut files = Vec::new();
        for Encoded { width, height, bytes } in encoded {
            let file = self.file(key, width, height);
            write(&file.cache, &bytes)?;
            entry.files.push(EntryFile { width, height, length: bytes.len() as u64 });
            files.push(file);
        }
        let path = self.entry_path(key);
        let json = serde_json::to_vec(&entry)
            .map_err(|error| PicturesError { path: path.clone(), source: error.into() })?;
        write(&path, &json)?;
        Ok(Prepared { files })
    }

    fn entry_path(&self, key: &Key) -> PathBuf {
        self.folder.join(format!("{}.json", key.0))
    }

    fn file(&self, key: &Key, width: u32, height: u32) -> PreparedFile {
        let name = format!("{}-{width}.webp", key.0);
        PreparedFile { width, height, cache: self.folder.join(&name), path: format!("assets/{name}") }
    }
}

/// It has its length, and begins as a WebP file of that length does.
fn is_whole(path: &Path, length: u64) -> bool {
    let head = || -> io::Result<[u8; 12]> {
        let mut file = File::open(path)?;
        if file.metadata()?.len() != length {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut head = [0; 12];
        file.read_exact(&mut head)?;
        Ok(head)
    };
    let Ok(head) = head() else { return false };
    let told = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
    &head[..4] == b"RIFF" && &head[8..] == b"WEBP" && u64::from(told) + 8 == length
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
