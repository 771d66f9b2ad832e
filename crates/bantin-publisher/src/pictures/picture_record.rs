//! What is kept of a picture from one publish to the next, which prepares none again whose file has the same mark.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::key::Key;
use super::prepared::{Prepared, PreparedFile};
use crate::disk::file_mark::FileMark;

/// A picture that was prepared, and the mark that its file had then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub(crate) struct PictureRecord {
    /// From the newsroom's folder, with `/`.
    pub(super) file: String,
    pub(super) mark: Option<FileMark>,
    pub(super) key: Key,
    pub(super) prepared: Arc<Prepared>,
}

/// A record as an earlier publish wrote it: damaged or forged, perhaps.
#[derive(Deserialize)]
struct Unchecked {
    file: String,
    mark: Option<FileMark>,
    key: Key,
    prepared: Arc<Prepared>,
}

impl TryFrom<Unchecked> for PictureRecord {
    type Error = &'static str;

    /// Checks that its files are those which a picture of this key has: other paths could lead anywhere.
    fn try_from(Unchecked { file, mark, key, prepared }: Unchecked) -> Result<Self, Self::Error> {
        let own = |file: &PreparedFile| file.path == PreparedFile::path(&key, file.width);
        if prepared.files.is_empty() || !prepared.files.iter().all(own) {
            return Err("these are not the files of this picture");
        }
        Ok(PictureRecord { file, mark, key, prepared })
    }
}
