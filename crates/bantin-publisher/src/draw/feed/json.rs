//! A feed as JSON Feed 1.1 (jsonfeed.org).

use bantin_app::plain_address::FEED_FILES;
use serde::Serialize;

use super::{Enclosure, Entry, Feed};
use crate::dates;

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: String,
    description: &'a str,
    language: &'a str,
    authors: [Author<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    /// Where it was changed later.
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    tags: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<JsonAttachment<'a>>,
}

#[derive(Serialize)]
struct JsonAttachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    size_in_bytes: u64,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

/// The file's content.
pub(crate) fn json_feed(feed: &Feed<'_>) -> impl Serialize {
    JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.home,
        feed_url: feed.file(FEED_FILES[2]),
        description: &feed.description,
        language: feed.language,
        authors: [Author { name: &feed.author }],
        items: feed.entries.iter().map(|entry| item(feed, entry)).collect(),
    }
}

fn item<'a>(feed: &'a Feed<'_>, entry: &'a Entry) -> JsonItem<'a> {
    let modified = (entry.updated > entry.published).then(|| dates::instant(entry.updated, feed.zone));
    JsonItem {
        id: &entry.id,
        url: &entry.address,
        title: &entry.headline,
        content_html: &entry.html,
        summary: entry.summary.as_deref(),
        image: entry.picture.as_deref(),
        date_published: dates::instant(entry.published, feed.zone),
        date_modified: modified,
        authors: entry.author.iter().map(|name| Author { name }).collect(),
        tags: entry.categories(),
        attachments: entry.enclosures.iter().map(attachment).collect(),
    }
}

fn attachment(file: &Enclosure) -> JsonAttachment<'_> {
    JsonAttachment {
        url: &file.address,
        mime_type: file.of_type,
        title: file.title.as_deref(),
        size_in_bytes: file.size,
    }
}
