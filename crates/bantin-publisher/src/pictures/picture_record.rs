//! What a publish keeps of each picture, so that the next one prepares none again whose file is the same.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::key::Key;
use super::prepared::{Prepared, PreparedFile};
use crate::disk::file_mark::FileMark;

/// What is kept of a picture that was prepared, and the mark that its file had then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub(crate) struct PictureRecord {
    /// From the newsroom's folder, with `/`.
    pub(super) file: String,
    pub(super) mark: Option<FileMark>,
    pub(super) key: Key,
    pub(super) prepared: Arc<Prepared>,
}

/// A record as it lies in a state of an earlier publish, before it is believed.
#[derive(Deserialize)]
struct Unchecked {
    file: String,
    mark: Option<FileMark>,
    key: Key,
    prepared: Arc<Prepared>,
}

impl TryFrom<Unchecked> for PictureRecord {
    type Error = &'static str;

    /// Its files must be those that a picture of this key has.
    fn try_from(Unchecked { file, mark, key, prepared }: Unchecked) -> Result<Self, Self::Error> {
        let own = |file: &PreparedFile| file.path == PreparedFile::path(&key, file.width);
        if prepared.files.is_empty() || !prepared.files.iter().all(own) {
            return Err("these are not the files of this picture");
        }
        Ok(PictureRecord { file, mark, key, prepared })
    }
}
