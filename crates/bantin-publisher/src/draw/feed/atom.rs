//! A feed as Atom (RFC 4287).

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed as AtomFeed, Generator, Link, Person, Text,
};
use bantin_app::plain_address::FEED_FILES;
use jiff::Timestamp;

use super::{Enclosure, Entry, Feed, xml_text};
use crate::dates;

/// The file's content.
pub(crate) fn atom(feed: &Feed<'_>) -> String {
    let itself = feed.file(FEED_FILES[1]);
    let atom = AtomFeed {
        title: Text::plain(feed.title.clone()),
        id: itself.clone(),
        // An Atom feed has a moment always; one without entries never changed.
        updated: moment(feed.updated.unwrap_or(Timestamp::UNIX_EPOCH), feed),
        authors: vec![Person { email: feed.email.clone(), ..person(&feed.author) }],
        generator: Some(Generator { value: "Bantin".to_owned(), ..Generator::default() }),
        links: vec![
            link(itself, "self", "application/atom+xml"),
            link(feed.home.clone(), "alternate", "text/html"),
        ],
        rights: feed.rights.clone().map(Text::plain),
        subtitle: Some(Text::plain(feed.description.clone())),
        entries: feed.entries.iter().map(|entry| atom_entry(feed, entry)).collect(),
        lang: Some(feed.language.to_owned()),
        ..AtomFeed::default()
    };
    atom.to_string()
}

fn atom_entry(feed: &Feed<'_>, entry: &Entry) -> AtomEntry {
    let category = |term: &str| Category { term: term.to_owned(), ..Category::default() };
    AtomEntry {
        title: Text::plain(entry.headline.clone()),
        id: entry.id.clone(),
        updated: moment(entry.updated, feed),
        authors: entry.author.iter().map(|name| person(name)).collect(),
        categories: entry.categories().into_iter().map(category).collect(),
        links: std::iter::once(link(entry.address.clone(), "alternate", "text/html"))
            .chain(entry.enclosures.iter().map(enclosure))
            .collect(),
        published: Some(moment(entry.published, feed)),
        summary: entry.summary.clone().map(Text::plain),
        content: Some(Content {
            value: Some(entry.html.clone()),
            content_type: Some("html".to_owned()),
            ..Content::default()
        }),
        ..AtomEntry::default()
    }
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

fn link(href: String, rel: &str, of_type: &str) -> Link {
    Link { href, rel: rel.to_owned(), mime_type: Some(of_type.to_owned()), ..Link::default() }
}

fn enclosure(file: &Enclosure) -> Link {
    Link {
        length: Some(file.size.to_string()),
        title: file.title.as_deref().map(xml_text),
        ..link(file.address.clone(), "enclosure", file.of_type)
    }
}

fn moment(moment: Timestamp, feed: &Feed<'_>) -> atom_syndication::FixedDateTime {
    let written = dates::instant(moment, feed.zone);
    // Both libraries speak RFC 3339; outside of the years that it knows nobody publishes.
    written.parse().unwrap_or_default()
}
