//! Fills each box with its newest articles: as it is today, and as it was on the day of any article.

use bantin_content::{BOX_SIZE, BoxId, NewsBox, SectionId, Slug, Stamp};

use super::lines::Lines;
use crate::newsroom::{BoxSettings, BoxSource};
use rustc_hash::FxHashSet;

/// A box, and every article that may come into it.
#[derive(Debug)]
pub(crate) struct BoxPlan {
    pub id: BoxId,
    title: String,
    section: Option<SectionId>,
    /// Indices into the plan's articles, oldest first, without withdrawn ones.
    members: Vec<usize>,
}

pub(super) fn plan(lines: &Lines<'_>, boxes: &[BoxSettings]) -> Vec<BoxPlan> {
    boxes.iter().map(|settings| plan_one(lines, settings)).collect()
}

fn plan_one(lines: &Lines<'_>, settings: &BoxSettings) -> BoxPlan {
    let picked: FxHashSet<&Slug> = match &settings.from {
        BoxSource::Articles(slugs) => slugs.iter().collect(),
        _ => FxHashSet::default(),
    };
    let belongs = |article: usize| match &settings.from {
        BoxSource::All => true,
        BoxSource::Section(section) => lines.record(article).section == *section,
        BoxSource::Articles(_) => picked.contains(&lines.record(article).slug),
    };
    let members = (0..lines.len()).filter(|&article| !lines.is_withdrawn(article) && belongs(article));
    BoxPlan {
        id: settings.id.clone(),
        title: settings.title.clone(),
        section: match &settings.from {
            BoxSource::Section(section) => Some(section.clone()),
            _ => None,
        },
        members: members.collect(),
    }
}

impl BoxPlan {
    /// Today's box.
    pub fn today(&self, lines: &Lines<'_>) -> NewsBox {
        self.filled(self.newest_today(), None, lines)
    }

    /// The box as it was when the article of this index was the newest.
    pub fn own_day(&self, article: usize, lines: &Lines<'_>) -> NewsBox {
        let day = lines.teaser(article).published.clone();
        self.filled(self.newest_then(article), Some(day), lines)
    }

    /// Indices of the articles that it shows today, oldest first.
    pub fn newest_today(&self) -> &[usize] {
        newest(&self.members)
    }

    /// As [`BoxPlan::newest_today`], on the day of the article of this index.
    pub fn newest_then(&self, article: usize) -> &[usize] {
        newest(&self.members[..self.members.partition_point(|&member| member <= article)])
    }

    /// What a box says of itself, whichever articles are in it.
    pub fn heading(&self) -> String {
        format!("{} {} {:?}", self.id, self.title, self.section)
    }

    fn filled(&self, articles: &[usize], as_of: Option<Stamp>, lines: &Lines<'_>) -> NewsBox {
        NewsBox {
            id: self.id.clone(),
            title: self.title.clone(),
            section: self.section.clone(),
            teasers: articles.iter().rev().map(|&article| lines.teaser(article).clone()).collect(),
            as_of,
        }
    }
}

fn newest(members: &[usize]) -> &[usize] {
    &members[members.len().saturating_sub(BOX_SIZE)..]
}
