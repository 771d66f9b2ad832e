//! What has to be done at a target, from what is there and what is to be there: a pure function.
//!
//! Order (DESIGN.md §6): files that nothing leads to yet, by rank; files that take another's place, by rank; then the
//! record; deletions last, and only of what Bantin put there.

mod assets;
mod history;
mod moving;
mod withdrawals;

use std::cmp::Reverse;
use std::time::{Duration, UNIX_EPOCH};

use bantin_publisher::EditionPath;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::object_headers::is_hashed;
use crate::record::{Content, FORMAT, Placed, Record, Sha};
use crate::under_way::CutOff;

pub use self::moving::folders;

/// What is at the target.
#[derive(Debug, Default)]
pub struct There {
    /// `None`: Bantin has put nothing there yet.
    pub record: Option<Record>,
    pub cut_off: CutOff,
}

/// What is to be there.
#[derive(Debug)]
pub struct Wanted {
    pub edition: String,
    /// By path.
    pub files: Vec<Placed>,
    /// Slugs of articles that are withdrawn, sorted.
    pub withdrawn: Vec<String>,
    /// When it was deployed first, in seconds since 1970; `None`: it never was.
    pub deployed: Option<i64>,
    pub towards: Towards,
}

/// Which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To an edition that was published; the one that is there can be brought back.
    Newer,
    /// Back to the edition before.
    Earlier,
}

/// When, and for how long things stay.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The deploy's own id.
    pub deploy: String,
    /// In seconds since 1970.
    pub now: i64,
    pub keep_assets_days: u32,
    /// Where the site is, as `site.toml` says.
    pub site: String,
}

/// What has to be done, in this order.
#[derive(Debug)]
pub struct Plan {
    /// Copied aside, so that the edition can be brought back.
    pub keeps: Vec<Keep>,
    /// All earlier bytes that the plan relies on or makes, those that an earlier deploy has kept, too.
    pub kept: Vec<Sha>,
    /// In their order; the first `brought` of them are there already.
    pub brings: Vec<Bring>,
    pub brought: usize,
    /// In their order.
    pub removals: Vec<Removal>,
    /// Kept bytes that nothing needs any more.
    pub forgets: Vec<Sha>,
    /// Files of the edition that stood which the new one has no more, assets aside.
    pub lost: usize,
    /// Files of the edition that stood.
    pub stood: usize,
    /// When the edition that stood was deployed, in seconds since 1970.
    pub replaces: Option<i64>,
    /// Pages of articles that were withdrawn here and that the wanted edition shows.
    pub shown_again: Vec<EditionPath>,
    /// The site that is there, where it is another one.
    pub another_site: Option<String>,
    /// Describes the target then.
    pub record: Record,
}

/// Bytes that are kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Where they are now.
    pub path: String,
    pub sha: Sha,
}

/// A file that comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bring {
    pub file: Placed,
    /// Nothing leads to it yet.
    pub new: bool,
    /// Bantin has put nothing there yet: what lies there is somebody else's.
    pub is_first: bool,
    /// What goes right before it comes: a file cannot be where a folder is.
    pub clears: Vec<EditionPath>,
}

/// A file that goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Removal {
    pub rank: u8,
    pub path: EditionPath,
    /// It goes right before a file comes that many systems take for the same, and not again: it would be that file.
    pub is_cleared: bool,
}

impl Removal {
    fn of(rank: u8, path: &EditionPath) -> Self {
        Removal { rank, path: path.clone(), is_cleared: false }
    }
}

impl Plan {
    /// Whether the target is as it should be.
    pub fn is_done(&self) -> bool {
        self.brings.is_empty() && self.removals.is_empty() && self.forgets.is_empty()
    }

    /// What has still to come, in parts: each is begun when all of the one before has come.
    pub fn steps(&self) -> impl Iterator<Item = &[Bring]> {
        self.brings[self.brought..]
            .chunk_by(|one, next| (one.new, one.file.rank) == (next.new, next.file.rank))
    }

    /// What goes, in parts as [`Plan::steps`]: what names others goes before them.
    pub fn removal_steps(&self) -> impl Iterator<Item = &[Removal]> {
        self.removals.chunk_by(|one, next| one.rank == next.rank)
    }
}

/// The edition before the one that stands; `None` where none can be brought back.
pub fn one_before(record: Option<&Record>) -> Option<Wanted> {
    let record = record?;
    let before = record.earlier.first()?;
    Some(Wanted {
        edition: before.edition.clone(),
        files: history::files_of_the_one_before(record)?,
        withdrawn: before.withdrawn.clone(),
        deployed: Some(before.deployed),
        towards: Towards::Earlier,
    })
}

/// `twins`: whether compressed twins are brought, too.
pub fn plan(there: There, wanted: Wanted, terms: &Terms, twins: bool) -> Plan {
    let There { record, cut_off } = there;
    let empty = Record {
        format: FORMAT,
        deploy: String::new(),
        edition: String::new(),
        site: None,
        serial: 0,
        follows: None,
        deployed: terms.now,
        withdrawn: Vec::new(),
        files: Vec::new(),
        left: Vec::new(),
        earlier: Vec::new(),
    };
    let before = record.unwrap_or(empty);
    let withdrawals = withdrawals::after(&before, &cut_off, &wanted);
    let is_withdrawing =
        withdrawals.withdrawn.iter().any(|slug| before.withdrawn.binary_search(slug).is_err());
    let history = history::after(&before, &wanted, &cut_off, is_withdrawing, twins);
    let names: FxHashSet<&str> = wanted.files.iter().map(|file| file.path.as_str()).collect();
    let assets = assets::after(&before, &names, &history.earlier, is_withdrawing, terms);
    let gone = |file: &&Placed| !names.contains(file.path.as_str()) && !is_hashed(&file.path);
    let lost = before.files.iter().filter(gone);
    let lost_count = lost.clone().count();
    let mut removals: Vec<Removal> = lost.map(|file| Removal::of(file.rank, &file.path)).collect();
    removals.extend(assets.going);
    // What an earlier deploy brought for an edition that never came, or did not get to take away.
    let ranks: FxHashMap<&str, u8> =
        before.files.iter().map(|file| (file.path.as_str(), file.rank)).collect();
    let stays: FxHashSet<&str> = assets.left.iter().map(|left| left.file.path.as_str()).collect();
    let strays = cut_off.touched.keys().chain(&cut_off.removals);
    let strays = strays.filter(|path| !names.contains(path.as_str()) && !stays.contains(path.as_str()));
    removals.extend(strays.map(|path| {
        let rank = ranks.get(path.as_str()).copied().unwrap_or(u8::MAX);
        Removal::of(rank, path)
    }));
    removals.sort_by(|one, other| other.cmp(one));
    let mut seen = FxHashSet::default();
    removals.retain(|removal| seen.insert(removal.path.clone()));
    let (brings, brought) = brings(&before, &wanted.files, &cut_off, &mut removals);
    Plan {
        keeps: history.keeps,
        kept: history.kept,
        brings,
        brought,
        removals,
        forgets: history.forgets,
        lost: lost_count,
        stood: before.files.len(),
        replaces: (!before.edition.is_empty()).then_some(before.deployed),
        shown_again: withdrawals.shown_again,
        another_site: before.site.filter(|site| *site != terms.site),
        record: Record {
            format: FORMAT,
            deploy: terms.deploy.clone(),
            serial: next_serial((before.serial > 0).then_some(before.serial), terms.now),
            follows: match before.edition == wanted.edition {
                true => before.follows,
                false => Some(before.edition).filter(|edition| !edition.is_empty()),
            },
            edition: wanted.edition,
            site: Some(terms.site.clone()),
            deployed: wanted.deployed.unwrap_or(terms.now),
            withdrawn: withdrawals.withdrawn,
            files: wanted.files,
            left: assets.left,
            earlier: history.earlier,
        },
    }
}

/// As manifests are numbered; `now` in seconds since 1970.
fn next_serial(before: Option<u64>, now: i64) -> u64 {
    let now = UNIX_EPOCH + Duration::from_secs(u64::try_from(now).unwrap_or_default());
    bantin_manifest::next_serial(before, now)
}

/// Every file that differs from the record, in its order, and how many of them are there already: those come first, so
/// that whoever goes on knows of them.
fn brings(
    before: &Record,
    files: &[Placed],
    cut_off: &CutOff,
    removals: &mut [Removal],
) -> (Vec<Bring>, usize) {
    let left: FxHashMap<&str, Content> =
        before.left.iter().map(|left| (left.file.path.as_str(), left.file.content)).collect();
    let mut brings: Vec<(bool, Bring)> = Vec::new();
    for file in files {
        let recorded = before.file(&file.path).map(|file| file.content);
        let recorded = recorded.or_else(|| left.get(file.path.as_str()).copied());
        let touched = cut_off.touched.get(&file.path);
        let there = touched.copied().unwrap_or(recorded);
        if touched.is_none() && recorded == Some(file.content) {
            continue;
        }
        let bring = Bring {
            file: file.clone(),
            new: recorded.is_none(),
            is_first: recorded.is_none() && touched.is_none(),
            clears: Vec::new(),
        };
        brings.push((there == Some(file.content), bring));
    }
    moving::clear(brings.iter_mut().map(|(_, bring)| bring), removals);
    brings.sort_by(|(a_there, a), (b_there, b)| {
        let order = |there: bool, bring: &Bring| (Reverse(there), Reverse(bring.new), bring.file.rank);
        (order(*a_there, a), &a.file.path).cmp(&(order(*b_there, b), &b.file.path))
    });
    let brought = brings.iter().take_while(|(there, _)| *there).count();
    (brings.into_iter().map(|(_, bring)| bring).collect(), brought)
}

#[cfg(test)]
mod tests;
