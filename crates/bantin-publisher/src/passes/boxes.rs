//! Fills each box with its newest articles: today's, and those of any article's own day.

use std::collections::HashSet;

use bantin_content::{BOX_SIZE, BoxId, NewsBox, SectionId, Slug, Stamp};

use super::Line;
use crate::newsroom::{BoxSettings, BoxSource};

/// A box and every article that it could show.
#[derive(Debug)]
pub(crate) struct BoxPlan {
    pub id: BoxId,
    title: String,
    section: Option<SectionId>,
    /// Places among all articles, oldest first; withdrawn ones are not among them.
    members: Vec<usize>,
}

pub(super) fn plan(lines: &[Line], boxes: &[BoxSettings]) -> Vec<BoxPlan> {
    boxes.iter().map(|settings| plan_one(lines, settings)).collect()
}

fn plan_one(lines: &[Line], settings: &BoxSettings) -> BoxPlan {
    let picked: HashSet<&Slug> = match &settings.from {
        BoxSource::Articles(slugs) => slugs.iter().collect(),
        _ => HashSet::new(),
    };
    let belongs = |line: &Line| match &settings.from {
        BoxSource::All => true,
        BoxSource::Section(section) => line.teaser.section == *section,
        BoxSource::Articles(_) => picked.contains(&line.teaser.slug),
    };
    let shown = lines.iter().enumerate().filter(|(_, line)| !line.gone && belongs(line));
    BoxPlan {
        id: settings.id.clone(),
        title: settings.title.clone(),
        section: match &settings.from {
            BoxSource::Section(section) => Some(section.clone()),
            _ => None,
        },
        members: shown.map(|(article, _)| article).collect(),
    }
}

impl BoxPlan {
    /// Today's box.
    pub fn today(&self, lines: &[Line]) -> NewsBox {
        self.filled(&self.members, None, lines)
    }

    /// The box as it stood when the article at this place among all was the newest.
    pub fn own_day(&self, article: usize, lines: &[Line]) -> NewsBox {
        let until = self.members.partition_point(|&member| member <= article);
        self.filled(&self.members[..until], Some(lines[article].teaser.published.clone()), lines)
    }

    fn filled(&self, members: &[usize], as_of: Option<Stamp>, lines: &[Line]) -> NewsBox {
        let newest = members.iter().rev().take(BOX_SIZE);
        NewsBox {
            id: self.id.clone(),
            title: self.title.clone(),
            section: self.section.clone(),
            teasers: newest.map(|&article| lines[article].teaser.clone()).collect(),
            as_of,
        }
    }
}
