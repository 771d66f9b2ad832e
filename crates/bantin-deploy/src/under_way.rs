//! What a deploy writes down at the target before it changes anything there, and how far it is. Who comes after a deploy
//! that was cut off knows from it which files may be older or newer than the record says.

use bantin_publisher::EditionPath;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::record::{Content, Placed, Record, Sha};

/// What a deploy set out to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderWay {
    pub format: u32,
    /// The deploy's own id, which its record will have.
    pub deploy: String,
    /// Earlier bytes that are kept under the name of what is in them.
    pub keeps: Vec<Sha>,
    /// What comes, in its order.
    pub brings: Vec<Placed>,
    pub removals: Vec<EditionPath>,
    /// Kept bytes that nothing needs any more.
    pub forgets: Vec<Sha>,
}

/// How far it is; rewritten on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub deploy: String,
    /// So many of its files are there, the first ones.
    pub brought: usize,
}

/// What an earlier deploy left behind.
#[derive(Debug, Default)]
pub struct CutOff {
    /// Files that may differ from what the record says: `None` where nobody knows what is in them.
    pub touched: FxHashMap<EditionPath, Option<Content>>,
    /// Earlier bytes were kept already, of every file that was touched.
    pub has_kept: bool,
    /// What it meant to remove and may have removed.
    pub removals: Vec<EditionPath>,
    /// Kept bytes that it made, or meant to forget.
    pub kept: Vec<Sha>,
    /// What had changed when it was cut off while it took away: caches may not know of it yet.
    pub changed: Vec<EditionPath>,
}

impl CutOff {
    /// `progress` is what was written down last, be it of this deploy or of an earlier one.
    pub fn of(under_way: UnderWay, progress: Option<&Progress>, record: Option<&Record>) -> Self {
        let progress = progress.filter(|progress| progress.deploy == under_way.deploy);
        if record.is_some_and(|record| record.deploy == under_way.deploy) {
            // All had come; it was cut off while it took away.
            let came = under_way.brings.into_iter().map(|file| file.path);
            return CutOff {
                changed: came.chain(under_way.removals.iter().cloned()).collect(),
                removals: under_way.removals,
                kept: under_way.forgets,
                ..CutOff::default()
            };
        }
        let brought = progress.map_or(0, |progress| progress.brought);
        let came = under_way.brings.into_iter().enumerate();
        let came = came.map(|(at, file)| (file.path, (at < brought).then_some(file.content)));
        let gone = under_way.removals.into_iter().map(|path| (path, None));
        CutOff {
            touched: came.chain(gone).collect(),
            has_kept: progress.is_some(),
            removals: Vec::new(),
            kept: under_way.keeps,
            changed: Vec::new(),
        }
    }
}
