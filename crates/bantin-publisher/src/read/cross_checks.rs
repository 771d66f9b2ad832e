//! Checks that need all texts: names that are given twice, documents that no text hands out, articles of the same instant, links and boxes of `site.toml`.

use std::path::Path;

use bantin_content::{SectionId, Slug};
use bantin_messages::messages::{
    BoxWithoutArticle, DocumentBesideIndex, MenuToNowhere, NameTwice, NoticeToNowhere, PageLikeASection,
    SameInstant,
};
use bantin_messages::{Argument, Message};
use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::addresses::Addresses;
use super::anchors::KnownIds;
use super::late_places;
use super::marked::Marked;
use super::site::FILE;
use super::source_record::{ArticleRecord, StandingRecord};
use crate::newsroom::{BoxSource, SiteSettings};
use crate::problem::{self, Problem};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// Slugs and page names that two files claim. Each problem names both.
pub(super) fn clashes(
    articles: &[Marked<ArticleRecord>],
    standing: &[Marked<StandingRecord>],
    sections: &[SectionId],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut slugs: FxHashMap<&str, &str> = FxHashMap::with_capacity_and_hasher(articles.len(), FxBuildHasher);
    for article in articles.iter().map(|marked| &marked.record) {
        let file = &article.text.file;
        let first = slugs.entry(article.slug.as_str()).or_insert(file);
        if *first != file {
            // In whatever order the files come: the first by its name keeps the slug, and the others are problems.
            let second = if file.as_str() < *first { std::mem::replace(first, file) } else { file };
            problems.push(twice(second, first, article.slug.as_str()));
        }
    }
    let mut names: FxHashMap<&str, &str> = FxHashMap::default();
    for page in standing.iter().map(|marked| &marked.record) {
        let file = &page.text.file;
        if sections.iter().any(|section| section.as_str() == page.name.as_str()) {
            problems.push(Problem::error(file, PageLikeASection { name: Argument::of(&page.name) }));
        }
        if let Some(other) = names.insert(page.name.as_str(), file) {
            problems.push(twice(file, other, page.name.as_str()));
        }
    }
    problems
}

/// Documents beside a text that it does not hand out: mostly what it was made of.
pub(super) fn forgotten<'a>(
    documents: &[String],
    articles: impl Iterator<Item = &'a ArticleRecord>,
    standing: impl Iterator<Item = &'a StandingRecord>,
) -> Vec<Problem> {
    if documents.is_empty() {
        return Vec::new();
    }
    let texts = articles.map(|record| &record.text).chain(standing.map(|record| &record.text));
    let handed_out: FxHashSet<&str> =
        texts.flat_map(|text| &text.attached).map(|found| found.file.as_str()).collect();
    let forgotten = documents.iter().filter(|document| !handed_out.contains(document.as_str()));
    forgotten.map(|document| Problem::warning(document, DocumentBesideIndex)).collect()
}

/// Articles of the same instant, whose order is decided by their slugs alone. Those at midnight are left out: their authors
/// gave a day without a time, and do not care about the order within it.
pub(super) fn ties(newsroom: &Path, articles: &[Marked<ArticleRecord>], zone: &TimeZone) -> Vec<Problem> {
    let mut problems = Vec::new();
    let published: Vec<&ArticleRecord> =
        articles.iter().map(|marked| &*marked.record).filter(|article| !article.draft).collect();
    for pair in published.windows(2) {
        let [a, b] = pair else { continue };
        if a.published != b.published
            || b.published.to_zoned_datetime(zone.clone()).time() == Time::midnight()
        {
            continue;
        }
        // As authors write it, in no language.
        let at = b.published.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
        problems
            .push(Problem::warning(&b.text.file, SameInstant { file: (&a.text.file).into(), at: at.into() }));
    }
    late_places::at_key(newsroom, "published", problems)
}

/// Links of the menu that lead nowhere, and articles of boxes that do not exist.
pub(super) fn site_links(
    newsroom: &Path,
    site: &SiteSettings,
    articles: &[Marked<ArticleRecord>],
    addresses: &Addresses<'_>,
    ids: &KnownIds,
) -> Vec<Problem> {
    let wrong = |href: &str| {
        addresses.wrong(href, "/").or_else(|| ids.wrong(&addresses.anchor(href, "/")?, href, true))
    };
    let mut problems = Vec::new();
    let mut add = |written: &str, message: Message| {
        let problem = Problem::warning(FILE, message);
        problem::add(&mut problems, problem, |problem| late_places::at_quoted(newsroom, written, problem));
    };
    for link in site.menu_links() {
        let to_nowhere = |what: Message| MenuToNowhere { mend: what.clone().into(), what: what.into() };
        if let Some(what) = wrong(&link.href) {
            add(&link.href, to_nowhere(what).into());
        }
    }
    if let Some(href) = site.notice.as_ref().and_then(|notice| notice.href.as_deref()) {
        let to_nowhere = |what: Message| NoticeToNowhere { mend: what.clone().into(), what: what.into() };
        if let Some(what) = wrong(href) {
            add(href, to_nowhere(what).into());
        }
    }
    let named = site.boxes.iter().filter_map(|news| match &news.from {
        BoxSource::Articles(slugs) => Some((&news.id, slugs)),
        _ => None,
    });
    let mut known: Option<FxHashSet<&Slug>> = None;
    for (id, slugs) in named {
        let known = known.get_or_insert_with(|| articles.iter().map(|marked| &marked.record.slug).collect());
        for slug in slugs.iter().filter(|slug| !known.contains(slug)) {
            let message = BoxWithoutArticle { id: Argument::of(id), slug: Argument::of(slug) };
            add(slug.as_str(), message.into());
        }
    }
    problems
}

fn twice(file: &str, other: &str, name: &str) -> Problem {
    Problem::error(file, NameTwice { name: name.into(), file: other.into() })
}
