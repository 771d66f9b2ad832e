//! What a page says of itself to search engines (JSON-LD, schema.org), in two parts: that of the publisher is the same on
//! every page. It is data, which browsers do not run, and the last thing in the document: nothing that is painted waits
//! for it.

mod author;

use std::io;

use bantin_app::pages::ListingPage;
use bantin_app::{ArticlePage, Page, PageData};
use bantin_content::{Correction, Language, Site};
use serde::Serialize;

use super::inert_json::inert_json;
use super::{Description, PageHead};
use author::{Author, authors};

/// How the script ends, and the document.
const END: &str = "]}</script></body></html>\n";

/// From the script's beginning up to what is a page's own.
pub(super) fn start(site: &Site) -> io::Result<String> {
    let legal_name = &*site.owner.owner;
    let publisher = Publisher {
        of_type: "Organization",
        id: &publisher_id(&site.base_url),
        name: &site.name,
        legal_name: Some(legal_name).filter(|name| !name.is_empty()),
        url: &[&site.base_url, "/"].concat(),
        logo: Logo {
            of_type: "ImageObject",
            url: &[&site.base_url, "/icon-512.png"].concat(),
            width: 512,
            height: 512,
        },
    };
    let start = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[";
    Ok([start, &inert_json(&publisher)?].concat())
}

/// From there to the document's end. `title` is the page's own.
pub(super) fn own(base_url: &str, title: &str, data: &PageData, head: PageHead<'_>) -> io::Result<String> {
    if !head.lasting {
        return Ok(END.to_owned());
    }
    let (id, url) = (publisher_id(base_url), [base_url, head.address].concat());
    let (publisher, language) = (Reference { id: &id }, data.site.language);
    let home = [base_url, "/"].concat();
    let mut way = vec![(&*data.site.name, Some(home))];
    let thing = match &data.page {
        Page::Front(_) => inert_json(&WebPage {
            of_type: "WebSite",
            name: &data.site.name,
            description: head.description.map(Description::text),
            url: &url,
            in_language: language,
            publisher,
        })?,
        Page::Article(page) => {
            let section = &page.article.section;
            let address = bantin_app::Address::Section(section.clone()).href();
            way.push((data.site.section_title(section), Some([base_url, &address].concat())));
            inert_json(&news_article(page, data, head, (&url, base_url), publisher))?
        }
        Page::Standing(page) => inert_json(&WebPage {
            of_type: "WebPage",
            name: &page.title,
            description: head.description.map(Description::text),
            url: &url,
            in_language: language,
            publisher,
        })?,
        Page::Section(page) if page.list.as_ref().is_some_and(|list| list.closed.is_some()) => {
            let address = bantin_app::Address::Section(page.section.clone()).href();
            way.push((data.site.section_title(&page.section), Some([base_url, &address].concat())));
            String::new()
        }
        Page::Section(_) | Page::Trouble(_) => String::new(),
    };
    let mut parts = vec![thing];
    if !matches!(data.page, Page::Front(_)) {
        way.push((title, None));
        parts.push(inert_json(&Breadcrumbs::of(way))?);
    }
    Ok(ended(&parts))
}

/// The same of a plain page: where it stands.
pub(super) fn plain(base_url: &str, site: &str, page: &ListingPage) -> io::Result<String> {
    let mut way = vec![(site, Some([base_url, "/"].concat()))];
    way.extend(page.above.iter().map(|link| (&*link.title, Some([base_url, &link.href].concat()))));
    way.push((&page.headline, None));
    Ok(ended(&[inert_json(&Breadcrumbs::of(way))?]))
}

/// What is said behind what every page says, up to the document's end.
fn ended(parts: &[String]) -> String {
    let mut own = String::with_capacity(2048);
    for part in parts.iter().filter(|part| !part.is_empty()) {
        own.push(',');
        own.push_str(part);
    }
    own.push_str(END);
    own
}

fn publisher_id(base_url: &str) -> String {
    [base_url, "/#publisher"].concat()
}

fn news_article<'a>(
    page: &'a ArticlePage,
    data: &'a PageData,
    head: PageHead<'a>,
    (url, base_url): (&'a str, &str),
    publisher: Reference<'a>,
) -> NewsArticle<'a> {
    let article = &page.article;
    let updated = article.updated.as_ref().unwrap_or(&article.published);
    NewsArticle {
        of_type: "NewsArticle",
        headline: &article.headline,
        url,
        main_entity_of_page: url,
        in_language: data.site.language,
        article_section: data.site.section_title(&article.section),
        keywords: &article.tags,
        date_published: &article.published.at,
        date_modified: &updated.at,
        author: authors(article.byline.as_deref().unwrap_or_default(), publisher.id),
        publisher,
        image: head.pictures.iter().map(|picture| [base_url, "/", &picture.path].concat()).collect(),
        correction: article.corrections.iter().map(CorrectionComment::of).collect(),
    }
}

#[derive(Serialize)]
struct Publisher<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    #[serde(rename = "@id")]
    id: &'a str,
    name: &'a str,
    #[serde(rename = "legalName", skip_serializing_if = "Option::is_none")]
    legal_name: Option<&'a str>,
    url: &'a str,
    logo: Logo<'a>,
}

#[derive(Serialize)]
struct Logo<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    url: &'a str,
    width: u32,
    height: u32,
}

/// Something that is told of elsewhere in the same script.
#[derive(Clone, Copy, Serialize)]
struct Reference<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
}

/// The site, or a page that is no news.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    url: &'a str,
    in_language: Language,
    publisher: Reference<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    headline: &'a str,
    url: &'a str,
    main_entity_of_page: &'a str,
    in_language: Language,
    article_section: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    keywords: &'a [String],
    date_published: &'a str,
    date_modified: &'a str,
    author: Vec<Author<'a>>,
    publisher: Reference<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<CorrectionComment<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CorrectionComment<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    text: &'a str,
    date_published: &'a str,
}

impl<'a> CorrectionComment<'a> {
    fn of(correction: &'a Correction) -> Self {
        let (text, date_published) = (&*correction.text, &*correction.date.at);
        CorrectionComment { of_type: "CorrectionComment", text, date_published }
    }
}

/// The way from the front page to a page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    item_list_element: Vec<Crumb<'a>>,
}

#[derive(Serialize)]
struct Crumb<'a> {
    #[serde(rename = "@type")]
    of_type: &'a str,
    position: usize,
    name: &'a str,
    /// None for the page itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

impl<'a> Breadcrumbs<'a> {
    fn of(way: Vec<(&'a str, Option<String>)>) -> Self {
        let crumb = |(at, (name, item))| Crumb { of_type: "ListItem", position: at + 1, name, item };
        Breadcrumbs {
            of_type: "BreadcrumbList",
            item_list_element: way.into_iter().enumerate().map(crumb).collect(),
        }
    }
}
