//! Articles that stood at an address which nothing answers any more, and are found again under another: of the same slug in
//! another section, or new and with the same headline.

use bantin_messages::messages::{AddressMoved, AddressVanished};
use rustc_hash::FxHashMap;

use super::vanishing::{Vanished, Vanishing};
use crate::problem::{Problem, Severity};
use crate::read::source_record::ArticleRecord;

/// Every vanished address, and where the article that stood there is found again, if it is.
pub(crate) fn found_again<'a>(
    vanishing: &'a Vanishing,
    articles: impl Iterator<Item = &'a ArticleRecord>,
) -> Vec<(&'a Vanished, Option<&'a ArticleRecord>)> {
    let all = || vanishing.vanished.iter().chain(&vanishing.sections);
    if all().next().is_none() {
        return Vec::new();
    }
    let articles: Vec<&ArticleRecord> = articles.collect();
    let by_slug: FxHashMap<&str, &ArticleRecord> =
        articles.iter().map(|record| (record.slug.as_str(), *record)).collect();
    // `None`: several new articles have this headline, and nobody knows which is meant.
    let mut by_headline: FxHashMap<&str, Option<&ArticleRecord>> = FxHashMap::default();
    for record in articles.iter().filter(|record| !vanishing.slugs.contains(record.slug.as_str())) {
        by_headline.entry(&record.headline).and_modify(|one| *one = None).or_insert(Some(record));
    }
    let again = |vanished: &'a Vanished| {
        let moved = vanished.slug.as_deref().and_then(|slug| by_slug.get(slug).copied());
        let moved = moved.filter(|record| !record.draft && record.address() != vanished.address);
        let renamed = || by_headline.get(vanished.headline.as_deref()?).copied().flatten();
        (vanished, moved.or_else(|| renamed().filter(|record| !record.draft)))
    };
    all().map(again).collect()
}

/// A problem for each vanished address.
pub(crate) fn problems(found: &[(&Vanished, Option<&ArticleRecord>)], severity: Severity) -> Vec<Problem> {
    let problem = |(vanished, again): &(&Vanished, Option<&ArticleRecord>)| {
        let address = vanished.address.as_str().into();
        let problem = match again {
            Some(record) => Problem::error(&record.text.file, AddressMoved { address }),
            None => Problem::error("redirects.csv", AddressVanished { address }),
        };
        Problem { severity, ..problem }
    };
    found.iter().map(problem).collect()
}
