//! Cuts the articles into the parts of the sitemap, oldest first, so that a part which is full holds the same articles for
//! good: one more article changes the last part alone. Withdrawn articles are counted and not named.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};

use crate::read::source_record::ArticleRecord;

/// Articles in a full part. A sitemap may name 50,000 addresses; small parts show search engines better what changed.
const PART: usize = 1000;
/// Addresses in the sitemap of news, as search engines take them.
const NEWS: usize = 1000;
/// How old the oldest of the news may be when the newest is published.
const NEWS_SPAN: SignedDuration = SignedDuration::from_hours(48);

/// A part of the sitemap that names at least one article.
#[derive(Debug)]
pub(crate) struct SitemapPart {
    /// From 1.
    pub number: usize,
    /// Numbers of its articles in the plan.
    pub articles: Range<usize>,
    /// When one of them changed last.
    pub changed: Timestamp,
}

pub(super) fn parts(articles: &[&ArticleRecord]) -> Vec<SitemapPart> {
    let part = |(at, part): (usize, &[&ArticleRecord])| {
        let changed =
            part.iter().filter(|record| record.withdrawn.is_none()).map(|record| record.changed).max()?;
        let first = at * PART;
        Some(SitemapPart { number: at + 1, articles: first..first + part.len(), changed })
    };
    articles.chunks(PART).enumerate().filter_map(part).collect()
}

/// Numbers of the articles that are news, newest first: those of the two days before the newest one. Search engines want
/// those of the last two days; but publishing asks no clock, and what is older by then they pass over.
pub(super) fn news(articles: &[&ArticleRecord]) -> Vec<usize> {
    let open = || (0..articles.len()).rev().filter(|&at| articles[at].withdrawn.is_none());
    let Some(newest) = open().next() else { return Vec::new() };
    let first = articles[newest].published.checked_sub(NEWS_SPAN).unwrap_or(Timestamp::MIN);
    open().take_while(|&at| articles[at].published >= first).take(NEWS).collect()
}
