//! What a publish did, for whoever ordered it.

use bantin_content::Stamp;

use crate::problem::Problem;

/// A finished publish.
#[derive(Clone, Debug)]
pub struct Report {
    /// Articles that readers can open; withdrawn ones are not among them.
    pub articles: usize,
    /// HTML pages.
    pub pages: usize,
    /// All files, compressed twins counted.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    pub withheld: Withheld,
    /// What is worth a look but stopped nothing.
    pub warnings: Vec<Problem>,
    /// The edition's id: a hash of its content.
    pub edition: String,
}

impl Report {
    /// When the next held article falls due.
    pub fn next_due(&self) -> Option<&Stamp> {
        self.withheld.held.first().map(|held| &held.published)
    }
}

/// What is in the newsroom and not in the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// In the order of their dates.
    pub drafts: Vec<Held>,
    /// Dated later than the edition; what falls due first comes first.
    pub held: Vec<Held>,
}

/// An article that was held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub headline: String,
    pub published: Stamp,
}
