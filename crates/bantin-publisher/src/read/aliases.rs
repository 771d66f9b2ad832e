//! Finds old addresses (aliases) that are taken: by a page, or by another article's alias. Nothing answers at aliases yet.

use super::source_record::{ArticleRecord, StandingRecord};
use crate::newsroom::SiteSettings;
use crate::problem::Problem;
use bantin_messages::messages::AliasTaken;
use rustc_hash::FxHashMap;

/// A problem for each alias that is another page's address or another article's alias.
pub(super) fn clashes(
    articles: &[&ArticleRecord],
    standing: &[&StandingRecord],
    site: &SiteSettings,
) -> Vec<Problem> {
    if articles.iter().all(|article| article.aliases.is_empty()) {
        return Vec::new();
    }
    let mut taken: FxHashMap<String, &str> = FxHashMap::default();
    taken.insert(String::new(), "site.toml");
    taken.extend(site.sections.iter().map(|section| (section.id.to_string(), "site.toml")));
    taken.extend(standing.iter().map(|page| (page.name.to_string(), page.text.file.as_str())));
    taken.extend(articles.iter().map(|article| {
        ([article.section.as_str(), "/", article.slug.as_str()].concat(), article.text.file.as_str())
    }));
    let mut problems = Vec::new();
    for article in articles {
        for alias in &article.aliases {
            match taken.insert(plain(alias), &article.text.file) {
                Some(other) if other != article.text.file => problems.push(clash(article, alias, other)),
                _ => {}
            }
        }
    }
    problems
}

/// The same spelling for `/a/b`, `a/b/` and `/a/b/index.html`.
fn plain(alias: &str) -> String {
    alias.trim_end_matches("index.html").trim_matches('/').to_owned()
}

fn clash(article: &ArticleRecord, alias: &str, other: &str) -> Problem {
    Problem::error(&article.text.file, AliasTaken { alias: alias.into(), file: other.into() })
}
