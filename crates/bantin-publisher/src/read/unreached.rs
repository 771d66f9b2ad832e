//! Standing pages to which nothing leads: neither the menu nor another text. Articles are in the lists of their sections.

use bantin_messages::messages::UnreachedPage;
use rustc_hash::FxHashSet;

use super::addresses::Addresses;
use super::source_record::{ArticleRecord, StandingRecord};
use crate::newsroom::SiteSettings;
use crate::problem::Problem;

/// The problems of these pages.
pub(super) fn unreached<'a>(
    site: &SiteSettings,
    articles: impl Iterator<Item = &'a ArticleRecord>,
    pages: &[&StandingRecord],
    addresses: &Addresses<'_>,
) -> Vec<Problem> {
    let mut reached: FxHashSet<&str> =
        site.menu_links().filter_map(|link| addresses.standing(&link.href, "/")).collect();
    if pages.iter().all(|page| reached.contains(page.name.as_str())) {
        return Vec::new();
    }
    for article in articles.filter(|article| !article.draft && article.withdrawn.is_none()) {
        let address = article.address();
        reached.extend(article.text.links.iter().filter_map(|link| addresses.standing(link, &address)));
    }
    for page in pages {
        let address = page.address();
        let others = |name: &&str| *name != page.name.as_str();
        reached.extend(
            page.text.links.iter().filter_map(|link| addresses.standing(link, &address)).filter(others),
        );
    }
    // That is an error of its own.
    let is_section = |page: &&&StandingRecord| {
        site.sections.iter().any(|section| section.id.as_str() == page.name.as_str())
    };
    let unreached =
        pages.iter().filter(|page| !reached.contains(page.name.as_str())).filter(|page| !is_section(page));
    unreached.map(|page| Problem::warning(&page.text.file, UnreachedPage)).collect()
}
