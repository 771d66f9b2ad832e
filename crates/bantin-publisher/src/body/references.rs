//! What a body refers to, with the places: its pictures, its links, what cannot be published.

use std::collections::BTreeSet;

use comrak::nodes::NodeValue;
use comrak::{Arena, Node};
use memchr::memmem::find as memmem;
use memchr::{memchr, memchr3};

use super::{markdown, sanitise, tree};

/// Something that a body refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub kind: Kind,
    /// Its address, percent-decoded; of an embed the element's name.
    pub url: String,
    /// Line of the body, from 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Picture {
        /// Says what it shows.
        has_alt: bool,
    },
    Link,
    /// An element of raw HTML that is dropped, with what it shows.
    Embed,
}

/// Elements that somebody may miss when they are dropped.
const EMBEDS: [&str; 8] = ["iframe", "video", "audio", "object", "embed", "form", "script", "svg"];

/// Everything that a body refers to, in reading order.
pub(crate) fn references(text: &str) -> Vec<Reference> {
    if !may_refer(text) {
        return Vec::new();
    }
    let arena = Arena::new();
    let root = markdown::parse(&arena, text);
    let mut found = Vec::new();
    let mut raw_pictures = None;
    for node in root.descendants() {
        let data = node.data();
        let (line, column) = (data.sourcepos.start.line, data.sourcepos.start.column);
        let mut add = |kind, url: &str| {
            found.push(Reference { kind, url: percent_decoded(url), line, column });
        };
        match &data.value {
            NodeValue::Image(link) => add(Kind::Picture { has_alt: has_text(node) }, &link.url),
            NodeValue::Link(link) => add(Kind::Link, &link.url),
            NodeValue::HtmlBlock(block) => raw_html(&block.literal, &mut raw_pictures, line, &mut add),
            NodeValue::HtmlInline(html) => raw_html(html, &mut raw_pictures, line, &mut add),
            _ => {}
        }
    }
    if let Some(line) = raw_pictures {
        add_raw_pictures(&mut found, root, text, line);
    }
    found
}

/// Whether anything in a text could be a reference. Most texts refer to nothing, and to learn that by parsing
/// them takes a hundred times as long.
fn may_refer(text: &str) -> bool {
    let text = text.as_bytes();
    // An `@` may be written as an entity.
    memchr3(b'[', b'<', b'@', text).is_some()
        || memchr(b'&', text).is_some()
        || memmem(text, b"//").is_some()
        || memmem(text, b"www.").is_some()
}

fn has_text(image: Node<'_>) -> bool {
    image.descendants().skip(1).any(|node| match &node.data().value {
        NodeValue::Text(text) => !text.trim().is_empty(),
        NodeValue::Code(code) => !code.literal.trim().is_empty(),
        _ => false,
    })
}

/// Notes embeds, and that pictures are among the raw HTML.
fn raw_html(html: &str, pictures: &mut Option<usize>, line: usize, add: &mut impl FnMut(Kind, &str)) {
    let html = html.to_ascii_lowercase();
    let opens = |name: &str| {
        html.match_indices('<').any(|(at, _)| {
            let rest = &html[at + 1..];
            rest.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    };
    for name in EMBEDS.into_iter().filter(|name| opens(name)) {
        add(Kind::Embed, name);
    }
    if opens("img") {
        pictures.get_or_insert(line);
    }
}

/// Pictures of raw HTML are those that the sanitiser lets through, so that what is looked up
/// is what is drawn.
fn add_raw_pictures(found: &mut Vec<Reference>, root: Node<'_>, text: &str, line: usize) {
    let clean = sanitise::clean(&markdown::html_of(root), true);
    let known: BTreeSet<String> = found
        .iter()
        .filter(|reference| matches!(reference.kind, Kind::Picture { .. }))
        .map(|reference| reference.url.clone())
        .collect();
    for (src, has_alt) in tree::pictures(&clean) {
        let url = percent_decoded(&src);
        if known.contains(&url) {
            continue;
        }
        let (line, column) = find(text, &src).unwrap_or((line, 1));
        found.push(Reference { kind: Kind::Picture { has_alt }, url, line, column });
    }
}

fn find(text: &str, src: &str) -> Option<(usize, usize)> {
    let at = text.find(src)?;
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    Some((before.matches('\n').count() + 1, before[start..].chars().count() + 1))
}

/// `le%20hoi.jpg` as `le hoi.jpg`; what is not UTF-8 when decoded is left as it is.
pub(crate) fn percent_decoded(url: &str) -> String {
    if !url.contains('%') {
        return url.to_owned();
    }
    let bytes = url.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| (*byte as char).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let tell = |r: Reference| format!("{}:{} {:?} {}", r.line, r.column, r.kind, r.url);
        references(text).into_iter().map(tell).collect()
    }

    #[test]
    fn pictures_and_links_are_found_where_they_stand() {
        assert_eq!(
            told("Chào ![Đình](<hội đình.jpg> \"Chú thích\")\n\n[xem](/tin/a/) và ![](b.jpg)"),
            [
                "1:6 Picture { has_alt: true } hội đình.jpg",
                "3:1 Link /tin/a/",
                "3:19 Picture { has_alt: false } b.jpg"
            ]
        );
    }

    #[test]
    fn pictures_of_raw_html_are_those_that_will_be_drawn() {
        assert_eq!(
            told(
                "Một\n\n<p><IMG alt='Đình' src='ho%20so.jpg'></p>\n<svg><path d=x></svg>\n<!-- <img src=c.jpg> -->"
            ),
            ["3:1 Embed svg", "3:25 Picture { has_alt: true } ho so.jpg"]
        );
    }

    #[test]
    fn what_cannot_be_published_is_found() {
        assert_eq!(told("a\n\n<iframe src=\"https://x.example\"></iframe>"), ["3:1 Embed iframe"]);
        assert_eq!(told("`<iframe>` and <formula>"), Vec::<String>::new());
    }

    #[test]
    fn an_address_is_decoded_once() {
        assert_eq!(percent_decoded("a%20b%2520c"), "a b%20c");
        assert_eq!(percent_decoded("100%.jpg"), "100%.jpg");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }
}
