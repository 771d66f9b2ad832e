//! How to get back to earlier editions. Of each is remembered what the next one changed; the bytes are kept at the target
//! under the name of what is in them. With a withdrawn article the editions that showed it are forgotten: nothing brings
//! it back.

use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

use super::{Keep, Towards, Wanted};
use crate::object_headers::is_hashed;
use crate::record::{Change, EDITIONS, Earlier, Placed, Record, Sha};
use crate::under_way::CutOff;

/// What is remembered then, and what that takes.
pub struct History {
    pub earlier: Vec<Earlier>,
    pub keeps: Vec<Keep>,
    pub kept: Vec<Sha>,
    pub forgets: Vec<Sha>,
}

pub fn after(
    before: &Record,
    wanted: &Wanted,
    cut_off: &CutOff,
    is_withdrawing: bool,
    twins: bool,
) -> History {
    let mut earlier = match wanted.towards {
        _ if is_withdrawing => Vec::new(),
        Towards::Earlier => before.earlier.iter().skip(1).cloned().collect(),
        Towards::Newer => one_more(before, wanted),
    };
    let had = bytes(&before.earlier, twins);
    let mut has = bytes(&earlier, twins);
    let kept_by_cut_off: BTreeSet<Sha> = cut_off.kept.iter().copied().collect();
    let mut wants: Vec<Sha> = has.difference(&had).copied().collect();
    let mut keeps = where_they_are(before, &wants, cut_off, twins);
    if keeps.is_none() {
        // A deploy that was cut off has written over bytes that it did not keep.
        (earlier, has, wants) = (Vec::new(), BTreeSet::new(), Vec::new());
        keeps = Some(Vec::new());
    }
    let forgets = had.union(&kept_by_cut_off).filter(|sha| !has.contains(sha)).copied().collect();
    History { earlier, keeps: keeps.unwrap_or_default(), kept: wants, forgets }
}

/// The editions that can be brought back once the wanted one is there.
fn one_more(before: &Record, wanted: &Wanted) -> Vec<Earlier> {
    let nothing_stood = before.files.is_empty();
    if nothing_stood || before.edition == wanted.edition {
        return before.earlier.clone();
    }
    let files: FxHashMap<&str, &Placed> =
        wanted.files.iter().map(|file| (file.path.as_str(), file)).collect();
    let changed = before
        .files
        .iter()
        .filter(|file| files.get(file.path.as_str()).is_none_or(|now| now.content != file.content));
    let changed = changed.map(|file| Change { path: file.path.clone(), was: Some(file.clone()) });
    let new = wanted.files.iter().filter(|file| before.file(&file.path).is_none());
    let new = new.map(|file| Change { path: file.path.clone(), was: None });
    let last = Earlier {
        edition: before.edition.clone(),
        deployed: before.deployed,
        withdrawn: before.withdrawn.clone(),
        changes: changed.chain(new).collect(),
    };
    [last].into_iter().chain(before.earlier.iter().cloned()).take(EDITIONS).collect()
}

/// Bytes that are kept for these editions. Assets stay under their own names.
fn bytes(earlier: &[Earlier], twins: bool) -> BTreeSet<Sha> {
    let changes = earlier.iter().flat_map(|edition| &edition.changes);
    let were = changes.filter_map(|change| change.was.as_ref()).filter(|was| !is_hashed(&was.path));
    were.flat_map(|was| was.objects(twins)).map(|(_, sha)| sha).collect()
}

/// Where the bytes lie that have to be kept; `None` where some are lost.
fn where_they_are(before: &Record, wants: &[Sha], cut_off: &CutOff, twins: bool) -> Option<Vec<Keep>> {
    let kept: BTreeSet<Sha> = cut_off.inherited.kept.iter().copied().collect();
    let wanted: BTreeSet<Sha> = wants.iter().filter(|sha| !kept.contains(sha)).copied().collect();
    let over: FxHashSet<&str> = cut_off.inherited.over.iter().map(|path| path.as_str()).collect();
    let mut found: FxHashMap<Sha, String> = FxHashMap::default();
    let there =
        before.files.iter().filter(|file| !is_hashed(&file.path) && !over.contains(file.path.as_str()));
    for (path, sha) in there.flat_map(|file| file.objects(twins)) {
        if wanted.contains(&sha) {
            found.entry(sha).or_insert(path);
        }
    }
    let keeps = wanted.into_iter().map(|sha| Some(Keep { path: found.remove(&sha)?, sha }));
    keeps.collect()
}

/// The files of the edition before the one that stands.
pub fn files_of_the_one_before(record: &Record) -> Option<Vec<Placed>> {
    let before = record.earlier.first()?;
    let changes: FxHashMap<&str, &Change> =
        before.changes.iter().map(|change| (change.path.as_str(), change)).collect();
    let same = record.files.iter().filter(|file| !changes.contains_key(file.path.as_str())).cloned();
    let were = before.changes.iter().filter_map(|change| change.was.clone());
    let mut files: Vec<Placed> = same.chain(were).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Some(files)
}
