//! Prepares pictures: takes what the cache has, and makes the others on all cores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rayon::iter::Either;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::key::Key;
use super::make;
use super::picture_error::PictureError;
use super::picture_index::PictureIndex;
use super::picture_record::PictureRecord;
use super::prepared::Prepared;
use crate::disk::file_mark::{FileMark, Moment};
use crate::problem::Problem;

/// Prepares these pictures (paths from the newsroom's folder). A bad picture becomes a problem that names it, and the
/// others are prepared all the same.
pub fn prepare(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
) -> Result<(PictureIndex, Vec<Problem>), CacheError> {
    prepare_again(newsroom, wanted, &[], None)
}

/// As [`prepare`]. A picture of which an earlier publish kept a record is not read again while its
/// file has the same mark. `begun` is when this publish began.
pub(crate) fn prepare_again(
    newsroom: &Path,
    wanted: &BTreeSet<String>,
    records: &[PictureRecord],
    begun: Option<Moment>,
) -> Result<(PictureIndex, Vec<Problem>), CacheError> {
    let mut index = PictureIndex { newsroom: newsroom.to_owned(), pictures: BTreeMap::new() };
    if wanted.is_empty() {
        return Ok((index, Vec::new()));
    }
    let cache = Cache::open(newsroom)?;
    let mut problems = Vec::new();
    let records: FxHashMap<&str, &PictureRecord> =
        records.iter().map(|record| (&*record.file, record)).collect();
    let (same, changed): (Vec<_>, Vec<_>) = wanted
        .par_iter()
        .map(|file| (file, FileMark::at(&newsroom.join(file))))
        .partition_map(|(file, mark)| match records.get(file.as_str()) {
            Some(&record) if mark.is_some() && record.mark == mark => Either::Left(record.clone()),
            _ => Either::Right((file, mark.zip(begun).and_then(|(mark, begun)| mark.settled(begun)))),
        });
    index.pictures.extend(same.into_iter().map(|record| (record.file.clone(), record)));
    let prepared: Result<Vec<_>, CacheError> = by_content(newsroom, changed, &mut problems)
        .into_par_iter()
        .map(|(key, files)| {
            let prepared = prepare_one(newsroom, &cache, &key, &files)?;
            Ok((key, files, prepared))
        })
        .collect();
    for (key, files, prepared) in prepared? {
        match prepared {
            Ok(prepared) => {
                let prepared = Arc::new(prepared);
                index.pictures.extend(files.into_iter().map(|MarkedFile { file, mark }| {
                    let (key, prepared) = (key.clone(), Arc::clone(&prepared));
                    (file.clone(), PictureRecord { file, mark, key, prepared })
                }));
            }
            Err(problem) => {
                let files = files.into_iter().map(|marked| marked.file);
                problems.extend(files.map(|file| Problem { file, ..problem.clone() }));
            }
        }
    }
    Ok((index, problems))
}

/// A picture's file and its mark.
struct MarkedFile {
    file: String,
    mark: Option<FileMark>,
}

/// The files by their keys: files of the same content are one picture. One that cannot be read becomes a problem.
fn by_content(
    newsroom: &Path,
    changed: Vec<(&String, Option<FileMark>)>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Key, Vec<MarkedFile>> {
    let keys: Vec<(MarkedFile, Result<Key, PictureError>)> = changed
        .into_par_iter()
        .map(|(file, mark)| (MarkedFile { file: file.clone(), mark }, make::key_of(newsroom, file)))
        .collect();
    let mut by_content: BTreeMap<Key, Vec<MarkedFile>> = BTreeMap::new();
    for (marked, key) in keys {
        match key {
            Ok(key) => by_content.entry(key).or_default().push(marked),
            Err(error) => problems.push(problem(&marked.file, &error)),
        }
    }
    by_content
}

/// Takes a picture from the cache, or makes it and keeps it there.
fn prepare_one(
    newsroom: &Path,
    cache: &Cache,
    key: &Key,
    files: &[MarkedFile],
) -> Result<Result<Prepared, Problem>, CacheError> {
    if let Some(kept) = cache.get(key) {
        return Ok(Ok(kept));
    }
    let Some(MarkedFile { file, .. }) = files.first() else { return Ok(Ok(Prepared { files: Vec::new() })) };
    match make::make(newsroom, file, key) {
        Ok(encoded) => cache.put(key, encoded).map(Ok),
        Err(error) => Ok(Err(problem(file, &error))),
    }
}

fn problem(file: &str, error: &PictureError) -> Problem {
    Problem::error(file, error.message())
}
