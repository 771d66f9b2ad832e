//! Chooses the front page's stories and columns. Its pictures come with the drawing.

use super::lists::SectionList;
use crate::read::source_record::ArticleRecord;

/// Stories after the lead story.
const SECONDS: usize = 3;
/// Headlines of a section's column.
const COLUMN: usize = 5;

/// Places among all articles.
#[derive(Debug, Default)]
pub(crate) struct FrontPlan {
    pub lead: Option<usize>,
    pub seconds: Vec<usize>,
    /// Section's place among the lists, and its column.
    pub columns: Vec<(usize, Vec<usize>)>,
}

pub(super) fn plan(articles: &[&ArticleRecord], lists: &[SectionList]) -> FrontPlan {
    // Pinned ones first, then the newest.
    let shown = || (0..articles.len()).rev().filter(|&at| articles[at].withdrawn.is_none());
    let pinned = shown().filter(|&at| articles[at].pinned);
    let others = shown().filter(|&at| !articles[at].pinned);
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

/// A section's newest articles that are not stories already; where there are no others, those.
fn column(list: &SectionList, articles: &[&ArticleRecord], told: impl Fn(usize) -> bool) -> Vec<usize> {
    let shown = || list.newest_first().filter(|&at| articles[at].withdrawn.is_none());
    let others: Vec<usize> = shown().filter(|&at| !told(at)).take(COLUMN).collect();
    if others.is_empty() { shown().take(COLUMN).collect() } else { others }
}
