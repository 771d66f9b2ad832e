//! Holds back what readers must not see yet: drafts, and articles that are dated later than the edition.

use bantin_content::Stamp;
use jiff::Timestamp;

use crate::dates;
use crate::newsroom::SiteSettings;
use crate::read::source_record::ArticleRecord;

/// The articles of a newsroom that are not in its edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// In the order of their dates.
    pub drafts: Vec<Held>,
    /// Dated later than the edition; what is due first comes first.
    pub held: Vec<Held>,
}

/// An article that was held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub headline: String,
    pub published: Stamp,
}

/// The articles that an edition of a moment would not have.
pub(crate) fn withheld<'a>(
    articles: impl ExactSizeIterator<Item = &'a ArticleRecord>,
    as_of: Timestamp,
    site: &SiteSettings,
) -> Withheld {
    hold_back(articles, as_of, site).1
}

/// The articles that are published as of a moment, and those that are not.
pub(super) fn hold_back<'a>(
    articles: impl ExactSizeIterator<Item = &'a ArticleRecord>,
    as_of: Timestamp,
    site: &SiteSettings,
) -> (Vec<&'a ArticleRecord>, Withheld) {
    let (mut published, mut drafts, mut held) = (Vec::with_capacity(articles.len()), Vec::new(), Vec::new());
    for article in articles {
        if article.is_published(as_of) {
            published.push(article);
        } else if article.draft {
            drafts.push(article);
        } else {
            held.push(article);
        }
    }
    (published, Withheld { drafts: listed(drafts, site), held: listed(held, site) })
}

/// As they are listed in the report, by their dates.
fn listed(mut articles: Vec<&ArticleRecord>, site: &SiteSettings) -> Vec<Held> {
    articles.sort_by(|a, b| (a.published, &a.text.file).cmp(&(b.published, &b.text.file)));
    articles
        .into_iter()
        .map(|article| Held {
            published: dates::stamp(article.published, &site.zone, site.language),
            file: article.text.file.clone(),
            headline: article.headline.clone(),
        })
        .collect()
}
