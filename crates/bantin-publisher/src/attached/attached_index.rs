//! All attached files of an edition, by their files in the newsroom.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::PathBuf;

use super::attached_record::AttachedRecord;
use crate::disk::source_file;
use crate::edition::edition_path::EditionPath;

/// The files that were found to be in order, by their paths from the newsroom's folder.
#[derive(Debug, Default)]
pub(crate) struct AttachedIndex {
    pub(super) newsroom: PathBuf,
    pub(super) files: BTreeMap<String, AttachedRecord>,
}

impl AttachedIndex {
    /// The record of this file of the newsroom.
    pub fn get(&self, file: &str) -> Option<&AttachedRecord> {
        self.files.get(file)
    }

    /// One file for each path under the edition: texts may share one.
    pub fn by_path(&self) -> BTreeMap<EditionPath, &AttachedRecord> {
        self.files.values().map(|record| (record.path(), record)).collect()
    }

    /// What the next publish is to know of them.
    pub fn records(&self) -> Vec<AttachedRecord> {
        self.files.values().cloned().collect()
    }

    pub fn open(&self, record: &AttachedRecord) -> io::Result<File> {
        source_file::open_file(&self.newsroom, &record.file)
    }
}
