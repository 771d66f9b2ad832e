//! A feed as RSS 2.0, with whole texts (`content:encoded`), authors (`dc:creator`) and its own address (`atom:link`).

use bantin_app::plain_address::FEED_FILES;
use rss::extension::atom::{AtomExtension, Link};
use rss::extension::dublincore::DublinCoreExtension;
use rss::{Category, Channel, Enclosure, Guid, Item};

use super::{Entry, Feed};
use crate::dates;

/// The file's content.
pub(crate) fn rss(feed: &Feed<'_>) -> String {
    let itself = Link {
        href: feed.file(FEED_FILES[0]),
        rel: "self".to_owned(),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Link::default()
    };
    let channel = Channel {
        title: feed.title.clone(),
        link: feed.home.clone(),
        description: feed.description.clone(),
        language: Some(feed.language.to_owned()),
        copyright: feed.rights.clone(),
        managing_editor: feed.email.as_ref().map(|email| [email, " (", &*feed.author, ")"].concat()),
        last_build_date: feed.updated.map(|moment| dates::rfc_2822(moment, feed.zone)),
        generator: Some("Bantin".to_owned()),
        docs: Some("https://www.rssboard.org/rss-specification".to_owned()),
        items: feed.entries.iter().map(|entry| item(feed, entry)).collect(),
        atom_ext: Some(AtomExtension { links: vec![itself] }),
        ..Channel::default()
    };
    channel.to_string()
}

fn item(feed: &Feed<'_>, entry: &Entry) -> Item {
    let category = |name: &str| Category { name: name.to_owned(), domain: None };
    // Readers take a description for HTML, whatever stands in it.
    let description = entry.summary.as_ref().map(|summary| {
        let mut html = String::new();
        bantin_app::escape(summary, &mut html);
        html
    });
    let creators = entry.author.iter().cloned().collect();
    Item {
        title: Some(entry.headline.clone()),
        link: Some(entry.address.clone()),
        description,
        categories: entry.categories().into_iter().map(category).collect(),
        guid: Some(Guid { value: entry.id.clone(), permalink: false }),
        pub_date: Some(dates::rfc_2822(entry.published, feed.zone)),
        // An item may have one: most readers show it as the item's picture.
        enclosure: entry.enclosures.first().map(|file| Enclosure {
            url: file.address.clone(),
            length: file.size.to_string(),
            mime_type: file.of_type.to_owned(),
        }),
        content: Some(entry.html.clone()),
        dublin_core_ext: Some(DublinCoreExtension { creators, ..DublinCoreExtension::default() }),
        ..Item::default()
    }
}
