//! What a deploy writes down at the target before it changes anything there, and how far it is. Who comes after a deploy
//! that was cut off knows from it which files may be older or newer than the record says. Several may be cut off one after
//! another before one goes through: each writes down what it inherits from those before.

use bantin_publisher::EditionPath;
use rustc_hash::{FxHashMap, FxHashSet};
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
    /// Slugs of articles that are withdrawn then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<String>,
    /// Of deploys that were cut off before this one.
    #[serde(default, skip_serializing_if = "Inherited::is_empty")]
    pub inherited: Inherited,
}

/// What deploys that were cut off have done and nobody has put in order yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inherited {
    /// Files that may be written over: the bytes that the record names may not be there any more.
    #[serde(default)]
    pub over: Vec<EditionPath>,
    /// Earlier bytes that are kept, whole.
    #[serde(default)]
    pub kept: Vec<Sha>,
    /// What has changed without caches being told.
    #[serde(default)]
    pub untold: Vec<EditionPath>,
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
    /// What it meant to remove and may have removed; what the next edition has stays.
    pub removals: Vec<EditionPath>,
    /// Kept bytes that it or one before it may have made, or meant to forget.
    pub kept: Vec<Sha>,
    /// Slugs of articles that it meant to withdraw, or knew to be.
    pub withdrawn: Vec<String>,
    pub inherited: Inherited,
}

impl Inherited {
    pub fn is_empty(&self) -> bool {
        *self == Inherited::default()
    }
}

impl CutOff {
    /// `progress` is what was written down last, be it of this deploy or of an earlier one.
    pub fn of(under_way: UnderWay, progress: Option<&Progress>, record: Option<&Record>) -> Self {
        let progress = progress.filter(|progress| progress.deploy == under_way.deploy);
        let UnderWay { keeps, brings, removals, forgets, withdrawn, mut inherited, .. } = under_way;
        if record.is_some_and(|record| record.deploy == under_way.deploy) {
            // All had come; it was cut off while it took away. What many systems take for a file that came went before it.
            let came: FxHashSet<String> =
                brings.iter().map(|file| file.path.as_every_system_has_it()).collect();
            let (cleared, removals): (Vec<EditionPath>, Vec<EditionPath>) =
                removals.into_iter().partition(|path| came.contains(&path.as_every_system_has_it()));
            let untold = inherited.untold.into_iter().chain(brings.into_iter().map(|file| file.path));
            return CutOff {
                touched: FxHashMap::default(),
                kept: forgets,
                withdrawn,
                inherited: Inherited {
                    untold: untold.chain(cleared).chain(removals.iter().cloned()).collect(),
                    ..Inherited::default()
                },
                removals,
            };
        }
        let kept = [&*keeps, &*forgets, &*inherited.kept].concat();
        let brought = progress.map_or(0, |progress| progress.brought);
        let came = brings.into_iter().enumerate();
        let came = came.map(|(at, file)| (file.path, (at < brought).then_some(file.content)));
        let gone = removals.into_iter().map(|path| (path, None));
        let touched: FxHashMap<EditionPath, Option<Content>> = came.chain(gone).collect();
        if progress.is_some() {
            // It had kept all that it meant to keep before it began to bring.
            inherited.over = touched.keys().cloned().collect();
            inherited.kept.extend(keeps);
        }
        CutOff { touched, removals: Vec::new(), kept, withdrawn, inherited }
    }
}
