//! Links of a page's head to its feeds, by which browsers and feed readers find them.

use bantin_app::plain_address::FEED_FILES;
use bantin_app::{Address, Page, PageData, escape};

/// In the order of [`FEED_FILES`].
const TYPES: [&str; 3] = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

/// On the front page to the site's feeds, on a section's pages to the section's; elsewhere nothing.
pub(super) fn feed_links(data: &PageData) -> String {
    let (folder, title) = match &data.page {
        Page::Front(_) => (Address::Front.href(), data.site.name.clone()),
        Page::Section(page) => {
            let title = data.site.section_title(&page.section).to_owned();
            (Address::Section(page.section.clone()).href(), title)
        }
        _ => return String::new(),
    };
    let mut links = String::new();
    for (file, of_type) in FEED_FILES.iter().zip(TYPES) {
        links += &["<link rel=\"alternate\" type=\"", of_type, "\" title=\""].concat();
        escape(&title, &mut links);
        links += &["\" href=\"", &folder, file, "\">"].concat();
    }
    links
}
