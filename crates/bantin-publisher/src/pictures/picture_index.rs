//! All pictures of an edition. Pages look them up by their files in the newsroom; `assets/` is written of their encoded
//! files.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use bantin_content::{Picture, Thumbnail};
use bantin_messages::MessageLanguage;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::coded::Coded;
use super::coding::Coding;
use super::crops::Crops;
use super::make::{self, Parts};
use super::picture_record::PictureRecord;
use super::prepared::{Prepared, PreparedFile, srcset};

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
    coding: Coding,
    pub(crate) file: &'a PreparedFile,
}

impl PictureIndex {
    /// The picture in this file of the newsroom.
    pub fn get(&self, path: &str) -> Option<&Prepared> {
        self.pictures.get(path).map(|record| &*record.webp.prepared)
    }

    /// The crops of this file, where it is some article's lead picture.
    pub fn crops(&self, path: &str) -> Option<&Crops> {
        self.pictures.get(path)?.webp.crops.as_deref()
    }

    /// The picture in this file, for a page.
    pub fn picture(&self, path: &str, alt: &str, caption: Option<&str>) -> Option<Picture> {
        let record = self.pictures.get(path)?;
        let avif = record.avif.as_ref().and_then(|avif| srcset(&avif.prepared.files));
        Some(Picture { avif, ..record.webp.prepared.picture(alt, caption) })
    }

    /// The small crop of this file, for a list; `None` where the picture is too small itself.
    pub fn thumbnail(&self, path: &str) -> Option<Thumbnail> {
        let record = self.pictures.get(path)?;
        let avif = record.avif.as_ref().and_then(|avif| avif.crops.as_ref());
        let avif = avif.and_then(|crops| srcset(&crops.small));
        Some(Thumbnail { avif, ..record.webp.crops.as_ref()?.thumbnail()? })
    }

    /// The encoded files of this picture, as far as pages show them: without its crops.
    pub(crate) fn widths(&self, path: &str) -> impl Iterator<Item = &PreparedFile> {
        self.coded(path).flat_map(|coded| &coded.prepared.files)
    }

    /// The encoded files of this picture's crops.
    pub(crate) fn files_of_crops(&self, path: &str) -> impl Iterator<Item = &PreparedFile> {
        self.coded(path).flat_map(|coded| coded.crops.iter().flat_map(|crops| crops.files()))
    }

    /// The encoded files of this picture's small crop.
    pub(crate) fn files_of_thumbnail(&self, path: &str) -> impl Iterator<Item = &PreparedFile> {
        self.coded(path).flat_map(|coded| coded.crops.iter().flat_map(|crops| &crops.small))
    }

    /// The picture in this file, in each coding.
    fn coded(&self, path: &str) -> impl Iterator<Item = &Coded> {
        let record = self.pictures.get(path).into_iter();
        record.flat_map(PictureRecord::codings).map(|(_, coded)| coded)
    }

    /// All encoded files, by their paths under the edition.
    pub fn files(&self) -> BTreeMap<&str, Asset<'_>> {
        let assets = self.pictures.values().flat_map(assets);
        assets.map(|asset| (asset.file.path.as_str(), asset)).collect()
    }

    /// An encoded file of the picture in this file of the newsroom, by its path under the edition.
    pub(crate) fn file(&self, picture: &str, path: &str) -> Option<Asset<'_>> {
        assets(self.pictures.get(picture)?).find(|asset| asset.file.path.as_str() == path)
    }

    /// What the next publish is to know of them.
    pub(crate) fn records(&self) -> Vec<PictureRecord> {
        self.pictures.values().cloned().collect()
    }

    /// The bytes of an encoded file. One that the cache lost meanwhile is made again.
    pub fn bytes(&self, asset: Asset<'_>) -> Result<Vec<u8>, CacheError> {
        let Asset { record, coding, file } = asset;
        let cache = Cache::open(&self.newsroom)?;
        if let Some(bytes) = cache.read(file) {
            return Ok(bytes);
        }
        let failed = |error: &dyn std::fmt::Display| CacheError {
            path: self.newsroom.join(&record.file),
            source: io::Error::other(error.to_string()),
        };
        let crops = record.codings().any(|(of, coded)| of == coding && coded.crops.is_some());
        let encoded =
            make::make(&self.newsroom, &record.file, &record.key, coding, Parts { widths: true, crops });
        let encoded = encoded.map_err(|error| {
            let message = error.message();
            failed(&format!("{error}; {}", message.mend(MessageLanguage::English)))
        })?;
        cache.put(&record.key, coding, None, encoded)?;
        cache.read(file).ok_or_else(|| failed(&"it changed while it was published; publish again"))
    }
}

fn assets(record: &PictureRecord) -> impl Iterator<Item = Asset<'_>> {
    record
        .codings()
        .flat_map(move |(coding, coded)| coded.files().map(move |file| Asset { record, coding, file }))
}
