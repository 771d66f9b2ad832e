//! The order in which a new edition is brought to its place, decided once for every kind of output and every target:
//! what is named comes before what names it and goes after it, so that every moment is whole (DESIGN.md §6).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::edition::edition_path::EditionPath;

/// Where an output stands in the order: what it names has a rank before its own, or is as new as itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Rank {
    /// What pages load: the app, pictures, icons.
    Asset,
    /// An article's or a standing page's own data.
    PageData,
    Page,
    /// The page of an old address, which leads to one of these.
    MovedPage,
    ClosedPageData,
    ClosedPage,
    /// A section's newest list, a box.
    ListData,
    List,
    FrontData,
    Front,
    /// `withdrawn.json`, `notice.json`, where old addresses lead.
    Note,
    /// `site.json`, which names the edition: once it is there, all is.
    Site,
}

impl Rank {
    /// The place in the order of a file that comes. First come files that are new, which nothing leads to yet; then
    /// those that take another's place.
    pub fn of_coming(self, new: bool, path: &EditionPath) -> impl Ord + use<'_> {
        (Reverse(new), self, path)
    }

    /// The place in the order of a file that goes: after all that come, and what names others first.
    pub fn of_going(self, path: &EditionPath) -> impl Ord + use<'_> {
        Reverse((self, path))
    }
}
