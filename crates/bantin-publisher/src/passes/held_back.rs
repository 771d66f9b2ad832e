//! Sets aside what must not be seen: drafts, and what is dated later than the edition.

use jiff::Timestamp;

use crate::dates;
use crate::newsroom::{SiteSettings, SourceArticle};
use crate::report::{Held, Withheld};

/// What is published as of a moment, and what is not.
pub(super) fn hold_back(
    articles: Vec<SourceArticle>,
    as_of: Timestamp,
    site: &SiteSettings,
) -> (Vec<SourceArticle>, Withheld) {
    let (mut shown, mut drafts, mut held) = (Vec::with_capacity(articles.len()), Vec::new(), Vec::new());
    for article in articles {
        if article.draft {
            drafts.push(article);
        } else if article.published > as_of {
            held.push(article);
        } else {
            shown.push(article);
        }
    }
    (shown, Withheld { drafts: told(drafts, site), held: told(held, site) })
}

fn told(mut articles: Vec<SourceArticle>, site: &SiteSettings) -> Vec<Held> {
    articles.sort_by(|a, b| (a.published, &a.file).cmp(&(b.published, &b.file)));
    articles
        .into_iter()
        .map(|article| Held {
            published: dates::stamp(article.published, &site.zone, &site.language),
            file: article.file,
            headline: article.headline,
        })
        .collect()
}
