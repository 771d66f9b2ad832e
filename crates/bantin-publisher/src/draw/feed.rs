//! What a feed says, whatever its format: the newest articles of the site or of a section, whole. `absolute` gives their
//! links and pictures whole addresses, `xml_text` takes out what no XML may hold, and `rss`, `atom` and `json` write the
//! three formats. `enclosures` are the files that belong to an entry. No clock is asked: a feed is as new as what is in it.

mod absolute;
mod atom;
mod enclosures;
mod json;
mod rss;
mod xml_text;

use bantin_app::words::{Words, fill};
use bantin_app::{Address, escape};
use bantin_content::{Article, Attachment, Picture};
use jiff::Timestamp;
use url::Url;

pub(crate) use atom::atom;
pub(crate) use json::json_feed;
pub(crate) use rss::rss;

use crate::draw::drawing::Drawing;
use crate::publish_error::PublishError;
use crate::read::source_record::ArticleRecord;
use absolute::absolute;
use enclosures::{Enclosure, enclosures};
pub(crate) use xml_text::xml_text;

/// Articles in a feed at most.
const LENGTH: usize = 20;

/// A feed in no format yet. Its texts may stand in XML and in JSON once they are escaped.
pub(crate) struct Feed<'a> {
    /// The address of the page that it is the feed of.
    home: String,
    title: String,
    description: String,
    language: &'static str,
    /// Who answers for it.
    author: String,
    email: Option<String>,
    rights: Option<String>,
    /// When the newest of its entries was changed last; `None` without entries.
    updated: Option<Timestamp>,
    /// Newest first.
    entries: Vec<Entry>,
    zone: &'a jiff::tz::TimeZone,
}

/// An article in a feed.
struct Entry {
    /// Stays when the article moves to another section or the site gets another name (decision 0032).
    id: String,
    address: String,
    headline: String,
    summary: Option<String>,
    /// Lead, corrections, lead picture, body and the list of files.
    html: String,
    picture: Option<String>,
    published: Timestamp,
    /// When it was published, updated or corrected last.
    updated: Timestamp,
    author: Option<String>,
    section: String,
    tags: Vec<String>,
    enclosures: Vec<Enclosure>,
}

/// The articles of the site's feed, or of the feed of a list, by their numbers in the plan, newest first.
pub(crate) fn articles(drawing: &Drawing<'_>, list: Option<usize>) -> Vec<usize> {
    let plan = drawing.plan;
    let open = |article: &usize| !plan.lines.is_withdrawn(*article);
    match list {
        Some(list) => plan.lists[list].newest_first().filter(open).take(LENGTH).collect(),
        None => (0..plan.articles.len()).rev().filter(open).take(LENGTH).collect(),
    }
}

/// The folder of the site's feed, or of the feed of a list, as an address: `/` or `/tin/`.
pub(crate) fn folder(drawing: &Drawing<'_>, list: Option<usize>) -> String {
    list.map_or(Address::Front, |list| Address::Section(drawing.plan.lists[list].id.clone())).href()
}

impl<'a> Feed<'a> {
    /// Gathers the site's feed, or the feed of a list.
    pub fn gather(drawing: &Drawing<'a>, list: Option<usize>) -> Result<Self, PublishError> {
        let (plan, site) = (drawing.plan, &drawing.site);
        let words = bantin_app::words_of(site);
        let entries = articles(drawing, list)
            .into_iter()
            .map(|article| Entry::of(drawing, plan.articles[article], &words))
            .collect::<Result<Vec<_>, _>>()?;
        let title = match list {
            Some(list) => [&plan.lists[list].title, " · ", &site.name].concat(),
            None => site.name.clone(),
        };
        let owner = &site.owner;
        let filled = |text: &String| Some(xml_text(text)).filter(|text| !text.is_empty());
        Ok(Feed {
            home: [&site.base_url, &*folder(drawing, list)].concat(),
            description: filled(site.tagline.as_ref().unwrap_or(&title)).unwrap_or_default(),
            title: xml_text(&title),
            language: site.language.tag(),
            author: filled(&owner.responsible)
                .or_else(|| filled(&owner.owner))
                .unwrap_or(xml_text(&site.name)),
            email: filled(&owner.email),
            rights: filled(&owner.reuse),
            updated: entries.iter().map(|entry| entry.updated).max(),
            entries,
            zone: &plan.settings.zone,
        })
    }

    /// The whole address of one of its files.
    fn file(&self, name: &str) -> String {
        [&self.home, name].concat()
    }
}

impl Entry {
    fn of(drawing: &Drawing<'_>, record: &ArticleRecord, words: &Words) -> Result<Self, PublishError> {
        let article = drawing.article(record)?;
        let base = &drawing.site.base_url;
        let address = [base, &*record.address()].concat();
        let section = drawing.plan.lists.iter().find(|list| list.id == record.section);
        Ok(Entry {
            id: id(base, record),
            headline: xml_text(&article.headline),
            summary: article.lead.as_deref().map(xml_text),
            html: xml_text(&absolute(&html(&article, words), &address)),
            picture: article.picture.as_ref().map(|picture| [base, &*picture.src].concat()),
            published: record.published,
            updated: record.changed,
            author: article.byline.as_deref().map(xml_text),
            section: section.map_or_else(|| record.section.to_string(), |list| xml_text(&list.title)),
            tags: article.tags.iter().map(|tag| xml_text(tag)).collect(),
            enclosures: enclosures(drawing, record, &article)?,
            address,
        })
    }

    /// Section and tags, each once.
    fn categories(&self) -> Vec<&str> {
        let mut categories: Vec<&str> = vec![&self.section];
        for tag in &self.tags {
            if !categories.contains(&tag.as_str()) {
                categories.push(tag);
            }
        }
        categories
    }
}

/// A tag URI (RFC 4151): the host, the year of publication and the slug.
fn id(base_url: &str, record: &ArticleRecord) -> String {
    let host = Url::parse(base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let host = host.filter(|host| !host.starts_with('[')).unwrap_or_else(|| "localhost".to_owned());
    let year = record.published.strftime("%Y").to_string();
    ["tag:", &host, ",", &year, ":", record.slug.as_str()].concat()
}

/// What of an article is read in a feed, under its headline.
fn html(article: &Article, words: &Words) -> String {
    let mut html = String::with_capacity(article.body_html.len() + 1024);
    if let Some(lead) = &article.lead {
        html += "<p><strong>";
        escape(lead, &mut html);
        html += "</strong></p>";
    }
    for correction in &article.corrections {
        html += "<p><em>";
        escape(&fill(&words.correction, &[("date", &correction.date.text)]), &mut html);
        html += "</em> ";
        escape(&correction.text, &mut html);
        html += "</p>";
    }
    if let Some(picture) = &article.picture {
        figure(picture, &mut html);
    }
    html += &article.body_html;
    files(&article.attachments, words, &mut html);
    html
}

fn files(files: &[Attachment], words: &Words, html: &mut String) {
    if files.is_empty() {
        return;
    }
    *html += "<p><strong>";
    escape(&words.attachments, html);
    *html += "</strong></p><ul>";
    for file in files {
        *html += "<li><a href=\"";
        escape(&file.href, html);
        *html += "\">";
        escape(&file.title, html);
        *html += "</a> ";
        escape(&file.details, html);
        *html += "</li>";
    }
    *html += "</ul>";
}

fn figure(picture: &Picture, html: &mut String) {
    *html += "<figure><img src=\"";
    escape(&picture.src, html);
    *html += &format!("\" width=\"{}\" height=\"{}\" alt=\"", picture.width, picture.height);
    escape(&picture.alt, html);
    *html += "\">";
    if let Some(caption) = &picture.caption {
        *html += "<figcaption>";
        escape(caption, html);
        *html += "</figcaption>";
    }
    *html += "</figure>";
}
