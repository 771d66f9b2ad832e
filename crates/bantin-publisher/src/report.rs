//! What a publish did, for whoever ordered it.

use bantin_content::Stamp;

use crate::deliver::others_files::OthersFiles;
use crate::plan::Withheld;
use crate::problem::Problem;

/// A finished publish.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Articles that readers can open; withdrawn ones are not among them.
    pub articles: usize,
    /// HTML pages.
    pub pages: usize,
    /// Files that are new or hold other bytes than before; compressed twins are not counted here.
    pub written: usize,
    /// Files that were left as they were.
    pub kept: usize,
    /// Files that were removed.
    pub removed: usize,
    /// Older pages that were printed anew though nobody edited them: an article was put before
    /// theirs, moved or removed, and the lists beside them followed.
    pub followed: usize,
    pub withheld: Withheld,
    /// What is worth a look but stopped nothing.
    pub warnings: Vec<Problem>,
    /// Errors that were passed over (`keep_going`): these articles are as they were, or left out.
    pub broken: Vec<Problem>,
    /// What somebody else put into the edition's folder; looked for only when all was made anew.
    pub others: OthersFiles,
    /// The edition's id: a hash of its content.
    pub edition: String,
}

impl Report {
    /// When the next held article falls due.
    pub fn next_due(&self) -> Option<&Stamp> {
        self.withheld.held.first().map(|held| &held.published)
    }
}
