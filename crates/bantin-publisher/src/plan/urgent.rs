//! The urgent notice of `site.toml`, as long as it is not over.

use bantin_content::Notice;
use jiff::Timestamp;

use crate::body::published_link;
use crate::dates;
use crate::disk::digest::Digester;
use crate::newsroom::{NoticeSettings, SiteSettings};

/// The notice that the site has at `as_of`.
pub(super) fn notice(site: &SiteSettings, as_of: Timestamp) -> Option<Notice> {
    let NoticeSettings { text, until, href } = site.notice.as_ref().filter(|notice| as_of < notice.until)?;
    let mut digester = Digester::default();
    digester.text(text).text(href.as_deref().unwrap_or_default());
    // Ids of texts have a prefix where they are published.
    let published = |href: &String| match href.starts_with('/') {
        true => published_link(href, None),
        false => href.clone(),
    };
    Some(Notice {
        id: digester.finish().short(),
        text: text.clone(),
        until: dates::stamp(*until, &site.zone, site.language),
        href: href.as_ref().map(published),
    })
}
