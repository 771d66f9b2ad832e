//! One function per kind of page: its data to what stands in `<main>`.

mod article;
mod front;
mod listing;
mod section;
mod standing;
mod trouble;

pub use article::article;
pub use front::front;
pub use listing::{ArticleGroup, LinkGroup, ListedLink, ListingPage, listing};
pub use section::section_head;
pub use standing::standing;
pub use trouble::trouble;

use crate::page::{Page, SiteBrief};
use crate::parts;
use crate::words::{Words, fill};

/// What stands in `<title>`: the page, then the site.
pub fn title(page: &Page, site: &SiteBrief, words: &Words) -> String {
    let own = match page {
        Page::Front(_) => return site.name.clone(),
        Page::Section(page) => {
            let title = site.section_title(&page.section);
            match page.list.as_ref().and_then(|list| list.closed.as_ref()) {
                Some(closed) => {
                    let days = [("oldest", &*closed.span.oldest.text), ("newest", &*closed.span.newest.text)];
                    [title, " · ", &fill(&words.span, &days)].concat()
                }
                None => title.to_owned(),
            }
        }
        Page::Article(page) => page.article.headline.clone(),
        Page::Standing(page) => page.title.clone(),
        Page::Trouble(page) => parts::trouble_sentence(&page.trouble, words),
    };
    [&own, " · ", &site.name].concat()
}
