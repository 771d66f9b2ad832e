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

/// Every picture that was prepared, and then those that only the last edition has.
pub(crate) fn picture_files<'a>(pictures: &'a PictureIndex, last_good: &'a LastGood) -> Vec<PictureFile<'a>> {
    let prepared: BTreeMap<&str, Asset<'a>> = pictures.files();
    let others: Vec<_> =
        last_good.pictures().filter(|(path, _)| !prepared.contains_key(path.as_str())).collect();
    let others = others.into_iter().map(|(path, bytes)| PictureFile::LastGood(path, bytes));
    prepared.into_values().map(PictureFile::Prepared).chain(others).collect()
}
