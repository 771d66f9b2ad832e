//! Prepares pictures: takes what the cache has, and makes the others on all cores.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::iter::Either;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::coded::Coded;
use super::coding::Coding;
use super::key::Key;
use super::make::{self, Parts};
use super::picture_error::PictureError;
use super::picture_index::PictureIndex;
use super::picture_record::PictureRecord;
use super::wanted::{Role, Wanted};
use crate::disk::file_mark::{FileMark, Moment};
use crate::problem::Problem;

/// Most threads that make pictures. More of them only wait for one another, since the memory is shared; and each one keeps
/// some memory for itself.
const MOST_THREADS: usize = 16;

/// Prepares these pictures. A bad picture becomes a problem that names it, and the others are prepared all the same.
pub fn prepare(newsroom: &Path, wanted: &Wanted) -> Result<(PictureIndex, Vec<Problem>), CacheError> {
    prepare_again(newsroom, wanted, &[], None)
}

/// As [`prepare`]. A picture of which an earlier publish kept a record is not read again while its
/// file has the same mark. `begun` is when this publish began.
pub(crate) fn prepare_again(
    newsroom: &Path,
    wanted: &Wanted,
    records: &[PictureRecord],
    begun: Option<Moment>,
) -> Result<(PictureIndex, Vec<Problem>), CacheError> {
    let mut index = PictureIndex { newsroom: newsroom.to_owned(), pictures: BTreeMap::new() };
    let codings = wanted.codings();
    let wanted = wanted.pictures();
    if wanted.is_empty() {
        return Ok((index, Vec::new()));
    }
    let cache = Cache::open(newsroom)?;
    let mut problems = Vec::new();
    let records: FxHashMap<&str, &PictureRecord> =
        records.iter().map(|record| (&*record.file, record)).collect();
    let (same, changed): (Vec<_>, Vec<_>) = wanted
        .par_iter()
        .map(|(file, &role)| (file, role, FileMark::at(&newsroom.join(file))))
        .partition_map(|(file, role, mark)| match records.get(file.as_str()) {
            Some(record) if mark.is_some() && record.mark == mark && record.serves_as(role, codings) => {
                Either::Left(record.as_role(role, codings))
            }
            _ => {
                let mark = mark.zip(begun).and_then(|(mark, begun)| mark.settled(begun));
                Either::Right(Changed { file: file.clone(), role, mark })
            }
        });
    index.pictures.extend(same.into_iter().map(|record| (record.file.clone(), record)));
    for (key, files, prepared) in prepare_changed(newsroom, &cache, changed, codings, &mut problems)? {
        match prepared {
            Ok(Made { webp, avif }) => {
                index.pictures.extend(files.into_iter().map(|Changed { file, role, mark }| {
                    let (key, webp, avif) = (key.clone(), webp.clone(), avif.clone());
                    let record = PictureRecord { file, mark, key, webp, avif };
                    (record.file.clone(), record.as_role(role, codings))
                }));
            }
            Err(problem) => {
                let files = files.into_iter().map(|changed| changed.file);
                problems.extend(files.map(|file| Problem { file, ..problem.clone() }));
            }
        }
    }
    Ok((index, problems))
}

/// Pictures of one content, and what came of them.
type Done = (Key, Vec<Changed>, Result<Made, Problem>);

/// A picture in the codings that it was wanted in.
struct Made {
    webp: Coded,
    avif: Option<Coded>,
}

fn prepare_changed(
    newsroom: &Path,
    cache: &Cache,
    changed: Vec<Changed>,
    codings: &[Coding],
    problems: &mut Vec<Problem>,
) -> Result<Vec<Done>, CacheError> {
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let work = || {
        let all = by_content(newsroom, changed, problems).into_par_iter();
        let done = all.map(|(key, files)| {
            let prepared = prepare_one(newsroom, cache, &key, &files, codings)?;
            Ok((key, files, prepared))
        });
        done.collect()
    };
    if rayon::current_num_threads() <= MOST_THREADS {
        return work();
    }
    let threads = rayon::ThreadPoolBuilder::new().num_threads(MOST_THREADS).build();
    match threads {
        Ok(threads) => threads.install(work),
        // A machine that gives no more threads has enough of them.
        Err(_) => work(),
    }
}

/// A picture of which no record serves.
struct Changed {
    file: String,
    role: Role,
    mark: Option<FileMark>,
}

/// The pictures by their keys: files of the same content are one picture. One that cannot be read becomes a problem.
fn by_content(
    newsroom: &Path,
    changed: Vec<Changed>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Key, Vec<Changed>> {
    let keys: Vec<(Changed, Result<Key, PictureError>)> = changed
        .into_par_iter()
        .map(|changed| {
            let key = make::key_of(newsroom, &changed.file);
            (changed, key)
        })
        .collect();
    let mut by_content: BTreeMap<Key, Vec<Changed>> = BTreeMap::new();
    for (changed, key) in keys {
        match key {
            Ok(key) => by_content.entry(key).or_default().push(changed),
            Err(error) => problems.push(problem(&changed.file, &error)),
        }
    }
    by_content
}

/// Prepares a picture in each of these codings.
fn prepare_one(
    newsroom: &Path,
    cache: &Cache,
    key: &Key,
    files: &[Changed],
    codings: &[Coding],
) -> Result<Result<Made, Problem>, CacheError> {
    let webp = match prepare_in(Coding::WebP, newsroom, cache, key, files)? {
        Ok(webp) => webp,
        Err(problem) => return Ok(Err(problem)),
    };
    if !codings.contains(&Coding::Avif) {
        return Ok(Ok(Made { webp, avif: None }));
    }
    let avif = prepare_in(Coding::Avif, newsroom, cache, key, files)?;
    Ok(avif.map(|avif| Made { webp, avif: Some(avif) }))
}

/// Takes a picture in a coding from the cache, or makes what the cache lacks and keeps it there.
fn prepare_in(
    coding: Coding,
    newsroom: &Path,
    cache: &Cache,
    key: &Key,
    files: &[Changed],
) -> Result<Result<Coded, Problem>, CacheError> {
    let wants_crops = files.iter().any(|changed| changed.role == Role::Lead);
    let widths = match cache.get(key, coding) {
        Some(kept) if kept.crops.is_some() || !wants_crops => return Ok(Ok(kept)),
        kept => kept.map(|kept| kept.prepared),
    };
    let file = files.first().map(|changed| changed.file.as_str()).unwrap_or_default();
    let parts = Parts { widths: widths.is_none(), crops: wants_crops };
    match make::make(newsroom, file, key, coding, parts) {
        Ok(made) => cache.put(key, coding, widths, made).map(Ok),
        Err(error) => Ok(Err(problem(file, &error))),
    }
}

fn problem(file: &str, error: &PictureError) -> Problem {
    Problem::error(file, error.message())
}
