//! What is kept of a picture from one publish to the next, which prepares none again whose file has the same mark.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::crops::Crops;
use super::key::Key;
use super::prepared::{Prepared, PreparedFile};
use super::wanted::Role;
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
    /// Of a lead picture.
    pub(super) crops: Option<Arc<Crops>>,
}

/// A record as an earlier publish wrote it: damaged or forged, perhaps.
#[derive(Deserialize)]
struct Unchecked {
    file: String,
    mark: Option<FileMark>,
    key: Key,
    prepared: Arc<Prepared>,
    crops: Option<Arc<Crops>>,
}

impl TryFrom<Unchecked> for PictureRecord {
    type Error = &'static str;

    /// Checks that its files are those which a picture of this key has: other paths could lead anywhere.
    fn try_from(Unchecked { file, mark, key, prepared, crops }: Unchecked) -> Result<Self, Self::Error> {
        let record = PictureRecord { file, mark, key, prepared, crops };
        if record.prepared.files.is_empty() || !record.files().all(|file| file.is_of(&record.key)) {
            return Err("these are not the files of this picture");
        }
        Ok(record)
    }
}

impl PictureRecord {
    /// Whether it has all that this role asks for.
    pub fn serves_as(&self, role: Role) -> bool {
        role == Role::InBody || self.crops.is_some()
    }

    /// The record without what this role does not ask for: that is not published then.
    pub fn as_role(&self, role: Role) -> Self {
        let crops = self.crops.clone().filter(|_| role == Role::Lead);
        PictureRecord { crops, ..self.clone() }
    }

    /// All its files. A width that is a crop, too, comes twice.
    pub fn files(&self) -> impl Iterator<Item = &PreparedFile> {
        self.prepared.files.iter().chain(self.crops.iter().flat_map(|crops| crops.files()))
    }
}
