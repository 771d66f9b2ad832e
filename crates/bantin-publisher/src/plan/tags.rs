//! The pages of tags: what articles a tag has, cut into pages oldest first, so that a closed page keeps its articles.

use bantin_content::Slug;
use rustc_hash::FxHashMap;

use crate::read::source_record::ArticleRecord;
use crate::slug_maker::slug_from;

/// Articles on a closed page.
const PAGE: usize = 100;

/// A tag, whatever its spellings.
#[derive(Debug)]
pub(crate) struct TagPlan {
    /// Of its page.
    pub name: Slug,
    /// The spelling that most articles have.
    pub title: String,
    /// Its articles' numbers in the plan, oldest first, withdrawn ones too.
    articles: Vec<usize>,
}

/// A page of a tag.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TagPage {
    /// Its number among the tags.
    pub tag: usize,
    /// `None`: the newest page.
    pub closed: Option<usize>,
}

/// Every tag that an article which may be read has, by name; and every page.
pub(super) fn plan(articles: &[&ArticleRecord]) -> (Vec<TagPlan>, Vec<TagPage>) {
    // Making a name takes longer than finding one: each spelling is folded once.
    let mut spellings: FxHashMap<&str, (Option<usize>, usize)> = FxHashMap::default();
    let mut by_name: FxHashMap<Slug, usize> = FxHashMap::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (article, record) in articles.iter().enumerate() {
        for spelling in &record.tags {
            let (tag, uses) = spellings.entry(spelling).or_insert_with(|| {
                let name = slug_from(spelling);
                let tag = name.map(|name| {
                    *by_name.entry(name).or_insert_with(|| {
                        members.push(Vec::new());
                        members.len() - 1
                    })
                });
                (tag, 0)
            });
            let Some(tag) = *tag else { continue };
            *uses += usize::from(record.withdrawn.is_none());
            if members[tag].last() != Some(&article) {
                members[tag].push(article);
            }
        }
    }

    // Of two that are as frequent, the first in the alphabet.
    let mut titles: Vec<(usize, &str)> = vec![(0, ""); members.len()];
    for (spelling, (tag, uses)) in &spellings {
        let Some(tag) = *tag else { continue };
        let title = &mut titles[tag];
        if *uses > title.0 || (*uses == title.0 && *spelling < title.1) {
            *title = (*uses, spelling);
        }
    }
    let mut tags: Vec<TagPlan> = by_name
        .into_iter()
        .filter(|&(_, tag)| titles[tag].0 > 0)
        .map(|(name, tag)| TagPlan {
            name,
            title: titles[tag].1.to_owned(),
            articles: std::mem::take(&mut members[tag]),
        })
        .collect();
    tags.sort_by(|a, b| a.name.cmp(&b.name));
    let pages = tags.iter().enumerate().flat_map(|(at, tag)| {
        let closed = (1..=tag.closed_pages()).map(Some);
        [None].into_iter().chain(closed).map(move |closed| TagPage { tag: at, closed })
    });
    let pages = pages.collect();
    (tags, pages)
}

impl TagPlan {
    /// As of a section's list: the newest page holds one to two pages' articles.
    pub fn closed_pages(&self) -> usize {
        (self.articles.len() / PAGE).saturating_sub(1)
    }

    /// The articles on a page, oldest first, withdrawn ones too.
    pub fn articles_on(&self, page: TagPage) -> &[usize] {
        match page.closed {
            Some(number) => &self.articles[(number - 1) * PAGE..number * PAGE],
            None => &self.articles[self.closed_pages() * PAGE..],
        }
    }
}
