//! Sets aside what must not be seen: drafts, and what is dated later than the edition.

use bantin_content::Stamp;
use jiff::Timestamp;

use crate::dates;
use crate::newsroom::SiteSettings;
use crate::read::source_record::ArticleRecord;

/// What is in the newsroom and not in the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// In the order of their dates.
    pub drafts: Vec<Held>,
    /// Dated later than the edition; what falls due first comes first.
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

/// What is published as of a moment, and what is not.
pub(super) fn hold_back<'a>(
    articles: impl ExactSizeIterator<Item = &'a ArticleRecord>,
    as_of: Timestamp,
    site: &SiteSettings,
) -> (Vec<&'a ArticleRecord>, Withheld) {
    let (mut shown, mut drafts, mut held) = (Vec::with_capacity(articles.len()), Vec::new(), Vec::new());
    for article in articles {
        if article.is_published(as_of) {
            shown.push(article);
        } else if article.draft {
            drafts.push(article);
        } else {
            held.push(article);
        }
    }
    (shown, Withheld { drafts: told(drafts, site), held: told(held, site) })
}

fn told(mut articles: Vec<&ArticleRecord>, site: &SiteSettings) -> Vec<Held> {
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
