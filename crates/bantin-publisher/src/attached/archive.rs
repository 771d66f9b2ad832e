//! What lies in a zip archive: documents of today's office programs are such archives. Reads the list at its end, never
//! what is packed.

use std::fs::File;

use super::attached_error::AttachedError;
use super::file_kind::FileKind;
use super::file_part::{little, part};

/// The record at the end, without the comment behind it, and its first bytes.
const END: u64 = 22;
const END_SIGN: &[u8] = b"PK\x05\x06";
const LONGEST_COMMENT: u64 = 0xffff;

/// An entry of the list, without its names, and its first bytes.
const ENTRY: usize = 46;
const ENTRY_SIGN: &[u8] = b"PK\x01\x02";

/// A longer list is not read: no document has one.
const LONGEST_LIST: u64 = 4 << 20;

/// The names in an archive.
pub(super) struct Archive {
    /// `None` where the list is too long to be read.
    names: Option<Vec<String>>,
}

impl Archive {
    /// Reads the list of an archive of this size; `None` where the archive ends before it does.
    pub fn read(file: &mut File, size: u64) -> Result<Option<Self>, AttachedError> {
        let from = size.saturating_sub(END + LONGEST_COMMENT);
        let tail = part(file, from, size - from)?;
        let Some(at) = end_record(&tail) else { return Ok(None) };
        let record = &tail[at..];
        let (length, start) = (little(&record[12..16]), little(&record[16..20]));
        // Of an archive of more than four gigabytes the numbers stand elsewhere.
        if start == 0xffff_ffff || length > LONGEST_LIST {
            return Ok(Some(Archive { names: None }));
        }
        if start + length > from + at as u64 {
            return Ok(None);
        }
        let list = part(file, start, length)?;
        Ok(names(&list).map(|names| Archive { names: Some(names) }))
    }

    fn has(&self, wanted: impl Fn(&str) -> bool) -> bool {
        self.names.as_ref().is_some_and(|names| names.iter().any(|name| wanted(name)))
    }
}

/// Whether an archive is a document of this kind; any archive is a zip.
pub(super) fn is_document(kind: FileKind, archive: &Archive, beginning: &[u8]) -> bool {
    let office = |folder: &str| {
        archive.has(|name| name == "[Content_Types].xml") && archive.has(|name| name.starts_with(folder))
    };
    let open_document = |of: &str| {
        first_file(beginning).is_some_and(|(name, content)| {
            name == b"mimetype"
                && content.starts_with(["application/vnd.oasis.opendocument.", of].concat().as_bytes())
        })
    };
    match kind {
        FileKind::Docx => office("word/"),
        FileKind::Xlsx => office("xl/"),
        FileKind::Pptx => office("ppt/"),
        FileKind::Odt => open_document("text"),
        FileKind::Ods => open_document("spreadsheet"),
        FileKind::Odp => open_document("presentation"),
        _ => true,
    }
}

/// Where in the last bytes of an archive its end record begins.
fn end_record(tail: &[u8]) -> Option<usize> {
    let ends = memchr::memmem::rfind_iter(tail, END_SIGN);
    ends.take(1_000).find(|at| {
        let record = &tail[*at..];
        record.len() >= END as usize && little(&record[20..22]) + END == record.len() as u64
    })
}

/// The names in a list; `None` where it is cut.
fn names(mut list: &[u8]) -> Option<Vec<String>> {
    let mut names = Vec::new();
    while !list.is_empty() {
        let entry = list.get(..ENTRY).filter(|entry| entry.starts_with(ENTRY_SIGN))?;
        let length = |at: usize| little(&entry[at..at + 2]) as usize;
        let (name, more) = (length(28), length(30) + length(32));
        names.push(String::from_utf8_lossy(list.get(ENTRY..ENTRY + name)?).into_owned());
        list = list.get(ENTRY + name + more..)?;
    }
    Some(names)
}

/// The name and the beginning of the first file in an archive, if that is not packed.
fn first_file(beginning: &[u8]) -> Option<(&[u8], &[u8])> {
    let header = beginning.get(..30).filter(|header| header.starts_with(b"PK\x03\x04"))?;
    let length = |at: usize| little(&header[at..at + 2]) as usize;
    let name = beginning.get(30..30 + length(26))?;
    let content = beginning.get(30 + length(26) + length(28)..)?;
    (little(&header[8..10]) == 0).then_some((name, content))
}
