//! Every picture of an edition: looked up by its file in the newsroom when a page is drawn, and file by file when
//! `assets/` is written.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::make;
use super::picture_record::PictureRecord;
use super::prepared::{Prepared, PreparedFile};

/// Every picture that was asked for, by its path from the newsroom's folder.
#[derive(Debug, Default)]
pub struct PictureIndex {
    pub(super) newsroom: PathBuf,
    pub(super) pictures: BTreeMap<String, PictureRecord>,
}

/// One file of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Asset<'a> {
    record: &'a PictureRecord,
    pub(crate) file: &'a PreparedFile,
}

impl PictureIndex {
    /// A picture by its path from the newsroom's folder.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path).map(|record| &*record.prepared)
    }

    /// Every file to publish, once each, by its path under the edition.
    pub fn files(&self) -> BTreeMap<&str, Asset<'_>> {
        let files = self.pictures.values().flat_map(|record| {
            record.prepared.files.iter().map(move |file| (file.path.as_str(), Asset { record, file }))
        });
        files.collect()
    }

    /// For the next run.
    pub(crate) fn records(&self) -> Vec<PictureRecord> {
        self.pictures.values().cloned().collect()
    }

    /// The bytes of a file to publish. Those that were lost or damaged are made once more.
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
        let encoded = make::make(&self.newsroom, &record.file, &record.key);
        let encoded = encoded.map_err(|error| failed(&format!("{error}; {}", error.mend())))?;
        cache.put(&record.key, encoded)?;
        cache.read(file).ok_or_else(|| failed(&"it changed while it was published; publish again"))
    }
}
