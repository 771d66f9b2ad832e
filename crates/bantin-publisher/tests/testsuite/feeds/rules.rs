//! What the specification of each format demands, looked up in the files themselves: parsers forgive much.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value;
use url::Url;
use xml::reader::{EventReader, XmlEvent};

use super::{FILES, json, newsroom};
use crate::attachments::making::pdf;
use crate::edition::Edition;
use crate::newsroom::Newsroom;

const ATOM: &str = "http://www.w3.org/2005/Atom";

#[derive(Debug, Default)]
struct Element {
    name: String,
    namespace: Option<String>,
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
    text: String,
}

impl Element {
    fn read(text: &str) -> Element {
        let mut open = vec![Element::default()];
        for event in EventReader::new(text.as_bytes()) {
            match event.unwrap_or_else(|error| panic!("{error}")) {
                XmlEvent::StartElement { name, attributes, .. } => open.push(Element {
                    name: name.local_name,
                    namespace: name.namespace,
                    attributes: attributes
                        .into_iter()
                        .map(|attribute| (attribute.name.local_name, attribute.value))
                        .collect(),
                    ..Element::default()
                }),
                XmlEvent::EndElement { .. } => {
                    let element = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(element);
                }
                XmlEvent::Characters(text) | XmlEvent::CData(text) | XmlEvent::Whitespace(text) => {
                    open.last_mut().unwrap().text += &text;
                }
                _ => {}
            }
        }
        open.pop().unwrap().children.pop().unwrap()
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The only one of this name.
    #[track_caller]
    fn one<'a>(&'a self, name: &'a str) -> &'a Element {
        let all: Vec<&Element> = self.all(name).collect();
        assert_eq!(all.len(), 1, "<{name}> in <{}>", self.name);
        all[0]
    }

    fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).unwrap_or_else(|| panic!("<{}> has no {name}", self.name))
    }
}

fn editions() -> [Edition; 2] {
    let full = newsroom();
    full.file("content/tin/tep/don.pdf", pdf(500)).file(
        "content/tin/tep/index.md",
        "---\nheadline: Tệp\npublished: 2021-01-20\nattachments: [don.pdf]\n---\n\nThân bài.\n",
    );
    [full.publish(), Newsroom::new().publish()]
}

/// Every feed of this format, as its text.
fn feeds(edition: &Edition, file: usize) -> impl Iterator<Item = String> {
    ["/", "/tin/", "/le-hoi/"].into_iter().map(move |folder| edition.page(&[folder, FILES[file]].concat()))
}

/// RFC 3339, with a capital `T` and an offset.
fn assert_moment(text: &str) {
    assert!(text.parse::<Timestamp>().is_ok() && text.as_bytes()[10] == b'T', "{text}");
}

fn assert_whole(address: &str) {
    assert!(Url::parse(address).is_ok_and(|url| url.scheme() == "https"), "{address}");
    assert!(address.is_ascii() && !address.contains(' '), "{address}");
}

#[test]
fn atom_holds_what_rfc_4287_demands() {
    for feed in editions().iter().flat_map(|edition| feeds(edition, 1)).map(|text| Element::read(&text)) {
        assert_eq!((feed.name.as_str(), feed.namespace.as_deref()), ("feed", Some(ATOM)));
        assert_has_a_head(&feed);
        assert_has_an_author(feed.one("author"));
        assert!(
            ["subtitle", "rights", "generator", "icon", "logo"]
                .iter()
                .all(|name| feed.all(name).count() <= 1)
        );
        let self_links = feed.all("link").filter(|link| link.attribute("rel") == "self");
        assert_eq!(self_links.count(), 1);
        let mut ids = BTreeSet::new();
        for entry in feed.all("entry") {
            assert_has_a_head(entry);
            entry.all("author").for_each(assert_has_an_author);
            assert!(ids.insert(&entry.one("id").text));
            assert!(
                ["published", "summary", "rights", "source"].iter().all(|name| entry.all(name).count() <= 1)
            );
            let content = entry.one("content");
            assert_eq!((content.attribute("type"), content.children.len()), ("html", 0));
            assert_moment(&entry.one("published").text);
            assert!(entry.all("category").all(|category| !category.attribute("term").is_empty()));
        }
    }
}

/// What feeds and entries have in common.
fn assert_has_a_head(of: &Element) {
    assert!(of.children.iter().all(|child| child.namespace.as_deref() == Some(ATOM)));
    assert!(!of.one("title").text.is_empty());
    assert!(Url::parse(&of.one("id").text).is_ok(), "{}", of.one("id").text);
    assert_moment(&of.one("updated").text);
    let mut alternates = BTreeSet::new();
    for link in of.all("link") {
        assert_whole(link.attribute("href"));
        let kind = link.attribute("type");
        assert!(
            kind.split_once('/').is_some_and(|(_, sub)| !sub.is_empty() && !kind.contains(' ')),
            "{kind}"
        );
        assert!(link.attribute("rel") != "alternate" || alternates.insert(kind), "two alternates of {kind}");
        assert!(link.attributes.get("length").is_none_or(|length| length.parse::<u64>().is_ok()));
    }
    assert_eq!(alternates.len(), 1);
}

fn assert_has_an_author(person: &Element) {
    assert!(!person.one("name").text.is_empty());
    assert!(
        person
            .all("email")
            .all(|email| email.text.split_once('@').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty()))
    );
    assert!(person.all("email").count() <= 1 && person.all("uri").count() <= 1);
}

#[test]
fn rss_holds_what_its_specification_demands() {
    for rss in editions().iter().flat_map(|edition| feeds(edition, 0)).map(|text| Element::read(&text)) {
        assert_eq!((rss.name.as_str(), rss.attribute("version")), ("rss", "2.0"));
        let channel = rss.one("channel");
        let plain = |of: &Element, name: &str| {
            let found: Vec<String> = of
                .all(name)
                .filter(|child| child.namespace.is_none())
                .map(|child| child.text.clone())
                .collect();
            assert_eq!(found.len(), 1, "{name}");
            found[0].clone()
        };
        assert!(!plain(channel, "title").is_empty() && !plain(channel, "description").is_empty());
        assert_whole(&plain(channel, "link"));
        let mut ids = BTreeSet::new();
        for item in channel.all("item") {
            assert!(!plain(item, "title").is_empty());
            assert_whole(&plain(item, "link"));
            assert!(jiff::fmt::rfc2822::parse(&plain(item, "pubDate")).is_ok());
            assert_eq!(item.one("guid").attribute("isPermaLink"), "false");
            assert!(ids.insert(item.one("guid").text.clone()));
            assert!(item.all("enclosure").count() <= 1);
            for file in item.all("enclosure") {
                assert_whole(file.attribute("url"));
                assert!(file.attribute("length").parse::<u64>().is_ok_and(|length| length > 0));
                assert!(file.attribute("type").contains('/'));
            }
        }
    }
}

#[test]
fn a_json_feed_holds_what_version_1_1_demands() {
    for edition in editions() {
        for folder in ["/", "/tin/", "/le-hoi/"] {
            let feed = json(&edition, &[folder, FILES[2]].concat());
            assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
            assert!(feed["title"].as_str().is_some_and(|title| !title.is_empty()));
            for address in ["home_page_url", "feed_url"] {
                assert_whole(feed[address].as_str().unwrap());
            }
            let named = |authors: &Value| {
                authors
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|author| author["name"].as_str().is_some_and(|name| !name.is_empty()))
            };
            assert!(named(&feed["authors"]));
            let mut ids = BTreeSet::new();
            for item in feed["items"].as_array().expect("items, be they none") {
                assert!(ids.insert(item["id"].as_str().expect("an id that is text").to_owned()));
                assert!(item["content_html"].as_str().is_some());
                assert_whole(item["url"].as_str().unwrap());
                assert_moment(item["date_published"].as_str().unwrap());
                item.get("date_modified")
                    .into_iter()
                    .for_each(|moment| assert_moment(moment.as_str().unwrap()));
                assert!(item.get("authors").is_none_or(named));
                assert!(item["tags"].as_array().unwrap().iter().all(Value::is_string));
                for file in item.get("attachments").into_iter().flat_map(|files| files.as_array().unwrap()) {
                    assert_whole(file["url"].as_str().unwrap());
                    assert!(file["mime_type"].as_str().is_some_and(|kind| kind.contains('/')));
                }
            }
        }
    }
}
