//! Reads attached files, on all cores, and sees whether each is what its name says.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, SeekFrom};
use std::path::Path;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::attached_error::AttachedError;
use super::attached_index::AttachedIndex;
use super::attached_record::AttachedRecord;
use super::check::check;
use super::file_kind::FileKind;
use crate::disk::digest::Digest;
use crate::disk::file_mark::{FileMark, Moment};
use crate::disk::source_file;
use crate::problem::Problem;

/// A larger file is refused: readers on a telephone could not load it, and hosts do not take it.
const LARGEST: u64 = 100 << 20;

/// Prepares these files (paths from the newsroom's folder). One that is not in order becomes a problem that names it. A
/// file of which an earlier publish kept a record is not read again while it has the same mark. `begun` is when this
/// publish began.
pub(crate) fn prepare(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
    records: &[AttachedRecord],
    begun: Option<Moment>,
) -> (AttachedIndex, Vec<Problem>) {
    let records: FxHashMap<&str, &AttachedRecord> =
        records.iter().map(|record| (&*record.file, record)).collect();
    let read: Vec<(&String, Result<AttachedRecord, AttachedError>)> = wanted
        .par_iter()
        .map(|file| (file, record_of(newsroom, file, records.get(file.as_str()).copied(), begun)))
        .collect();
    let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
    for (file, record) in read {
        match record {
            Ok(record) => drop(files.insert(file.clone(), record)),
            Err(error) => problems.push(Problem::error(file, error.message())),
        }
    }
    (AttachedIndex { newsroom: newsroom.to_owned(), files }, problems)
}

fn record_of(
    newsroom: &Path,
    file: &str,
    known: Option<&AttachedRecord>,
    begun: Option<Moment>,
) -> Result<AttachedRecord, AttachedError> {
    // Only files whose names say a kind are wanted.
    let kind = FileKind::of(file).ok_or(AttachedError::Changed)?;
    let mut open = source_file::open_file(newsroom, file)?;
    // Asked before the file is read: if it changes in between, the mark is that of its older content.
    let status = open.metadata()?;
    let mark = FileMark::of(&status);
    if let Some(known) = known.filter(|known| known.mark.is_some() && known.mark == mark) {
        return Ok(known.clone());
    }
    let mark = mark.zip(begun).and_then(|(mark, begun)| mark.settled(begun));
    let size = status.len();
    if size > LARGEST {
        return Err(AttachedError::TooLarge { megabytes: size >> 20, most: LARGEST >> 20 });
    }
    let shape = check(&mut open, size, kind)?;
    open.seek(SeekFrom::Start(0))?;
    let mut read = 0;
    let content = Digest::of_file(&mut open, |piece| {
        read += piece.len() as u64;
        Ok(())
    })?;
    if read != size {
        return Err(AttachedError::Changed);
    }
    Ok(AttachedRecord { file: file.to_owned(), mark, kind, size, content, shape })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_bears_its_mark_is_not_read_again() {
        let newsroom = tempfile::tempdir().unwrap();
        let path = newsroom.path().join("a.zip");
        std::fs::write(&path, b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0").unwrap();
        let wanted = BTreeSet::from(["a.zip".to_owned()]);
        let records = |known: &[AttachedRecord]| prepare(newsroom.path(), &wanted, known, None).0.records();
        let read = records(&[]);
        // Only who reads the file finds out that this is not what is in it.
        let told =
            AttachedRecord { mark: FileMark::at(&path), content: Digest::of(b"other"), ..read[0].clone() };
        assert!(records(std::slice::from_ref(&told)).iter().eq([&told]));
        assert_eq!(records(&[AttachedRecord { mark: None, ..told }]), read);
    }
}
