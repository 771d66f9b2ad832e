//! Files of pictures that an edition serves.

use std::collections::BTreeMap;

use crate::edition::edition_path::EditionPath;
use crate::pictures::{Asset, PictureIndex};
use crate::previous::last_good::LastGood;

/// A file of a picture.
pub(crate) enum PictureFile<'a> {
    Prepared(Asset<'a>),
    /// Path and bytes in the last edition.
    LastGood(&'a EditionPath, &'a [u8]),
}

/// Every picture that was prepared, and those that only the last edition has, by their paths: an edition is the same, whatever
/// it has its pictures from.
pub(crate) fn picture_files<'a>(pictures: &'a PictureIndex, last_good: &'a LastGood) -> Vec<PictureFile<'a>> {
    let last_good =
        last_good.pictures().map(|(path, bytes)| (path.as_str(), PictureFile::LastGood(path, bytes)));
    let mut files: BTreeMap<&str, PictureFile<'a>> = last_good.collect();
    files.extend(pictures.files().into_iter().map(|(path, asset)| (path, PictureFile::Prepared(asset))));
    files.into_values().collect()
}
