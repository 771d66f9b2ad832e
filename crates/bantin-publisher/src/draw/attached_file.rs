//! Documents and videos that an edition serves.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;

use crate::attached::{AttachedIndex, AttachedRecord};
use crate::disk::digest::Digest;
use crate::edition::edition_path::EditionPath;
use crate::previous::last_good::LastGood;

/// A file that is handed out.
pub(crate) struct AttachedFile<'a> {
    pub path: EditionPath,
    pub content: Digest,
    from: From<'a>,
}

/// Where its bytes are.
enum From<'a> {
    Newsroom(&'a AttachedIndex, &'a AttachedRecord),
    /// Only in the last edition, of an article whose file is broken.
    LastEdition(&'a LastGood),
}

impl AttachedFile<'_> {
    /// As messages name it.
    pub fn named(&self) -> &str {
        match self.from {
            From::Newsroom(_, record) => &record.file,
            From::LastEdition(_) => &self.path,
        }
    }

    pub fn open(&self) -> io::Result<File> {
        match self.from {
            From::Newsroom(index, record) => index.open(record),
            From::LastEdition(last_good) => last_good.open_attached(&self.path),
        }
    }
}

/// Every file that was found in order, and those that only the last edition has.
pub(crate) fn attached_files<'a>(index: &'a AttachedIndex, last_good: &'a LastGood) -> Vec<AttachedFile<'a>> {
    let mut files: BTreeMap<EditionPath, AttachedFile<'a>> = BTreeMap::new();
    for (path, content) in last_good.attached() {
        let from = From::LastEdition(last_good);
        files.insert(path.clone(), AttachedFile { path: path.clone(), content, from });
    }
    for (path, record) in index.by_path() {
        let from = From::Newsroom(index, record);
        files.insert(path.clone(), AttachedFile { path, content: record.content, from });
    }
    files.into_values().collect()
}
