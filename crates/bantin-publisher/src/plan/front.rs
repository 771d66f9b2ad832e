//! Chooses the front page's stories and the headlines of its columns. Which pictures they have is seen when they are
//! drawn.

use super::lists::SectionList;
use crate::read::source_record::ArticleRecord;

/// Stories after the lead story.
const SECONDS: usize = 3;
/// Headlines in the column of a section.
const COLUMN: usize = 5;

/// What is on the front page, by the indices of the plan's articles.
#[derive(Debug, Default)]
pub(crate) struct FrontPlan {
    pub lead: Option<usize>,
    pub seconds: Vec<usize>,
    /// The index of a section's list, and the articles of its column.
    pub columns: Vec<(usize, Vec<usize>)>,
}

pub(super) fn plan(articles: &[&ArticleRecord], lists: &[SectionList]) -> FrontPlan {
    // Pinned ones first, then the newest.
    let open = || (0..articles.len()).rev().filter(|&at| articles[at].withdrawn.is_none());
    let pinned = open().filter(|&at| articles[at].pinned);
    let others = open().filter(|&at| !articles[at].pinned);
    let mut stories = pinned.chain(others);
    let lead = stories.next();
    let seconds: Vec<usize> = stories.take(SECONDS).collect();
    let columns = lists
        .iter()
        .enumerate()
        .filter_map(|(section, list)| {
            let column = column(list, articles, |at| lead == Some(at) || seconds.contains(&at));
            (!column.is_empty()).then_some((section, column))
        })
        .collect();
    FrontPlan { lead, seconds, columns }
}

/// A section's newest articles without those that are stories; where all of them are stories, with them.
fn column(list: &SectionList, articles: &[&ArticleRecord], is_story: impl Fn(usize) -> bool) -> Vec<usize> {
    let open = || list.newest_first().filter(|&at| articles[at].withdrawn.is_none());
    let others: Vec<usize> = open().filter(|&at| !is_story(at)).take(COLUMN).collect();
    if others.is_empty() { open().take(COLUMN).collect() } else { others }
}
