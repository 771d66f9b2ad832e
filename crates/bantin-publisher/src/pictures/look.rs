//! Looks pictures through and makes nothing of them, for who wants to know whether they could be published.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::cache::Cache;
use super::cache_error::CacheError;
use super::coding::Coding;
use super::key::Key;
use super::make;
use super::picture_error::PictureError;
use super::wanted::Wanted;
use crate::problem::Problem;

/// The problems of these pictures. Each is decoded to its end, but those of which the cache has the files: they were.
pub(crate) fn look(newsroom: &Path, wanted: &Wanted) -> Result<Vec<Problem>, CacheError> {
    let wanted = wanted.pictures();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let cache = Cache::open(newsroom)?;
    let keys: Vec<(&String, Result<Key, PictureError>)> =
        wanted.par_iter().map(|(file, _)| (file, make::key_of(newsroom, file))).collect();
    let mut problems = Vec::new();
    // Files of the same content are one picture.
    let mut by_content = BTreeMap::<Key, Vec<&String>>::new();
    for (file, key) in keys {
        match key {
            Ok(key) => by_content.entry(key).or_default().push(file),
            Err(error) => problems.push(Problem::error(file, error.message())),
        }
    }
    let damaged = by_content.into_par_iter().flat_map_iter(|(key, files)| {
        let known = cache.get(&key, Coding::WebP).is_some();
        let error = files.first().filter(|_| !known).and_then(|file| make::try_out(newsroom, file).err());
        let problem = move |file: &String| error.as_ref().map(|error| Problem::error(file, error.message()));
        files.into_iter().filter_map(problem)
    });
    problems.extend(damaged.collect::<Vec<_>>());
    Ok(problems)
}
