//! All pictures of an edition. Pages look them up by their files in the newsroom; `assets/` is written of their encoded
//! files.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use bantin_messages::MessageLanguage;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::crops::Crops;
use super::make::{self, Parts};
use super::picture_record::PictureRecord;
use super::prepared::{Prepared, PreparedFile};

/// The pictures that were prepared, by their paths from the newsroom's folder.
#[derive(Debug, Default)]
pub struct PictureIndex {
    pub(super) newsroom: PathBuf,
    pub(super) pictures: BTreeMap<String, PictureRecord>,
}

/// An encoded file, and the picture that it is of.
#[derive(Clone, Copy, Debug)]
pub struct Asset<'a> {
    record: &'a PictureRecord,
    pub(crate) file: &'a PreparedFile,
}

impl PictureIndex {
    /// The picture in this file of the newsroom.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path).map(|record| &*record.prepared)
    }

    /// The crops of this file, where it is some article's lead picture.
    pub fn crops(&self, path: &str) -> Option<&Crops> {
        self.pictures.get(path)?.crops.as_deref()
    }

    /// All encoded files, by their paths under the edition.
    pub fn files(&self) -> BTreeMap<&str, Asset<'_>> {
        let files = self
            .pictures
            .values()
            .flat_map(|record| record.files().map(move |file| (file.path.as_str(), Asset { record, file })));
        files.collect()
    }

    /// An encoded file of the picture in this file of the newsroom, by its path under the edition.
    pub(crate) fn file(&self, picture: &str, path: &str) -> Option<Asset<'_>> {
        let record = self.pictures.get(picture)?;
        let file = record.files().find(|file| file.path.as_str() == path)?;
        Some(Asset { record, file })
    }

    /// What the next publish is to know of them.
    pub(crate) fn records(&self) -> Vec<PictureRecord> {
        self.pictures.values().cloned().collect()
    }

    /// The bytes of an encoded file. One that the cache lost meanwhile is made again.
    pub fn bytes(&self, asset: Asset<'_>) -> Result<Vec<u8>, CacheError> {
        let Asset { record, file } = asset;
        let cache = Cache::open(&self.newsroom)?;
        if let Some(bytes) = cache.read(file) {
            return Ok(bytes);
        }
        let failed = |error: &dyn std::fmt::Display| CacheError {
            path: self.newsroom.join(&record.file),
            source: io::Error::other(error.to_string()),
        };
        let parts = Parts { widths: true, crops: record.crops.is_some() };
        let encoded = make::make(&self.newsroom, &record.file, &record.key, parts);
        let encoded = encoded.map_err(|error| {
            let message = error.message();
            failed(&format!("{error}; {}", message.mend(MessageLanguage::English)))
        })?;
        cache.put(&record.key, None, encoded)?;
        cache.read(file).ok_or_else(|| failed(&"it changed while it was published; publish again"))
    }
}
