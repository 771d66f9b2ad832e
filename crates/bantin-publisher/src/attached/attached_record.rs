//! What is kept of an attached file once it was read, and the mark that it had then.

use serde::{Deserialize, Serialize};

use super::file_kind::FileKind;
use super::public_name::public_path;
use super::video::Shape;
use crate::disk::digest::Digest;
use crate::disk::file_mark::FileMark;
use crate::edition::edition_path::EditionPath;

/// An attached file, found to be what its name says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AttachedRecord {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub(super) mark: Option<FileMark>,
    pub kind: FileKind,
    /// In bytes.
    pub size: u64,
    pub content: Digest,
    /// Of a video.
    pub shape: Option<Shape>,
}

impl AttachedRecord {
    /// Its path under the edition: `assets/files/0123456789abcdef/mau-don.pdf`.
    pub fn path(&self) -> EditionPath {
        public_path(&self.file, self.kind, self.content)
    }

    /// Its address on the site.
    pub fn href(&self) -> String {
        ["/", &self.path()].concat()
    }
}
