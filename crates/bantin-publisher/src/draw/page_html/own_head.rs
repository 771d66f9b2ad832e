//! What a page's head says of the page: title, description, address, and the card by which it is shared (Open Graph,
//! which X reads too). It stands behind the style, so that no page is painted later for it.

use bantin_app::{Page, PageData, escape};
use bantin_content::Stamp;

use super::{PageHead, SharingCard};

/// A title with the site's name behind it, and without.
pub(super) type Titles<'a> = (&'a str, &'a str);

/// Letters of a picture's description that X takes.
const LONGEST_ALT: usize = 420;

/// A head's own part. `data` are the page's; a plain page has none.
pub(super) fn own_head(
    base_url: &str,
    (title, own_title): Titles<'_>,
    data: Option<&PageData>,
    head: PageHead<'_>,
) -> String {
    let mut html = String::with_capacity(2048);
    html.push_str("<title>");
    escape(title, &mut html);
    html.push_str("</title>");
    if let Some(description) = head.description {
        push_all(&mut html, &["<meta name=\"description\" content=\"", description.escaped(), "\">"]);
    }
    if !head.lasting {
        // Nobody finds it by a search, and nobody shares it.
        html.push_str("<meta name=\"robots\" content=\"noindex\">");
        return html;
    }
    html.push_str(
        "<meta name=\"robots\" content=\"max-image-preview:large\"><link rel=\"canonical\" href=\"",
    );
    escape(base_url, &mut html);
    escape(head.address, &mut html);
    html.push_str("\">");
    card(&mut html, base_url, own_title, data, head);
    html
}

/// What every page of a site says of itself in the same words.
pub(super) fn shared(name: &str, locale: &str) -> String {
    let mut html = String::new();
    property(&mut html, "og:site_name", &[name]);
    property(&mut html, "og:locale", &[locale]);
    html.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    html
}

fn card(html: &mut String, base_url: &str, title: &str, data: Option<&PageData>, head: PageHead<'_>) {
    property(html, "og:title", &[title]);
    property(html, "og:url", &[base_url, head.address]);
    if let Some(description) = head.description {
        push_all(html, &["<meta property=\"og:description\" content=\"", description.escaped(), "\">"]);
    }
    let SharingCard { path, width, height, content_type, alt } = head.card;
    property(html, "og:image", &[base_url, "/", path]);
    property(html, "og:image:type", &[content_type]);
    property(html, "og:image:width", &[&width.to_string()]);
    property(html, "og:image:height", &[&height.to_string()]);
    if !alt.is_empty() {
        let alt = alt.char_indices().nth(LONGEST_ALT).map_or(alt, |(end, _)| &alt[..end]);
        property(html, "og:image:alt", &[alt]);
        html.push_str("<meta name=\"twitter:image:alt\" content=\"");
        escape(alt, html);
        html.push_str("\">");
    }
    match data.map(|data| (&data.page, &data.site)) {
        Some((Page::Article(page), site)) => {
            property(html, "og:type", &["article"]);
            property(html, "article:published_time", &[&page.article.published.at]);
            if let Some(Stamp { at, .. }) = &page.article.updated {
                property(html, "article:modified_time", &[at]);
            }
            property(html, "article:section", &[site.section_title(&page.article.section)]);
            for tag in &page.article.tags {
                property(html, "article:tag", &[tag]);
            }
        }
        _ => property(html, "og:type", &["website"]),
    }
}

/// A property of Open Graph; its value may come in parts.
fn property(html: &mut String, name: &str, value: &[&str]) {
    push_all(html, &["<meta property=\"", name, "\" content=\""]);
    value.iter().for_each(|part| escape(part, html));
    html.push_str("\">");
}

fn push_all(html: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| html.push_str(part));
}
